import type { Edtf } from '../../facts/edtf.ts';
import type { Span } from '../../facts/span.ts';

/**
 * A time as printed: a day of the week (0 is Sunday), a date, an hour of the day, or several of them. `slack` are the hours that
 * its hedge allows; `side` tells "just before" from "just after".
 */
export interface PrintedTime extends Span {
  weekday: number | null;
  month: number | null;
  day: number | null;
  hour: number | null;
  slack: number;
  side: 'before' | 'after' | null;
  /** Whether the hour is told in another zone than the place's ("18:18 GMT"). */
  zone: boolean;
}

const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const HEDGE =
  '(?:(?:at\\s+)?(?:about|around|approximately|roughly|nearly|almost|near|close to|shortly before|just before|shortly after|just after)\\s+)?';
const CLOCK = `${HEDGE}(?:\\d{1,2}(?:[:.]\\d\\d)?\\s?[ap]\\.?m\\b\\.?|\\d{1,2}:\\d\\d(?![\\d:])|midnight|noon)(?:\\s+(?:gmt|utc|est|edt|et|pst|bst|cet)\\b)?`;
const TIME = new RegExp(
  [
    `(?<clock>\\b${CLOCK})`,
    `(?<weekday>\\b(?:${WEEKDAYS.join('|')}))\\b(?!\\s+(?:before|after|times|post|herald|mail|mirror|telegraph))`,
    `(?<md>\\b${MONTH}\\s+(?<d1>\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\s*[-–]\\s*\\d))`,
    `(?<dm>\\b(?<d2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH})`,
    '(?<relative>\\b(?:today|yesterday)\\b)',
  ].join('|'),
  'giu',
);

/** Sayings such as "last Friday" and "next Monday" are another week's, or nobody can tell. */
const OTHER_WEEK = /\b(?:last|next|every|each|previous|following|coming|this\s+coming|since|until|by|per)\s+$/i;

const BLANK = { weekday: null, month: null, day: null, hour: null, slack: 0, side: null, zone: false } as const;

/** The times that a text names; offsets are counted from `start`. `published` tells what "yesterday" and a date's weekday are. */
export function timesIn(text: string, start: number, published: Edtf | null): PrintedTime[] {
  return [...text.matchAll(TIME)].flatMap((match): PrintedTime[] => {
    const { index, 0: printed, groups = {} } = match;
    if (OTHER_WEEK.test(text.slice(Math.max(0, index - 12), index))) return [];
    const place = { start: start + index, end: start + index + printed.length };
    if (groups.clock) return hourOf(printed, place);
    if (groups.weekday) return [{ ...BLANK, ...place, weekday: WEEKDAYS.indexOf(printed.toLowerCase()) }];
    if (groups.relative) {
      const day = dayOf(published);
      if (!day) return [];
      const moment = new Date(day.getTime() - (printed.toLowerCase() === 'yesterday' ? 86_400_000 : 0));
      return [
        { ...BLANK, ...place, weekday: moment.getUTCDay(), month: moment.getUTCMonth(), day: moment.getUTCDate() },
      ];
    }
    const month = MONTHS.findIndex((name) => printed.toLowerCase().includes(name));
    const day = Number(groups.d1 ?? groups.d2);
    if (month < 0 || day < 1 || day > 31) return [];
    const year = /^[\s,]*(\d{4})\b/.exec(text.slice(index + printed.length))?.[1] ?? dayOf(published)?.getUTCFullYear();
    const weekday = year === undefined ? null : new Date(Date.UTC(Number(year), month, day)).getUTCDay();
    return [{ ...BLANK, ...place, month, day, weekday }];
  });
}

const dayOf = (published: Edtf | null): Date | null =>
  published && /^\d{4}-\d\d-\d\d/.test(published) ? new Date(`${published.slice(0, 10)}T00:00:00Z`) : null;

/** Twenty minutes are within "around"; nobody's clock is better than some minutes. So around 11 and around midnight differ. */
const ABOUT = 0.35;
const PLAIN = 0.15;

function hourOf(printed: string, place: Span): PrintedTime[] {
  const lower = printed.toLowerCase();
  const hedge = /^(?:at\s+)?(?:about|around|approximately|roughly|nearly|almost|near|close to)/.test(lower);
  const side = /(?:shortly|just)\s+before/.test(lower)
    ? 'before'
    : /(?:shortly|just)\s+after/.test(lower)
      ? 'after'
      : null;
  const number = /(\d{1,2})(?:[:.](\d\d))?\s?([ap])?/.exec(lower);
  let hour: number;
  if (lower.includes('midnight')) hour = 24;
  else if (lower.includes('noon')) hour = 12;
  else {
    if (!number) return [];
    hour = Number(number[1]) + Number(number[2] ?? 0) / 60;
    if (hour > 24) return [];
    if (number[3] === 'p' && hour < 12) hour += 12;
    if (number[3] === 'a' && hour >= 12) hour -= 12;
    // Up to three in the morning belongs to the night before.
    if (hour < 3) hour += 24;
  }
  const zone = /\b(?:gmt|utc|est|edt|et|pst|bst|cet)\b/.test(lower);
  return [{ ...BLANK, ...place, hour, side, slack: hedge || side ? ABOUT : PLAIN, zone }];
}

/** Days of one week further apart than this are two events, or a slip of the pen in one of them. */
const DAYS_APART = 3;

/** Whether two times of one event cannot both hold. */
export function timesConflict(a: PrintedTime, b: PrintedTime): boolean {
  if (a.hour !== null && b.hour !== null) {
    if (a.zone || b.zone) return false;
    const gap = Math.abs(a.hour - b.hour);
    if (a.side && b.side && a.side !== b.side && gap < 0.1) return true;
    return gap > a.slack + b.slack && gap <= 12;
  }
  if (a.hour !== null || b.hour !== null) return false;
  if (a.day !== null && b.day !== null && a.month !== null && b.month !== null) {
    const gap = Math.abs((a.month - b.month) * 30.4 + a.day - b.day);
    return gap >= 1 && gap <= DAYS_APART;
  }
  if (a.weekday === null || b.weekday === null) return false;
  const gap = (a.weekday - b.weekday + 7) % 7;
  return gap !== 0 && Math.min(gap, 7 - gap) <= DAYS_APART;
}

/** Whether two times may be one: of one sort, and not in conflict. */
export const timesAgree = (a: PrintedTime, b: PrintedTime): boolean =>
  (a.hour === null) === (b.hour === null) &&
  !a.zone &&
  !b.zone &&
  !timesConflict(a, b) &&
  (a.hour !== null ||
    (a.weekday !== null && a.weekday === b.weekday) ||
    (a.day !== null && a.day === b.day && a.month === b.month));
