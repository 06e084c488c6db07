import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { cpuUsage, memoryUsage } from 'node:process';
import { createInterface } from 'node:readline';
import { setImmediate as letOthersGo, setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';
import { QuestionError } from '../commands/question.ts';
import { UserError } from '../errors.ts';
import { createStatementIndex, type SearchRecord } from '../search/statement-index.ts';
import { warmUp } from '../search/warm-up.ts';
import type { TerminalCommand } from './terminal-command.ts';

const Doc = z.looseObject({ speaker: z.string(), text: z.string(), topic: z.string(), source: z.string() });
const Queries = z.array(z.looseObject({ q: z.string() }));

const USAGE = 'bench-search DOCS.jsonl QUERIES.json';
const MOST_IDS = 10;
const SETTLE_MS = 50;

/** Measures search as the bot does it, over statements and questions of one's own: for measuring, nothing is stored. */
export const benchSearch: TerminalCommand = {
  name: 'bench-search',
  usage: USAGE,
  summary: 'measures search: one line of { statements, buildSeconds, memoryMB }, then { ids, cpuMs } for each { q }',
  example: USAGE,
  options: [],
  async run({ words: [docsFile, queriesFile, ...others], print }) {
    if (docsFile === undefined || queriesFile === undefined || others.length > 0) {
      throw new QuestionError(`bench-search needs a file of statements and a file of questions: talks ${USAGE}.`);
    }
    const queries = await readQueries(queriesFile);
    const records = await readDocs(docsFile);
    const collectGarbage = garbageCollector();
    const held = async (): Promise<number> => {
      // Arrays are let go of in the background, after the objects that held them.
      for (let i = 0; i < 3; i++) {
        collectGarbage();
        await setTimeout(SETTLE_MS);
      }
      const { heapUsed, external } = memoryUsage();
      return heapUsed + external;
    };
    const before = await held();
    const building = cpuUsage();
    const index = createStatementIndex(records);
    const buildSeconds = milliseconds(building) / 1000;
    const memoryMB = ((await held()) - before) / 2 ** 20;
    print(
      JSON.stringify({
        statements: records.length,
        buildSeconds: Number(buildSeconds.toFixed(2)),
        memoryMB: Number(memoryMB.toFixed(1)),
      }),
    );
    // As the bot's start does it.
    await warmUp(index, records, letOthersGo);
    for (const { q } of queries) {
      const asking = cpuUsage();
      const { hits } = index.find(q, { limit: MOST_IDS });
      print(JSON.stringify({ ids: hits.map(({ id }) => Number(id)), cpuMs: milliseconds(asking) }));
    }
  },
};

/** CPU time of this process since `start`. */
function milliseconds(start: NodeJS.CpuUsage): number {
  const { user, system } = cpuUsage(start);
  return (user + system) / 1000;
}

/** What is held counts only after everything else has been thrown away; the flag may be set while running. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
}

async function readQueries(file: string): Promise<z.infer<typeof Queries>> {
  const queries = Queries.safeParse(jsonIn(await readFile(file, 'utf8'), file));
  if (queries.success) return queries.data;
  throw new UserError(`${file} is no list of questions. Give it as [{ "q": "what is asked" }].`);
}

/** The statements of a file, one a line; each one's id is the number of its line. */
async function readDocs(file: string): Promise<SearchRecord[]> {
  const records: SearchRecord[] = [];
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    const where = `${file}, line ${records.length + 1},`;
    const doc = Doc.safeParse(jsonIn(line, where));
    if (!doc.success) {
      throw new UserError(
        `${where} is no statement. Give { "speaker", "text", "topic", "source", "date" } in each line.`,
      );
    }
    const { speaker, text, topic, source } = doc.data;
    records.push({
      // Equal hits go by id, which is to be the order of the lines.
      id: String(records.length).padStart(8, '0'),
      text,
      speaker,
      topic,
      source,
    });
  }
  return records;
}

function jsonIn(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UserError(`${where} is not JSON. Give it as bench-search’s help says.`, { cause });
  }
}
