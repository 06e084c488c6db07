import { statSync } from 'node:fs';
import { backup, type DatabaseSync } from 'node:sqlite';
import { UserError } from '../errors.ts';
import type { Draft, LoggedChange } from '../facts/change.ts';
import type { AppendRequest } from './append-plan.ts';
import { refuseUnsoundText } from './logged-rows.ts';
import { backUp } from './sqlite-backup.ts';
import { type SqliteClaims, sqliteClaims } from './sqlite-claims.ts';
import { attempt, connectToSqlite } from './sqlite-connection.ts';
import { type SqliteLog, sqliteLog } from './sqlite-log.ts';
import { pragma } from './sqlite-schema.ts';
import type { Appended, Claim, Head, Settlement, Store } from './store.ts';

/** How a store behaves where the default does not fit. */
export interface SqliteOptions {
  /** How often to look whether another process has written, in milliseconds. */
  lookEvery?: number;
  /** How long to wait for another process that is writing, in milliseconds. */
  patience?: number;
  /** The most pages of 4 KB that the file may grow to: a full disk, made small. */
  pages?: number;
}

/**
 * Opens the log in a file, which is made with its folder when it is missing. Several processes may have the same file
 * open, on one machine and a disk of its own (no network drive).
 */
export async function openSqliteStore(file: string, options: SqliteOptions = {}): Promise<Store> {
  const { lookEvery = 500, patience = 5000, pages } = options;
  const db = await connectToSqlite(file, patience);
  try {
    if (pages !== undefined) db.exec(`PRAGMA max_page_count = ${pages}`);
    return await attempt('Not opened', file, patience, () => new SqliteStore(db, file, lookEvery, patience));
  } catch (error) {
    db.close();
    throw error;
  }
}

/** How many appends share a transaction at most, so that none holds up the program for long. */
const TOGETHER = 250;

/** Pages that a backup copies before others get their turn. */
const PAGES_AT_A_TIME = 200;

interface Waiting {
  request: AppendRequest;
  settle: (outcome: Appended | Error) => void;
}

class SqliteStore implements Store {
  readonly name: string;
  readonly #db: DatabaseSync;
  readonly #log: SqliteLog;
  readonly #claims: SqliteClaims;
  readonly #inode: string;
  readonly #lookEvery: number;
  readonly #patience: number;
  readonly #waiting: Waiting[] = [];
  readonly #callbacks = new Set<() => void>();
  #appending: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #dataVersion: number;

  constructor(db: DatabaseSync, file: string, lookEvery: number, patience: number) {
    this.name = file;
    this.#db = db;
    this.#log = sqliteLog(db, file);
    this.#claims = sqliteClaims(db);
    this.#inode = inodeOf(file);
    this.#lookEvery = lookEvery;
    this.#patience = patience;
    this.#dataVersion = pragma(db, 'data_version');
  }

  async append(drafts: readonly Draft[], at: Date, key?: string): Promise<Appended> {
    refuseUnsoundText(key, ['key']);
    return new Promise((resolve, reject) => {
      const settle = (outcome: Appended | Error) => (outcome instanceof Error ? reject(outcome) : resolve(outcome));
      this.#waiting.push({ request: { drafts, at, key }, settle });
      this.#appending ??= this.#appendAll();
    });
  }

  async claim(key: string, at: Date): Promise<Claim> {
    refuseUnsoundText(key, ['key']);
    return this.#attempt('Not saved', () => {
      this.#refuseAnotherFile();
      return this.#claims.claim(key, at);
    });
  }

  settle(key: string, at: Date, as: Settlement): Promise<void> {
    return this.#attempt('Not saved', () => this.#claims.settle(key, at, as));
  }

  read(after: number, limit: number): Promise<LoggedChange[]> {
    return this.#attempt('Not read', () => this.#log.read(after, limit));
  }

  changesOf(thing: string): Promise<LoggedChange[]> {
    return this.#attempt('Not read', () => this.#log.changesOf(thing));
  }

  head(): Promise<Head> {
    return this.#attempt('Not read', () => this.#log.head());
  }

  onGrowth(callback: () => void): () => void {
    const own = () => callback();
    this.#callbacks.add(own);
    this.#timer ??= setInterval(() => this.#look(), this.#lookEvery).unref();
    return () => {
      this.#callbacks.delete(own);
      if (this.#callbacks.size === 0) this.#stopLooking();
    };
  }

  async restore(changes: readonly LoggedChange[]): Promise<void> {
    await this.#attempt('Not saved', () => {
      this.#refuseAnotherFile();
      this.#log.restore(changes);
    });
    if (changes.length > 0) this.#tellOfGrowth();
  }

  async backup(file: string): Promise<void> {
    await backUp(this, file, (part) => backup(this.#db, part, { rate: PAGES_AT_A_TIME }), openSqliteStore);
  }

  async close(): Promise<void> {
    await this.#appending;
    this.#callbacks.clear();
    this.#stopLooking();
    if (this.#db.isOpen) this.#db.close();
  }

  /** Appends that were asked for at once share a transaction, and so the wait for the disk. */
  async #appendAll(): Promise<void> {
    await null;
    while (this.#waiting.length > 0) {
      const together = this.#waiting.splice(0, TOGETHER);
      const requests = together.map(({ request }) => request);
      const outcomes = await this.#attempt('Not saved', () => {
        this.#refuseAnotherFile();
        return this.#log.append(requests);
      }).catch((error: Error) => requests.map(() => error));
      for (const [index, { settle }] of together.entries()) settle(outcomes[index] ?? new Error('no outcome'));
      if (outcomes.some((outcome) => 'changes' in outcome && outcome.changes.length > 0)) this.#tellOfGrowth();
    }
    this.#appending = null;
  }

  #attempt<T>(undone: 'Not saved' | 'Not read', work: () => T): Promise<T> {
    return attempt(undone, this.name, this.#patience, () => {
      if (!this.#db.isOpen) throw new UserError(`${undone}: ${this.name} is closed, because Talks is stopping.`);
      return work();
    });
  }

  /** A file that was put in the place of the open one would never hold what is written to the open one. */
  #refuseAnotherFile(): void {
    if (inodeOf(this.name) === this.#inode) return;
    throw new UserError(
      `Not saved: ${this.name} was moved, removed or replaced while Talks had it open. Restart Talks.`,
    );
  }

  #look(): void {
    try {
      const version = pragma(this.#db, 'data_version');
      if (version === this.#dataVersion) return;
      this.#dataVersion = version;
    } catch {
      // Growth is a hint that may be missed. Whoever reads next is told what is wrong, in words.
      return;
    }
    this.#tellOfGrowth();
  }

  /** On its own, so that what a callback throws does not make an append look unsaved. */
  #tellOfGrowth(): void {
    for (const callback of this.#callbacks) queueMicrotask(callback);
  }

  #stopLooking(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }
}

/** What tells a file from another one that is put in its place. */
function inodeOf(file: string): string {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.dev}:${stats.ino}` : '';
}
