import type { Span } from '../../facts/span.ts';
import type { Token } from '../text/tokens.ts';
import { judges } from './characterisations.ts';

/** Connectors, of one or two words, that open a clause of its own after a comma or a dash. */
const OPENERS = new Set('where but while whereas although though despite yet'.split(' '));
const OPENER_PAIRS = new Set(['even as', 'even though', 'in spite', 'with the']);
/** Words that tie a clause to the one before and say nothing themselves: left out at its beginning. */
const TIES = new Set(
  'and but or so yet where while whereas although though despite even as who which that whose including with since also meanwhile however , ; : – — - -- ( )'.split(
    ' ',
  ),
);
/** … and at its end. */
const LOOSE_ENDS = new Set(
  'and but or so then is was are were be with including that as since while where which who when because by to of for in on at after before from , ; : – — - -- . ( ) ! ?'.split(
    ' ',
  ),
);
/** What these open is a cause: set apart only where it judges. */
const CAUSES = new Set(['due to', 'because of', 'thanks to', 'owing to', 'as part', 'in what']);
const CAUSE_WORDS = new Set([...CAUSES].map((words) => words.split(' ')[0] ?? ''));

/**
 * The clauses of a stretch of the writer's own words, as they can stand apart: at "but", "while", "where", "despite" after
 * a sign, at semicolons, between dashes; at "and …ing" and "due to" only where one half judges and the other does not.
 */
export function clausesOf(tokens: readonly Token[]): Span[] {
  const clauses: Span[] = [];
  let first = 0;
  for (let at = 1; at <= tokens.length; at += 1) {
    if (at < tokens.length && !breaksAt(tokens, at)) continue;
    for (const part of apartWhereJudging(tokens.slice(first, at))) {
      const span = bare(part);
      if (span) clauses.push(span);
    }
    first = at;
  }
  return clauses;
}

function breaksAt(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  if (!before || !token) return false;
  if (token.text === ';' || isDash(token)) return true;
  if (isDash(before)) return true;
  if (before.text !== ',') return false;
  return OPENERS.has(token.lower) || OPENER_PAIRS.has(pair(tokens, at));
}

/** A dash between words; a hyphen only where it stands alone. */
const isDash = (token: Token): boolean =>
  token.text === '–' || token.text === '—' || token.text === '--' || token.text === '-';

const pair = (tokens: readonly Token[], at: number): string =>
  `${tokens[at]?.lower ?? ''} ${tokens[at + 1]?.lower ?? ''}`;

function apartWhereJudging(tokens: readonly Token[]): (readonly Token[])[] {
  for (let at = 2; at < tokens.length - 1; at += 1) {
    const lower = tokens[at]?.lower ?? '';
    const joint = lower === 'and' && tokens[at + 1]?.lower.endsWith('ing');
    if (!joint && !(CAUSE_WORDS.has(lower) && CAUSES.has(pair(tokens, at)))) continue;
    const head = tokens.slice(0, at);
    const tail = tokens.slice(at);
    if (judges(head) !== judges(tail)) return [head, tail];
  }
  return [tokens];
}

function bare(tokens: readonly Token[]): Span | null {
  let from = 0;
  let to = tokens.length;
  while (from < to && TIES.has(tokens[from]?.lower ?? '')) from += 1;
  while (to > from && LOOSE_ENDS.has(tokens[to - 1]?.lower ?? '')) to -= 1;
  const first = tokens[from];
  const last = tokens[to - 1];
  return first && last && to > from ? { start: first.start, end: last.end } : null;
}
