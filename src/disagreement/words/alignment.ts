import type { Span } from '../../facts/span.ts';
import type { Word } from '../../facts/words.ts';
import { wordsIn } from './read-words.ts';

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
  if (a.length === b.length && a.every(({ normal }, at) => normal === b[at]?.normal))
    return a.length === 0 ? [] : [{ a: 0, b: 0, length: a.length }];
  const places = placesIn(b);
  const inB = a.map(({ normal }) => places.get(normal) ?? NOWHERE);
  const runs: Run[] = [];
  addRuns(inB, { a: 0, b: 0 }, { a: a.length, b: b.length }, runs);
  return runs;
}

/** Where each word of a list stands; a list is held against many others. */
const placesOf = new WeakMap<readonly Word[], ReadonlyMap<string, readonly number[]>>();

function placesIn(words: readonly Word[]): ReadonlyMap<string, readonly number[]> {
  const known = placesOf.get(words);
  if (known) return known;
  const places = new Map<string, number[]>();
  for (const [at, { normal }] of words.entries()) {
    const before = places.get(normal);
    if (before) before.push(at);
    else places.set(normal, [at]);
  }
  placesOf.set(words, places);
  return places;
}

const NOWHERE: readonly number[] = [];

interface Corner {
  a: number;
  b: number;
}

function addRuns(inB: readonly (readonly number[])[], from: Corner, to: Corner, runs: Run[]): void {
  const longest = longestRun(inB, from, to);
  if (longest.length === 0) return;
  addRuns(inB, from, longest, runs);
  runs.push(longest);
  addRuns(inB, { a: longest.a + longest.length, b: longest.b + longest.length }, to, runs);
}

/** `inB` are the places of each word of the one list in the other. */
function longestRun(inB: readonly (readonly number[])[], from: Corner, to: Corner): Run {
  let longest: Run = { a: 0, b: 0, length: 0 };
  if (from.a >= to.a || from.b >= to.b) return longest;
  let above = new Map<number, number>();
  for (let i = from.a; i < to.a; i++) {
    const here = new Map<number, number>();
    for (const j of inB[i] ?? NOWHERE) {
      if (j < from.b) continue;
      if (j >= to.b) break;
      const length = (above.get(j - 1) ?? 0) + 1;
      here.set(j, length);
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
  const [mine, theirs] = [wordsIn(text.exact), wordsIn(other)];
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
