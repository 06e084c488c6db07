import type { Mark, PlacedDate } from './chart.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Where a mark stands within its date: in the middle, or at noon of the end that is known, since days are marked at noon. */
export function momentOf({ earliest, latest }: PlacedDate): number {
  if (earliest === null) return (latest ?? 0) - DAY / 2;
  return latest === null ? earliest + DAY / 2 : (earliest + latest) / 2;
}

/** The span of a date that is worth a line: longer than a day, or open. */
export function spanOf({ earliest, latest }: PlacedDate): { from: number | null; to: number | null } | null {
  if (earliest !== null && latest !== null && latest - earliest <= DAY) return null;
  return { from: earliest, to: latest };
}

/** The axis of time that holds all dates, with room at both ends. */
export function timeAxis(dates: readonly PlacedDate[]): { min: number; max: number } {
  const moments = dates.flatMap(({ earliest, latest }) => [earliest, latest].filter((moment) => moment !== null));
  const [min, max] = [Math.min(...moments), Math.max(...moments)];
  const room = Math.max((max - min) * 0.08, 2 * DAY);
  return { min: min - room, max: max + room };
}

/**
 * The axis of values that holds all numbers. From 0, unless the numbers lie so close together that their differences could
 * not be seen: then the picture says that it does not start there.
 */
export function valueAxis(marks: readonly Pick<Mark, 'value'>[]): { min: number; max: number } {
  const values = marks.flatMap(({ value }) => (value === null ? [] : [value.min, value.max]));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = most - least;
  const close = span > 0 && least > 0 && span < most * 0.25;
  const room = span === 0 ? Math.abs(most) * 0.3 || 1 : span * 0.4;
  return {
    min: close ? Math.max(0, roundDown(least - room)) : Math.min(0, least - (least < 0 ? room : 0)),
    max: most + room,
  };
}

/** To a number with two digits: axes read badly from 58,713. */
function roundDown(number: number): number {
  if (number <= 0) return number;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(number)) - 1);
  return Math.floor(number / unit) * unit;
}

const DAY_STEPS = [1, 2, 3, 5, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
const MOST_TICKS = 6;

/** The days to mark on an axis of time, at noon UTC, with the date as it is written: days, months or years. */
export function timeTicks({ min, max }: { min: number; max: number }): { at: number; date: string }[] {
  for (const step of DAY_STEPS) {
    const first = Math.ceil((min - DAY / 2) / DAY / step) * step;
    const last = Math.floor((max - DAY / 2) / DAY);
    if ((last - first) / step < MOST_TICKS)
      return everyStep(first, last, step).map((day) => ({
        at: (day + 0.5) * DAY,
        date: new Date(day * DAY).toISOString().slice(0, 10),
      }));
  }
  const monthOf = (moment: number) => new Date(moment).getUTCFullYear() * 12 + new Date(moment).getUTCMonth();
  const step = MONTH_STEPS.find((months) => (monthOf(max) - monthOf(min)) / months < MOST_TICKS) ?? 12_000;
  return everyStep(Math.ceil((monthOf(min) + 1) / step) * step, monthOf(max), step).map((month) => {
    const start = new Date(Date.UTC(2000, month % 12, 1)).setUTCFullYear(Math.floor(month / 12));
    const date = new Date(start).toISOString();
    return { at: start + DAY / 2, date: step % 12 === 0 ? date.slice(0, 4) : date.slice(0, 7) };
  });
}

const everyStep = (first: number, last: number, step: number): number[] =>
  Array.from({ length: Math.max(0, Math.floor((last - first) / step) + 1) }, (_, index) => first + index * step);
