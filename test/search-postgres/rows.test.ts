import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { IndexElsewhere } from '../../src/search/index-elsewhere.ts';
import { createStatementIndex, type SearchRecord } from '../../src/search/statement-index.ts';
import { openPostgresSearch } from '../../src/search-postgres/postgres-search.ts';
import { harbourRecords } from '../search/harbour-records.ts';
import { madeUpRecords } from '../search/made-up-records.ts';
import { type PostgresServer, startPostgres, withoutPostgres } from '../store/postgres-server.ts';
import { type SearchedRecords, type SharedLog, searchedRecords } from './searched-records.ts';

const about = (id: string, text: string): SearchRecord => ({ id, text, speaker: 'Ada Winter', topic: '', source: '' });

describe.skipIf(withoutPostgres())('the rows of PostgreSQL search', () => {
  let server: PostgresServer;
  const opened: IndexElsewhere[] = [];
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterEach(async () => {
    for (const search of opened.splice(0)) await search.close();
  });
  afterAll(() => server?.remove());

  const open = async (url: string): Promise<IndexElsewhere> => {
    const search = await openPostgresSearch(url, { within: 60_000 });
    opened.push(search);
    return search;
  };
  const following = async (url: string, searched: SearchedRecords) => {
    const search = await open(url);
    await search.follow(searched);
    const index = search.indexOver((id) => searched.recordOf(id));
    const ids = async (query: string) => (await search.answered(() => index.find(query))).hits.map(({ id }) => id);
    return { search, index, ids };
  };
  const rowsIn = async (url: string) => ({
    statements: await server.run(url, 'select id, words::text from talks.search_statement order by id'),
    words: await server.run(url, 'select word, count, texts, names, abouts from talks.search_word order by word'),
    counted: await server.run(url, 'select statements from talks.search_state'),
  });

  describe('follow the statements', () => {
    test('one that comes, changes or goes is found or gone', async () => {
      const searched = searchedRecords(harbourRecords);
      const { search, ids, index } = await following(await server.database(), searched);
      searched.put(about('new', 'The zeppelin has left its moorings.'));
      await search.follow(searched);
      expect(await ids('zepelin moorings')).toEqual(['new']);
      searched.put(about('new', 'The airship has left its moorings.'));
      await search.follow(searched);
      expect(await ids('zeppelin')).toEqual([]);
      expect(await ids('airship')).toEqual(['new']);
      searched.remove('new');
      await search.follow(searched);
      expect(await search.answered(() => index.find('airshop'))).toEqual({ hits: [], didYouMean: null });
    });

    test('one that is gone from memory is not shown, though its row is still there', async () => {
      const searched = searchedRecords(harbourRecords);
      const { ids } = await following(await server.database(), searched);
      searched.remove('ships-waiting');
      expect(await ids('containers')).toEqual([]);
    });

    test('whatever comes and goes, and whoever writes, they are as if made anew', async () => {
      const { records } = madeUpRecords(40, 3);
      const step = fc.record({
        by: fc.nat(1),
        id: fc.nat(14),
        as: fc.option(fc.nat(records.length - 1)),
        follows: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          const url = await server.database();
          const log: SharedLog = { touched: [], name: 'log' };
          const known = new Map(records.slice(0, 8).map((record, at) => [`r${at}`, { ...record, id: `r${at}` }]));
          // Two processes with one log: what one has not read yet, it has as it was.
          const processes = [searchedRecords([...known.values()], log), searchedRecords([...known.values()], log)];
          const searches = [await open(url), await open(url)];
          for (const { by, id, as, follows } of steps) {
            const record = as === null ? undefined : records[as];
            const named = record && { ...record, id: `r${id}` };
            if (named) known.set(named.id, named);
            else known.delete(`r${id}`);
            const [writer, other] = by === 0 ? processes : processes.toReversed();
            await writer?.catchUp();
            if (named) writer?.put(named);
            else writer?.remove(`r${id}`);
            other?.later(named ?? `r${id}`);
            if (follows) await Promise.all(searches.map((search, at) => search.follow(processes[at] ?? fail())));
          }
          await searches[0]?.follow(processes[0] ?? fail());
          await processes[1]?.catchUp();
          await searches[1]?.follow(processes[1] ?? fail());
          const anew = await server.database();
          const fresh = await open(anew);
          await fresh.follow(searchedRecords([...known.values()]));
          expect(await rowsIn(url)).toEqual(await rowsIn(anew));
          for (const search of [...searches, fresh]) await search.close();
        }),
        { numRuns: 8 },
      );
    }, 120_000);

    test('a process that has read less of the log reads on before it writes, and brings nothing back', async () => {
      const url = await server.database();
      const log: SharedLog = { touched: [], name: 'log' };
      const early = searchedRecords(harbourRecords, log);
      const late = searchedRecords(harbourRecords, log);
      const { search } = await following(url, early);
      early.remove('ships-waiting');
      late.later('ships-waiting');
      await search.follow(early);
      const { ids } = await following(url, withData(late, 'other data'));
      expect(await ids('containers')).toEqual([]);
      expect(await server.run(url, `select id from talks.search_statement where id = 'ships-waiting'`)).toEqual([]);
    });

    test('other curated data are taken in once, though the log is the same', async () => {
      const url = await server.database();
      await following(url, searchedRecords(harbourRecords));
      const [, ...fewer] = harbourRecords;
      const { ids } = await following(
        url,
        withData(searchedRecords([...fewer, about('new', 'A zeppelin.')]), 'other data'),
      );
      expect(await ids('zeppelin')).toEqual(['new']);
      expect(await rowsIn(url)).toMatchObject({ counted: [{ statements: harbourRecords.length }] });
    });

    test.each([
      ['another log', { name: 'restored', touched: ['a', 'b', 'c'] }],
      ['a log that was cut off', { name: 'log', touched: ['a'] }],
      ['an empty log', { name: 'log', touched: [] }],
    ])('%s makes them anew', async (_what, log) => {
      const url = await server.database();
      const searched = searchedRecords(harbourRecords, { name: 'log', touched: ['a', 'b'] });
      const { search } = await following(url, searched);
      searched.put(about('new', 'A zeppelin.'));
      await search.follow(searched);
      const { ids } = await following(url, searchedRecords(harbourRecords, log));
      expect(await ids('containers')).toEqual(['ships-waiting']);
      expect(await rowsIn(url)).toMatchObject({ counted: [{ statements: harbourRecords.length }] });
      expect(await server.run(url, `select word from talks.search_word where word = 'zeppelin'`)).toEqual([]);
    });

    test('of another form are made anew', async () => {
      const url = await server.database();
      await following(url, searchedRecords(harbourRecords));
      await server.run(url, `update talks.search_state set form = 0; delete from talks.search_statement`);
      const { ids } = await following(url, searchedRecords(harbourRecords));
      expect(await ids('containers')).toEqual(['ships-waiting']);
    });

    test('are made once when many processes start at the same time', async () => {
      const url = await server.database();
      await Promise.all(Array.from({ length: 4 }, () => following(url, searchedRecords(harbourRecords))));
      expect(await rowsIn(url)).toMatchObject({
        statements: { length: harbourRecords.length },
        counted: [{ statements: harbourRecords.length }],
      });
    });

    test('a start that was broken off is done by the next', async () => {
      const url = await server.database();
      const search = await openPostgresSearch(url);
      const half = searchedRecords(harbourRecords);
      const stopsHalfway = Object.assign(Object.create(half), {
        *ids() {
          yield* [...half.ids()].slice(0, 5);
          void search.close();
          for (let at = 0; at < 1000; at++) yield `never-${at}`;
        },
      });
      await search.follow(stopsHalfway);
      expect(await rowsIn(url)).toMatchObject({ statements: [], counted: [] });
      const { ids } = await following(url, searchedRecords(harbourRecords));
      expect(await ids('containers')).toEqual(['ships-waiting']);
    });
  });

  test('finds what the index in memory finds, or what is as good, with the same marks, reasons and offers', async () => {
    const madeUp = madeUpRecords(300, 5);
    const { words } = madeUp;
    // Where many are alike, memory judges the first that came, and PostgreSQL those with the first ids.
    const records = madeUp.records.map((record, at) => ({ ...record, id: String(at).padStart(4, '0') }));
    const memory = createStatementIndex(records);
    const { search, index } = await following(await server.database(), searchedRecords(records));
    const word = fc.constantFrom(...records.flatMap(({ text, speaker }) => [...text.split(' '), speaker]), ...words);
    const slip = fc.tuple(word, fc.nat(8)).map(([one, at]) => one.slice(0, at) + one.slice(at + 1));
    const query = fc.array(fc.oneof(word, slip), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
    await fc.assert(
      fc.asyncProperty(query, fc.boolean(), async (asked, typing) => {
        const options = { typing };
        const there = await search.answered(() => index.find(asked, options));
        const here = memory.find(asked, options);
        expect(there.didYouMean).toEqual(here.didYouMean);
        expect(there.hits.length).toBe(here.hits.length);
        // Of many that are nearly alike the two judge not quite the same ones; what both find they find alike.
        const found = new Map(here.hits.map((hit) => [hit.id, hit]));
        for (const hit of there.hits) expect(hit).toEqual(found.get(hit.id) ?? hit);
        expect(there.hits[0]?.score ?? 0).toBeCloseTo(here.hits[0]?.score ?? 0, 1);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  test('goes on to the next page where few of the first may be shown', async () => {
    const records = Array.from({ length: 1600 }, (_, at) =>
      about(`s${String(at).padStart(4, '0')}`, 'A zeppelin came.'),
    );
    const searched = searchedRecords(records);
    const { search, index } = await following(await server.database(), searched);
    const among = (id: string) => id > 's1596';
    const { hits } = await search.answered(() => index.find('zeppelin came', { among }));
    expect(hits.map(({ id }) => id)).toEqual(['s1597', 's1598', 's1599']);
    expect((await search.answered(() => index.find('zepelin', { among }))).hits).toHaveLength(3);
  });

  test('neither shows nor offers what a desk may not show', async () => {
    const secrets = ['secret-1', 'secret-2'].map((id) => about(id, 'The zeppelin waits by the quay.'));
    const searched = searchedRecords([...harbourRecords, ...secrets]);
    const { search } = await following(await server.database(), searched);
    const seen = search.indexOver((id) => (id.startsWith('secret') ? undefined : searched.recordOf(id)));
    const find = (query: string) => search.answered(() => seen.find(query));
    expect(await find('zeppelin')).toEqual({ hits: [], didYouMean: null });
    expect(await find('zepppelyn')).toEqual({ hits: [], didYouMean: null });
    expect(await find('contaynirz zepppelyn')).toEqual({ hits: [], didYouMean: null });
    expect((await find('contaynirz')).didYouMean).toBe('containers');
    expect(JSON.stringify(await find('zepelin containers'))).not.toMatch(/zeppelin|secret/);
  });

  describe('is asked', () => {
    test('within answered() only', async () => {
      const { index } = await following(await server.database(), searchedRecords(harbourRecords));
      expect(() => index.find('containers')).toThrow('is asked within answered() only');
    });

    test('again until nothing is lacking, and gives what the last run gave', async () => {
      const { search, index } = await following(await server.database(), searchedRecords(harbourRecords));
      let runs = 0;
      const answer = await search.answered(() => {
        runs++;
        return [index.find('contaners'), index.find('ferries'), index.find('quantum')].map(({ hits }) => hits[0]?.id);
      });
      expect(answer).toEqual(['ships-waiting', 'ferries', undefined]);
      expect(runs).toBeLessThan(16);
    });

    test('in vain with what goes wrong in an answer: that is told as it is', async () => {
      const { search } = await following(await server.database(), searchedRecords(harbourRecords));
      await expect(
        search.answered(() => {
          throw new RangeError('no such command');
        }),
      ).rejects.toThrow('no such command');
    });

    test('too early: it is said that words are still being counted', async () => {
      const search = await open(await server.database());
      const index = search.indexOver(() => undefined);
      await expect(search.answered(() => index.find('containers'))).rejects.toThrow(
        'Not searched: the words of the statements are still being counted. Ask again in a minute.',
      );
    });

    test('while something holds the database up: it is said how long was waited', async () => {
      const url = await server.database();
      const searched = searchedRecords(harbourRecords);
      await following(url, searched);
      const search = await openPostgresSearch(url, { within: 300 });
      opened.push(search);
      const index = search.indexOver((id) => searched.recordOf(id));
      const holder = new Client({ connectionString: url });
      await holder.connect();
      await holder.query('begin; lock table talks.search_word in access exclusive mode');
      await expect(search.answered(() => index.find('containers'))).rejects.toThrow(
        /^Not searched: PostgreSQL at \S+ took longer than 0\.3 seconds\. Ask with rarer words, or look for what holds the database up\.$/,
      );
      await holder.end();
    });
  });

  test('says in words that the server is away, and answers once it is back', async () => {
    const searched = searchedRecords(harbourRecords);
    const { search, index, ids } = await following(await server.database(), searched);
    await server.stop('fast');
    await expect(search.answered(() => index.find('containers'))).rejects.toThrow(
      /^Not searched: PostgreSQL at \S+ (cannot be reached|is being stopped)/,
    );
    searched.remove('ferries');
    await expect(search.follow(searched)).rejects.toThrow(/^Not saved: PostgreSQL at /);
    await server.start();
    await search.follow(searched);
    expect(await ids('containers')).toEqual(['ships-waiting']);
  });
});

/** The same statements as from another folder of curated data. */
const withData = (searched: SearchedRecords, curated: string): SearchedRecords =>
  Object.defineProperty(Object.create(searched), 'curated', { value: curated });

function fail(): never {
  throw new Error('there are two processes');
}
