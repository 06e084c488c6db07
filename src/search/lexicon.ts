import { countIn, countOf, FIELD, type Postings } from './postings.ts';

/** A word that records have, near one that was typed. */
export interface NearWord {
  key: string;
  distance: number;
}

/** What is known about the words of all records that can be found: enough to read a question, wherever the records are kept. */
export interface Lexicon {
  /** How many records there are. */
  readonly records: number;
  /** How many of them have a word; 0 when none has it. */
  count(key: string): number;
  /** How many of them have it in the name of the speaker. */
  countAsName(key: string): number;
  /** The words that records have at most `most` edits from one, itself left out (see Vocabulary.near), in code unit order. */
  near(key: string, most: number): NearWord[];
  /** Up to `most` words that begin with `prefix`, those first that most records have. */
  beginningWith(prefix: string, most: number): string[];
}

/** The words of postings that do not change. */
export function lexiconOf(postings: Postings): Lexicon {
  const { vocabulary } = postings;
  return {
    records: postings.records,
    count(key) {
      const term = vocabulary.term(key);
      return term < 0 ? 0 : countOf(postings, term);
    },
    countAsName(key) {
      const term = vocabulary.term(key);
      return term < 0 ? 0 : countIn(postings, term, FIELD.speaker);
    },
    near: (key, most) =>
      vocabulary.near(key, most).map(({ term, distance }) => ({ key: vocabulary.word(term), distance })),
    beginningWith(prefix, most) {
      const terms: number[] = [];
      const [first, after] = vocabulary.beginningWith(prefix);
      for (let term = first; term < after; term++) terms.push(term);
      return terms
        .sort((a, b) => countOf(postings, b) - countOf(postings, a) || a - b)
        .slice(0, most)
        .map((term) => vocabulary.word(term));
    },
  };
}
