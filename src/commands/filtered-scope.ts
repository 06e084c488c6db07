import type { Narrowing } from './narrowing.ts';
import type { Scope } from './scope.ts';

export const NONE_LEFT_OUT: Scope['leftOut'] = { date: 0, said: 0, published: 0 };

/**
 * A scope as filters leave it. Where accounts differ is not judged anew: a filter is how one looks for statements, and must not
 * hide that another differs from one that is found. `undated` are those that `as of` has left out already.
 */
export function filteredScope(
  whole: Scope,
  narrowing: Narrowing,
  { undated, isDisputed }: { undated: () => readonly number[]; isDisputed: (id: string) => boolean },
): Scope {
  const { desk } = whole;
  const { catalogue } = desk;
  const isKept = (number: number) => narrowing.keeps(catalogue.at(number), isDisputed);
  const holds = (number: number) => whole.holds(number) && isKept(number);
  const has = (id: string) => {
    const number = catalogue.numberOf(id);
    return number !== undefined && holds(number);
  };
  let listed: readonly number[] | null = null;
  return {
    desk,
    get listed() {
      listed ??= whole.listed.filter(isKept);
      return listed;
    },
    holds,
    has,
    documents: null,
    listedBy: (speaker) => whole.listedBy(speaker).filter(isKept),
    get disagreements() {
      return whole.disagreements.filter(({ sides }) => sides.some(({ statement }) => has(statement)));
    },
    disagreementsWith: (id) => whole.disagreementsWith(id),
    get leftOut() {
      const counts = { ...NONE_LEFT_OUT };
      // Without a date among the filters only `as of` leaves any out, and there may be very many statements to go through.
      const judged = narrowing.isDated ? [...whole.listed, ...undated()] : undated();
      for (const number of judged) {
        const missing =
          narrowing.missing(catalogue.at(number), isDisputed) ??
          (isKept(number) && !whole.holds(number) ? 'date' : null);
        if (missing !== null) counts[missing]++;
      }
      return counts;
    },
  };
}
