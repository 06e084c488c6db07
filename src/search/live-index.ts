import { createCandidateFinder, type IndexPart } from './candidates.ts';
import { DocumentsOfRecords } from './document-filter.ts';
import type { Lexicon } from './lexicon.ts';
import { type MergeJob, mergedPostings } from './merged-postings.ts';
import { arraysOf, countIn, countOf, FIELD, type Postings, type PostingsArrays, readPostings } from './postings.ts';
import { createPostings } from './postings-builder.ts';
import { RecentChanges, wordsByField } from './recent-changes.ts';
import { RecordNumbers } from './record-numbers.ts';
import type { SearchRecord } from './search-record.ts';
import { candidatesOf, filterOf, findIn, partOf, type StatementIndex } from './statement-index.ts';
import { widened } from './word-numbers.ts';

/** An index whose records come, change and go while it is asked. */
export interface LiveIndex extends StatementIndex {
  /** A record that is new, or that takes the place of the one with its id: found from now on. */
  put(record: SearchRecord): void;
  /** A record that is gone from now on. One that nobody knows is gone already. */
  remove(id: string): void;
  /** How many records came or changed since the last merge began. */
  readonly unmerged: number;
  /** Makes one index of what was there and what has changed. Answers stay the same before, meanwhile and after it. */
  merge(): Promise<void>;
}

/** Merges somewhere: here, or in a thread of its own. */
export type Merger = (job: MergeJob) => Promise<PostingsArrays>;

const BASE = 0;
const MERGING = 1;
const RECENT = 2;
const NOWHERE = 255;

/** How often a word stands in records that have changed or gone since they were merged. */
interface Gone {
  any: Map<string, number>;
  asName: Map<string, number>;
}
const nothingGone = (): Gone => ({ any: new Map(), asName: new Map() });
const countUp = (counts: Map<string, number>, key: string, by = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

/** Records by number. Whoever has many keeps them as they like. */
export interface RecordsByNumber {
  readonly length: number;
  at(number: number): SearchRecord | undefined;
  /** What of it a filter asks for. */
  idAt(number: number): string | undefined;
  /** In which document each stands, when the index is made; it is kept up to date from then on. */
  readonly documents: DocumentsOfRecords;
  /** The record of a number from now on; undefined for none. */
  set(number: number, record: SearchRecord | undefined): void;
}

function recordsIn(list: (SearchRecord | undefined)[]): RecordsByNumber {
  const documents = new DocumentsOfRecords();
  for (const [number, record] of list.entries()) documents.put(number, record?.document);
  return {
    documents,
    length: list.length,
    at: (number) => list[number],
    idAt: (number) => list[number]?.id,
    set(number, record) {
      list[number] = record;
    },
  };
}

function numbersOf(records: readonly SearchRecord[]): RecordNumbers {
  const numbers = new RecordNumbers();
  for (const { id } of records) numbers.give(id);
  return numbers;
}

const mergeHere: Merger = async (job) => mergedPostings(job);

/**
 * An index over records that change. What came lately stands in a small part of its own until it is merged; which part has a
 * record as it is now is noted by number, so that nothing is ever rebuilt to be found or gone. `postings` and
 * `numbers` are those of `records` where they are known already (from a file, from another thread, given a few at a time); `merger`
 * merges here unless told. Throws RangeError when the postings are of another number of records, or two records have one id.
 */
export function createLiveIndex(
  records: readonly SearchRecord[],
  {
    postings = createPostings(records),
    numbers = numbersOf(records),
    merger = mergeHere,
  }: { postings?: Postings; numbers?: RecordNumbers; merger?: Merger } = {},
): LiveIndex {
  return liveIndexOf(recordsIn(records.slice()), { postings, numbers, merger });
}

/** The same of records that are kept elsewhere, and of which all else is known. */
export function liveIndexOf(
  records: RecordsByNumber,
  { postings, numbers, merger }: { postings: Postings; numbers: RecordNumbers; merger: Merger },
): LiveIndex {
  if (postings.records !== records.length || numbers.next < records.length) {
    throw new RangeError(`${records.length} records, ${numbers.next} ids and postings of ${postings.records} records`);
  }
  let live = records.length;
  let partOfRecord = new Uint8Array(Math.ceil(records.length * 1.1) + 64).fill(NOWHERE);
  partOfRecord.fill(BASE, 0, records.length);

  const { documents } = records;
  let base = postings;
  let basePart = partOf(base);
  let merging: RecentChanges | null = null;
  let recent = new RecentChanges();
  /** Numbers of which the base, or what is being merged into it, no longer tells the truth. */
  let dropped = new Set<number>();
  let goneBefore = nothingGone();
  let gone = nothingGone();

  const changes = (): RecentChanges[] => (merging ? [merging, recent] : [recent]);
  const lexicon: Lexicon = {
    get records() {
      return live;
    },
    count(key) {
      const term = base.vocabulary.term(key);
      const without = (goneBefore.any.get(key) ?? 0) + (gone.any.get(key) ?? 0);
      return (term < 0 ? 0 : countOf(base, term)) - without + changes().reduce((sum, part) => sum + part.count(key), 0);
    },
    countAsName(key) {
      const term = base.vocabulary.term(key);
      const without = (goneBefore.asName.get(key) ?? 0) + (gone.asName.get(key) ?? 0);
      const inBase = term < 0 ? 0 : countIn(base, term, FIELD.speaker);
      return inBase - without + changes().reduce((sum, part) => sum + part.countAsName(key), 0);
    },
    near(key, most) {
      const near = base.vocabulary
        .near(key, most)
        .map(({ term, distance }) => ({ key: base.vocabulary.word(term), distance }));
      const known = new Set(near.map((word) => word.key));
      for (const part of changes()) {
        for (const word of part.near(key, most)) {
          if (!known.has(word.key)) near.push(word);
          known.add(word.key);
        }
      }
      return near.filter((word) => lexicon.count(word.key) > 0).sort((a, b) => (a.key < b.key ? -1 : 1));
    },
    beginningWith(prefix, most) {
      const [first, after] = base.vocabulary.beginningWith(prefix);
      const words = new Set(changes().flatMap((part) => part.beginningWith(prefix)));
      for (let term = first; term < after; term++) words.add(base.vocabulary.word(term));
      return [...words]
        .map((key) => ({ key, count: lexicon.count(key) }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
        .slice(0, most)
        .map(({ key }) => key);
    },
  };
  const none: IndexPart = { listsOf: () => ({ 0: null, 1: null, 2: null }) };
  const find = createCandidateFinder(() => ({
    records: numbers.next,
    live,
    parts: [basePart, merging ?? none, recent],
    partOf: partOfRecord,
  }));

  /** Takes a record out of the part that has it. */
  function takeOut(number: number): void {
    const record = records.at(number);
    const part = partOfRecord[number] ?? NOWHERE;
    if (!record || part === NOWHERE) return;
    live--;
    partOfRecord[number] = NOWHERE;
    records.set(number, undefined);
    if (part === RECENT) {
      recent.remove(number);
      return;
    }
    dropped.add(number);
    for (const [key, fields] of wordsByField(record)) {
      countUp(gone.any, key);
      if (fields.has(FIELD.speaker)) countUp(gone.asName, key);
    }
  }

  /** After a merge that failed, all is as if it had not begun. */
  function takeBack(job: MergeJob): void {
    for (const { number, record } of job.changed) {
      if (partOfRecord[number] === MERGING) {
        recent.add(number, record);
        partOfRecord[number] = RECENT;
        continue;
      }
      // It changed or went meanwhile, and was counted as gone from what was never merged.
      for (const [key, fields] of wordsByField(record)) {
        countUp(gone.any, key, -1);
        if (fields.has(FIELD.speaker)) countUp(gone.asName, key, -1);
      }
      dropped.delete(number);
    }
    for (const number of job.dropped) dropped.add(number);
    for (const [key, count] of goneBefore.any) countUp(gone.any, key, count);
    for (const [key, count] of goneBefore.asName) countUp(gone.asName, key, count);
  }

  return {
    find(query, options = {}) {
      const isAmong = filterOf(options, {
        isOf: (of) => documents.filter(of),
        idOf: (number) => records.idAt(number),
        areNumbered: true,
      });
      return findIn(
        {
          lexicon,
          candidates: (asked, most) =>
            candidatesOf(find, asked, most, isAmong, (number) => records.at(number))
              .map((number) => records.at(number))
              .filter((record) => record !== undefined),
        },
        query,
        options,
      );
    },
    put(record) {
      const number = numbers.give(record.id);
      if (number >= partOfRecord.length) {
        const room = partOfRecord.length;
        partOfRecord = widened(partOfRecord, new Uint8Array(room * 2)).fill(NOWHERE, room);
      }
      takeOut(number);
      live++;
      records.set(number, record);
      documents.put(number, record.document);
      partOfRecord[number] = RECENT;
      recent.add(number, record);
    },
    remove(id) {
      const number = numbers.numberOf(id);
      if (number !== undefined) takeOut(number);
    },
    get unmerged() {
      return recent.size;
    },
    async merge() {
      if (merging !== null || (recent.size === 0 && dropped.size === 0)) return;
      const changed = recent.records;
      const job: MergeJob = {
        base: arraysOf(base),
        changed,
        dropped: Uint32Array.from(dropped).sort(),
        records: numbers.next,
      };
      merging = recent;
      recent = new RecentChanges();
      for (const { number } of changed) partOfRecord[number] = MERGING;
      dropped = new Set();
      goneBefore = gone;
      gone = nothingGone();
      try {
        base = readPostings(await merger(job));
        basePart = partOf(base);
        for (const { number } of changed) if (partOfRecord[number] === MERGING) partOfRecord[number] = BASE;
      } catch (error) {
        takeBack(job);
        throw error;
      } finally {
        merging = null;
        goneBefore = nothingGone();
      }
    },
  };
}
