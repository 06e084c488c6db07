import type { KnownBlock, ModalView, RichTextBlockElement } from '@slack/types';
import type { ShownStatement } from '../../commands/answer.ts';
import { speakerOptions } from '../../desk/speaker-options.ts';
import { WRITTEN_FIELDS } from '../../desk/statement-fields.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Statement } from '../../facts/statement.ts';
import { fieldWords, KINDS, shownDateWords } from '../../wording.ts';
import { speakerOption } from '../adding/choices.ts';
import { listField, option, searchField } from './choice-field.ts';
import { formView, sayingView, textField } from './form.ts';
import { writtenField } from './review-view.ts';
import { bold, lines, plainSections, remark, richText, words } from './rich-text.ts';
import { type AboutStatement, FORMS, statementHead } from './statement-views.ts';

/** The fields that only a correction has; `speaker` is also where its options are asked from. */
export const CORRECT_FIELDS = { excerpt: 'excerpt', speaker: 'talks_correct_speaker', reason: 'reason' } as const;

/** What a field for the words of a statement takes; Slack allows no more. */
const LONGEST_EXCERPT = 3_000;
const LONGEST_REASON = 2_000;

/** The option of the speaker as it stands. */
export const standingSpeaker = ({ speaker }: Statement, { speakers }: Pick<Facts, 'speakers'>) => {
  const known = speakers.find(({ id }) => id === speaker);
  return known
    ? speakerOption({ choice: { speaker: 'known', id: known.id }, name: known.name, note: null })
    : speakerOption({ choice: { speaker: 'none' }, name: 'Nobody is named', note: null });
};

/** Where an editor corrects what a statement says: its words as they stand in the source, who, to whom, where and when. */
export function correctView(
  shown: ShownStatement,
  { statement, facts, about }: { statement: Statement; facts: Pick<Facts, 'speakers'>; about: AboutStatement },
): ModalView {
  return formView(
    { callbackId: FORMS.correct, title: 'Correct', submit: 'Save' },
    [
      statementHead(shown),
      ...excerptField(statement),
      listField(
        { blockId: 'kind', actionId: 'kind', label: 'Kind' },
        Object.entries(KINDS).map(([kind, label]) => option(kind, label)),
        statement.kind,
      ),
      searchField(
        { actionId: CORRECT_FIELDS.speaker, blockId: 'speaker', label: 'Speaker' },
        { placeholder: 'Type a name', initial: standingSpeaker(statement, facts) },
      ),
      ...WRITTEN_FIELDS.flatMap((field) => writtenField(field, statement, about.version)),
      textField(
        {
          id: CORRECT_FIELDS.reason,
          label: 'Why?',
          hint: 'It stays in the history, and is told wherever the statement was shown.',
        },
        { multiline: true, most: LONGEST_REASON },
      ),
    ],
    about,
  );
}

/** Words are never cut, so those that no field holds are corrected elsewhere. */
function excerptField({ id, locator }: Statement): KnownBlock[] {
  const { exact } = locator;
  if (exact.length > LONGEST_EXCERPT)
    return remark(
      `Its words are ${exact.length.toLocaleString('en-GB')} characters, more than a field in Slack holds. Correct them in a terminal: npm run talks -- correct ${id}. What is below can be corrected here.`,
    );
  return [
    textField(
      { id: CORRECT_FIELDS.excerpt, label: 'Words', hint: 'As they stand in the source, character for character.' },
      { initial: exact, multiline: true, most: LONGEST_EXCERPT },
    ),
  ];
}

/** What a correction changed, each part as it was and as it is now. `waits`: another editor has to confirm it. */
export function correctedView(
  { before, after, changed }: { before: Statement; after: Statement; changed: readonly string[] },
  facts: Pick<Facts, 'speakers'>,
  waits: boolean,
): ModalView {
  const parts = changed.flatMap((field): RichTextBlockElement[] => {
    const [was, now] = [partText(field, before, facts), partText(field, after, facts)];
    if (was === null || now === null) return [];
    return [
      lines(bold(fieldWords([field]))),
      lines(words('was: '), words(was, { strike: true })),
      lines(words('now: '), words(now)),
    ];
  });
  const said = waits
    ? `It waits for another editor, who confirms it in a terminal: npm run talks -- confirm ${after.id} --as U…`
    : 'Saved. Talks tells it wherever the statement was shown.';
  return sayingView(waits ? 'Correction proposed' : 'Corrected', [
    ...(parts.length === 0 ? [] : [richText(...parts)]),
    ...plainSections(said),
  ]);
}

/** A part of a statement in words; null for one that follows from the others. */
function partText(field: string, statement: Statement, { speakers }: Pick<Facts, 'speakers'>): string | null {
  switch (field) {
    case 'excerpt':
      return statement.locator.exact;
    case 'kind':
      return KINDS[statement.kind];
    case 'speaker':
      return speakers.find(({ id }) => id === statement.speaker)?.name ?? 'nobody is named';
    case 'role':
    case 'cue':
    case 'venue':
    case 'toldTo':
      return statement[field]?.exact ?? 'not stated';
    case 'said':
    case 'asOf': {
      const date = statement[field];
      return date === null ? 'not stated' : shownDateWords({ ...date, printed: date.printed?.exact ?? null });
    }
    default:
      return null;
  }
}

/** The speakers among whom an editor chooses for what was typed. */
export const speakersToChoose = (facts: Facts, statement: Statement, typed: string, most: number) =>
  speakerOptions(facts, { guess: null, source: statement.source, typed, most }).map(speakerOption);
