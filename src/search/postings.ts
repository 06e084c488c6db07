import { foldedWords, foldWord, printedWords } from './fold.ts';
import type { SearchRecord } from './search-record.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** Where in a record a word stands. One posting carries them as bits below the record's number. */
export const FIELD = { text: 1, speaker: 2, about: 4 } as const;
const FIELD_BITS = 3;

/** The record's number and its fields from one posting. */
export const recordOf = (posting: number): number => posting >>> FIELD_BITS;
export const fieldsOf = (posting: number): number => posting & 7;

/**
 * Which records have which word: for the terms of the vocabulary, in order, their postings, in the order of the records.
 * `postings.subarray(offsets[term], offsets[term + 1])` are those of one term: 4 bytes each and nothing else.
 */
export interface Postings {
  readonly vocabulary: Vocabulary;
  readonly records: number;
  readonly offsets: Uint32Array;
  readonly postings: Uint32Array;
}

const HYPHEN = /^[-\u2010\u2011]$/;
const LONGEST_COMPOUND = 4;

/** A word that is written with hyphens, as one: it covers the words `first` to `last`. */
export interface Compound {
  key: string;
  first: number;
  last: number;
}

/** The hyphenated words of a text, so that "cease-fire" is found as "ceasefire" too. */
export function compoundsOf(text: string, words: readonly { start: number; end: number; key: string }[]): Compound[] {
  const compounds: Compound[] = [];
  for (let first = 0; first < words.length; first++) {
    let last = first;
    let key = words[first]?.key ?? '';
    for (let next = words[last + 1]; next; next = words[last + 1]) {
      if (!HYPHEN.test(text.slice(words[last]?.end, next.start))) break;
      key += next.key;
      last++;
    }
    if (last > first && last - first < LONGEST_COMPOUND) compounds.push({ key, first, last });
    first = last;
  }
  return compounds;
}

/** Numbers in one growing array. */
function createNumberList(): {
  push(value: number): void;
  or(at: number, bits: number): void;
  readonly length: number;
  taken(): Uint32Array;
} {
  let values = new Uint32Array(1024);
  let length = 0;
  return {
    push(value) {
      if (length === values.length) {
        const wider = new Uint32Array(values.length * 2);
        wider.set(values);
        values = wider;
      }
      values[length++] = value;
    },
    or(at, bits) {
      values[at] = (values[at] ?? 0) | bits;
    },
    get length() {
      return length;
    },
    taken: () => values.subarray(0, length),
  };
}

/** Reads every word of every record once and sorts the postings by counting: time linear in the text. */
export function createPostings(records: readonly SearchRecord[]): Postings {
  const numberOfKey = new Map<string, number>();
  const numberOfPrinted = new Map<string, number>();
  const keys: string[] = [];
  const lastSeen: number[] = [];
  const counts: number[] = [];
  const wordOfPair = createNumberList();
  const postingOfPair = createNumberList();

  const add = (key: string, record: number, field: number): void => {
    let number = numberOfKey.get(key);
    if (number === undefined) {
      number = keys.length;
      numberOfKey.set(key, number);
      keys.push(key);
      lastSeen.push(-1);
      counts.push(0);
    }
    addNumber(number, record, field);
  };
  const addNumber = (number: number, record: number, field: number): void => {
    const seen = lastSeen[number] ?? -1;
    if (seen >= firstOfRecord) {
      postingOfPair.or(seen, field);
      return;
    }
    lastSeen[number] = wordOfPair.length;
    counts[number] = (counts[number] ?? 0) + 1;
    wordOfPair.push(number);
    postingOfPair.push((record << FIELD_BITS) | field);
  };
  const addText = (text: string, record: number, field: number): void => {
    for (const { printed } of printedWords(text)) {
      // Folding costs far more than a look-up, and the same words come again and again.
      const known = numberOfPrinted.get(printed);
      if (known !== undefined) {
        addNumber(known, record, field);
        continue;
      }
      const key = foldWord(printed);
      if (key === '') continue;
      add(key, record, field);
      numberOfPrinted.set(printed, numberOfKey.get(key) ?? 0);
    }
    if (text.includes('-') || text.includes('\u2010') || text.includes('\u2011')) {
      for (const compound of compoundsOf(text, foldedWords(text))) add(compound.key, record, field);
    }
  };

  let firstOfRecord = 0;
  records.forEach((record, number) => {
    firstOfRecord = wordOfPair.length;
    addText(record.text, number, FIELD.text);
    addText(record.speaker, number, FIELD.speaker);
    addText(record.topic, number, FIELD.about);
    addText(record.source, number, FIELD.about);
  });

  const order = Uint32Array.from(keys.keys()).sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1));
  const offsets = new Uint32Array(keys.length + 1);
  const next = new Uint32Array(keys.length);
  order.forEach((number, term) => {
    const start = offsets[term] ?? 0;
    next[number] = start;
    offsets[term + 1] = start + (counts[number] ?? 0);
  });
  const postings = new Uint32Array(wordOfPair.length);
  const values = postingOfPair.taken();
  wordOfPair.taken().forEach((number, pair) => {
    const place = next[number] ?? 0;
    postings[place] = values[pair] ?? 0;
    next[number] = place + 1;
  });
  const vocabulary = createVocabulary(Array.from(order, (number) => keys[number] ?? ''));
  return { vocabulary, records: records.length, offsets, postings };
}

/** How many records have a term. */
export const countOf = ({ offsets }: Postings, term: number): number => (offsets[term + 1] ?? 0) - (offsets[term] ?? 0);

/** The postings of a term. */
export const postingsOf = ({ offsets, postings }: Postings, term: number): Uint32Array =>
  postings.subarray(offsets[term], offsets[term + 1]);

/** How much a word tells when `count` of the records have it: the inverse document frequency of BM25, never negative. */
export const weightOf = (count: number, records: number): number =>
  Math.log(1 + (records - count + 0.5) / (count + 0.5));
