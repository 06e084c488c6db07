import type { Desk } from '../desk/desk.ts';
import { type Bounds, compareBounds } from '../facts/edtf.ts';
import type { Statement } from '../facts/statement.ts';

/** Newest first, undated last; at one date in the order of the data, which is that of the documents: the lead comes first. */
export const newestFirst = (numbers: readonly number[], { catalogue }: Desk): number[] =>
  byDate(numbers, (number) => catalogue.saidOf(number), -1);

/** Oldest first, undated last; at one date in the given order. */
export const oldestFirst = (numbers: readonly number[], { catalogue }: Desk): number[] =>
  byDate(numbers, (number) => catalogue.placedOf(number), 1);

/** Dates are put in order, not statements: there are few dates, and a hundred thousand statements of them. */
function byDate(numbers: readonly number[], dateOf: (number: number) => Bounds | null, sign: 1 | -1): number[] {
  const ofDates = new Map<Bounds | null, number[]>();
  let sameDate: number[] = [];
  let last: Bounds | null | undefined;
  for (const number of numbers) {
    const date = dateOf(number);
    // A document's statements follow one another, and mostly have its date.
    if (date !== last) {
      sameDate = ofDates.get(date) ?? [];
      ofDates.set(date, sameDate);
      last = date;
    }
    sameDate.push(number);
  }
  const undated = ofDates.get(null) ?? [];
  const dates = [...ofDates.keys()].filter((date) => date !== null);
  dates.sort((a, b) => sign * compareBounds(a, b));
  return [...dates.map((date) => ofDates.get(date) ?? []), undated].flat();
}

/** What was quoted before what was paraphrased, otherwise in the given order. */
export function quotedFirst(numbers: readonly number[], { catalogue }: Desk): number[] {
  const ofKinds: [number[], number[], number[]] = [[], [], []];
  for (const number of numbers) ofKinds[KIND_ORDER[catalogue.kindOf(number)]].push(number);
  return ofKinds.flat();
}

const KIND_ORDER = { quote: 0, mixed: 0, paraphrase: 1, report: 2 } as const satisfies Record<
  Statement['kind'],
  number
>;
