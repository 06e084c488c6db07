import { type MakeArrays, readVocabulary, type Vocabulary, type VocabularyArrays } from './vocabulary.ts';

/** Where in a record a word stands. */
export const FIELD = { text: 0, speaker: 1, about: 2 } as const;
export type Field = (typeof FIELD)[keyof typeof FIELD];
export const FIELDS = 3;

/** Every list of a term: those of its fields, in the order in which they count. */
export const STRONGEST_FIRST: readonly Field[] = [FIELD.speaker, FIELD.text, FIELD.about];

/**
 * The records that have a word in one field, in one of two forms: their numbers in order, or, where more than one record of
 * 64 has it, a bit for each record.
 */
export interface RecordList {
  readonly count: number;
  readonly isBits: boolean;
  /** Numbers in order, or bits: record `n` is bit `n & 31` of value `n >>> 5`. */
  readonly values: Uint32Array;
}

/** Which records have which words, as numbers that threads can share and a file can hold. */
export interface PostingsArrays {
  readonly vocabulary: VocabularyArrays;
  /** Records are numbered from 0; this is one more than the last number. Not every number need be a record. */
  readonly records: number;
  /** For each term, how many records have it. */
  readonly recordsWith: Uint32Array;
  /** For each term and field (`term * FIELDS + field`), how many records have it there, and where its list starts in `lists`. */
  readonly counts: Uint32Array;
  readonly starts: Uint32Array;
  readonly lists: Uint32Array;
}

/** The same, ready to be looked into. */
export interface Postings extends PostingsArrays {
  readonly vocabulary: Vocabulary;
}

/** How many values the list of so many records has as bits. */
export const widthOf = (records: number): number => (records + 31) >>> 5;
/** A list is kept as bits from half as many records as it then has values: looking a record up is worth that memory. */
export const isKeptAsBits = (count: number, records: number): boolean => count * 2 > widthOf(records);
const valuesOf = (count: number, records: number): number => (isKeptAsBits(count, records) ? widthOf(records) : count);

/** Reads the arrays of postings. */
export const readPostings = (arrays: PostingsArrays): Postings => ({
  ...arrays,
  vocabulary: readVocabulary(arrays.vocabulary),
});

/** Postings as nothing but arrays, for another thread or a file. */
export function arraysOf({ vocabulary, records, recordsWith, counts, starts, lists }: PostingsArrays): PostingsArrays {
  const { letters, starts: wordStarts, sets } = vocabulary;
  return { vocabulary: { letters, starts: wordStarts, sets }, records, recordsWith, counts, starts, lists };
}

/** How many records have a term. */
export const countOf = ({ recordsWith }: PostingsArrays, term: number): number => recordsWith[term] ?? 0;

/** How many records have a term in a field. */
export const countIn = ({ counts }: PostingsArrays, term: number, field: Field): number =>
  counts[term * FIELDS + field] ?? 0;

/** The records that have a term in a field. */
export function listOf({ counts, starts, lists, records }: PostingsArrays, term: number, field: Field): RecordList {
  const at = term * FIELDS + field;
  const count = counts[at] ?? 0;
  const start = starts[at] ?? 0;
  const values = lists.subarray(start, start + valuesOf(count, records));
  return { count, isBits: isKeptAsBits(count, records), values };
}

/** Calls `visit` for each record of a list, in order. */
export function eachRecord({ isBits, values }: RecordList, visit: (record: number) => void): void {
  if (!isBits) {
    for (let i = 0; i < values.length; i++) visit(values[i] ?? 0);
    return;
  }
  for (let i = 0; i < values.length; i++) {
    let bits = values[i] ?? 0;
    while (bits !== 0) {
      const lowest = bits & -bits;
      visit((i << 5) + 31 - Math.clz32(lowest));
      bits ^= lowest;
    }
  }
}

/** Whether a list has a record. */
export function hasRecord({ isBits, values }: RecordList, record: number): boolean {
  if (isBits) return ((values[record >>> 5] ?? 0) & (1 << (record & 31))) !== 0;
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < record) low = middle + 1;
    else high = middle;
  }
  return low < values.length && values[low] === record;
}

/** Where the lists of so many records with these counts start, and how many values they have together. */
export function layOut(
  counts: Uint32Array,
  records: number,
  memory: MakeArrays,
): { starts: Uint32Array; lists: Uint32Array } {
  const starts = new Uint32Array(memory(4 * counts.length));
  let length = 0;
  counts.forEach((count, at) => {
    starts[at] = length;
    length += valuesOf(count, records);
  });
  return { starts, lists: new Uint32Array(memory(4 * length)) };
}

/** How much a word tells when `count` of the records have it: the inverse document frequency of BM25, never negative. */
export const weightOf = (count: number, records: number): number =>
  Math.log(1 + (records - count + 0.5) / (count + 0.5));
