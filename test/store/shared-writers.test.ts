import { join } from 'node:path';
import { expect, test } from 'vitest';
import { figure } from '../faults/figure.ts';
import { newSeed } from './seeded.ts';
import { sharedWriters } from './shared-writers.ts';
import { temporaryFolder } from './sqlite-files.ts';

test('3 processes with 8 writers make 5,000 changes of the same things: none is lost, all see one order', {
  timeout: 120_000,
}, async (context) => {
  const seed = newSeed();
  console.log(`seed ${seed}`);
  const overtaken = await sharedWriters(join(temporaryFolder(), 'talks.db'), [3, 3, 2], 5000, seed);
  console.log(`overtaken ${overtaken} times`);
  expect(overtaken).toBeGreaterThan(100);
  figure(context, {
    row: 'F7',
    fault: '3 processes, 8 writers, 5,000 changes, SQLite',
    asked: '0 lost updates, one order, equal logs',
    reached: `0 lost, one order, equal heads; ${overtaken} times overtaken and made again`,
  });
});
