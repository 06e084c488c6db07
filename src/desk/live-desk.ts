import { createHash } from 'node:crypto';
import { setImmediate as letOthersGo } from 'node:timers/promises';
import { UserError } from '../errors.ts';
import { isBesideTheFacts, type LoggedChange } from '../facts/change.ts';
import type { Facts } from '../facts/facts.ts';
import type { Source } from '../facts/source.ts';
import type { Speaker } from '../facts/speaker.ts';
import type { Statement } from '../facts/statement.ts';
import type { IndexElsewhere } from '../search/index-elsewhere.ts';
import type { Postings } from '../search/postings.ts';
import type { SearchRecord } from '../search/search-record.ts';
import type { SavedIndex } from '../search-worker/index-file.ts';
import { createSearchThread, type SearchThread } from '../search-worker/search-thread.ts';
import type { Head, Store } from '../store/store.ts';
import { DerivedDesks, type Desk, deskOf } from './desk.ts';
import { FactsSoFar } from './facts-so-far.ts';
import { Ledger } from './ledger.ts';
import { keepIndexed } from './searched-desk.ts';
import { StandingFacts } from './standing-facts.ts';
import { MANY } from './standing-index.ts';

/** How many changes are read at once: a few milliseconds, after which others get their turn. */
const READ_AT_ONCE = 100;

/** How many changes are taken in at once at the start, where nothing has to be judged or indexed. */
const STARTED_AT_ONCE = 10;

/** How many changes are taken in at once afterwards: each has its place in the search index to find, which takes a tenth of a millisecond or two. */
const TAKEN_IN_AT_ONCE = 25;

/** A saved index is brought up to date by so many changes; beyond, making it anew costs less. */
const BEHIND_AT_MOST = 10_000;

/** How many questions are judged before others get their turn. */
const JUDGED_AT_ONCE = 10;

/** Changes whenever statements are numbered otherwise: what an older version saved is then not used. */
const NUMBERING = 'talks-desk-2';

export interface LiveDeskOptions {
  curated: Facts;
  store: Store;
  /** Told when the store could not be read, or the index not saved; the desk goes on answering from memory and tries again. */
  onFault: (error: unknown) => void;
  /** The file in which the search index is saved, so that the next start need not make it anew; null for none. */
  indexFile?: string | null;
  /** Where all statements are indexed when that is not in memory: then no index is made or saved here. */
  elsewhere?: IndexElsewhere | null;
  /** Whether the desk is opened when searches are answered too (unless told), or as soon as all else is. */
  opened?: 'with search' | 'before search';
  /** How many statements are too many to be indexed while everything else waits; MANY unless told. */
  many?: number;
}

/**
 * The desk that follows the log: whatever any process appends is in it a moment later. Answers come from memory, also
 * while the store is away.
 */
export class LiveDesk {
  readonly ledger = new Ledger();
  readonly store: Store;
  readonly #curated: Facts;
  readonly #onFault: (error: unknown) => void;
  readonly #indexFile: string | null;
  readonly #elsewhere: IndexElsewhere | null;
  readonly #many: number;
  #keeping: ReturnType<typeof keepIndexed> | null = null;
  readonly #curatedHash: string;
  readonly #curatedById: ReadonlyMap<string, Statement>;
  readonly #derived = new DerivedDesks();
  #standing: StandingFacts;
  #desk: Desk;
  #facts: FactsSoFar | null = null;
  readonly #listeners = new Set<(gained: readonly LoggedChange[]) => void>();
  #reading: Promise<void> = Promise.resolve();
  #unwatch: () => void = () => {};
  #searchThread: SearchThread | null = null;
  #isStopped = false;

  private constructor({ curated, store, onFault, indexFile = null, elsewhere = null, many = MANY }: LiveDeskOptions) {
    this.store = store;
    this.#curated = curated;
    this.#onFault = onFault;
    this.#indexFile = elsewhere ? null : indexFile;
    this.#elsewhere = elsewhere;
    this.#many = many;
    this.#curatedHash = createHash('sha256').update(JSON.stringify(curated)).digest('hex');
    this.#curatedById = new Map(curated.statements.map((statement) => [statement.id, statement]));
    this.#standing = this.#standingOf(curated);
    this.#desk = this.#deskOf(this.#standing);
  }

  /** Reads the whole log, then follows it. Rejects with a UserError when the log is damaged or cannot be read. */
  static async open(options: LiveDeskOptions): Promise<LiveDesk> {
    const live = new LiveDesk(options);
    try {
      await live.#start();
      if (options.elsewhere) live.#keeping = keepIndexed(live, options.elsewhere, options.onFault);
      if (options.opened !== 'before search') await live.searchable;
    } catch (error) {
      await live.stop();
      throw error;
    }
    live.searchable.catch(options.onFault);
    live.#unwatch = options.store.onGrowth(() => live.catchUp().catch(live.#onFault));
    return live;
  }

  /** The desk as of now; ask again for each answer. */
  get desk(): Desk {
    return this.#desk;
  }

  /** Resolves when searches are answered; until then they ask for patience. */
  get searchable(): Promise<void> {
    if (this.#elsewhere) return this.#keeping?.first ?? Promise.resolve();
    return this.#standing.indexing.make();
  }

  /** What `answer` makes of the desk. Where that searches an index elsewhere, it runs again once what it lacked is here. */
  async answered<Answer>(answer: () => Answer): Promise<Answer> {
    return this.#elsewhere ? this.#elsewhere.answered(answer) : answer();
  }

  /** All facts as of now, also those that no answer shows: proposed, held and withdrawn statements among them. */
  get facts(): Facts {
    this.#facts ??= new FactsSoFar(this.ledger.factsOver(this.#curated, null));
    return this.#facts.facts;
  }

  readonly source = (id: string): Source | undefined => this.#standing.sources.get(id);

  readonly speaker = (id: string): Speaker | undefined => this.#standing.speakers.get(id);

  /** The statements of a source that are proposed and wait for an editor. */
  proposedIn(source: string): Statement[] {
    return this.#standing.proposedIn(source);
  }

  /** A statement as it stands, shown or not; null when there is none. */
  statement(id: string): Statement | null {
    return this.ledger.statementAt(id, this.#curatedById.get(id) ?? null, null);
  }

  /** What can be searched of a statement; undefined for one that no answer shows. */
  recordOf(id: string): SearchRecord | undefined {
    return this.#standing.recordOf(id);
  }

  /** Which curated data it stands on. */
  get curatedHash(): string {
    return this.#curatedHash;
  }

  /** What this desk was made of. Two processes with equal digests give equal answers. */
  get digest(): string {
    return createHash('sha256')
      .update(this.#curatedHash + this.ledger.head.hash)
      .digest('hex');
  }

  /** Calls `listener` with what the log has gained, after the desk has taken it in; gives a function that ends that. */
  onChange(listener: (gained: readonly LoggedChange[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes in all that the log has gained. Calls wait for one another. */
  catchUp(): Promise<void> {
    const reading = this.#reading.then(() => this.#read());
    this.#reading = reading.catch(() => {});
    return reading;
  }

  /** Reads the log from its start; where it comes by the place of which the saved index is, that index is taken over. */
  async #start(): Promise<void> {
    const saved = await this.#savedIndex();
    let isWhole = true;
    const statementNow = (id: string) => this.statement(id);
    const { seq: end } = await this.store.head();
    const takeOver = async (head: Head): Promise<void> => {
      if (saved?.stamp !== this.#stampOf(head) || !isWhole || end - head.seq > BEHIND_AT_MOST) return;
      await this.#standing.indexing.make(saved.postings);
    };
    await takeOver(this.ledger.head);
    for (;;) {
      const changes = await this.store.read(this.ledger.head.seq, READ_AT_ONCE);
      for (const [at, change] of changes.entries()) {
        if (at % STARTED_AT_ONCE === 0) await letOthersGo();
        const kept = this.ledger.add(change);
        isWhole &&= this.#standing.takeIn(kept, statementNow);
        if (saved?.stamp.endsWith(change.hash)) await takeOver(this.ledger.head);
      }
      if (changes.length < READ_AT_ONCE) break;
    }
    if (!isWhole) this.#makeAnew();
    while (!this.#standing.judged.judgeAnew(JUDGED_AT_ONCE)) await letOthersGo();
    await this.#refile(this.#standing);
    this.searchable.catch(() => {});
  }

  /** The index that was saved; null when there is none, or none that is sound. */
  async #savedIndex(): Promise<SavedIndex<Postings> | null> {
    if (this.#indexFile === null) return null;
    try {
      return await this.#thread().load(this.#indexFile);
    } catch (error) {
      this.#onFault(error);
      return null;
    }
  }

  /** The ledger and the desk move on together, some changes at a time: what answers is what the digest says. */
  async #read(): Promise<void> {
    for (;;) {
      const read = await this.store.read(this.ledger.head.seq, READ_AT_ONCE);
      for (let at = 0; at < read.length; at += TAKEN_IN_AT_ONCE) {
        if (at > 0) await letOthersGo();
        if (this.#isStopped) return;
        const gained = read.slice(at, at + TAKEN_IN_AT_ONCE);
        this.#moveOn(gained);
        for (const listener of this.#listeners) listener(gained);
      }
      if (read.length < READ_AT_ONCE) break;
      await letOthersGo();
    }
    await this.#refuseShorterLog();
  }

  #moveOn(gained: readonly LoggedChange[]): void {
    const statementNow = (id: string) => this.statement(id);
    let isWhole = true;
    for (const logged of gained) {
      const kept = this.ledger.add(logged);
      if (this.#facts && !this.#facts.takeIn(kept, statementNow)) this.#facts = null;
      isWhole &&= this.#standing.takeIn(kept, statementNow);
    }
    if (gained.every(({ change }) => isBesideTheFacts(change))) return;
    this.#derived.clear();
    if (!isWhole) this.#makeAnew();
    this.#standing.judged.judgeAnew();
    this.#refile(this.#standing).catch((error) => this.#isStopped || this.#onFault(error));
  }

  /** What is found by other words since its document, speaker or story has changed, and merges, in the background. */
  async #refile(standing: StandingFacts): Promise<void> {
    while (!this.#isStopped && !standing.refileSome(TAKEN_IN_AT_ONCE)) await letOthersGo();
    if (!this.#isStopped) await standing.indexing.mergeMuch();
  }

  /** Makes the desk anew from all that the log says: of a record that was removed, nothing is left. */
  #makeAnew(): void {
    this.#facts = null;
    this.#standing = this.#standingOf(this.facts);
    this.#desk = this.#deskOf(this.#standing);
    this.searchable.catch(this.#onFault);
  }

  #standingOf(facts: Facts): StandingFacts {
    // Only who has taken in the log change by change has its statements numbered as another process would.
    const isNumberedByLog = facts === this.#curated;
    const onMerge = () => {
      const stamp = this.#stampOf(this.ledger.head);
      return (postings: Postings) => void this.#save(postings, stamp);
    };
    return new StandingFacts(facts, {
      thread: () => this.#thread(),
      many: this.#many,
      onMerge: this.#indexFile !== null && isNumberedByLog ? onMerge : null,
    });
  }

  #stampOf({ seq, hash }: Head): string {
    return `${NUMBERING} ${this.#curatedHash} ${seq} ${hash}`;
  }

  async #save(postings: Postings, stamp: string): Promise<void> {
    if (this.#indexFile === null || this.#isStopped) return;
    try {
      await this.#thread().save(this.#indexFile, postings, stamp);
    } catch (cause) {
      if (this.#isStopped) return;
      const where = this.#indexFile;
      this.#onFault(
        new UserError(
          `The search index could not be saved in ${where}, so the next start makes it anew. Check the folder and its free space.`,
          { cause },
        ),
      );
    }
  }

  #thread(): SearchThread {
    this.#searchThread ??= createSearchThread();
    return this.#searchThread;
  }

  #deskOf(standing: StandingFacts): Desk {
    const origin = {
      curated: this.#curated,
      ledger: this.ledger,
      known: null,
      thread: () => this.#thread(),
      elsewhere: this.#elsewhere,
    };
    return deskOf(standing, origin, this.#derived);
  }

  /** Changes cut off at the end leave a shorter log whose chain is whole: only who has read them can tell. */
  async #refuseShorterLog(): Promise<void> {
    const { seq } = await this.store.head();
    if (seq >= this.ledger.head.seq) return;
    throw new UserError(
      `${this.store.name} ends at change ${seq}, but change ${this.ledger.head.seq} was in it before. Restore it from a backup; answers go on from memory until then.`,
    );
  }

  /** Stops following; the store stays open. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#unwatch();
    this.#keeping?.stop();
    await this.#reading;
    await this.#searchThread?.close();
  }
}
