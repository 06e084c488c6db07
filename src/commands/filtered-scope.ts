import type { Statement } from '../facts/statement.ts';
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
  { undated, isDisputed }: { undated: () => Statement[]; isDisputed: (id: string) => boolean },
): Scope {
  const { desk } = whole;
  const isKept = (statement: Statement) => narrowing.keeps(statement, isDisputed);
  const has = (id: string) => {
    const statement = desk.statements.get(id);
    return statement !== undefined && whole.has(id) && isKept(statement);
  };
  let statements: Statement[] | null = null;
  return {
    desk,
    get statements() {
      statements ??= whole.statements.filter(isKept);
      return statements;
    },
    has,
    documents: null,
    statementsBy: (speaker) => whole.statementsBy(speaker).filter(isKept),
    get disagreements() {
      return whole.disagreements.filter(({ sides }) => sides.some(({ statement }) => has(statement)));
    },
    disagreementsWith: (id) => whole.disagreementsWith(id),
    get leftOut() {
      const counts = { ...NONE_LEFT_OUT };
      // Without a date among the filters only `as of` leaves any out, and there may be very many statements to go through.
      const judged = narrowing.isDated ? [...whole.statements, ...undated()] : undated();
      for (const statement of judged) {
        const missing =
          narrowing.missing(statement, isDisputed) ?? (isKept(statement) && !whole.has(statement.id) ? 'date' : null);
        if (missing !== null) counts[missing]++;
      }
      return counts;
    },
  };
}
