import { compoundsOf, hyphenatedStretches } from './compounds.ts';
import { foldedWords, foldWord } from './fold.ts';
import {
  FIELD,
  FIELDS,
  type Field,
  isKeptAsBits,
  layOut,
  type Postings,
  type PostingsArrays,
  readPostings,
} from './postings.ts';
import type { SearchRecord } from './search-record.ts';
import { createTextScanner } from './text-scanner.ts';
import { type MakeArrays, ownMemory, vocabularyOf } from './vocabulary.ts';
import { WordNumbers, widened } from './word-numbers.ts';

/** Reads records one after the other, in the order of their numbers, and makes their postings at the end. */
export interface PostingsBuilder {
  /** Reads a record. Throws RangeError when its number is not above the last one. */
  add(number: number, record: Searched): void;
  /** The postings of what was read, with numbers below `records`. The builder is of no use after it. */
  finish(records: number, memory?: MakeArrays): Postings;
}

/** What of a record is read. */
export type Searched = Omit<SearchRecord, 'id'>;

const CHUNK = 1 << 18;

/** Numbers that are written once and read once, in chunks: widening one array of a hundred million would take twice its memory. */
class NumberQueue {
  readonly #chunks: Uint32Array[] = [];
  #last = new Uint32Array(0);
  #length = CHUNK;

  push(value: number): void {
    if (this.#length === CHUNK) {
      this.#last = new Uint32Array(CHUNK);
      this.#chunks.push(this.#last);
      this.#length = 0;
    }
    this.#last[this.#length++] = value;
  }

  get chunks(): readonly Uint32Array[] {
    return this.#chunks.map((chunk) => (chunk === this.#last ? chunk.subarray(0, this.#length) : chunk));
  }
}

const MOST_STRETCHES = 50_000;

/** Keeps what a stretch folds to; emptied when full, so that no stream of new ones can fill the memory. */
function remember(known: Map<string, readonly number[]>, stretch: string, numbers: number[]): readonly number[] {
  if (known.size >= MOST_STRETCHES) known.clear();
  known.set(stretch, numbers);
  return numbers;
}

/** Of each key, side by side in memory: the last record that has it, plus one, and how many have it, both by field and in any. */
const STRIDE = 8;
const ANYWHERE = FIELDS;
const COUNT = 4;

/** A builder of postings: every word of every record is read once, and lists are filled by counting, in linear time. */
export function createPostingsBuilder(): PostingsBuilder {
  const numberOfKey = new Map<string, number>();
  const keys: string[] = [];
  const printed = new WordNumbers((word) => keyNumber(foldWord(word)));
  const stretches = new Map<string, readonly number[]>();
  const compounds = new Map<string, readonly number[]>();
  const names = new Map<string, readonly number[]>();

  let seen = new Int32Array(CHUNK);
  const entries = new NumberQueue();
  const recordNumbers = new NumberQueue();
  const recordEnds = new NumberQueue();
  let length = 0;
  let current = 0;

  function keyNumber(key: string): number {
    let number = numberOfKey.get(key);
    if (number !== undefined) return number;
    number = keys.length;
    numberOfKey.set(key, number);
    keys.push(key);
    if (keys.length * STRIDE > seen.length) seen = widened(seen, new Int32Array(seen.length * 2));
    return number;
  }

  function put(key: number, field: Field): void {
    const at = key * STRIDE;
    if (seen[at + field] === current) return;
    seen[at + field] = current;
    seen[at + COUNT + field] = (seen[at + COUNT + field] ?? 0) + 1;
    if (seen[at + ANYWHERE] !== current) {
      seen[at + ANYWHERE] = current;
      seen[at + COUNT + ANYWHERE] = (seen[at + COUNT + ANYWHERE] ?? 0) + 1;
    }
    entries.push(key * FIELDS + field);
    length++;
  }

  let field: Field = FIELD.text;
  const scan = createTextScanner({
    plain(bytes, start, end, hash) {
      put(printed.numberOf(bytes, start, end, hash), field);
    },
    mixed(stretch) {
      const numbers = stretches.get(stretch) ?? remember(stretches, stretch, numbersOf(foldedWords(stretch)));
      for (const key of numbers) put(key, field);
    },
  });

  const numbersOf = (words: readonly { key: string }[]): number[] => words.map(({ key }) => keyNumber(key));

  function putText(text: string, within: Field): void {
    field = within;
    scan(text);
    for (const stretch of hyphenatedStretches(text)) {
      const numbers =
        compounds.get(stretch) ?? remember(compounds, stretch, numbersOf(compoundsOf(stretch, foldedWords(stretch))));
      for (const key of numbers) put(key, field);
    }
  }

  /** Topics and sources come again and again, so each is taken apart once. */
  function putName(name: string, within: Field): void {
    const numbers = names.get(name) ?? remember(names, name, numbersOfName(name));
    for (const key of numbers) put(key, within);
  }

  function numbersOfName(name: string): number[] {
    const words = foldedWords(name);
    return numbersOf([...words, ...compoundsOf(name, words)]);
  }

  return {
    add(number, record) {
      if (number + 1 <= current) throw new RangeError(`record ${number} comes after record ${current - 1}`);
      current = number + 1;
      putText(record.text, FIELD.text);
      putText(record.speaker, FIELD.speaker);
      putName(record.topic, FIELD.about);
      putName(record.source, FIELD.about);
      recordNumbers.push(number);
      recordEnds.push(length);
    },
    finish(records, memory = ownMemory) {
      const order = sortedPlaces(keys);
      const sortedCounts = new Uint32Array(memory(4 * keys.length * FIELDS));
      const sortedRecordsWith = new Uint32Array(memory(4 * keys.length));
      order.forEach((key, term) => {
        sortedRecordsWith[term] = seen[key * STRIDE + COUNT + ANYWHERE] ?? 0;
        for (let field = 0; field < FIELDS; field++) {
          sortedCounts[term * FIELDS + field] = seen[key * STRIDE + COUNT + field] ?? 0;
        }
      });
      const { starts, lists } = layOut(sortedCounts, records, memory);
      const vocabulary = vocabularyOf(
        Array.from(order, (key) => keys[key] ?? ''),
        memory,
      );
      const arrays: PostingsArrays = {
        vocabulary,
        records,
        recordsWith: sortedRecordsWith,
        counts: sortedCounts,
        starts,
        lists,
      };
      fill(arrays, order, { entries: entries.chunks, numbers: recordNumbers.chunks, ends: recordEnds.chunks });
      return readPostings(arrays);
    },
  };
}

/** The places of words in code unit order. */
function sortedPlaces(words: readonly string[]): Uint32Array {
  return Uint32Array.from(words.keys()).sort((a, b) => ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1));
}

/** What was read, in the order of the records: an entry for each key and field of each, the records' numbers, and where their entries end. */
interface Read {
  entries: readonly Uint32Array[];
  numbers: readonly Uint32Array[];
  ends: readonly Uint32Array[];
}

/** Puts every record into its lists. */
function fill({ records, counts, starts, lists }: PostingsArrays, order: Uint32Array, read: Read): void {
  const isBits = new Uint8Array(counts.length);
  const next = new Uint32Array(counts.length);
  order.forEach((key, term) => {
    for (let field = 0; field < FIELDS; field++) {
      const at = term * FIELDS + field;
      next[key * FIELDS + field] = starts[at] ?? 0;
      isBits[key * FIELDS + field] = isKeptAsBits(counts[at] ?? 0, records) ? 1 : 0;
    }
  });
  let place = 0;
  let chunk = 0;
  let inChunk = 0;
  read.numbers.forEach((numbers, at) => {
    numbers.forEach((record, i) => {
      const end = read.ends[at]?.[i] ?? 0;
      for (; place < end; place++) {
        if (inChunk === CHUNK) {
          chunk++;
          inChunk = 0;
        }
        const entry = read.entries[chunk]?.[inChunk++] ?? 0;
        const to = next[entry] ?? 0;
        if (isBits[entry] === 1) lists[to + (record >>> 5)] = (lists[to + (record >>> 5)] ?? 0) | (1 << (record & 31));
        else {
          lists[to] = record;
          next[entry] = to + 1;
        }
      }
    });
  });
}

/** The postings of records that are numbered as they come. */
export function createPostings(records: readonly Searched[], memory: MakeArrays = ownMemory): Postings {
  const builder = createPostingsBuilder();
  records.forEach((record, number) => {
    builder.add(number, record);
  });
  return builder.finish(records.length, memory);
}
