import type { Span } from '../facts/span.ts';
import type { Statement } from '../facts/statement.ts';
import type { Scope } from './scope.ts';

/** Statements that match words, best first, and where: offsets into each source's text. */
export interface Matches {
  statements: Statement[];
  matched: Map<string, Span[]>;
  /** A nearby wording to offer when nothing was found. */
  didYouMean: string | null;
}

/** Searches a scope's statements; `among` narrows it further. A weak hit is no hit. */
export function searchScope(
  words: string,
  { desk, has }: Scope,
  among: (statement: Statement) => boolean = () => true,
): Matches {
  const { hits, didYouMean } = desk.index.find(words, {
    among: (id) => {
      const statement = desk.statements.get(id);
      return statement !== undefined && has(id) && among(statement);
    },
  });
  const matched = new Map<string, Span[]>();
  const statements = hits.flatMap((hit) => {
    const statement = desk.statements.get(hit.id);
    if (!statement) return [];
    const { start } = statement.locator;
    matched.set(
      hit.id,
      hit.matched.map((span) => ({ start: span.start + start, end: span.end + start })),
    );
    return [statement];
  });
  return { statements, matched, didYouMean };
}
