import { inMarks } from './count.ts';

/** Dates in words, how one is known, and the two dates of a question. */
export const dates = {
  /** By whose habits days, months and times are written. */
  locale: 'en-GB',
  orBefore: (date: string) => `on or before ${date}`,
  orAfter: (date: string) => `on or after ${date}`,
  between: (from: string, to: string) => `between ${from} and ${to}`,
  uncertain: (date: string) => `${date} (uncertain)`,
  approximate: (date: string) => `${date} (approximate)`,
  uncertainAndApproximate: (date: string) => `${date} (uncertain and approximate)`,
  notStated: 'date not stated',
  notResolved: (printed: string) => `${inMarks(printed)} as printed, not resolved`,
  printed: (words: string) => `printed ${inMarks(words)}`,
  resolved: (by: string | null) => `resolved${by === null ? '' : `: ${by}`}`,
  setBy: (editor: string) => `set by ${editor}`,
  asOf: (date: string) => `as of ${date}`,
  known: (date: string) => `known ${date}`,
};
