import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { figure } from '../faults/figure.ts';
import { askedChild } from './asked-child.ts';
import { postedDraft, watchDraft } from './made-up-drafts.ts';
import { AT, opened, temporaryFolder, writtenFile } from './sqlite-files.ts';
import { expectSoundLog } from './store-model.ts';

test('on a disk that is full, wherever it fills up, nothing is half-written and the store goes on when there is room', async (context) => {
  const drafts = Array.from({ length: 5 }, (_, index) => postedDraft(`${index}`, 'a long text '.repeat(700)));
  const refusals: string[] = [];
  for (let pages = 1; ; pages += 1) {
    const file = await writtenFile();
    const store = await openSqliteStore(file, { pages });
    const outcome = await store.append(drafts, AT, 'click').catch((error: Error) => error.message);
    if (typeof outcome !== 'string') {
      await store.close();
      break;
    }
    refusals.push(outcome);
    expect(outcome).toBe(`Not saved: the disk is full (${file}). Make room, then try again.`);
    expect(await store.read(0, 100)).toHaveLength(5);
    await store.close();
    const roomy = await opened(file);
    expect((await roomy.append(drafts, AT, 'click')).outcome).toBe('appended');
    expectSoundLog(await roomy.read(0, 100));
  }
  expect(refusals.length).toBeGreaterThan(5);
  figure(context, {
    row: 'F2',
    fault: `disk full at each of ${refusals.length} pages`,
    asked: '“not saved” shown, 0 lost, recovers',
    reached: `${refusals.length} times “Not saved: the disk is full”, 0 lost, saved once there was room`,
  });
});

test('a store stays usable after the disk was full', async () => {
  const store = await opened(await writtenFile(), { pages: 12 });
  await expect(store.append([postedDraft('1', 'x'.repeat(100_000))], AT, 'click')).rejects.toThrow('the disk is full');
  expect((await store.append([watchDraft('ferry')], AT, 'click')).outcome).toBe('appended');
  expectSoundLog(await store.read(0, 100));
});

const withoutPrlimit = spawnSync('prlimit', ['--version']).status !== 0;

test.skipIf(withoutPrlimit)(
  'whichever write fails, what is acknowledged is there, once, and what is refused is not',
  { timeout: 120_000 },
  async (context) => {
    const file = join(temporaryFolder(), 'talks.db');
    const child = await askedChild(file);
    const sizeOf = (path: string) => (existsSync(path) ? statSync(path).size : 0);
    // The kernel refuses every write beyond this size, as a full disk or a worn one would.
    const limitFiles = (bytes: number | 'unlimited') =>
      expect(spawnSync('prlimit', ['--pid', `${child.pid}`, `--fsize=${bytes}:unlimited`]).status).toBe(0);
    try {
      const appended: string[] = [];
      let refused = 0;
      expect(await child.ask('first')).toBe('appended');
      for (let room = 0; room < 24_000; room += 119) {
        limitFiles(sizeOf(`${file}-wal`) + room);
        const outcome = await child.ask(`change ${room}`);
        if (outcome !== 'appended') {
          refused += 1;
          expect(outcome).toMatch(/^Not saved: the disk (that holds .* reports an error|is full)/);
          limitFiles('unlimited');
          expect(await child.ask(`change ${room}`)).toBe('appended');
        }
        appended.push(`change ${room}`);
      }
      expect(refused).toBeGreaterThan(10);
      await child.end();
      const log = await (await opened(file)).read(0, 10_000);
      expectSoundLog(log);
      expect(log.map(({ reason }) => reason)).toEqual(['first', ...appended].flatMap((what) => [what, what, what]));
      figure(context, {
        row: 'F3',
        fault: `a write refused or cut short at ${appended.length} points`,
        asked: '200 points, 0 wrong answers',
        reached: `${refused} refused in words, ${appended.length - refused} fitted, 0 wrong, 0 lost`,
      });
    } finally {
      await child.end();
    }
  },
);
