import type { Comparator } from '../../facts/figure.ts';
import type { Token } from '../text/tokens.ts';
import { AFTER, BEFORE } from '../words/comparators.ts';

/** The phrases by the word that a number touches, longest first. */
const compile = (phrases: typeof BEFORE): ReadonlyMap<string, (readonly [readonly string[], Comparator])[]> => {
  const byWord = new Map<string, [readonly string[], Comparator][]>();
  for (const [comparator, list] of phrases)
    for (const phrase of list.split('|')) {
      const words = phrase.split(' ');
      const key = (phrases === BEFORE ? words.at(-1) : words[0]) ?? '';
      byWord.set(key, [...(byWord.get(key) ?? []), [words, comparator]]);
    }
  for (const list of byWord.values()) list.sort((a, b) => b[0].length - a[0].length);
  return byWord;
};
const HEDGES_BEFORE = compile(BEFORE);
const HEDGES_AFTER = compile(AFTER);

/** A hedge and how many words it takes. */
export interface Hedge {
  comparator: Comparator;
  words: number;
}

/** The hedge whose words end right before the token `at`. */
export function hedgeBefore(tokens: readonly Token[], at: number): Hedge | null {
  for (const [words, comparator] of HEDGES_BEFORE.get(tokens[at - 1]?.lower ?? '') ?? []) {
    const from = at - words.length;
    if (words.every((word, place) => tokens[from + place]?.lower === word)) return { comparator, words: words.length };
  }
  return null;
}

/** The hedge whose words begin at the token `at`. */
export function hedgeAfter(tokens: readonly Token[], at: number): Hedge | null {
  for (const [words, comparator] of HEDGES_AFTER.get(tokens[at]?.lower ?? '') ?? []) {
    if (words.every((word, place) => tokens[at + place]?.lower === word)) return { comparator, words: words.length };
  }
  return null;
}
