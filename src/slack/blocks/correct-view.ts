import type { KnownBlock, ModalView } from '@slack/types';
import type { ShownStatement } from '../../commands/answer.ts';
import { speakerOptions } from '../../desk/speaker-options.ts';
import { WRITTEN_FIELDS } from '../../desk/statement-fields.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Statement } from '../../facts/statement.ts';
import { fieldWords, shownDateWords } from '../../lines/statement-lines.ts';
import { phrases } from '../../wording/phrases.ts';
import { speakerOption } from '../adding/choices.ts';
import { listField, option, searchField } from './choice-field.ts';
import { differingWords } from './differing-words.ts';
import { formView, sayingView, textField } from './form.ts';
import { writtenField } from './review-fields.ts';
import { bold, lines, plainSections, remark, richText, words } from './rich-text.ts';
import { type AboutStatement, FORMS, statementHead } from './statement-views.ts';

const { correct, save, why, whyHint } = phrases.editing;
const { speaker } = phrases.review;

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
    : speakerOption({ choice: { speaker: 'none' }, name: correct.nobody, note: null });
};

/** Where an editor corrects what a statement says: its words as they stand in the source, who, to whom, where and when. */
export function correctView(
  shown: ShownStatement,
  { statement, facts, about }: { statement: Statement; facts: Pick<Facts, 'speakers'>; about: AboutStatement },
): ModalView {
  return formView(
    { callbackId: FORMS.correct, title: correct.title, submit: save },
    [
      statementHead(shown),
      ...excerptField(statement),
      listField(
        { blockId: 'kind', actionId: 'kind', label: correct.kind },
        Object.entries(phrases.statements.kinds).map(([kind, label]) => option(kind, label)),
        statement.kind,
      ),
      searchField(
        { actionId: CORRECT_FIELDS.speaker, blockId: 'speaker', label: speaker.label },
        { placeholder: speaker.typeName, initial: standingSpeaker(statement, facts) },
      ),
      ...WRITTEN_FIELDS.flatMap((field) => writtenField(field, statement, about.version)),
      textField(
        {
          id: CORRECT_FIELDS.reason,
          label: why,
          hint: whyHint,
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
  if (exact.length > LONGEST_EXCERPT) return remark(correct.tooLong(exact.length, id));
  return [
    textField(
      { id: CORRECT_FIELDS.excerpt, label: correct.words, hint: correct.wordsHint },
      { initial: exact, multiline: true, most: LONGEST_EXCERPT },
    ),
  ];
}

/** What a correction changed, each part as it was and as it is now. `waits`: another editor has to confirm it. */
export function correctedView(
  { before, after, changed }: Difference,
  facts: Pick<Facts, 'speakers'>,
  waits: boolean,
): ModalView {
  return sayingView(waits ? correct.proposed : correct.done, [
    ...sideBySide({ before, after, changed }, facts),
    ...plainSections(waits ? correct.waits : correct.told),
  ]);
}

/** Each changed part of a statement as it was and as it is now, the words that differ in bold. */
export const sideBySide = (difference: Difference, facts: Pick<Facts, 'speakers'>): KnownBlock[] =>
  changedTexts(difference, facts).map(oneBeside);

/** One changed part: its name, then both texts. */
export function oneBeside({ name, was, now }: ChangedText): KnownBlock {
  const differing = differingWords(was, now);
  return richText(
    lines(bold(name)),
    lines(words(correct.was), ...differing.was.map(({ text, differs }) => words(text, marks(differs, true)))),
    lines(words(correct.now), ...differing.now.map(({ text, differs }) => words(text, marks(differs, false)))),
  );
}

/** A statement before and after a correction, and which of its fields that changed. */
export interface Difference {
  before: Statement;
  after: Statement;
  changed: readonly string[];
}

/** A changed part of a statement in words. */
export interface ChangedText {
  name: string;
  was: string;
  now: string;
}

/** The changed parts in words, without those that follow from the others. */
export const changedTexts = ({ before, after, changed }: Difference, facts: Pick<Facts, 'speakers'>): ChangedText[] =>
  changed.flatMap((field) => {
    const [was, now] = [partText(field, before, facts), partText(field, after, facts)];
    return was === null || now === null ? [] : [{ name: fieldWords([field]), was, now }];
  });

const marks = (differs: boolean, struck: boolean) => ({
  ...(differs && { bold: true }),
  ...(struck && { strike: true }),
});

/** A part of a statement in words; null for one that follows from the others. */
function partText(field: string, statement: Statement, { speakers }: Pick<Facts, 'speakers'>): string | null {
  switch (field) {
    case 'excerpt':
      return statement.locator.exact;
    case 'kind':
      return phrases.statements.kinds[statement.kind];
    case 'speaker':
      return speakers.find(({ id }) => id === statement.speaker)?.name ?? correct.nobodyNamed;
    case 'role':
    case 'cue':
    case 'venue':
    case 'toldTo':
      return statement[field]?.exact ?? correct.notStated;
    case 'said':
    case 'asOf': {
      const date = statement[field];
      return date === null ? correct.notStated : shownDateWords({ ...date, printed: date.printed?.exact ?? null });
    }
    default:
      return null;
  }
}

/** The speakers among whom an editor chooses for what was typed. */
export const speakersToChoose = (facts: Facts, statement: Statement, typed: string, most: number) =>
  speakerOptions(facts, { guess: null, source: statement.source, typed, most }).map(speakerOption);
