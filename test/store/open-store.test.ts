import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { indexFileOf, openStore } from '../../src/store/open-store.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talks-open-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(['', 'sqlite:', 'SQLite:'])('opens the file after "%s"', async (scheme) => {
  const file = join(folder, `${scheme.length}-${scheme.slice(0, 1)}`, 'talks.db');
  const store = await openStore(`${scheme}${file}`);
  await store.close();
  expect(existsSync(file)).toBe(true);
});

test.each(['postgres', 'postgresql', 'POSTGRES'])('takes %s:// for PostgreSQL', async (scheme) => {
  await expect(openStore(`${scheme}://talks:hunter2@127.0.0.1:1/newsroom`)).rejects.toThrow(
    /^Not opened: PostgreSQL at 127\.0\.0\.1:1\/newsroom cannot be reached \(ECONNREFUSED\)/,
  );
});

test.each([
  ['mysql://talks:hunter2@host/newsroom', '"mysql:"'],
  ['file:talks.db', '"file:"'],
  ['sqlite:', 'names no file'],
  ['  ', 'names no file'],
])('refuses "%s" and names the choices, without what may be a password', async (url, words) => {
  const opening = openStore(url);
  await expect(opening).rejects.toThrow(words);
  await expect(opening).rejects.toThrow(
    /Give the path of a file, sqlite:FILE, or postgres:\/\/user:password@host:5432\/database\.$/,
  );
  await expect(opening).rejects.not.toThrow('hunter2');
  await expect(opening).rejects.toBeInstanceOf(UserError);
});

test('the search index is saved beside a SQLite store, and nowhere for PostgreSQL', () => {
  expect(indexFileOf('var/talks.db')).toBe('var/talks.db.search');
  expect(indexFileOf('SQLite:/srv/talks.db')).toBe('/srv/talks.db.search');
  expect(indexFileOf('postgresql://talks@db.example/talks')).toBeNull();
});
