import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { createStatementIndex, type SearchRecord } from '../../src/search/statement-index.ts';
import { openPostgresSearch } from '../../src/search-postgres/postgres-search.ts';
import { gibberish, type LabelledQuestion, labelledQuestions, questionKinds } from '../search/labelled-questions.ts';
import { createRandom, madeUpRecords } from '../search/made-up-records.ts';
import { searchedRecords } from '../search-postgres/searched-records.ts';
import { type PostgresServer, startPostgres, withoutPostgres } from '../store/postgres-server.ts';

const STATEMENTS = 100_000;
const QUESTIONS = 100;

interface Measured {
  right: number;
  /** Of each question, in milliseconds: from asking to answer, and the CPU time of Talks and of the server. */
  wall: number[];
  own: number[];
  server: number[];
}

const milliseconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

const at = (values: readonly number[], share: number): string =>
  (values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0).toFixed(1);

describe.skipIf(withoutPostgres())('PostgreSQL on the same machine beside the index in memory', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.remove());

  /** CPU time of all processes of the server that answer questions, as Linux counts it. */
  const serverCpu = async (url: string): Promise<() => number> => {
    const rows = await server.run(url, `select pid from pg_stat_activity where application_name = 'talks'`);
    const used = new Map(rows.map(({ pid }) => [`/proc/${pid}/schedstat`, 0]));
    return () => {
      for (const file of used.keys()) {
        // A connection that was not used for a while is gone, with what it had used.
        if (existsSync(file)) used.set(file, Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6);
      }
      return [...used.values()].reduce((sum, one) => sum + one, 0);
    };
  };

  test(`${STATEMENTS} statements`, { timeout: 1_800_000 }, async () => {
    const madeUp = madeUpRecords(STATEMENTS, 7);
    const searched = searchedRecords(madeUp.records);
    const memory = createStatementIndex(madeUp.records);
    const url = await server.database();
    const search = await openPostgresSearch(url, { within: 60_000 });
    const filling = process.cpuUsage();
    const began = performance.now();
    await search.follow(searched);
    console.log(
      `rows made in ${((performance.now() - began) / 1000).toFixed(1)} s, ${(milliseconds(filling) / 1000).toFixed(1)} s of it CPU of Talks`,
    );
    const index = search.indexOver((id) => searched.recordOf(id));
    const places = {
      memory: async (query: string) => memory.find(query),
      PostgreSQL: (query: string) => search.answered(() => index.find(query)),
    };
    const random = createRandom(11);
    const asked: [string, LabelledQuestion[]][] = [
      ...questionKinds.map((kind): [string, LabelledQuestion[]] => [
        kind.kind,
        labelledQuestions(kind, madeUp, QUESTIONS, random),
      ]),
      ['nothing at all', gibberish(QUESTIONS, random).map((query) => ({ query, isRight: () => false }))],
    ];
    for (const [kind, questions] of asked) {
      for (const [place, find] of Object.entries(places)) {
        await Promise.all(questions.slice(0, 8).map(({ query }) => find(query)));
        const cpu = await serverCpu(url);
        const measured: Measured = { right: 0, wall: [], own: [], server: [] };
        for (const { query, isRight } of questions) {
          const [start, own, theirs] = [performance.now(), process.cpuUsage(), cpu()];
          const { hits } = await find(query);
          measured.wall.push(performance.now() - start);
          measured.own.push(milliseconds(own));
          measured.server.push(cpu() - theirs);
          const first: SearchRecord | undefined = searched.recordOf(hits[0]?.id ?? '');
          if (first && isRight(first)) measured.right++;
        }
        const { right, wall, own, server: theirs } = measured;
        console.log(
          `${kind}, ${place}: first hit right ${right} %, CPU of Talks ${at(own, 0.5)} / ${at(own, 0.99)} ms, of the server ${at(theirs, 0.5)} / ${at(theirs, 0.99)} ms, until answered ${at(wall, 0.5)} / ${at(wall, 0.99)} ms (p50 / p99)`,
        );
      }
    }
    await search.close();
  });
});
