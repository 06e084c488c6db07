import { type Line, lineOf, type Moment } from '../line.ts';
import { count, inMarks } from './count.ts';

/** The verdicts on a draft; not found is not wrong. */
export const checks = {
  verdicts: {
    exact: 'exact',
    altered: 'altered',
    context: 'cut',
    speaker: 'another speaker',
    near: 'near a statement',
    agrees: 'agrees',
    differs: 'differs',
    older: 'older than the newest',
    'not-found': 'not found',
  },
  kinds: { quotation: 'Quotation', paraphrase: 'Paraphrase', figure: 'Figure' },
  withVerdict: (number: number, verdict: string) => `${number} ${verdict}`,
  /** "4 quotations: 2 exact, 1 altered, 1 not found" */
  tally: {
    quotation: (number: number, verdicts: string) => `${count(number, 'quotation')}: ${verdicts}`,
    paraphrase: (number: number, verdicts: string) => `${count(number, 'attributed paraphrase')}: ${verdicts}`,
    figure: (number: number, verdicts: string) => `${count(number, 'figure')}: ${verdicts}`,
    disputed: (number: number) => `${number} where accounts differ`,
  },
  nothing: 'No quotation, attributed paraphrase or figure in the text.',
  givenTo: (whom: string) => `given to, in the draft: ${whom}`,
  countedBy: (whom: string) => `counted by, in the draft: ${whom}`,
  leftOut: (words: string) => `Among the words left out: ${words}.`,
  denies: 'The draft denies what the statement does not.',
  beside: (words: string) => `Beside the words in the source, and not in the draft: ${words}.`,
  noneNear: 'No confirmed statement is near.',
  nearestFigure: 'No confirmed figure is surely of the same count. The nearest, which is not the same:',
  nearestStatement: 'No confirmed statement has these words. The nearest, which is not the same:',
  muchTheSame: 'A confirmed statement in much the same words; whether it says the same is for the reader.',
  figure: (line: string) => `The statement’s figure: ${line}.`,
  lost: {
    negation: (words: string) => `negation ${inMarks(words)}`,
    hedge: (words: string) => `hedge ${inMarks(words)}`,
    condition: (words: string) => `condition ${inMarks(words)}`,
  },
  partUnquoted: 'Not all of the words stand inside quotation marks in the source.',
  ownVoice: 'The source’s own voice.',
  ownVoiceNotQuoted: 'The words are the source’s own voice, not a quotation.',
  indirectNotQuoted: 'The words are indirect speech in the source, not a quotation.',
  otherCounter: (who: string | null) => `Counted by, in the statement: ${who ?? 'not stated'}.`,
  otherSpeaker: (draft: string, statement: string | null) =>
    `The draft names ${draft}; the statement’s speaker is ${statement ?? 'not stated'}.`,
  former: {
    withdrawn: (at: Moment | string | null, by: string, reason: string | null): Line =>
      lineOf`The words stood in a statement that was WITHDRAWN${whenBy(at, by, reason)}`,
    corrected: (at: Moment | string | null, by: string, reason: string | null): Line =>
      lineOf`The words stood in a statement that was CORRECTED${whenBy(at, by, reason)}`,
  },
  disputed: (number: number) => `Accounts differ on ${count(number, 'question')} that it bears on.`,
};

const whenBy = (at: Moment | string | null, by: string, reason: string | null): Line =>
  lineOf`${at === null ? '' : lineOf` ${at}`} by ${by}${reason === null ? '' : `. Reason: ${reason}`}.`;
