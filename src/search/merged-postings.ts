import {
  FIELDS,
  type Field,
  hasRecord,
  isKeptAsBits,
  layOut,
  listOf,
  type Postings,
  type PostingsArrays,
  type RecordList,
  readPostings,
} from './postings.ts';
import { createPostingsBuilder, type Searched } from './postings-builder.ts';
import { type MakeArrays, ownMemory, vocabularyOf } from './vocabulary.ts';

/** What is to become one: postings, records that came or changed since, and the numbers of those that changed or went. */
export interface MergeJob {
  base: PostingsArrays;
  /** In the order of their numbers. */
  changed: { number: number; record: Searched }[];
  /** In order: what the base says of these is no longer so. */
  dropped: Uint32Array;
  /** One more than the highest number. */
  records: number;
}

/** Postings as if all records had been read anew, without reading those again that have not changed. A worker's job at a million. */
export function mergedPostings(job: MergeJob, memory: MakeArrays = ownMemory): Postings {
  const { records } = job;
  const builder = createPostingsBuilder();
  for (const { number, record } of job.changed) builder.add(number, record);
  const base = readPostings(job.base);
  const added = builder.finish(records);
  const isDropped = new Uint8Array(base.records);
  for (const number of job.dropped) isDropped[number] = 1;

  const words: string[] = [];
  const fromBase: number[] = [];
  const fromAdded: number[] = [];
  const counts: number[] = [];
  const recordsWith: number[] = [];
  eachTerm(base, added, (word, inBase, inAdded) => {
    const gone = new Set<number>();
    const fieldCounts: number[] = [];
    for (let field = 0; field < FIELDS; field++) {
      let count = inAdded < 0 ? 0 : listOf(added, inAdded, field as Field).count;
      if (inBase >= 0) {
        const list = listOf(base, inBase, field as Field);
        count += list.count;
        for (const number of job.dropped) {
          if (number >= base.records || !hasRecord(list, number)) continue;
          count--;
          gone.add(number);
        }
      }
      fieldCounts.push(count);
    }
    const having = (base.recordsWith[inBase] ?? 0) - gone.size + (added.recordsWith[inAdded] ?? 0);
    if (having === 0) return;
    words.push(word);
    fromBase.push(inBase);
    fromAdded.push(inAdded);
    counts.push(...fieldCounts);
    recordsWith.push(having);
  });

  const sharedCounts = new Uint32Array(memory(4 * counts.length));
  sharedCounts.set(counts);
  const sharedRecordsWith = new Uint32Array(memory(4 * recordsWith.length));
  sharedRecordsWith.set(recordsWith);
  const { starts, lists } = layOut(sharedCounts, records, memory);
  const arrays: PostingsArrays = {
    vocabulary: vocabularyOf(words, memory),
    records,
    recordsWith: sharedRecordsWith,
    counts: sharedCounts,
    starts,
    lists,
  };
  for (let term = 0; term < words.length; term++) {
    for (let field = 0; field < FIELDS; field++) {
      const numbers = [[base, fromBase[term] ?? -1] as const, [added, fromAdded[term] ?? -1] as const].map(
        ([postings, at]) => (at < 0 ? null : listOf(postings, at, field as Field)),
      );
      const at = term * FIELDS + field;
      write(arrays, at, numbersOf(numbers[0] ?? null, isDropped), numbersOf(numbers[1] ?? null, null));
    }
  }
  return readPostings(arrays);
}

/** Every word of two vocabularies in order, with its term in each, or -1. */
function eachTerm(a: Postings, b: Postings, visit: (word: string, inA: number, inB: number) => void): void {
  let inA = 0;
  let inB = 0;
  while (inA < a.vocabulary.size || inB < b.vocabulary.size) {
    const wordA = inA < a.vocabulary.size ? a.vocabulary.word(inA) : null;
    const wordB = inB < b.vocabulary.size ? b.vocabulary.word(inB) : null;
    if (wordA !== null && wordA === wordB) visit(wordA, inA++, inB++);
    else if (wordA !== null && (wordB === null || wordA < wordB)) visit(wordA, inA++, -1);
    else if (wordB !== null) visit(wordB, -1, inB++);
  }
}

/** The records of a list in order, without those that are dropped. */
function numbersOf(list: RecordList | null, isDropped: Uint8Array | null): Uint32Array {
  if (list === null) return new Uint32Array(0);
  if (!list.isBits && isDropped === null) return list.values;
  const numbers = new Uint32Array(list.count);
  let length = 0;
  const put = (number: number): void => {
    if (isDropped === null || isDropped[number] !== 1) numbers[length++] = number;
  };
  if (!list.isBits) for (const number of list.values) put(number);
  else {
    list.values.forEach((value, at) => {
      for (let bits = value; bits !== 0; bits &= bits - 1) put((at << 5) + 31 - Math.clz32(bits & -bits));
    });
  }
  return numbers.subarray(0, length);
}

/** Writes two lists without common numbers as one. */
function write({ starts, lists, counts, records }: PostingsArrays, at: number, a: Uint32Array, b: Uint32Array): void {
  const start = starts[at] ?? 0;
  if (isKeptAsBits(counts[at] ?? 0, records)) {
    for (const numbers of [a, b]) {
      for (const number of numbers) {
        lists[start + (number >>> 5)] = (lists[start + (number >>> 5)] ?? 0) | (1 << (number & 31));
      }
    }
    return;
  }
  let inB = 0;
  let to = start;
  for (const number of a) {
    for (let other = b[inB]; other !== undefined && other < number; other = b[++inB]) lists[to++] = other;
    lists[to++] = number;
  }
  for (; inB < b.length; inB++) lists[to++] = b[inB] ?? 0;
}
