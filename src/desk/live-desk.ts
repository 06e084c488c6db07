import { createHash } from 'node:crypto';
import { UserError } from '../errors.ts';
import { isBesideTheFacts, type LoggedChange } from '../facts/change.ts';
import type { Facts } from '../facts/facts.ts';
import type { Statement } from '../facts/statement.ts';
import { createSearchThread, type SearchThread } from '../search-worker/search-thread.ts';
import type { Store } from '../store/store.ts';
import { DerivedDesks, type Desk, deskOf } from './desk.ts';
import { FactsSoFar } from './facts-so-far.ts';
import { Ledger } from './ledger.ts';
import { StandingFacts } from './standing-facts.ts';

/** How many changes are read at once: enough to be quick, few enough that the process goes on answering. */
const AT_ONCE = 1000;

/** From here on the search index is merged, in a thread of its own; a part as small as this costs a question nothing. */
const UNMERGED_AT_MOST = 2000;

/** Up to so many changes are taken in one by one; making all anew costs less beyond. */
const ONE_BY_ONE_AT_MOST = 10_000;

export interface LiveDeskOptions {
  curated: Facts;
  store: Store;
  /** Told when the store could not be read; the desk goes on answering from memory and tries again. */
  onFault: (error: unknown) => void;
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

  private constructor({ curated, store, onFault }: LiveDeskOptions) {
    this.store = store;
    this.#curated = curated;
    this.#onFault = onFault;
    this.#curatedHash = createHash('sha256').update(JSON.stringify(curated)).digest('hex');
    this.#curatedById = new Map(curated.statements.map((statement) => [statement.id, statement]));
    this.#standing = this.#standingOf(curated);
    this.#desk = this.#deskOf(this.#standing);
  }

  /** Reads the whole log, then follows it. Rejects with a UserError when the log is damaged or cannot be read. */
  static async open(options: LiveDeskOptions): Promise<LiveDesk> {
    const live = new LiveDesk(options);
    await live.catchUp();
    live.#unwatch = options.store.onGrowth(() => live.catchUp().catch(live.#onFault));
    return live;
  }

  /** The desk as of now; ask again for each answer. */
  get desk(): Desk {
    return this.#desk;
  }

  /** All facts as of now, also those that no answer shows: proposed, held and withdrawn statements among them. */
  get facts(): Facts {
    this.#facts ??= new FactsSoFar(this.ledger.factsOver(this.#curated, null));
    return this.#facts.facts;
  }

  /** A statement as it stands, shown or not; null when there is none. */
  statement(id: string): Statement | null {
    return this.ledger.statementAt(id, this.#curatedById.get(id) ?? null, null);
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

  /** The ledger and the desk move on together, with nothing awaited in between: what answers is what the digest says. */
  async #read(): Promise<void> {
    const gained: LoggedChange[] = [];
    for (;;) {
      const after = this.ledger.head.seq + gained.length;
      const changes = await this.store.read(after, AT_ONCE);
      gained.push(...changes);
      if (changes.length < AT_ONCE) break;
    }
    await this.#refuseShorterLog();
    for (const change of gained) this.ledger.add(change);
    this.#moveOn(gained);
    if (gained.length > 0) for (const listener of this.#listeners) listener(gained);
  }

  #moveOn(gained: readonly LoggedChange[]): void {
    if (gained.every(({ change }) => isBesideTheFacts(change))) return;
    const statementNow = (id: string) => this.statement(id);
    if (!this.#facts?.takeIn(gained, statementNow)) this.#facts = null;
    this.#derived.clear();
    const isFew = gained.length <= ONE_BY_ONE_AT_MOST;
    if (isFew && this.#standing.takeIn(gained, statementNow)) {
      if (this.#standing.index.unmerged > UNMERGED_AT_MOST) this.#standing.index.merge().catch(this.#onFault);
      return;
    }
    this.#standing = this.#standingOf(this.facts);
    this.#desk = this.#deskOf(this.#standing);
  }

  #standingOf(facts: Facts): StandingFacts {
    return new StandingFacts(facts, (job) => {
      this.#searchThread ??= createSearchThread();
      return this.#searchThread.merge(job);
    });
  }

  #deskOf(standing: StandingFacts): Desk {
    return deskOf(standing, { curated: this.#curated, ledger: this.ledger, known: null }, this.#derived);
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
    this.#unwatch();
    await this.#reading;
    await this.#searchThread?.close();
  }
}
