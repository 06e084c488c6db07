import { setImmediate as letOthersGo } from 'node:timers/promises';
import type { Statement } from '../facts/statement.ts';
import { createLiveIndex, type LiveIndex } from '../search/live-index.ts';
import { type MergeJob, mergedPostings } from '../search/merged-postings.ts';
import { type Postings, readPostings } from '../search/postings.ts';
import { RecordNumbers } from '../search/record-numbers.ts';
import type { SearchRecord } from '../search/search-record.ts';
import type { StatementIndex } from '../search/statement-index.ts';
import type { SearchThread } from '../search-worker/search-thread.ts';
import { AwaitedIndex } from './awaited-index.ts';
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
  shown: ReadonlyMap<string, Statement>;
  records: SearchRecords;
  /** Where what would hold up the process is done; null for here. */
  thread: (() => SearchThread) | null;
  /** How many statements are many: MANY, or fewer where nothing else is looked at. */
  many: number;
  /** Takes the postings of all that was shown when `merged` was called. */
  onMerge: (() => (postings: Postings) => void) | null;
}

/**
 * The search index of statements that come and go. Each has a number from the moment when it is first shown, so that the
 * numbers follow from the log alone: a saved index is right for whoever has read the log as far.
 */
export class StandingIndex {
  readonly #of: Indexed;
  readonly #numbers = new RecordNumbers();
  /** The ids by number, until the index is made. */
  #ids: string[] = [];
  #index: LiveIndex | null = null;
  #made: Promise<void> | null = null;

  constructor(of: Indexed) {
    this.#of = of;
    for (const id of [...of.shown.keys()].sort()) this.#number(id);
  }

  #number(id: string): void {
    if (this.#numbers.give(id) === this.#ids.length) this.#ids.push(id);
  }

  /** The index; made when it is first asked for. */
  get index(): StatementIndex {
    if (this.#index) return this.#index;
    // Whoever waits for it is told of a failure; a search is told that there is no index.
    this.make().catch(() => {});
    return this.#index ?? new AwaitedIndex(this.#numbers.next);
  }

  /** To be told when a statement is shown from now on, or in other words. */
  put(statement: Statement): void {
    if (this.#index) this.#index.put(this.#of.records.of(statement));
    else this.#number(statement.id);
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
    const postings = saved?.records === this.#numbers.next ? saved : null;
    const { thread, many } = this.#of;
    if (this.#numbers.next <= many || thread === null) {
      this.#start(
        this.#ids.map((id) => this.#recordOf(id)),
        postings,
      );
      return;
    }
    const awaited = new AwaitedIndex(this.#numbers.next);
    this.#index = awaited;
    const merged = this.#of.onMerge?.();
    const records: SearchRecord[] = [];
    for (const id of this.#ids) {
      records.push(this.#recordOf(id));
      if (records.length % AT_ONCE === 0) await letOthersGo();
    }
    const read = postings ?? (await thread().build(records));
    awaited.tell(this.#start(records, read));
    if (!postings) merged?.(read);
  }

  #start(records: readonly SearchRecord[], postings: Postings | null): LiveIndex {
    const index = createLiveIndex(records, {
      numbers: this.#numbers,
      merger: (job) => this.#merged(job),
      ...(postings && { postings }),
    });
    for (const record of records) if (record instanceof Gone) index.remove(record.id);
    this.#ids = [];
    this.#index = index;
    return index;
  }

  #recordOf(id: string): SearchRecord {
    const statement = this.#of.shown.get(id);
    return statement ? this.#of.records.kept(statement) : new Gone(id);
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

/** Holds the number of a statement that was shown once. */
class Gone implements SearchRecord {
  readonly id: string;
  readonly text = '';
  readonly speaker = '';
  readonly topic = '';
  readonly source = '';

  constructor(id: string) {
    this.id = id;
  }
}
