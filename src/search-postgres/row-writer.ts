import { setTimeout as pause } from 'node:timers/promises';
import type { ClientBase, Pool } from 'pg';
import { z } from 'zod';
import type { Searched } from '../search/index-elsewhere.ts';
import type { PostgresAddress } from '../store/postgres-address.ts';
import { postgresFault } from '../store/postgres-fault.ts';
import type { Head } from '../store/store.ts';
import { FORM, lockSql, type SearchTables, searchTables } from './search-tables.ts';
import { StatementRows } from './statement-rows.ts';

const State = z.object({
  form: z.number(),
  seq: z.coerce.number(),
  hash: z.string(),
  tip: z.coerce.number(),
  curated: z.string(),
});
type State = z.infer<typeof State>;

/** So many changes are taken in one by one; beyond, all rows are compared. */
const ONE_BY_ONE = 10_000;
const READ_AT_A_TIME = 1000;
/** Who is behind so often has read all that there is. */
const MOST_TRIES = 10;
/** What is under way is nearly always done within this, in milliseconds; a first start takes minutes. */
const FAREWELL = 500;

/**
 * Writes a row for each statement. Any number of processes may try: a lock lets one at a time, which learns from the state
 * how far the rows are and does what is left. One that has read less of the log than the rows hold reads on first, so that
 * nothing newer is ever written over, nor put back what is gone. All that one try writes is one transaction.
 */
export class RowWriter {
  readonly #pool: Pool;
  readonly #address: PostgresAddress;
  readonly #tables: SearchTables;
  #turn: Promise<void> = Promise.resolve();
  /** The catch-up that has not begun yet, and so takes in all that is there now. */
  #next: Promise<void> | null = null;
  #busy: number | null = null;
  #stopped = false;
  #upTo = 0;
  /** The curated data to which this process has brought the rows. Two processes with other data do so once each, not in turns. */
  #comparedWith: string | null = null;

  /** `pool` has two connections: one writes, the other can break that off. */
  constructor(pool: Pool, address: PostgresAddress) {
    this.#pool = pool;
    this.#address = address;
    this.#tables = searchTables(address.schema);
  }

  /** The change up to which the rows are known to be complete. */
  get upTo(): number {
    return this.#upTo;
  }

  /** Brings the rows up to the statements, the same ones with every call. Calls wait for one another. Rejects with a UserError when that cannot be done now. */
  catchUp(searched: Searched): Promise<void> {
    if (this.#next !== null) return this.#next;
    const done = this.#turn.then(() => {
      this.#next = null;
      return this.#catchUp(searched);
    });
    this.#next = done;
    this.#turn = done.catch(() => {});
    return done;
  }

  /** Breaks off what is under way: nothing of it is kept, and whoever comes next does it. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.race([this.#turn, pause(FAREWELL, undefined, { ref: false })]);
    if (this.#busy !== null) await this.#pool.query('select pg_terminate_backend($1)', [this.#busy]).catch(() => {});
    await this.#turn;
  }

  readonly #goesOn = (): boolean => !this.#stopped;

  async #catchUp(searched: Searched): Promise<void> {
    try {
      for (let tries = 0; this.#goesOn() && !(await this.#isUpToDate(searched)); tries++) {
        const outcome = await this.#inTransaction((client) => this.#write(client, searched, tries < MOST_TRIES));
        if (outcome === 'behind') await searched.catchUp();
      }
    } catch (error) {
      if (this.#goesOn()) throw postgresFault(error, 'Not saved', this.#address);
    }
  }

  async #isUpToDate({ head, curated }: Searched): Promise<boolean> {
    const state = await this.#stateIn(this.#pool);
    if (state === null || state.seq !== head.seq || state.hash !== head.hash) return false;
    if (state.curated !== curated && this.#comparedWith !== curated) return false;
    this.#upTo = state.seq;
    return true;
  }

  /**
   * Brings the rows as far as the statements are now. `behind`: the rows are further. `set aside`: they are of another log,
   * and from now on every question is told that they are being made anew.
   */
  async #write(client: ClientBase, searched: Searched, mayWait: boolean): Promise<'written' | 'behind' | 'set aside'> {
    const { head, curated } = searched;
    const state = await this.#stateIn(client);
    const rows = new StatementRows(client, this.#tables, searched);
    let ofData = curated;
    if (state === null) {
      await client.query(`delete from ${this.#tables.state}`);
      await rows.fill(this.#goesOn);
    } else if (await isOfAnotherLog(state, searched)) {
      await client.query(`delete from ${this.#tables.state}`);
      return 'set aside';
    } else {
      if (state.tip > searched.head.seq) {
        if (mayWait) return 'behind';
        // The log was cut off at its end: what the rows hold of it will not come again.
        await client.query(`delete from ${this.#tables.state}`);
        return 'set aside';
      }
      const isOtherData = state.curated !== curated && this.#comparedWith !== curated;
      const touched = isOtherData ? null : await touchedSince(state.seq, head, searched);
      await rows.write(touched ?? searched.ids(), this.#goesOn);
      if (touched === null) await rows.removeVanished(this.#goesOn);
      else ofData = state.curated;
      await rows.saveCounts();
    }
    await client.query(
      `insert into ${this.#tables.state} as known (form, seq, hash, tip, curated, statements)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (only_row) do update set seq = excluded.seq, hash = excluded.hash, tip = excluded.tip,
         curated = excluded.curated, statements = known.statements + excluded.statements`,
      [FORM, head.seq, head.hash, searched.head.seq, ofData, rows.gained],
    );
    this.#comparedWith = curated;
    return 'written';
  }

  /** How far the rows are; null when there are none of today's form. */
  async #stateIn(client: Pick<ClientBase, 'query'> | Pool): Promise<State | null> {
    const { rows } = await client.query(`select form, seq, hash, tip, curated from ${this.#tables.state}`);
    const state = rows[0] === undefined ? null : State.parse(rows[0]);
    return state?.form === FORM ? state : null;
  }

  #begin(): string {
    return `begin; select pg_advisory_xact_lock(${lockSql(this.#address.schema)});`;
  }

  async #inTransaction<Result>(work: (client: ClientBase) => Promise<Result>): Promise<Result> {
    const client = await this.#pool.connect();
    let failed = true;
    try {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      this.#busy = rows[0]?.pid ?? null;
      await client.query(this.#begin());
      const result = await work(client);
      await client.query('commit');
      failed = false;
      return result;
    } finally {
      this.#busy = null;
      // Ends the connection, and with it the transaction.
      client.release(failed);
    }
  }
}

/** A log that was restored from a backup, or another one: what the rows were made of is not in it. */
async function isOfAnotherLog({ seq, hash }: State, searched: Searched): Promise<boolean> {
  if (seq === 0) return false;
  const [change] = await searched.read(seq - 1, 1);
  return change?.hash !== hash;
}

/** The statements that changes after `seq` have touched; null when all have to be compared. */
async function touchedSince(seq: number, head: Head, searched: Searched): Promise<Set<string> | null> {
  const ids = new Set<string>();
  if (head.seq - seq > ONE_BY_ONE) return null;
  for (let last = seq; last < head.seq; ) {
    const changes = await searched.read(last, Math.min(READ_AT_A_TIME, head.seq - last));
    const end = changes.at(-1);
    const touched = end === undefined ? null : searched.touchedBy(changes);
    if (end === undefined || touched === null) return null;
    for (const id of touched) ids.add(id);
    last = end.seq;
  }
  return ids;
}
