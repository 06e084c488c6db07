import { parse } from 'chrono-node';
import type { Edtf } from '../../facts/edtf.ts';
import { CALENDAR_UNITS } from '../words/date-words.ts';
import type { DateMeaning, DatePhrase } from './date-meaning.ts';
import type { Tense } from './tense.ts';

const DAY = 86_400_000;

/** A date as EDTF and whether it took the published date to know it. */
export interface ResolvedDate {
  edtf: Edtf;
  relative: boolean;
}

/**
 * When a date phrase is, given the day of publication (midnight UTC, Unix time in milliseconds; null when unknown).
 * `tense` is that of its clause. Null where it cannot be known.
 */
export function resolvedDate(
  { meaning, edge, lead }: DatePhrase,
  published: number | null,
  tense: Tense,
): ResolvedDate | null {
  const found = resolve(meaning, lead, published, tense);
  if (!found || edge === null || found.edtf.includes('..')) return found;
  const [from = '', to = from] = found.edtf.split('/');
  return { ...found, edtf: edge === 'since' ? `${from}/..` : `../${to.replace('~', '')}` };
}

const relative = (edtf: Edtf): ResolvedDate => ({ edtf, relative: true });
const dayOf = (moment: number): Edtf => new Date(moment).toISOString().slice(0, 10);
const between = (from: number, to: number): Edtf =>
  dayOf(from) === dayOf(to) ? dayOf(to) : `${dayOf(from)}/${dayOf(to)}`;

function resolve(
  meaning: DateMeaning,
  lead: string | null,
  published: number | null,
  tense: Tense,
): ResolvedDate | null {
  if (meaning.kind === 'calendar') return calendarDate(meaning.words, published, tense);
  if (meaning.kind === 'year')
    return { edtf: meaning.to === undefined ? String(meaning.year) : `${meaning.year}/${meaning.to}`, relative: false };
  if (meaning.kind === 'decade') return { edtf: `${Math.floor(meaning.year / 10)}X`, relative: false };
  if (published === null) return null;
  switch (meaning.kind) {
    case 'day':
      return relative(dayOf(published + meaning.offset * DAY));
    case 'night':
      return relative(between(published - DAY, published));
    case 'earlier':
      return relative(`../${dayOf(published)}`);
    case 'weekday':
      return relative(dayOf(weekday(meaning.day, meaning.which, published, tense === 'future')));
    case 'unit':
      return relative(unitDate(meaning.unit, meaning.which, lead, published, tense === 'future'));
    case 'end':
      return relative(edgeDate(meaning, published));
    case 'stretch': {
      if (meaning.count === null) return relative(meaning.past ? `../${dayOf(published)}` : `${dayOf(published)}/..`);
      const other = moved(published, meaning.unit, meaning.past ? -meaning.count : meaning.count);
      return relative(between(Math.min(other, published), Math.max(other, published)));
    }
    case 'ago':
      if (meaning.count === null) return relative(`../${dayOf(published)}`);
      return relative(agoDate(moved(published, meaning.unit, -meaning.count), meaning.unit, meaning.hedged));
  }
}

/** The nearest such day up to the day of publication; after it where the clause or "next" says so. "Last Friday" is never today. */
function weekday(day: number, which: 'last' | 'next' | 'this' | null, published: number, future: boolean): number {
  const back = (new Date(published).getUTCDay() - day + 7) % 7;
  if (which === 'next') return published + (back === 0 ? 7 : 7 - back) * DAY;
  if (which === 'last') return published - (back === 0 ? 7 : back) * DAY;
  if (which === 'this' || future) return back === 0 ? published : published + (7 - back) * DAY;
  return published - back * DAY;
}

const STEPS = { last: -1, this: 0, next: 1 } as const;

function unitDate(
  unit: string,
  which: 'last' | 'next' | 'this',
  lead: string | null,
  published: number,
  future: boolean,
): Edtf {
  const date = new Date(published);
  const step = STEPS[which];
  // A week of the news begins on Monday.
  const monday = published - ((date.getUTCDay() + 6) % 7) * DAY;
  const part = (from: number, to: number): Edtf => {
    if (step === 0 && lead === 'earlier') return between(from, published);
    return step === 0 && lead === 'later' ? between(published, to) : between(from, to);
  };
  if (unit === 'week') return part(monday + step * 7 * DAY, monday + (step * 7 + 6) * DAY);
  if (unit === 'the weekend') {
    // "Over the weekend": this one on its two days, the last one after.
    const saturday = monday + (date.getUTCDay() === 6 || date.getUTCDay() === 0 ? 5 : -2) * DAY;
    return between(saturday, saturday + DAY);
  }
  if (unit === 'weekend') {
    // "This weekend" of a Monday's paper is the one before, unless something is to come.
    const over = which === 'this' && !future && date.getUTCDay() >= 1 && date.getUTCDay() <= 3;
    const saturday = monday + (5 + (over ? -1 : step) * 7) * DAY;
    return between(saturday, saturday + DAY);
  }
  if (unit === 'month') {
    const start = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + step, 1);
    return lead === null || step !== 0
      ? dayOf(start).slice(0, 7)
      : part(start, Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0));
  }
  const year = date.getUTCFullYear() + step;
  return lead === null || step !== 0 ? String(year) : part(Date.UTC(year, 0, 1), Date.UTC(year, 11, 31));
}

/** "The end of the year" is about its last month, "the beginning of the week" about its first day. */
function edgeDate({ unit, which, first }: DateMeaning & { kind: 'end' }, published: number): Edtf {
  const [from = '', to = from] = unitDate(unit, which, null, published, which === 'next').split('/');
  if (unit === 'year') return `${from}-${first ? '01' : '12'}~`;
  if (unit !== 'month') return `${first ? from : to}~`;
  const days = new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5)), 0)).getUTCDate();
  return `${from}-${first ? '01' : days}~`;
}

function moved(moment: number, unit: string, count: number): number {
  const length = CALENDAR_UNITS.get(unit);
  if (!length) return moment;
  if ('days' in length) return moment + Math.round(count * length.days) * DAY;
  const date = new Date(moment);
  const months = date.getUTCMonth() + Math.round(count * length.months);
  // 31 March less a month is the last of February.
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), months + 1, 0)).getUTCDate();
  return Date.UTC(date.getUTCFullYear(), months, Math.min(date.getUTCDate(), lastDay));
}

/** "Two days ago" is a day, "two years ago" a year or so. */
function agoDate(moment: number, unit: string, hedged: boolean): Edtf {
  const day = dayOf(moment);
  if (/^(?:hour|day|night)s?$/.test(unit)) return hedged ? `${day}~` : day;
  if (/^(?:week|fortnight)s?$/.test(unit)) return `${day}~`;
  return unit.startsWith('month') ? `${day.slice(0, 7)}~` : `${day.slice(0, 4)}~`;
}

/** Any day will do: only what stands in the words is read from the parser's answer. */
const ANY_DAY = { instant: new Date(Date.UTC(2000, 0, 1, 12)), timezone: 0 };

interface CalendarWords {
  from: CalendarDay;
  to: CalendarDay | null;
  which: 'last' | 'next' | 'this' | null;
}

interface CalendarDay {
  year: number | null;
  month: number;
  day: number | null;
}

/** Words read once: news has few different dates, and the parser is slow beside a look-up. Emptied when full. */
const read = new Map<string, CalendarWords | null>();
const READ_AT_MOST = 5000;

function calendarWords(words: string): CalendarWords | null {
  const known = read.get(words);
  if (known !== undefined) return known;
  if (read.size >= READ_AT_MOST) read.clear();
  const [first = ''] = words.split(' ');
  const which = first === 'last' || first === 'next' || first === 'this' ? first : null;
  const [result] = parse(words.replace(/^(?:last|next|this) /, ''), ANY_DAY);
  const from = result ? dayIn(result.start) : null;
  const found: CalendarWords | null = from ? { from, to: result?.end ? dayIn(result.end) : null, which } : null;
  read.set(words, found);
  return found;
}

type Components = ReturnType<typeof parse>[number]['start'];

function dayIn(components: Components): CalendarDay | null {
  const part = (name: 'year' | 'month' | 'day'): number | null =>
    components.isCertain(name) ? components.get(name) : null;
  const month = part('month');
  return month === null ? null : { year: part('year'), month, day: part('day') };
}

function calendarDate(words: string, published: number | null, tense: Tense): ResolvedDate | null {
  const found = calendarWords(words);
  if (!found) return null;
  const { from, to, which } = found;
  const printedYear = from.year ?? to?.year ?? null;
  const year =
    printedYear ??
    (published === null
      ? null
      : nearestYear(from, published, which === 'next' ? 'future' : which === 'last' ? 'past' : tense));
  if (year === null || !isInCalendar(year, from) || (to && !isInCalendar(to.year ?? year, to))) return null;
  const start = written(year, from);
  const edtf = to ? `${start}/${written(to.year ?? (to.month < from.month ? year + 1 : year), to)}` : start;
  return { edtf, relative: printedYear === null };
}

const two = (value: number): string => String(value).padStart(2, '0');
const written = (year: number, { month, day }: CalendarDay): Edtf =>
  `${year}-${two(month)}${day === null ? '' : `-${two(day)}`}`;

function isInCalendar(year: number, { month, day }: CalendarDay): boolean {
  if (day === null) return true;
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

/** What is to come and is not said to be so must be so much nearer than what has been. */
const AHEAD = 2.5;

/** The year that brings a day and month nearest to the day of publication; onwards from it, or back, where that is said. */
function nearestYear({ month, day }: CalendarDay, published: number, tense: Tense): number {
  const year = new Date(published).getUTCFullYear();
  const [best = year] = [year - 1, year, year + 1]
    .filter((candidate) => {
      if (tense === 'future') return Date.UTC(candidate, month - 1, day ?? 28) >= published;
      return tense === null || Date.UTC(candidate, month - 1, day ?? 1) <= published;
    })
    .sort((a, b) => distance(a) - distance(b));
  function distance(candidate: number): number {
    const away = Date.UTC(candidate, month - 1, day ?? 15) - published;
    return away > 0 && tense === null ? away * AHEAD : Math.abs(away);
  }
  return best;
}
