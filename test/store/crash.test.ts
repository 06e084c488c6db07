import { join } from 'node:path';
import { expect, test } from 'vitest';
import { figure, rounds } from '../faults/figure.ts';
import { crashRounds } from './crash-rounds.ts';
import { newSeed } from './seeded.ts';
import { temporaryFolder } from './sqlite-files.ts';

const TIMES = rounds(50, 1000);

test(`${TIMES} times kill -9 during writes: nothing acknowledged is lost, nothing is there in part`, {
  timeout: 3_600_000,
}, async (context) => {
  const seed = newSeed();
  console.log(`seed ${seed}`);
  const report = await crashRounds(join(temporaryFolder(), 'talks.db'), TIMES, seed);
  console.log(report);
  expect(report.acknowledged).toBeGreaterThanOrEqual(TIMES / 2);
  figure(context, {
    row: 'F1',
    fault: `kill -9 while writing, SQLite, ${TIMES} times`,
    asked: '0 lost, 0 half, reopen ≤ 1 s',
    reached: `0 of ${report.acknowledged} lost, 0 half, reopened in ${Math.round(report.slowestReopen)} ms at most`,
  });
});
