import type { Token } from '../text/tokens.ts';
import type { Counted } from './counted.ts';
import type { Quantity } from './quantities.ts';

/** A noun without its plural ending, as far as comparing nouns needs it. */
export const singular = (noun: string | null): string => (noun ?? '').replace(/s$/, '');

/** "one of the bundles", "one bundle": counts only in an article that counts such things elsewhere ("28 bundles"). */
export function isSingle(
  tokens: readonly Token[],
  { number, from, unit, comparator, min }: Quantity,
  { noun }: Counted,
): boolean {
  if (min !== 1 || tokens[number]?.lower !== 'one' || comparator !== 'exact' || unit || noun === null) return false;
  const before = tokens[from - 1];
  const subject = before === undefined || before.kind !== 'word' || OPENING.has(before.lower);
  if (tokens[number + 1]?.lower === 'of' && !subject) return false;
  return !POINTING.has(before?.lower ?? '') && !PERSONS.has(singular(noun));
}

/** Words before a subject. */
const OPENING = new Set('that and but when where after because if while'.split(' '));

const PERSONS = new Set('people person man woman official source'.split(' '));

/**
 * Numbers that point instead of counting: "the two countries", "one of the worst", "one day", "a" without a scale. A number
 * that tells of a casualty or is hedged ("at least one") counts.
 */
export function isIdle(tokens: readonly Token[], quantity: Quantity, { noun, relation }: Counted): boolean {
  const { words, min, unit, comparator, from, run, number } = quantity;
  const word = tokens[number]?.lower ?? '';
  // "The father of one of the missing boys"
  if (
    word === 'one' &&
    comparator === 'exact' &&
    tokens[number + 1]?.lower === 'of' &&
    tokens[from - 1]?.lower === 'of'
  )
    return true;
  if (run.scale === 0.5 && !unit) return true;
  if (word === 'one' && (comparator === 'about' || comparator === 'at-most' || comparator === 'under')) return true;
  if (!words || comparator !== 'exact' || run.share) return false;
  if (unit && unit.dimension !== 'time') return false;
  if (unit) return word === 'one' && !run.glued;
  if (min > 20 || run.scale > 1) return false;
  const before = tokens[from - 1]?.lower ?? '';
  if (min <= 1) return relation === null || !PERSONAL.has(relation) || POINTING.has(before);
  return relation === null && ((min === 2 && DEFINITE.has(before)) || noun === null);
}

const POINTING = new Set('no any another the that this every each'.split(' '));
const DEFINITE = new Set("the these those both other his her their its our all 's ’s".split(' '));

/** What happened to people. */
export const PERSONAL = new Set('killed injured missing held abducted arrested charged displaced rescued'.split(' '));
