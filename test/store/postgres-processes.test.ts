import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figure, rounds } from '../faults/figure.ts';
import { crashRounds } from './crash-rounds.ts';
import { type PostgresServer, startPostgres, withoutPostgres } from './postgres-server.ts';
import { newSeed } from './seeded.ts';
import { sharedWriters } from './shared-writers.ts';

describe.skipIf(withoutPostgres())('several processes on PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.remove());

  const times = rounds(20, 200);

  test(`${times} times kill -9 during writes: nothing acknowledged is lost, nothing is there in part`, {
    timeout: 3_600_000,
  }, async (context) => {
    const seed = newSeed();
    console.log(`seed ${seed}`);
    const report = await crashRounds(await server.database(), times, seed);
    console.log(report);
    expect(report.acknowledged).toBeGreaterThanOrEqual(times / 2);
    figure(context, {
      row: 'F1',
      fault: `kill -9 while writing, PostgreSQL, ${times} times`,
      asked: '0 lost, 0 half, reopen ≤ 1 s',
      reached: `0 of ${report.acknowledged} lost, 0 half, reopened in ${Math.round(report.slowestReopen)} ms at most`,
    });
  });

  test('3 processes with 8 writers make 5,000 changes of the same things: none is lost, all see one order', {
    timeout: 180_000,
  }, async (context) => {
    const seed = newSeed();
    console.log(`seed ${seed}`);
    const overtaken = await sharedWriters(await server.database(), [3, 3, 2], 5000, seed);
    console.log(`overtaken ${overtaken} times`);
    expect(overtaken).toBeGreaterThan(100);
    figure(context, {
      row: 'F7',
      fault: '3 processes, 8 writers, 5,000 changes, PostgreSQL',
      asked: '0 lost updates, one order, equal logs',
      reached: `0 lost, one order, equal heads; ${overtaken} times overtaken and made again`,
    });
  });
});
