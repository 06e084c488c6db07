import type { Edtf } from '../facts/edtf.ts';
import { dateWords } from './date-words.ts';
import type { Moment } from './line.ts';

/** One day and one time in one zone: all else is a span of time, which has no zone to be shown in. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;

/**
 * A date of a document or of the log (EDTF): a moment when it states time and zone, as all do that Talks records itself; else
 * its words, which are the same for every reader: "24 Jul 2025" is a day, wherever it is read.
 */
export function dateLine(date: Edtf): Moment | string {
  if (!MOMENT.test(date)) return dateWords(date);
  const at = Math.floor(Date.parse(date) / 1000);
  return { at, fallback: dateWords(`${new Date(at * 1000).toISOString().slice(0, 19)}Z`) };
}
