import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { watchDraft } from './made-up-drafts.ts';
import { AT, byHand, opened, temporaryFolder, writtenFile } from './sqlite-files.ts';
import { expectSoundLog } from './store-model.ts';

/** Keeps all others from writing to a file, as a process that hangs would, until `end` is called. */
function otherWriter(file: string): { end(): void } {
  const db = new DatabaseSync(file);
  db.exec('BEGIN IMMEDIATE');
  return { end: () => db.close() };
}

test('a process that keeps the file for itself too long is named, and nothing is saved', async () => {
  const file = await writtenFile();
  const store = await opened(file, { patience: 100 });
  const other = otherWriter(file);
  await expect(store.append([watchDraft('ferry')], AT, 'click')).rejects.toThrow(
    `Not saved: another process is writing ${file}. Try again in a moment.`,
  );
  expect(await store.read(0, 100)).toHaveLength(5);
  other.end();
  expect((await store.append([watchDraft('ferry')], AT, 'click')).outcome).toBe('appended');
});

test('a writer waits for its turn, while everything else goes on', async () => {
  const file = await writtenFile();
  const store = await opened(file);
  const other = otherWriter(file);
  const appending = store.append([watchDraft('ferry')], AT);
  const alsoAppending = store.append([watchDraft('port')], AT);
  let told = 0;
  while (told < 3) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    told += (await store.read(0, 100)).length === 5 ? 1 : 0;
  }
  other.end();
  expect((await appending).outcome).toBe('appended');
  expect((await alsoAppending).outcome).toBe('appended');
});

test('many that open a new file at once all get the same store', async () => {
  const file = join(temporaryFolder(), 'talks.db');
  const stores = await Promise.all(Array.from({ length: 8 }, () => opened(file)));
  await Promise.all(stores.map((store, index) => store.append([watchDraft(`crane ${index}`)], AT)));
  const log = await stores[0]?.read(0, 100);
  expect(log).toHaveLength(8);
  expectSoundLog(log ?? []);
});

test('a file that was put in the place of the open one is not written past', async () => {
  const file = await writtenFile();
  const backup = await writtenFile(2);
  const store = await opened(file);
  renameSync(backup, file);
  await expect(store.append([watchDraft('ferry')], AT)).rejects.toThrow(
    `Not saved: ${file} was moved, removed or replaced while Talks had it open. Restart Talks.`,
  );
});

test('a close waits for what is being appended', async () => {
  const file = await writtenFile();
  const store = await openSqliteStore(file);
  const appending = store.append([watchDraft('ferry')], AT);
  await store.close();
  expect((await appending).outcome).toBe('appended');
  expect(await (await opened(file)).read(0, 100)).toHaveLength(6);
});

test('a listener that throws does not make an append look unsaved', async () => {
  const store = await opened(await writtenFile());
  const thrown = vi.fn();
  process.once('uncaughtException', thrown);
  const others = process.listeners('uncaughtException').filter((listener) => listener !== thrown);
  for (const listener of others) process.off('uncaughtException', listener);
  try {
    store.onGrowth(() => {
      throw new Error('the desk fell over');
    });
    expect((await store.append([watchDraft('ferry')], AT)).outcome).toBe('appended');
    await vi.waitFor(() => expect(thrown).toHaveBeenCalled());
  } finally {
    for (const listener of others) process.on('uncaughtException', listener);
  }
});

test('a backup is a store with the same log, whatever is appended meanwhile', async () => {
  const file = await writtenFile(300);
  const store = await opened(file);
  const before = await store.read(0, 1000);
  const backup = join(temporaryFolder(), 'backups', 'monday.db');
  const [, ...appended] = await Promise.all([
    store.backup(backup),
    ...Array.from({ length: 20 }, (_, index) => store.append([watchDraft(`ferry ${index}`)], AT)),
  ]);
  expect(appended.every(({ outcome }) => outcome === 'appended')).toBe(true);
  const copy = await opened(backup);
  const copied = await copy.read(0, 1000);
  expect(copied.slice(0, 300)).toEqual(before);
  expectSoundLog(copied);
  expect((await copy.append([watchDraft('port')], AT)).outcome).toBe('appended');
});

test('a backup never overwrites a file', async () => {
  const store = await opened(await writtenFile());
  const taken = join(temporaryFolder(), 'monday.db');
  writeFileSync(taken, 'something else');
  await expect(store.backup(taken)).rejects.toThrow(`Not saved: ${taken} is there already. Name a new file`);
  expect(readFileSync(taken, 'utf8')).toBe('something else');
});

test('a log that is damaged is no backup, and no file is left', async () => {
  const file = await writtenFile();
  byHand(file, "DROP TRIGGER change_is_never_updated; UPDATE change SET by = 'U0OTHER' WHERE seq = 2");
  const store = await opened(file);
  const backup = join(temporaryFolder(), 'monday.db');
  await expect(store.backup(backup)).rejects.toThrow(/^Not saved: .*change 2 was altered after it was written/);
  expect(readdirSync(dirname(backup))).toEqual([]);
});
