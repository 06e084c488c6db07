import type { DatabaseSync } from 'node:sqlite';
import { UserError } from '../errors.ts';

/** "TALK" in ASCII: SQLite keeps a number in the head of a file by which a program knows its own. */
const TALKS = 0x54_41_4c_4b;

/**
 * What makes each schema version from the one before; the first makes version 1. Released ones never change: a new
 * version is a new entry, with a file of the old one in test/store/fixtures that must still open.
 *
 * The triggers keep the log append-only and without gaps whoever writes, also by hand; the check before an insert is
 * there because INSERT OR REPLACE deletes without asking the trigger on DELETE.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE change (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    "by" TEXT NOT NULL,
    reason TEXT,
    thing TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    UNIQUE (thing, version)
  ) STRICT;
  CREATE TABLE seen (
    key TEXT PRIMARY KEY,
    seq INTEGER NOT NULL,
    at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER change_is_never_updated BEFORE UPDATE ON change BEGIN
    SELECT RAISE(ABORT, 'the log is append-only: a change is never updated');
  END;
  CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change BEGIN
    SELECT RAISE(ABORT, 'the log is append-only: a change is never deleted');
  END;
  CREATE TRIGGER change_is_the_next BEFORE INSERT ON change
  WHEN new.seq <> 1 + coalesce((SELECT max(seq) FROM change), 0)
    OR new.version <> 1 + coalesce((SELECT max(version) FROM change WHERE thing = new.thing), 0)
  BEGIN
    SELECT RAISE(ABORT, 'the log is append-only: a change follows the last one');
  END;
  `,
];

/**
 * Brings a database to the newest schema, or makes the schema in an empty one. One process does it; others wait for it.
 * Refuses a file of a newer Talks, or of another program, with a UserError, and then changes nothing.
 */
export function migrate(db: DatabaseSync, file: string, migrations: readonly string[] = MIGRATIONS): void {
  if (schemaVersion(db, file, migrations.length) === migrations.length) return;
  db.exec('BEGIN IMMEDIATE');
  try {
    const version = schemaVersion(db, file, migrations.length);
    for (const migration of migrations.slice(version)) db.exec(migration);
    db.exec(`PRAGMA application_id = ${TALKS}; PRAGMA user_version = ${migrations.length}`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** 0 for an empty database. */
function schemaVersion(db: DatabaseSync, file: string, known: number): number {
  const program = pragma(db, 'application_id');
  const version = pragma(db, 'user_version');
  const tables = db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get();
  if (tables === undefined && program === 0) return 0;
  if (program !== TALKS) {
    throw new UserError(`${file} is a database of another program. Name another file in TALKS_STORE.`);
  }
  if (version > known) {
    throw new UserError(
      `${file} was written by a newer Talks (schema ${version}, this one knows ${known}). Update Talks.`,
    );
  }
  return version;
}

/** The value of a setting that is a number. */
export function pragma(db: DatabaseSync, name: 'application_id' | 'user_version' | 'data_version'): number {
  return Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);
}
