import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  diskCheck,
  nodeCheck,
  placeCheck,
  spaceCheck,
  sqliteCheck,
} from '../../../src/operations/checks/machine-checks.ts';

it.each([
  ['24.0.0', 'ok'],
  ['26.1.0', 'ok'],
  ['20.20.2', 'failed'],
])('judges Node.js %s', (version, state) => {
  expect(nodeCheck(version)).toMatchObject({ state, text: expect.stringContaining(version) });
});

it('judges the SQLite that comes with it', () => {
  expect(sqliteCheck('3.53.4', true).state).toBe('ok');
  expect(sqliteCheck('3.51.2', false)).toMatchObject({
    state: 'failed',
    text: expect.stringContaining('update Node.js'),
  });
});

it.each([
  [20, 'ok'],
  [0.5, 'warning'],
  [0.05, 'failed'],
])('judges %d GB of room', (gigabytes, state) => {
  expect(spaceCheck(gigabytes, 'var').state).toBe(state);
});

it('looks at the disk and the place of a file whose folders are not there yet, and makes nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'talks-'));
  const file = join(folder, 'new', 'newer', 'talks.db');
  expect((await diskCheck(file)).text).toMatch(/^\d+\.\d GB free in /);
  expect(await placeCheck(file)).toMatchObject({
    state: 'ok',
    text: expect.stringContaining('the first start makes it'),
  });
  expect(existsSync(join(folder, 'new'))).toBe(false);
});

it('says that nothing can be made in a place', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'talks-')), 'a-file');
  writeFileSync(file, '');
  expect(await placeCheck(join(file, 'talks.db'))).toMatchObject({
    state: 'failed',
    text: expect.stringContaining('is not writable for this user'),
  });
});
