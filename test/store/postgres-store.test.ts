import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { openPostgresStore, type PostgresOptions } from '../../src/store/postgres-store.ts';
import type { Store } from '../../src/store/store.ts';
import { cuttingProxy } from './cutting-proxy.ts';
import { watchDraft } from './made-up-drafts.ts';
import { type PostgresServer, startPostgres, withoutPostgres } from './postgres-server.ts';
import { between, seeded } from './seeded.ts';
import { storeConformance } from './store-conformance.ts';
import { expectSoundLog } from './store-model.ts';

const AT = new Date('2026-03-02T09:30:00.123Z');

describe.skipIf(withoutPostgres())('PostgreSQL', () => {
  let server: PostgresServer;
  const opened: Store[] = [];
  const open = async (url: string, options?: PostgresOptions): Promise<Store> => {
    const store = await openPostgresStore(url, options);
    opened.push(store);
    return store;
  };
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(async () => {
    for (const store of opened) await store.close();
    await server?.remove();
  });

  storeConformance('PostgreSQL', async () => {
    const url = await server.database();
    const store = await open(url);
    return {
      store,
      second: () => open(url),
      reopen: async () => {
        await store.close();
        return open(url);
      },
      end: async () => {
        for (const each of opened.splice(0)) await each.close();
      },
    };
  });

  describe('the tables', () => {
    test('are made once when many processes start at the same time', async () => {
      const url = await server.database();
      const stores = await Promise.all(Array.from({ length: 6 }, () => open(url)));
      await Promise.all(stores.map((store, index) => store.append([watchDraft(`crane ${index}`)], AT)));
      expect(await stores[0]?.read(0, 10)).toHaveLength(6);
      expect(await server.run(url, 'select version from talks.schema_version')).toEqual([{ version: 1 }]);
    });

    test('are refused when a newer Talks has changed them', async () => {
      const url = await server.database();
      const store = await open(url);
      await store.append([watchDraft('crane')], AT);
      await server.run(url, `insert into talks.schema_version values (7, 'tomorrow')`);
      await expect(openPostgresStore(url)).rejects.toThrow(
        /^PostgreSQL at 127\.0\.0\.1:\d+\/newsroom_\d+: its tables are of version 7, and this Talks knows 1 at most\. Update Talks; nothing was changed\.$/,
      );
    });

    test.each([
      `update talks.change set reason = 'tidied'`,
      'delete from talks.change',
      'delete from talks.change where false',
      'truncate talks.change',
    ])('refuse "%s", also by hand', async (sql) => {
      const url = await server.database();
      const store = await open(url);
      await store.append([watchDraft('crane')], AT);
      await expect(server.run(url, sql)).rejects.toThrow('The log of Talks is only ever added to');
      expect(await store.read(0, 10)).toHaveLength(1);
    });

    test('of two schemas in one database are two logs', async () => {
      const url = await server.database();
      const sport = await open(`${url}?schema=sport`);
      const politics = await open(`${url}?schema=politics`);
      await sport.append([watchDraft('crane')], AT, 'event Ev1');
      expect((await politics.append([watchDraft('crane')], AT, 'event Ev1')).outcome).toBe('appended');
      expect(sport.name).toMatch(/\/newsroom_\d+ \(schema sport\)$/);
    });

    test('are served to an editor who may only write and read them', async () => {
      const url = await server.database();
      await open(url);
      await server.run(
        url,
        `create role writer login password 'pen';
         grant usage on schema talks to writer; grant select, insert on all tables in schema talks to writer;
         grant update, delete on talks.seen to writer`,
      );
      const database = new URL(url).pathname.slice(1);
      const store = await open(server.url({ user: 'writer', password: 'pen', database }));
      expect((await store.append([watchDraft('crane')], AT, 'click')).outcome).toBe('appended');
      expect(await store.claim('message 1', AT)).toBe('claimed');
      await store.settle('message 1', AT, 'free');
    });
  });

  describe('a row that was altered in the database', () => {
    const altered = async (sql: string): Promise<Store> => {
      const url = await server.database();
      const store = await open(url);
      for (const what of ['crane', 'ferry', 'port', 'quay']) await store.append([watchDraft(what)], AT);
      await server.run(url, `alter table talks.change disable trigger all; ${sql}`);
      return store;
    };

    test.each([
      [2, 'was altered', `update talks.change set by_editor = 'U0OTHER' where seq = 2`],
      [3, 'was altered', `update talks.change set body = replace(body, 'port', 'fort') where seq = 3`],
      [1, 'is missing', 'delete from talks.change where seq = 1'],
      [3, 'is missing', 'delete from talks.change where seq = 3'],
    ])('change %i %s: the log is refused from it on', async (seq, what, sql) => {
      const store = await altered(sql);
      await expect(store.read(0, 10)).rejects.toThrow(`change ${seq} ${what}`);
      await expect(store.read(seq - 1, 10)).rejects.toThrow(`change ${seq} ${what}`);
      await expect(store.read(0, 10)).rejects.toBeInstanceOf(UserError);
    });

    test('is refused in the history of its thing, and nothing is added to it', async () => {
      const store = await altered(`update talks.change set at = '2020-01-01T00:00:00.000Z' where seq = 4`);
      await expect(store.changesOf(watchDraft('quay').thing)).rejects.toThrow('change 4 was altered');
      await expect(store.append([watchDraft('quay', 2)], AT)).rejects.toThrow('change 4 was altered');
      await expect(store.head()).rejects.toThrow('change 4 was altered');
    });
  });

  describe('a server that cannot be used is said in words, without the password', () => {
    const message = async (url: string): Promise<string> => {
      const error: unknown = await openPostgresStore(url).catch((reason: unknown) => reason);
      if (!(error instanceof UserError)) throw error;
      expect(error.message).not.toMatch(/never-shown|hunter2/);
      return error.message.replace(/127\.0\.0\.1:\d+/, 'HOST:PORT');
    };

    test('nobody listens there', async () => {
      expect(await message('postgres://talks:hunter2@127.0.0.1:1/newsroom')).toBe(
        'Not opened: PostgreSQL at HOST:PORT/newsroom cannot be reached (ECONNREFUSED). Start it, or correct the address in TALKS_STORE.',
      );
    });

    test('the host has no address', async () => {
      expect(await message('postgres://talks:hunter2@no-such-host.invalid/newsroom')).toMatch(
        /^Not opened: PostgreSQL at no-such-host\.invalid:5432\/newsroom cannot be reached \((ENOTFOUND|EAI_AGAIN)\)\. /,
      );
    });

    test('the password is wrong', async () => {
      expect(await message(server.url({ password: 'hunter2' }))).toBe(
        'Not opened: PostgreSQL at HOST:PORT/postgres refuses the password of the user "talks". Correct it in TALKS_STORE.',
      );
    });

    test('there is no password', async () => {
      expect(await message(server.url({}).replace(/:never-shown/, ''))).toMatch(
        / asks for a password, and TALKS_STORE gives none\. Add it\.$/,
      );
    });

    test('the database is missing', async () => {
      expect(await message(server.url({ database: 'newsrom' }))).toBe(
        'Not opened: PostgreSQL at HOST:PORT/newsrom has no database "newsrom". Create it with createdb, or correct its name in TALKS_STORE.',
      );
    });

    test('the user may not make the tables', async () => {
      const url = await server.database();
      await server.run(url, `create role visitor login password 'hunter2'`);
      const database = new URL(url).pathname.slice(1);
      expect(await message(server.url({ user: 'visitor', password: 'hunter2', database }))).toBe(
        `Not opened: PostgreSQL at HOST:PORT/${database} does not give the user "visitor" the right to it (permission denied for database ${database}). Let an administrator run: grant create on database "${database}" to "visitor";`,
      );
      const store = await open(url);
      expect(await message(server.url({ user: 'visitor', password: 'hunter2', database }))).toMatch(
        /run: grant usage on schema "talks" to "visitor"; grant select, insert on all tables in schema "talks" to "visitor"; grant update, delete on "talks".seen to "visitor";$/,
      );
      expect(await store.read(0, 1)).toEqual([]);
    });

    test('the database cannot hold every character', async () => {
      await server.run(server.url({}), `create database latin encoding 'LATIN1' locale 'C' template template0`);
      expect(await message(server.url({ database: 'latin' }))).toMatch(
        /the database "latin" is encoded as LATIN1, which cannot hold every character\. Create one with: createdb /,
      );
    });

    test('the database takes no changes', async () => {
      const url = await server.database();
      const store = await open(url);
      const database = new URL(url).pathname.slice(1);
      await server.run(server.url({}), `alter database ${database} set default_transaction_read_only = on`);
      const late = await open(url);
      await expect(late.append([watchDraft('crane')], AT)).rejects.toThrow(
        / is a read-only copy\. Give the address of the primary server in TALKS_STORE\.$/,
      );
      expect(await store.read(0, 10)).toEqual([]);
    });

    test.each(['postgres://talks:hunter2@host:99999/newsroom', 'postgres://talks:hunter2#@host/newsroom'])(
      'the address %s is no address',
      async (url) => {
        expect(await message(url)).toMatch(/^The address of PostgreSQL cannot be read\. Give it as /);
      },
    );

    test('the schema has a name that is none', async () => {
      expect(await message(`${server.url({})}?schema=Talks%20two`)).toMatch(
        /^The address of PostgreSQL names the schema "Talks%20two"\. Use lower-case letters/,
      );
    });
  });

  describe('a connection that is lost during COMMIT', () => {
    const proxied = async (options: PostgresOptions = {}) => {
      const url = await server.database();
      const proxy = await cuttingProxy(url);
      return { proxy, direct: await open(url), store: await open(proxy.url, options) };
    };

    test.each([
      ['cut before', undefined],
      ['cut before', 'event Ev1'],
      ['cut after', undefined],
      ['cut after', 'event Ev1'],
    ] as const)(
      '%s it is carried out, with the key %s: the append is made once and answered for',
      async (atCommit, key) => {
        const { proxy, direct, store } = await proxied();
        proxy.atCommit = atCommit;
        const appended = await store.append([watchDraft('crane'), watchDraft('ferry')], AT, key);
        expect(proxy.atCommit).toBe('pass');
        expect(appended).toEqual({ outcome: 'appended', changes: await direct.read(0, 10) });
        expect(await direct.read(0, 10)).toHaveLength(2);
        await proxy.close();
      },
    );

    test.each(['cut before', 'cut after'] as const)('%s it, for a key alone: it is kept once', async (atCommit) => {
      const { proxy, direct, store } = await proxied();
      proxy.atCommit = atCommit;
      expect((await store.append([], AT, 'event Ev1')).outcome).toBe('appended');
      expect((await direct.append([], AT, 'event Ev1')).outcome).toBe('repeated');
      await proxy.close();
    });

    test.each([
      [undefined, 'overtaken'],
      ['event Ev1', 'repeated'],
    ] as const)('the very same append by somebody else is not taken for our own (key %s)', async (key, outcome) => {
      const { proxy, direct, store } = await proxied();
      proxy.atCommit = 'cut before';
      proxy.meanwhile = () => direct.append([watchDraft('crane')], AT, key);
      expect((await store.append([watchDraft('crane')], AT, key)).outcome).toBe(outcome);
      expect(await direct.read(0, 10)).toHaveLength(1);
      await proxy.close();
    });

    test.each(['cut before', 'cut after'] as const)(
      '%s it, and the server stays away: it is said that nobody knows',
      async (atCommit) => {
        const { proxy, direct, store } = await proxied({ patience: 400 });
        proxy.atCommit = atCommit;
        proxy.thenStayDown = true;
        await expect(store.append([watchDraft('crane')], AT)).rejects.toThrow(
          /^Not known whether it was saved: PostgreSQL at \S+ went away while it was being written\. Ask for its history before trying again\.$/,
        );
        await vi.waitFor(async () => {
          expect(await direct.read(0, 10)).toHaveLength(atCommit === 'cut after' ? 1 : 0);
        });
        await expect(store.append([watchDraft('ferry')], AT)).rejects.toThrow(/^Not saved: .* cannot be reached/);
        await expect(store.read(0, 10)).rejects.toThrow(/^Not read: .* cannot be reached/);
        await proxy.close();
      },
    );
  });

  test('a name that is too long for an index is refused, and what others append at the same time is not', async () => {
    const store = await open(await server.database());
    const random = seeded(7);
    const long = Array.from({ length: 9_000 }, () => between(random, 33, 126)).map((code) =>
      String.fromCodePoint(code),
    );
    const appends = ['crane', long.join(''), 'ferry', 'port'].map((what) => store.append([watchDraft(what)], AT, what));
    const ends = await Promise.allSettled(appends);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    await expect(appends[1]).rejects.toThrow(/^Not saved: PostgreSQL at \S+ refused it \(index row .*SQLSTATE 54000\)/);
    expect(await store.read(0, 10)).toHaveLength(3);
  });

  test('a log that is longer than what is read at a time is read whole and in order', async () => {
    const store = await open(await server.database());
    const drafts = Array.from({ length: 10_003 }, (_, index) => watchDraft(`crane ${index}`));
    await store.append(drafts, AT);
    const whole = await store.read(0, 20_000);
    expect(whole.map(({ thing }) => thing)).toEqual(drafts.map(({ thing }) => thing));
    expectSoundLog(whole);
    expect(await store.read(4_998, 5_003)).toEqual(whole.slice(4_998, 10_001));
    expect(await store.read(1, 5_000)).toEqual(whole.slice(1, 5_001));
  });

  test('news of growth comes from the server, not only from looking now and then', async () => {
    const url = await server.database();
    const store = await open(url, { lookEvery: 3_600_000 });
    const other = await open(url);
    const called = vi.fn();
    store.onGrowth(called);
    await vi.waitFor(() => expect(called).toHaveBeenCalled(), 8_000);
    called.mockClear();
    await other.append([watchDraft('crane')], AT);
    await vi.waitFor(() => expect(called).toHaveBeenCalled(), 8_000);
  });
});
