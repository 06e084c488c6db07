import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { UserError } from '../errors.ts';
import { isBusy, sqliteFault } from './sqlite-faults.ts';
import { migrate } from './sqlite-schema.ts';

/** For how long one try may hold up the rest of the program, in milliseconds. Between tries everything else goes on. */
const ONE_TRY = 50;
const BETWEEN_TRIES = 10;

/**
 * Opens a database file with the newest schema, set so that what is committed is on disk. The file and its folder are
 * made when they are missing. Waits at most `patience` milliseconds for another process that has it for itself.
 */
export async function connectToSqlite(file: string, patience: number): Promise<DatabaseSync> {
  makeFolder(file);
  const db = await attempt('Not opened', file, patience, () => new DatabaseSync(file, { timeout: ONE_TRY }));
  try {
    await attempt('Not opened', file, patience, () => {
      refuseUnsafeSqlite(db);
      useWriteAheadLog(db, file);
      migrate(db, file);
    });
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Does something with a database, again and again while another process has it for itself, for at most `patience`
 * milliseconds. What SQLite reports is thrown as a UserError that begins with `undone`.
 */
export async function attempt<T>(
  undone: 'Not saved' | 'Not read' | 'Not opened',
  file: string,
  patience: number,
  work: () => T,
): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= end) throw sqliteFault(error, undone, file);
      await pause(BETWEEN_TRIES);
    }
  }
}

function makeFolder(file: string): void {
  const folder = dirname(file);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UserError(
      `Not opened: the folder ${folder} cannot be made. Make it, or name another file in TALKS_STORE.`,
      { cause: error },
    );
  }
}

/** SQLite 3.7.0 to 3.51.2 can lose writes of several connections when the write-ahead log starts anew (fixed in 3.51.3). */
function refuseUnsafeSqlite(db: DatabaseSync): void {
  const version = String(db.prepare('SELECT sqlite_version() AS version').get()?.version);
  if (isSafeSqlite(version)) return;
  throw new UserError(`This Node.js brings SQLite ${version}, which can lose data. Update Node.js to 24.21 or newer.`);
}

/** Whether a version of SQLite ("3.51.3") is free of the fault for which older ones are refused. */
export function isSafeSqlite(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return major * 1_000_000 + minor * 1000 + patch >= 3_051_003;
}

/** FULL has every commit on disk before it is acknowledged. */
function useWriteAheadLog(db: DatabaseSync, file: string): void {
  const mode = db.prepare('PRAGMA journal_mode = WAL').get()?.journal_mode;
  if (mode !== 'wal') {
    throw new UserError(
      `Not opened: ${file} is on a disk that several processes cannot share. Name a file on a local disk in TALKS_STORE.`,
    );
  }
  db.exec('PRAGMA synchronous = FULL');
}
