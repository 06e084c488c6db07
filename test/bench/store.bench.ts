import { execFileSync } from 'node:child_process';
import { fdatasyncSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, test } from 'vitest';
import type { Draft } from '../../src/facts/change.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { statementDraft } from '../store/made-up-statements.ts';

const folder = mkdtempSync(join(tmpdir(), 'talks-bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

const AT = new Date('2026-03-02T09:30:00.123Z');

/** How often a second something that is done `count` times was done. */
async function rate(count: number, work: () => Promise<void> | void): Promise<string> {
  const began = performance.now();
  await work();
  return `${Math.round((count / (performance.now() - began)) * 1000).toLocaleString('en')}/s`;
}

const statements = (first: number, count: number): Draft[] =>
  Array.from({ length: count }, (_, index) => statementDraft(first + index));

test('durable commits a second', { timeout: 120_000 }, async () => {
  const store = await openSqliteStore(join(folder, 'commits.db'));
  const file = openSync(join(folder, 'plain'), 'w');
  const block = Buffer.alloc(4096);
  let next = 0;
  const oneByOne = async () => {
    for (let count = 0; count < 5000; count += 1) {
      next += 1;
      await store.append(statements(next, 1), AT, `event Ev${next}`);
    }
  };
  await oneByOne();
  // The disk sets the limit, so it is measured beside.
  console.log(
    'the disk alone, 4 KB and fdatasync: ',
    await rate(5000, () => {
      for (let count = 0; count < 5000; count += 1) {
        writeSync(file, block);
        fdatasyncSync(file);
      }
    }),
  );
  console.log('one statement and its key, one after the other:', await rate(5000, oneByOne));
  console.log(
    'the same, 8 at once:',
    await rate(40_000, async () => {
      for (let count = 0; count < 5000; count += 1) {
        const first = next + 1;
        next += 8;
        await Promise.all(
          Array.from({ length: 8 }, (_, index) =>
            store.append(statements(first + index, 1), AT, `event Ev${first + index}`),
          ),
        );
      }
    }),
  );
  await store.close();
});

test.each([100_000, 1_000_000])('opening a log of %i statements', { timeout: 1_200_000 }, async (size) => {
  const path = join(folder, `${size}.db`);
  const store = await openSqliteStore(path);
  const written = await rate(size, async () => {
    for (let first = 0; first < size; first += 1000) await store.append(statements(first, 1000), AT);
  });
  await store.close();
  console.log(
    `${size} changes written, 1,000 in a transaction: ${written}, ${Math.round(statSync(path).size / 1e6)} MB`,
  );
  const reader = join(import.meta.dirname, 'store-reader.ts');
  const read = execFileSync(process.execPath, ['--max-old-space-size=8192', reader, path], { encoding: 'utf8' });
  console.log(read.trim());
  rmSync(path);
});
