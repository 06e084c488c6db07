import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import type { LoggedChange } from '../../src/facts/change.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { figure, rounds } from '../faults/figure.ts';
import { watchDraft } from './made-up-drafts.ts';
import { AT, byHand, opened, temporaryFolder, writtenFile } from './sqlite-files.ts';

const UNGUARDED = 'DROP TRIGGER change_is_never_updated; DROP TRIGGER change_is_never_deleted;';

test.each([
  "UPDATE change SET body = replace(body, 'crane', 'crown') WHERE seq = 3",
  "UPDATE change SET by = 'U0OTHER' WHERE seq = 3",
  "UPDATE change SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 3",
  "UPDATE change SET reason = '' WHERE seq = 3",
  "UPDATE change SET thing = 'watch:C0HARBOUR:ferry' WHERE seq = 3",
  'UPDATE change SET version = 2 WHERE seq = 3',
  "UPDATE change SET hash = replace(hash, 'a', 'b') WHERE seq = 3",
  'UPDATE change SET previous_hash = hash WHERE seq = 3',
])('a row that was edited is named: %s', async (sql) => {
  const file = await writtenFile();
  byHand(file, `${UNGUARDED} ${sql}`);
  const store = await opened(file);
  const read = store.read(0, 100);
  await expect(read).rejects.toThrow(
    `${file}: change 3 was altered after it was written. Restore a backup, or run verify to see all that is wrong.`,
  );
  await expect(read).rejects.toBeInstanceOf(UserError);
  await expect(store.read(2, 1)).rejects.toThrow('change 3 was altered');
  expect(await store.read(0, 2)).toHaveLength(2);
});

test('a row that was edited together with its hash breaks the chain at the next', async () => {
  const file = await writtenFile();
  const longer = await writtenFile(6);
  byHand(
    file,
    `${UNGUARDED} ATTACH '${longer}' AS other; UPDATE change SET (by, hash) = (SELECT 'x', hash FROM other.change WHERE seq = 6) WHERE seq = 5`,
  );
  await expect((await opened(file)).read(0, 100)).rejects.toThrow('change 5 was altered');
});

test('a row that was removed is named', async () => {
  const file = await writtenFile();
  byHand(file, `${UNGUARDED} DELETE FROM change WHERE seq = 3`);
  const store = await opened(file);
  await expect(store.read(0, 100)).rejects.toThrow(`${file}: change 3 is missing from the log. Restore a backup`);
  await expect(store.read(3, 100)).rejects.toThrow('change 3 is missing');
});

test('nothing is saved on top of a last change that was altered', async () => {
  const file = await writtenFile();
  byHand(file, `${UNGUARDED} UPDATE change SET reason = 'tidied' WHERE seq = 5`);
  const store = await opened(file);
  await expect(store.append([watchDraft('ferry')], AT)).rejects.toThrow(
    `Not saved: ${file}: change 5 was altered after it was written. Restore a backup`,
  );
  await expect(store.head()).rejects.toThrow('change 5 was altered');
});

test('a version that is missing from the history of a thing is named', async () => {
  const file = join(temporaryFolder(), 'talks.db');
  const store = await openSqliteStore(file);
  await store.append([watchDraft('crane', 1), watchDraft('crane', 2), watchDraft('crane', 3)], AT);
  await store.close();
  byHand(file, `${UNGUARDED} DELETE FROM change WHERE version = 2`);
  await expect((await opened(file)).changesOf('watch:C0HARBOUR:crane')).rejects.toThrow(
    'version 2 of "watch:C0HARBOUR:crane" is missing from the log',
  );
});

test('a change of a kind that only a newer Talks knows is refused', async () => {
  const file = join(temporaryFolder(), 'talks.db');
  const store = await openSqliteStore(file);
  const draft = watchDraft('crane');
  Object.assign(draft.change, { change: 'weather-forecast' });
  await expect(store.append([draft], AT)).rejects.toThrow('of a kind that this Talks does not know');
  await store.close();
});

test.each([
  ['UPDATE change SET reason = NULL', 'never updated'],
  ['DELETE FROM change WHERE seq = 5', 'never deleted'],
  ['INSERT OR REPLACE INTO change SELECT * FROM change WHERE seq = 2', 'follows the last one'],
  [
    "INSERT INTO change SELECT 7, at, by, reason, 'x', 1, body, hash, hash FROM change WHERE seq = 5",
    'follows the last',
  ],
  [
    'INSERT OR REPLACE INTO change SELECT 6, at, by, reason, thing, 1, body, hash, hash FROM change',
    'follows the last',
  ],
])('the file itself refuses "%s", also by hand', async (sql, words) => {
  const file = await writtenFile();
  expect(() => byHand(file, sql)).toThrow(words);
  expect(await (await opened(file)).read(0, 100)).toHaveLength(5);
});

/** All that a store tells, or the words with which it refuses. Anything but a UserError fails the test. */
async function toldBy(file: string): Promise<LoggedChange[] | string> {
  try {
    const store = await openSqliteStore(file);
    try {
      await store.head();
      return await store.read(0, 1000);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

test('a file with any byte changed is refused in words, or tells what it told before', {
  timeout: 3_600_000,
}, async (context) => {
  const file = await writtenFile(60);
  const copy = `${file}.copy`;
  const bytes = readFileSync(file);
  const whole = await toldBy(file);
  const flips = rounds(250, 10_000);
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ flip;
      writeFileSync(copy, damaged);
      const told = await toldBy(copy);
      if (typeof told === 'string') refused += 1;
      else expect(told).toEqual(whole);
    }),
    { numRuns: flips },
  );
  expect(refused).toBeGreaterThan(0);
  figure(context, {
    row: 'F5',
    fault: `a byte flipped in the store, ${flips} times`,
    asked: 'refuses, names the row; never a wrong answer',
    reached: `${refused} refused in words, ${flips - refused} told the same as before, 0 wrong`,
  });
});

test('a file with any page overwritten or cut off is refused in words, or tells what it told before', async (context) => {
  const file = await writtenFile(60);
  const copy = `${file}.copy`;
  const whole = await toldBy(file);
  const pages = readFileSync(file).length / 4096;
  let refused = 0;
  for (let page = 0; page < pages; page += 1) {
    const damaged = readFileSync(file);
    damaged.fill(0xa5, page * 4096, (page + 1) * 4096);
    writeFileSync(copy, damaged);
    const overwritten = await toldBy(copy);
    copyFileSync(file, copy);
    truncateSync(copy, page * 4096 + 100);
    const cut = await toldBy(copy);
    for (const told of [overwritten, cut]) {
      if (typeof told === 'string') refused += 1;
      else expect(told).toEqual(whole);
    }
  }
  expect(refused).toBeGreaterThan(pages);
  figure(context, {
    row: 'F5',
    fault: `each of ${pages} pages overwritten, and cut off`,
    asked: 'refuses; never a wrong answer',
    reached: `${refused} refused in words, ${2 * pages - refused} told the same as before, 0 wrong`,
  });
});

test('what is no database is refused', async () => {
  const folder = temporaryFolder();
  const text = join(folder, 'notes.txt');
  writeFileSync(text, 'Some notes that somebody keeps, and that Talks must not touch.\n'.repeat(50));
  await expect(openSqliteStore(text)).rejects.toThrow(
    `Not opened: ${text} is no database, or its first page is damaged.`,
  );
  expect(readFileSync(text, 'utf8')).toMatch(/^Some notes/);
  mkdirSync(join(folder, 'sub'));
  await expect(openSqliteStore(join(folder, 'sub'))).rejects.toThrow(
    /^Not opened: .*sub cannot be opened\. Check that it/,
  );
  await expect(openSqliteStore(join(text, 'talks.db'))).rejects.toThrow(/^Not opened: the folder .* cannot be made\./);
});
