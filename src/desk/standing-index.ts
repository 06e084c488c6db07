import { setImmediate as letOthersGo } from 'node:timers/promises';
import type { Statement } from '../facts/statement.ts';
import { type LiveIndex, liveIndexOf } from '../search/live-index.ts';
import { type MergeJob, mergedPostings } from '../search/merged-postings.ts';
import { type Postings, readPostings } from '../search/postings.ts';
import { createPostings } from '../search/postings-builder.ts';
import type { StatementIndex } from '../search/statement-index.ts';
import type { SearchThread } from '../search-worker/search-thread.ts';
import { AwaitedIndex } from './awaited-index.ts';
import { KeptRecords } from './kept-records.ts';
import type { LargeMap } from './large-map.ts';
import type { SearchRecords } from './search-record.ts';

/**
 * From so many statements on the index is made in the thread, since each takes ten microseconds, and what came lately is
 * merged there; a part as small as this costs a question nothing.
 */
export const MANY = 2000;

/** How many records are made before others get their turn: about a millisecond. */
const AT_ONCE = 2000;

/** What the index needs of the desk that it is of. */
export interface Indexed {
  shown: LargeMap<Statement>;
  records: SearchRecords;
  /** Where what would hold up the process is done; null for here. */
  thread: (() => SearchThread) | null;
  /** How many statements are many: MANY, or fewer where nothing else is looked at. */
  many: number;
  /** Takes the postings of all that was shown when `merged` was called. */
  onMerge: (() => (postings: Postings) => void) | null;
}

/**
 * The search index of statements that come and go. Each has its number in `shown` from the moment when it is first shown, so
 * that the numbers follow from the log alone: a saved index is right for whoever has read the log as far.
 */
export class StandingIndex {
  readonly #of: Indexed;
  #index: LiveIndex | null = null;
  #made: Promise<void> | null = null;

  constructor(of: Indexed) {
    this.#of = of;
  }

  /** The index; made when it is first asked for. */
  get index(): StatementIndex {
    if (this.#index) return this.#index;
    // Whoever waits for it is told of a failure; a search is told that there is no index.
    this.make().catch(() => {});
    return this.#index ?? new AwaitedIndex(this.#of.shown.numbers.next);
  }

  /** To be told when a statement is shown from now on, or in other words. */
  put(statement: Statement): void {
    this.#index?.put(this.#of.records.of(statement));
  }

  remove(id: string): void {
    this.#index?.remove(id);
  }

  /**
   * Makes the index, once; resolves when searches are answered. Few statements are read here and now, many in the thread.
   * `saved` are the postings of all that is shown now, where there are any.
   */
  make(saved: Postings | null = null): Promise<void> {
    this.#made ??= this.#make(saved);
    return this.#made;
  }

  async #make(saved: Postings | null): Promise<void> {
    const { shown, thread, many } = this.#of;
    const count = shown.numbers.next;
    const postings = saved?.records === count ? saved : null;
    const records = new KeptRecords();
    const gone: string[] = [];
    const add = (number: number): void => {
      const id = shown.keyAt(number) ?? '';
      const statement = shown.get(id);
      if (statement) records.add(statement, this.#of.records.namesOf(statement));
      else {
        records.addNone(id);
        gone.push(id);
      }
    };
    if (count <= many || thread === null) {
      for (let number = 0; number < count; number += 1) add(number);
      this.#start(records, gone, postings ?? createPostings([...records]));
      return;
    }
    const awaited = new AwaitedIndex(count);
    this.#index = awaited;
    const merged = this.#of.onMerge?.();
    for (let number = 0; number < count; number += 1) {
      add(number);
      if (number % AT_ONCE === 0) await letOthersGo();
    }
    const read = postings ?? (await thread().build(records));
    awaited.tell(this.#start(records, gone, read));
    if (!postings) merged?.(read);
  }

  #start(records: KeptRecords, gone: readonly string[], postings: Postings): LiveIndex {
    const { numbers } = this.#of.shown;
    const index = liveIndexOf(records, { numbers, postings, merger: (job) => this.#merged(job) });
    for (const id of gone) index.remove(id);
    this.#index = index;
    return index;
  }

  async #merged(job: MergeJob): Promise<Postings> {
    const merged = this.#of.onMerge?.();
    const postings = this.#of.thread ? await this.#of.thread().merge(job) : mergedPostings(job);
    const read = readPostings(postings);
    merged?.(read);
    return read;
  }

  /** Merges what came lately, once it is much. */
  async mergeMuch(): Promise<void> {
    if (this.#index && this.#index.unmerged > this.#of.many) await this.#index.merge();
  }
}
