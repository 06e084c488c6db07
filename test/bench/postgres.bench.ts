import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Draft } from '../../src/facts/change.ts';
import { openPostgresStore } from '../../src/store/postgres-store.ts';
import { statementDraft } from '../store/made-up-statements.ts';
import { type PostgresServer, startPostgres, withoutPostgres } from '../store/postgres-server.ts';

const AT = new Date('2026-03-02T09:30:00.123Z');

/** How often a second something that is done `count` times was done. */
async function rate(count: number, work: () => Promise<void>): Promise<string> {
  const began = performance.now();
  await work();
  return `${Math.round((count / (performance.now() - began)) * 1000).toLocaleString('en')}/s`;
}

const statements = (first: number, count: number): Draft[] =>
  Array.from({ length: count }, (_, index) => statementDraft(first + index));

describe.skipIf(withoutPostgres())('PostgreSQL on the same machine, fsync on', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.remove());

  test('durable commits a second', { timeout: 120_000 }, async () => {
    const store = await openPostgresStore(await server.database());
    let next = 0;
    for (const atOnce of [1, 8, 64]) {
      const rounds = 2048 / Math.min(atOnce, 8);
      const done = await rate(rounds * atOnce, async () => {
        for (let round = 0; round < rounds; round += 1) {
          const first = next + 1;
          next += atOnce;
          await Promise.all(
            statements(first, atOnce).map((draft, index) => store.append([draft], AT, `event Ev${first + index}`)),
          );
        }
      });
      console.log(`one statement and its key, ${atOnce} at once: ${done}`);
    }
    await store.close();
  });

  test('opening a log of 100,000 statements', { timeout: 600_000 }, async () => {
    const url = await server.database();
    const store = await openPostgresStore(url);
    const size = 100_000;
    const written = await rate(size, async () => {
      for (let first = 0; first < size; first += 1000) await store.append(statements(first, 1000), AT);
    });
    await store.close();
    console.log(`${size} changes written, 1,000 in a transaction: ${written}`);
    console.log(
      execFileSync(process.execPath, [join(import.meta.dirname, 'store-reader.ts'), url], { encoding: 'utf8' }),
    );
  });
});
