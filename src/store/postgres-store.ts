import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'pg';
import { UserError } from '../errors.ts';
import type { Draft, LoggedChange } from '../facts/change.ts';
import { copyLog } from './copy-log.ts';
import { changesFrom, changesOfThing, checkedRow, refuseUnsoundText } from './logged-rows.ts';
import { type PostgresAddress, postgresAddress } from './postgres-address.ts';
import { type PostgresClaims, postgresClaims } from './postgres-claims.ts';
import { isConnectionLost, postgresFault } from './postgres-fault.ts';
import { PostgresFeed } from './postgres-feed.ts';
import { readingSql } from './postgres-log.ts';
import { migrate } from './postgres-schema.ts';
import { PostgresWriter } from './postgres-writer.ts';
import { restoredRows } from './restored-rows.ts';
import { backUp } from './sqlite-backup.ts';
import { openSqliteStore } from './sqlite-store.ts';
import { type Appended, type Claim, GENESIS, type Head, type Settlement, type Store } from './store.ts';

/** How a store behaves where the default does not fit: all in milliseconds. */
export interface PostgresOptions {
  /** How often those who wait for growth are called without a hint from the server. */
  lookEvery?: number;
  /** How long to ask what became of a write whose connection was lost. */
  patience?: number;
}

/** Connections of one process, the one that listens not counted. */
const CONNECTIONS = 5;
/** How long connections may take to end, in milliseconds. */
const CLOSING = 2_000;
/** How many rows are read at a time, so that a long log does not hold up everything else. */
const AT_A_TIME = 5_000;

/**
 * Opens the log in PostgreSQL, for several processes on several machines. Makes its tables when they are missing.
 * `url` is `postgres://user:password@host:5432/database`, with `?schema=NAME` for another schema than `talks`.
 */
export async function openPostgresStore(url: string, options: PostgresOptions = {}): Promise<Store> {
  const { lookEvery = 2_000, patience = 10_000 } = options;
  const address = postgresAddress(url);
  const pool = new Pool({ ...address.config, max: CONNECTIONS });
  // A connection can be lost at any time, in use or idle. Whoever uses it is told by its query; an idle one is replaced.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    const client = await pool.connect();
    let failed = true;
    try {
      await migrate(client, address);
      failed = false;
    } finally {
      client.release(failed);
    }
    return new PostgresStore(pool, address, lookEvery, patience);
  } catch (error) {
    await pool.end();
    throw postgresFault(error, 'Not opened', address);
  }
}

class PostgresStore implements Store {
  readonly name: string;
  readonly #pool: Pool;
  readonly #address: PostgresAddress;
  readonly #writer: PostgresWriter;
  readonly #claims: PostgresClaims;
  readonly #feed: PostgresFeed;
  readonly #sql: ReturnType<typeof readingSql>;
  #closed: Promise<void> | null = null;

  constructor(pool: Pool, address: PostgresAddress, lookEvery: number, patience: number) {
    this.name = address.name;
    this.#pool = pool;
    this.#address = address;
    this.#writer = new PostgresWriter(pool, address, patience);
    this.#claims = postgresClaims(pool, address.schema);
    this.#feed = new PostgresFeed(address, { firstPause: 1_000, longestPause: 10_000, lookEvery });
    this.#sql = readingSql(address.schema);
  }

  async append(drafts: readonly Draft[], at: Date, key?: string): Promise<Appended> {
    this.#refuseClosed('Not saved');
    refuseUnsoundText(key, ['key']);
    refuseUnsoundText(drafts, ['change']);
    // Others may be written first, and the caller may go on with its drafts meanwhile.
    const appended = await this.#writer.append({ drafts: structuredClone(drafts), at: new Date(at), key });
    if (appended.outcome === 'appended' && appended.changes.length > 0) this.#feed.tell();
    return appended;
  }

  async claim(key: string, at: Date): Promise<Claim> {
    refuseUnsoundText(key, ['key']);
    return this.#claiming(() => this.#claims.claim(key, at));
  }

  settle(key: string, at: Date, as: Settlement): Promise<void> {
    return this.#claiming(() => this.#claims.settle(key, at, as));
  }

  async read(after: number, limit: number): Promise<LoggedChange[]> {
    const changes: LoggedChange[] = [];
    while (changes.length < limit) {
      const last = changes.at(-1)?.seq ?? after;
      const wanted = Math.min(limit - changes.length, AT_A_TIME);
      // The row before comes along, since the first one is chained to it.
      const rows = await this.#select(this.#sql.from, last === 0 ? [1, wanted] : [last, wanted + 1]);
      const more = changesFrom(rows, last, this.name);
      for (const change of more) changes.push(change);
      if (more.length < wanted) break;
    }
    return changes;
  }

  async changesOf(thing: string): Promise<LoggedChange[]> {
    return changesOfThing(await this.#select(this.#sql.ofThing, [thing]), this.name);
  }

  async head(): Promise<Head> {
    const [record] = await this.#select(this.#sql.last, []);
    if (!record) return { seq: 0, hash: GENESIS };
    const { seq, hash } = checkedRow(record, this.name);
    return { seq, hash };
  }

  onGrowth(callback: () => void): () => void {
    return this.#closed ? () => {} : this.#feed.onGrowth(callback);
  }

  async restore(changes: readonly LoggedChange[]): Promise<void> {
    this.#refuseClosed('Not saved');
    await this.#writer.write(async (client, log) => {
      const { head } = await log.state(client, []);
      const rows = restoredRows(changes, head, this.name);
      return { result: rows, written: rows.length === 0 ? null : await log.write(client, rows, []) };
    });
    if (changes.length > 0) this.#feed.tell();
  }

  async backup(file: string): Promise<void> {
    const copyTo = async (part: string) => {
      const copy = await openSqliteStore(part);
      try {
        await copyLog(this, copy);
      } finally {
        await copy.close();
      }
    };
    await backUp(this, file, copyTo, openSqliteStore);
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    await this.#writer.idle();
    // A server that does not answer any more is not waited for: nothing of ours is under way.
    const farewell = Promise.all([this.#feed.stop(), this.#pool.end()]);
    await Promise.race([farewell, pause(CLOSING, undefined, { ref: false })]);
  }

  /** A reading statement, on a second connection when the first was lost: reading twice does no harm. */
  async #select(sql: string, values: readonly unknown[]): Promise<unknown[]> {
    this.#refuseClosed('Not read');
    const select = async () => (await this.#pool.query(sql, [...values])).rows;
    try {
      return await select().catch((error: unknown) => {
        if (isConnectionLost(error)) return select();
        throw error;
      });
    } catch (error) {
      throw postgresFault(error, 'Not read', this.#address);
    }
  }

  async #claiming<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#refuseClosed('Not saved');
    try {
      return await work();
    } catch (error) {
      throw postgresFault(error, 'Not saved', this.#address);
    }
  }

  #refuseClosed(undone: 'Not saved' | 'Not read'): void {
    if (this.#closed) throw new UserError(`${undone}: ${this.name} is closed, because Talks is stopping.`);
  }
}
