import type { Span } from '../../facts/span.ts';
import { type Word, wordsOf } from '../../facts/words.ts';

/** A run of words that both lists share: where it begins in each, and how many words it has. */
export interface Run {
  a: number;
  b: number;
  length: number;
}

/**
 * The runs that two word lists share, in order: the longest run first, then what stands before it and after it
 * (Ratcliff and Obershelp, as in Python's difflib). Unlike a plain longest common subsequence it keeps to what belongs
 * together, and does not pick a "the" from far away.
 */
export function sharedRuns(a: readonly Word[], b: readonly Word[]): Run[] {
  const longest = longestRun(a, b);
  if (longest.length === 0) return [];
  const [endA, endB] = [longest.a + longest.length, longest.b + longest.length];
  const before = sharedRuns(a.slice(0, longest.a), b.slice(0, longest.b));
  const after = sharedRuns(a.slice(endA), b.slice(endB));
  return [...before, longest, ...after.map((run) => ({ ...run, a: run.a + endA, b: run.b + endB }))];
}

function longestRun(a: readonly Word[], b: readonly Word[]): Run {
  let longest: Run = { a: 0, b: 0, length: 0 };
  let above = new Uint32Array(b.length + 1);
  for (const [i, word] of a.entries()) {
    const here = new Uint32Array(b.length + 1);
    for (const [j, other] of b.entries()) {
      if (word.normal !== other.normal) continue;
      const length = (above[j] ?? 0) + 1;
      here[j + 1] = length;
      if (length > longest.length) longest = { a: i + 1 - length, b: j + 1 - length, length };
    }
    above = here;
  }
  return longest;
}

/** A single shared word at an end ("the", or a name) does not belong to a shared beginning or end. */
const LEAST_END = 2;

/**
 * The part of a text that another text does not share: what is left when their common beginning and end are taken
 * away. `the US would pull out` beside `the US was going home` → `would pull out`. Empty when nothing is left.
 */
export function differingPart(text: { start: number; exact: string }, other: string): Span[] {
  const [mine, theirs] = [wordsOf(text.exact), wordsOf(other)];
  const shorter = Math.min(mine.length, theirs.length);
  let first = 0;
  while (first < shorter && mine[first]?.normal === theirs[first]?.normal) first++;
  if (first < LEAST_END) first = 0;
  let shared = 0;
  while (shared < shorter - first && mine.at(-1 - shared)?.normal === theirs.at(-1 - shared)?.normal) shared++;
  if (shared < LEAST_END) shared = 0;
  const rest = mine.slice(first, mine.length - shared);
  const [from, to] = [rest.at(0), rest.at(-1)];
  return from && to ? [{ start: text.start + from.start, end: text.start + to.end }] : [];
}
