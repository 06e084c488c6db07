import type { KnownBlock, ModalView } from '@slack/types';
import type { ShownStatement } from '../../commands/answer.ts';
import type { Facts } from '../../facts/facts.ts';
import { fieldWords } from '../../lines/statement-lines.ts';
import { dateLine } from '../../wording/date-line.ts';
import { phrases } from '../../wording/phrases.ts';
import { sideBySide } from '../blocks/correct-view.ts';
import { choiceField, formView, sayingView, textField } from '../blocks/form.ts';
import type { Message } from '../blocks/message.ts';
import { lines, lineWords, plainSections, richText, words } from '../blocks/rich-text.ts';
import { FORMS, statementHead } from '../blocks/statement-views.ts';
import { person } from './report-blocks.ts';
import type { WaitingCorrection } from './waiting-corrections.ts';

const { second } = phrases.editing;

const divider: KnownBlock = { type: 'divider' };

/** The fields of the form; a fault stands at the note. */
export const SECOND_FIELDS = { what: 'what', note: 'note' } as const;

/**
 * Where a second editor sees what a proposed correction changes, by whom and why, and decides; whoever proposed it only sees it.
 * `shown`: the statement as answers show it; null for one that is held.
 */
export function secondLookView(
  correction: WaitingCorrection,
  { facts, shown: answered, isOwn }: { facts: Pick<Facts, 'speakers'>; shown: ShownStatement | null; isOwn: boolean },
): ModalView {
  const { standing, proposed, changed, by, at, reason, version } = correction;
  const shown: KnownBlock[] = [
    ...(answered === null ? [] : [statementHead(answered), divider]),
    richText(lines(person(by), ...lineWords(second.proposedLine(dateLine(at), fieldWords(changed))))),
    ...plainSections(second.because(reason ?? phrases.editing.correct.notStated)),
    ...sideBySide({ before: standing, after: proposed, changed }, facts),
  ];
  if (isOwn) return sayingView(second.title, [...shown, ...plainSections(second.yours)]);
  return formView(
    { callbackId: FORMS.second, title: second.title, submit: second.submit },
    [
      ...shown,
      choiceField({ id: SECOND_FIELDS.what, label: second.what }, [
        { value: 'confirm', label: second.confirm },
        { value: 'return', label: second.back },
      ]),
      textField(
        { id: SECOND_FIELDS.note, label: second.note, hint: second.noteHint, optional: true },
        { multiline: true },
      ),
    ],
    { id: standing.id, version, channel: null },
  );
}

/** What whoever proposed a correction is told of it. */
export function decidedMessage(by: string, said: string): Message {
  return {
    text: `${by}${said}`,
    blocks: [richText(lines(person(by), words(said)))],
    shows: { statements: [], known: null },
  };
}
