import parseEdtf from 'edtf';
import { z } from 'zod';
import { shown } from './text.ts';

/** The first and the last millisecond (Unix time, UTC) that a date can mean; infinite where an interval is open. */
export interface Bounds {
  earliest: number;
  latest: number;
}

const TYPES = ['Date', 'Year', 'Season', 'Interval'];

const DAY = /(-?\d{4})-(\d\d)-(\d\d)/g;

/** The package takes 2025-02-29 for 1 March, so days are looked up in the calendar here. */
function isInCalendar(text: string): boolean {
  return [...text.matchAll(DAY)].every(([, year, month, day]) => {
    const date = new Date(0);
    date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
    return date.getUTCDate() === Number(day);
  });
}

/** A time without a zone would mean another moment on every machine. */
const hasLocalTime = (text: string): boolean => /T[\d:.]+(\/|$)/.test(text);

/**
 * Dates already read: the grammar takes about a millisecond a date, and a desk asks for the same few hundred again and
 * again. Emptied when full, so that no stream of new dates can fill the memory.
 */
const read = new Map<string, Bounds | null>();
const READ_AT_MOST = 10_000;

function parse(text: string): Bounds | null {
  const known = read.get(text);
  if (known !== undefined) return known;
  if (read.size >= READ_AT_MOST) read.clear();
  const bounds = parseAnew(text);
  read.set(text, bounds);
  return bounds;
}

function parseAnew(text: string): Bounds | null {
  if (!isInCalendar(text) || hasLocalTime(text)) return null;
  try {
    const date = parseEdtf(text, { level: 1, types: TYPES });
    // The package gives every season a quarter of the year, which is wrong in both hemispheres: it may be any part of it.
    const { min, max } = date.type === 'Season' ? parseEdtf(text.replace(/-\d\d$/, '')) : date;
    const bounds = { earliest: min ?? Number.NEGATIVE_INFINITY, latest: max ?? Number.POSITIVE_INFINITY };
    return bounds.earliest <= bounds.latest ? bounds : null;
  } catch {
    return null;
  }
}

/**
 * A date in the Extended Date/Time Format, ISO 8601-2 level 1: `2025-07-24`, `2025-07`, `2025-07-24?` (uncertain),
 * `2025-07-XX` (day unknown), `2025-07-23/2025-07-24` (between), `../2025-07-24` (on or before). A time needs its zone.
 */
export const Edtf = z.string().refine((text) => parse(text) !== null, {
  error: (issue) =>
    `is ${shown(issue.input)}, which is not an EDTF date. Write it as 2025-07-24, 2025-07 or 2025-07-24? (uncertain), times with their zone (2025-07-24T10:00:00Z), or null when it is not known.`,
});
export type Edtf = z.infer<typeof Edtf>;

/** What span of time a date covers, e.g. `2025-07` → 1 July 00:00 to 31 July 23:59:59.999 UTC. A season covers its whole year. Throws on text that is not EDTF. */
export function edtfBounds(date: Edtf): Bounds {
  const bounds = parse(date);
  if (!bounds) throw new RangeError(`${JSON.stringify(date)} is not an EDTF date`);
  return bounds;
}

/** Whether all that `date` can mean lies on or before the last moment of `limit`. An open beginning (`../2025-07-24`) counts by its end. */
export function isByThen(date: Edtf, limit: Edtf): boolean {
  return areBoundsByThen(edtfBounds(date), edtfBounds(limit));
}

/** The same for dates that were read before. */
export const areBoundsByThen = (date: Bounds, limit: Bounds): boolean => date.latest <= limit.latest;

/** Orders dates by their last moment, then by their first; unknown dates come last. */
export function compareDates(a: Edtf | null, b: Edtf | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareBounds(edtfBounds(a), edtfBounds(b));
}

/** The same for dates that were read before. */
export const compareBounds = (a: Bounds, b: Bounds): number =>
  compareMoments(a.latest, b.latest) || compareMoments(a.earliest, b.earliest);

/** Infinity minus Infinity is NaN, so no subtraction. */
const compareMoments = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
