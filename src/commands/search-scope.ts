import { placeOf } from '../desk/packed-statement.ts';
import type { Span } from '../facts/span.ts';
import type { Statement } from '../facts/statement.ts';
import type { FindOptions } from '../search/statement-index.ts';
import { sameWordsInScope } from './same-words.ts';
import type { Scope } from './scope.ts';

/** Why a statement was found: the words that were asked for, in offsets into its source's text, and the reason in fixed words. */
export interface Match {
  matched: Span[];
  why: string;
}

/** Statements that match words, best first and by number, and why each does, by its id. */
export interface Matches {
  found: number[];
  matches: Map<string, Match>;
  /** A nearby wording to offer when nothing was found. */
  didYouMean: string | null;
}

/** Searches a scope's statements; `among` narrows it further, by number. A weak hit is no hit. */
export function searchScope(
  words: string,
  { desk, holds, documents }: Scope,
  among: ((number: number) => boolean) | null = null,
): Matches {
  const { catalogue } = desk;
  const amongNumbers = documents
    ? among
    : (number: number) => catalogue.has(number) && among?.(number) !== false && holds(number);
  const isAmong = (id: string): boolean => {
    const number = catalogue.numberOf(id);
    return number !== undefined && amongNumbers?.(number) !== false;
  };
  const narrowed: FindOptions = {
    ...(documents && { of: [{ documents, are: 'in' }] }),
    ...(amongNumbers && { among: isAmong, amongNumbers }),
  };
  const { hits, didYouMean } = desk.index.find(words, narrowed);
  const matches = new Map<string, Match>();
  const found = hits.flatMap((hit) => {
    const number = catalogue.numberOf(hit.id);
    if (number === undefined) return [];
    const { start } = placeOf(catalogue.at(number));
    matches.set(hit.id, {
      matched: hit.matched.map((span) => ({ start: span.start + start, end: span.end + start })),
      why: hit.why,
    });
    return [number];
  });
  return { found, matches, didYouMean };
}

/** Why a statement stands in an answer: it was found, or another of the same words was, for which it stands; then its own words are marked. */
export function matchOf(statement: Statement, scope: Scope, matches: ReadonlyMap<string, Match>): Match | null {
  const own = matches.get(statement.id);
  if (own) return own;
  const other = sameWordsInScope(statement, scope).find(({ id }) => matches.has(id));
  const match = other && matches.get(other.id);
  if (!match) return null;
  return { ...match, matched: sameSpans(match.matched, other.locator, statement.locator) };
}

type Printed = Pick<Statement['locator'], 'start' | 'exact'>;

/** The stretches of one print of the same words in another, in their order; a stretch that is printed otherwise there is left unmarked. */
function sameSpans(spans: readonly Span[], from: Printed, to: Printed): Span[] {
  let after = 0;
  return spans.flatMap((span) => {
    const words = from.exact.slice(span.start - from.start, span.end - from.start);
    const at = to.exact.indexOf(words, after);
    if (words === '' || at < 0) return [];
    after = at + words.length;
    return [{ start: to.start + at, end: to.start + after }];
  });
}
