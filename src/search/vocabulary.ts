import { editDistance, letterSet, mayBeNear } from './edit-distance.ts';

/** A word of the vocabulary that lies near another. */
export interface NearTerm {
  term: number;
  distance: number;
}

/** All words that stand in the records, in code unit order; a term is its place in that order. */
export interface Vocabulary {
  readonly size: number;
  /** The word of a term. */
  word(term: number): string;
  /** The term of a word, or -1 when no record has it. */
  term(word: string): number;
  /** The terms of the words that begin with `prefix`, itself included, at most `most`: `[first, after the last]`. */
  beginningWith(prefix: string, most: number): [number, number];
  /** The terms at most `most` edits from a word, itself left out. Words with digits are near nothing: 59,587 is not 59,578. */
  near(word: string, most: number): NearTerm[];
}

const DIGIT = /\d/;

/** The vocabulary of words already sorted by code unit, each once. */
export function createVocabulary(words: readonly string[]): Vocabulary {
  const letters = Uint32Array.from(words, letterSet);
  const lengths = Uint8Array.from(words, (word) => Math.min(word.length, 255));

  const firstFrom = (word: string): number => {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    size: words.length,
    word: (term) => words[term] ?? '',
    term(word) {
      const at = firstFrom(word);
      return words[at] === word ? at : -1;
    },
    beginningWith(prefix, most) {
      const first = firstFrom(prefix);
      let after = first;
      while (after < words.length && after - first < most && words[after]?.startsWith(prefix)) after++;
      return [first, after];
    },
    near(word, most) {
      const found: NearTerm[] = [];
      if (most === 0 || DIGIT.test(word)) return found;
      const set = letterSet(word);
      for (let term = 0; term < words.length; term++) {
        if (Math.abs((lengths[term] ?? 0) - word.length) > most || !mayBeNear(letters[term] ?? 0, set, most)) continue;
        const other = words[term] ?? '';
        const distance = editDistance(word, other, most);
        if (distance > 0 && distance <= most && !DIGIT.test(other)) found.push({ term, distance });
      }
      return found;
    },
  };
}
