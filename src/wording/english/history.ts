import { type Line, lineOf, type Moment } from '../line.ts';
import { characters, count } from './count.ts';

/** The life of a statement: what was done to it, when, by whom and why. */
export const history = {
  steps: {
    curated: 'curated',
    'statement-proposed': 'proposed',
    'statement-confirmed': 'confirmed',
    'correction-proposed': 'correction proposed',
    'correction-returned': 'correction sent back',
    'statement-corrected': 'corrected',
    'statement-moved': 'moved with a new version of its article',
    'statement-held': 'held',
    'statement-withdrawn': 'withdrawn',
    'record-removed': 'removed',
    'source-recorded': 'recorded',
    'speaker-recorded': 'recorded',
    'story-recorded': 'recorded',
    'item-recorded': 'recorded',
    'disagreement-confirmed': 'confirmed',
    'disagreement-explained': 'explained',
    'answer-posted': 'posted',
    'correction-told': 'told where it was shown',
    'error-reported': 'error reported',
    'report-settled': 'report settled',
    'watch-started': 'watched',
    'watch-ended': 'no longer watched',
  },
  whenNotKnown: 'when: not known',
  by: (whom: string | null) => (whom === null ? 'by: not known' : `by ${whom}`),
  changed: (fields: string) => `changed: ${fields}`,
  reason: (reason: string) => `reason: ${reason}`,
  change: (number: number) => `change ${number}`,
  /** A wording with its name before it: "was: …". */
  named: (name: string, wording: string) => `${name}: ${wording}`,
  earlierSteps: (number: number, statement: string) =>
    `${count(number, 'earlier step')}: npm run talks -- history ${statement}`,
  tooLong: (statement: string) =>
    `A sentence too long for a message is not shown: npm run talks -- history ${statement}`,
  measured: (length: number) => `${characters(length)} as printed, more than a message shows.`,
  /** What is told where a statement was shown that has changed since. */
  told: {
    changed: (step: Line): Line => lineOf`This answer has changed: ${step}`,
    all: (statement: string) => `All that it was: /talks history ${statement}`,
    part: (name: string, was: string, now: string) => `${name} · was: ${was} · now: ${now}`,
    measured: (name: string, length: number) => `${name}: ${characters(length)} as printed, see its history.`,
    outOfSight: (statement: string) =>
      `An answer in this thread has changed: ask again with /talks history ${statement}`,
    mark: (at: Moment | string): Line => lineOf`Corrected ${at}: the thread has what was shown before.`,
    checkAgain: 'This check of a draft no longer stands: check it again.',
    nothingStands: 'Nothing of this answer stands any more.',
    gone: (number: number) => `No longer shown, because withdrawn or held: ${number}.`,
    untold: (statement: string, messages: number, places: string) =>
      `${statement} was shown in ${count(messages, 'message')} that could not be told of your change: ${places}`,
  },
};
