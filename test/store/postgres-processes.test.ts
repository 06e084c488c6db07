import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

  test('50 times kill -9 during writes: nothing acknowledged is lost, nothing is there in part', {
    timeout: 180_000,
  }, async () => {
    const seed = newSeed();
    console.log(`seed ${seed}`);
    const report = await crashRounds(await server.database(), 50, seed);
    console.log(report);
    // How many get through before each kill depends on the machine; that none of them is lost is checked in every round.
    expect(report.acknowledged).toBeGreaterThan(0);
  });

  test('3 processes with 8 writers make 5,000 changes of the same things: none is lost, all see one order', {
    timeout: 180_000,
  }, async () => {
    const seed = newSeed();
    console.log(`seed ${seed}`);
    const overtaken = await sharedWriters(await server.database(), [3, 3, 2], 5000, seed);
    console.log(`overtaken ${overtaken} times`);
    expect(overtaken).toBeGreaterThan(100);
  });
});
