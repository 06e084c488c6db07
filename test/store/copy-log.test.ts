import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import type { LoggedChange } from '../../src/facts/change.ts';
import { copyLog } from '../../src/store/copy-log.ts';
import { openPostgresStore } from '../../src/store/postgres-store.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { postedDraft, watchDraft } from './made-up-drafts.ts';
import { type PostgresServer, startPostgres, withoutPostgres } from './postgres-server.ts';
import { expectSoundLog } from './store-model.ts';

const AT = new Date('2026-03-02T09:30:00.123Z');
const noServer = withoutPostgres();

let folder: string;
let server: PostgresServer | null = null;
let files = 0;
const opened: Store[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talks-copy-'));
  if (!noServer) server = await startPostgres();
});
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});
afterAll(async () => {
  await server?.remove();
  await rm(folder, { recursive: true, force: true });
});

const newFile = (): string => {
  files += 1;
  return join(folder, `talks-${files}.db`);
};
const keptOpen = async (opening: Promise<Store>): Promise<Store> => {
  const store = await opening;
  opened.push(store);
  return store;
};
const openers = {
  SQLite: () => keptOpen(openSqliteStore(newFile())),
  PostgreSQL: async () => keptOpen(openPostgresStore((await server?.database()) ?? '')),
};
type Backend = keyof typeof openers;

const whole = (store: Store): Promise<LoggedChange[]> => store.read(0, 10_000);

/** Appends changes with everything in them that could be altered on the way. */
async function fill(store: Store): Promise<LoggedChange[]> {
  await store.append([watchDraft('crane', 1, { reason: 'asked on the phone' }), watchDraft('ferry')], AT, 'event Ev1');
  await store.append([postedDraft('1', 'İstanbul “quote” \\ 👩‍👩‍👧\n\t"x" {a,b}')], new Date(0));
  await store.append([watchDraft('crane', 2), watchDraft('crane', 3)], AT);
  return whole(store);
}

const pairs: [Backend, Backend][] = [
  ['SQLite', 'SQLite'],
  ['SQLite', 'PostgreSQL'],
  ['PostgreSQL', 'SQLite'],
  ['PostgreSQL', 'PostgreSQL'],
];

describe.each(pairs.filter((pair) => !noServer || !pair.includes('PostgreSQL')))(
  'a log in %s copied to %s',
  (source, target) => {
    let from: Store;
    let to: Store;
    beforeEach(async () => {
      from = await openers[source]();
      to = await openers[target]();
    });

    test('is the same to the hash, and goes on from there', async () => {
      const changes = await fill(from);
      expect(await copyLog(from, to)).toBe(5);
      expect(await whole(to)).toEqual(changes);
      expect(await to.head()).toEqual(await from.head());
      expect((await to.append([watchDraft('crane', 3)], AT)).outcome).toBe('overtaken');
      expect((await to.append([watchDraft('crane', 4)], AT)).outcome).toBe('appended');
      expectSoundLog(await whole(to));
    });

    test('is copied on where a copy was broken off, and only once', async () => {
      const changes = await fill(from);
      await to.restore(changes.slice(0, 2));
      expect(await copyLog(from, to)).toBe(3);
      expect(await copyLog(from, to)).toBe(0);
      expect(await whole(to)).toEqual(changes);
      await from.append([watchDraft('quay')], AT);
      expect(await copyLog(from, to)).toBe(1);
      expect(await to.head()).toEqual(await from.head());
    });

    test('is not mixed with a log of its own', async () => {
      await fill(from);
      await to.append([watchDraft('port')], AT);
      const before = await whole(to);
      const copying = copyLog(from, to);
      await expect(copying).rejects.toThrow(
        /^Not saved: .+ holds 1 changes that are not the start of .+\. Name an empty store/,
      );
      await expect(copying).rejects.toBeInstanceOf(UserError);
      expect(await whole(to)).toEqual(before);
    });

    test('is not copied to where the log is longer', async () => {
      await fill(from);
      await copyLog(from, to);
      await to.append([watchDraft('port')], AT);
      await expect(copyLog(from, to)).rejects.toThrow('holds 6 changes that are not the start of');
    });

    test('is refused when a change of it is left out or altered, and nothing is written', async () => {
      const [first, second, ...rest] = await fill(from);
      if (!first || !second) throw new Error('nothing to copy');
      for (const [damaged, seq] of [
        [[second, ...rest], 1],
        [[first, ...rest], 2],
        [[first, { ...second, by: 'U0OTHER' }, ...rest], 2],
        [[first, { ...second, at: first.at.replace('2026', '2025') }], 2],
      ] as const) {
        const restoring = to.restore(damaged);
        await expect(restoring).rejects.toThrow(`Not saved: change ${seq} does not follow on change 0`);
        await expect(restoring).rejects.toBeInstanceOf(UserError);
      }
      expect(await whole(to)).toEqual([]);
      await to.restore([]);
      await to.restore([first]);
      await expect(to.restore([first])).rejects.toThrow('change 2 does not follow on change 1');
      expect(await whole(to)).toEqual([first]);
    });
  },
);

describe.skipIf(noServer)('a backup of PostgreSQL', () => {
  test('is a file that opens as an embedded store with the same log', async () => {
    const store = await openers.PostgreSQL();
    const changes = await fill(store);
    const file = newFile();
    await store.backup(file);
    expect(await whole(await keptOpen(openSqliteStore(file)))).toEqual(changes);
  });

  test('of an empty log is an empty store', async () => {
    const file = newFile();
    await (await openers.PostgreSQL()).backup(file);
    expect(await whole(await keptOpen(openSqliteStore(file)))).toEqual([]);
  });

  test('does not replace a file that is there', async () => {
    const store = await openers.PostgreSQL();
    const file = newFile();
    await writeFile(file, 'notes');
    await expect(store.backup(file)).rejects.toThrow(/^Not saved: .* is there already/);
  });
});
