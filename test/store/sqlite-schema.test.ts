import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { isSafeSqlite } from '../../src/store/sqlite-connection.ts';
import { MIGRATIONS, migrate, pragma } from '../../src/store/sqlite-schema.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { watchDraft } from './made-up-drafts.ts';
import { fixtureFile, fixtureHead } from './make-schema-fixture.ts';
import { AT, byHand, opened, temporaryFolder, writtenFile } from './sqlite-files.ts';
import { expectSoundLog } from './store-model.ts';

const versions = MIGRATIONS.map((_, index) => index + 1);

test.each(versions)('a file of schema %i still opens, and its log goes on', async (version) => {
  const file = join(temporaryFolder(), 'talks.db');
  copyFileSync(fixtureFile(version), file);
  const store = await opened(file);
  expect(await store.head()).toEqual(fixtureHead(version));
  const before = await store.read(0, 100);
  expect(before).toHaveLength(fixtureHead(version).seq);
  expect(await store.append([watchDraft('crane', 1)], AT, 'event Ev1')).toEqual({ outcome: 'repeated' });
  expect((await store.append([watchDraft('crane', 3)], AT)).outcome).toBe('appended');
  expectSoundLog(await store.read(0, 100));
});

test('a file that a newer Talks wrote is refused, and not touched', async () => {
  const file = await writtenFile();
  const newer = MIGRATIONS.length + 2;
  byHand(file, `PRAGMA user_version = ${newer}; CREATE TABLE later (a)`);
  await expect(openSqliteStore(file)).rejects.toThrow(
    `${file} was written by a newer Talks (schema ${newer}, this one knows ${MIGRATIONS.length}). Update Talks.`,
  );
  byHand(file, `PRAGMA user_version = ${MIGRATIONS.length}`);
  expect(await (await opened(file)).read(0, 100)).toHaveLength(5);
});

test('a database of another program is refused, and not touched', async () => {
  const file = join(temporaryFolder(), 'bookmarks.db');
  byHand(file, 'CREATE TABLE bookmark (url TEXT)');
  await expect(openSqliteStore(file)).rejects.toThrow(
    `${file} is a database of another program. Name another file in TALKS_STORE.`,
  );
  const db = new DatabaseSync(file);
  expect(db.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'bookmark' }]);
  db.close();
});

test('the file and its folders are made on the first start', async () => {
  const file = join(temporaryFolder(), 'var', 'desk', 'talks.db');
  await opened(file);
  expect(existsSync(file)).toBe(true);
});

function memory(): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  onTestFinished(() => db.close());
  return db;
}

test('each migration is applied once, in order, whatever version the file has', () => {
  const steps = ['CREATE TABLE a (x)', 'ALTER TABLE a ADD COLUMN y', 'INSERT INTO a VALUES (1, 2)'];
  for (const start of [0, 1, 2, 3]) {
    const db = memory();
    migrate(db, 'talks.db', steps.slice(0, start));
    migrate(db, 'talks.db', steps);
    migrate(db, 'talks.db', steps);
    expect(db.prepare('SELECT * FROM a').all()).toEqual([{ x: 1, y: 2 }]);
    expect(pragma(db, 'user_version')).toBe(3);
  }
});

test('a migration that fails leaves the file as it was', () => {
  const db = memory();
  migrate(db, 'talks.db', ['CREATE TABLE a (x)']);
  expect(() => migrate(db, 'talks.db', ['', 'CREATE TABLE b (x)', 'CREATE TABLE a (x)'])).toThrow('already exists');
  expect(pragma(db, 'user_version')).toBe(1);
  expect(db.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'a' }]);
  expect(db.isTransaction).toBe(false);
});

test.each([
  ['3.7.0', false],
  ['3.46.1', false],
  ['3.51.2', false],
  ['3.51.3', true],
  ['3.53.4', true],
  ['4.0.0', true],
])('SQLite %s is safe: %s', (version, safe) => {
  expect(isSafeSqlite(version)).toBe(safe);
});
