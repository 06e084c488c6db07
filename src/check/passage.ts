import type { Statement } from '../facts/statement.ts';
import type { Against } from './against.ts';
import { type StatementWord, statementWords } from './statement-words.ts';

/** A speaker who is quoted on, after "she said" or in the next paragraph, is cut into statements at most this far apart. */
const NEXT_WITHIN = 200;
/** How many statements on either side a draft may run together with one. */
const MOST_BESIDE = 3;

/**
 * The words that a draft may quote in one piece: those of a statement, and of what the speaker says right before and after
 * it. `"We go," Hart said. "Now."` may be quoted as “We go. Now.”
 */
export function passageOf(statement: Statement, against: Against): readonly StatementWord[] {
  if (statement.kind !== 'quote') return statementWords(statement);
  const beside = against.statementsOf(statement.source);
  const at = placeOf(statement, beside);
  const passage = [statement];
  for (let next = at + 1, last = statement; passage.length <= MOST_BESIDE; next += 1) {
    const other = beside[next];
    if (!other || other.locator.start > last.locator.end + NEXT_WITHIN) break;
    if (!goesOn(last, other)) continue;
    passage.push(other);
    last = other;
  }
  for (let next = at - 1, first = statement; passage.length <= MOST_BESIDE * 2; next -= 1) {
    const other = beside[next];
    if (!other || other.locator.end < first.locator.start - NEXT_WITHIN) break;
    if (!goesOn(other, first)) continue;
    passage.unshift(other);
    first = other;
  }
  return passage.flatMap(statementWords);
}

const goesOn = (a: Statement, b: Statement): boolean =>
  a.kind === 'quote' &&
  b.kind === 'quote' &&
  a.speaker !== null &&
  a.speaker === b.speaker &&
  a.locator.end <= b.locator.start &&
  b.locator.start - a.locator.end <= NEXT_WITHIN;

function placeOf({ id, locator }: Statement, sorted: readonly Statement[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.locator.start ?? 0) < locator.start) low = middle + 1;
    else high = middle;
  }
  while (low < sorted.length && sorted[low]?.id !== id) low += 1;
  return low;
}
