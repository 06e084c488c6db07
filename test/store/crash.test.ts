import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crashRounds } from './crash-rounds.ts';
import { newSeed } from './seeded.ts';
import { temporaryFolder } from './sqlite-files.ts';

test('50 times kill -9 during writes: nothing acknowledged is lost, nothing is there in part', {
  timeout: 180_000,
}, async () => {
  const seed = newSeed();
  console.log(`seed ${seed}`);
  const report = await crashRounds(join(temporaryFolder(), 'talks.db'), 50, seed);
  console.log(report);
  // How many get through before each kill depends on the machine; that none of them is lost is checked in every round.
  expect(report.acknowledged).toBeGreaterThan(0);
});
