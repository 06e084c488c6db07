import { letterSet, mayBeNear } from './edit-distance.ts';
import { LONGEST_MEASURED, withDistanceTo } from './edit-distance-to.ts';

/** A word of the vocabulary that lies near another. */
export interface NearTerm {
  term: number;
  distance: number;
}

/** All words that stand in the records, in code unit order, as numbers that threads can share; a term is its place in that order. */
export interface VocabularyArrays {
  /** The UTF-16 units of all words, one after the other. */
  readonly letters: Uint16Array;
  /** Where the word of each term starts, and after the last one where it ends. */
  readonly starts: Uint32Array;
  /** Which letters the word of each term has. */
  readonly sets: Uint32Array;
}

export interface Vocabulary extends VocabularyArrays {
  readonly size: number;
  /** The word of a term. */
  word(term: number): string;
  /** The term of a word, or -1 when no record has it. */
  term(word: string): number;
  /** The terms of the words that begin with `prefix`, itself included: `[first, after the last]`. */
  beginningWith(prefix: string): [number, number];
  /**
   * The terms at most `most` edits from a word, itself left out; those with another first letter (of the same script) only
   * at one edit, since people know how a word begins. Words with digits are near nothing: 59,587 is not 59,578.
   */
  near(word: string, most: number): NearTerm[];
}

const DIGIT = /\d/;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
/** Letters of one script lie within a stretch of this many units. */
const SCRIPT = 0x100;

/** Numbers of one width, in memory of one's own or in memory that threads share. */
export type MakeArrays = (bytes: number) => ArrayBuffer | SharedArrayBuffer;
export const ownMemory: MakeArrays = (bytes) => new ArrayBuffer(bytes);

/** The vocabulary of words already sorted by code unit, each once. */
export function vocabularyOf(words: readonly string[], memory: MakeArrays = ownMemory): Vocabulary {
  const letters = new Uint16Array(memory(2 * words.reduce((sum, word) => sum + word.length, 0)));
  const starts = new Uint32Array(memory(4 * (words.length + 1)));
  const sets = new Uint32Array(memory(4 * words.length));
  let at = 0;
  words.forEach((word, term) => {
    starts[term] = at;
    for (let i = 0; i < word.length; i++) letters[at++] = word.charCodeAt(i);
    sets[term] = letterSet(word);
  });
  starts[words.length] = at;
  return readVocabulary({ letters, starts, sets });
}

/** Reads the arrays of a vocabulary. */
export function readVocabulary(arrays: VocabularyArrays): Vocabulary {
  const { letters, starts, sets } = arrays;
  const size = starts.length - 1;

  /** Compares a word with that of a term: negative when it comes before. */
  const compare = (word: string, term: number): number => {
    const start = starts[term] ?? 0;
    const length = (starts[term + 1] ?? 0) - start;
    const shorter = Math.min(length, word.length);
    for (let i = 0; i < shorter; i++) {
      const difference = word.charCodeAt(i) - (letters[start + i] ?? 0);
      if (difference !== 0) return difference;
    }
    return word.length - length;
  };
  const firstFrom = (word: string): number => {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(word, middle) > 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const termOf = (word: string): number => {
    const at = firstFrom(word);
    return at < size && compare(word, at) === 0 ? at : -1;
  };
  const firstFromLetter = (unit: number): number => (unit > 0xffff ? size : firstFrom(String.fromCharCode(unit)));
  const wordOf = (term: number): string => {
    const end = starts[term + 1] ?? 0;
    let word = '';
    for (let at = starts[term] ?? 0; at < end; at++) word += String.fromCharCode(letters[at] ?? 0);
    return word;
  };
  const hasDigit = (term: number): boolean => {
    for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at++) if (isDigit(letters[at] ?? 0)) return true;
    return false;
  };

  /** The first letters of all words, each once, in order, with the terms of the words that begin so. */
  const beginnings: { letter: number; from: number; to: number }[] = [];
  for (let from = 0; from < size; ) {
    const letter = letters[starts[from] ?? 0] ?? 0;
    const to = firstFromLetter(letter + 1);
    beginnings.push({ letter, from, to });
    from = to;
  }

  /** The term of the word that has `rest[restFrom …]` after its first letter, among terms of one first letter; -1 when none has it. */
  const termWithRest = (rest: string, restFrom: number, from: number, to: number): number => {
    const restLength = rest.length - restFrom;
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const start = (starts[middle] ?? 0) + 1;
      const length = (starts[middle + 1] ?? 0) - start;
      const shorter = Math.min(length, restLength);
      let difference = 0;
      for (let i = 0; i < shorter && difference === 0; i++) {
        difference = rest.charCodeAt(restFrom + i) - (letters[start + i] ?? 0);
      }
      if (difference === 0) difference = restLength - length;
      if (difference === 0) return middle;
      if (difference > 0) low = middle + 1;
      else high = middle;
    }
    return -1;
  };

  /** Words that differ from this one by one edit, which changes the first letter. */
  function otherBeginnings(word: string): Set<number> {
    const own = word.charCodeAt(0);
    const found = new Set<number>();
    const put = (other: string): void => {
      const term = other === '' || other.charCodeAt(0) === own ? -1 : termOf(other);
      if (term >= 0) found.add(term);
    };
    put(word.slice(1));
    if (word.length > 1) put(word.charAt(1) + word.charAt(0) + word.slice(2));
    const script = own - (own % SCRIPT);
    for (const { letter, from, to } of beginnings) {
      if (letter === own || letter < script || letter >= script + SCRIPT || isDigit(letter)) continue;
      // Another first letter, and one more before it.
      for (const restFrom of [1, 0]) {
        const term = termWithRest(word, restFrom, from, to);
        if (term >= 0) found.add(term);
      }
    }
    return found;
  }

  return {
    letters,
    starts,
    sets,
    size,
    word: wordOf,
    term: termOf,
    beginningWith(prefix) {
      if (prefix === '') return [0, size];
      const first = firstFrom(prefix);
      const last = prefix.charCodeAt(prefix.length - 1);
      // The first word after all that begin so: the same with its last letter one further.
      let after = last === 0xffff ? size : firstFrom(prefix.slice(0, -1) + String.fromCharCode(last + 1));
      if (last === 0xffff) {
        after = first;
        while (after < size && wordOf(after).startsWith(prefix)) after++;
      }
      return [first, after];
    },
    near(word, most) {
      if (most === 0 || word === '' || word.length > LONGEST_MEASURED || DIGIT.test(word)) return [];
      const found: NearTerm[] = [];
      const set = letterSet(word);
      const own = word.charCodeAt(0);
      const [from, to] = [firstFromLetter(own), firstFromLetter(own + 1)];
      withDistanceTo(word, (distanceTo) => {
        for (let term = from; term < to; term++) {
          if (!mayBeNear(sets[term] ?? 0, set, most)) continue;
          const start = starts[term] ?? 0;
          const end = starts[term + 1] ?? 0;
          if (Math.abs(end - start - word.length) > most) continue;
          const distance = distanceTo(letters, start, end);
          if (distance > 0 && distance <= most && !hasDigit(term)) found.push({ term, distance });
        }
      });
      for (const term of otherBeginnings(word)) if (!hasDigit(term)) found.push({ term, distance: 1 });
      return found.sort((a, b) => a.term - b.term);
    },
  };
}
