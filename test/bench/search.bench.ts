import { setImmediate as letOthersGo } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { test } from 'vitest';
import { createLiveIndex } from '../../src/search/live-index.ts';
import type { SearchRecord, StatementIndex } from '../../src/search/statement-index.ts';
import { warmUp } from '../../src/search/warm-up.ts';
import { gibberish, type LabelledQuestion, labelledQuestions, questionKinds } from '../search/labelled-questions.ts';
import { createRandom, type MadeUp, madeUpRecords } from '../search/made-up-records.ts';
import { type SearchEngine, searchEngines } from './search-engines.ts';

const OF_EACH_KIND = 40;
/** Whoever has used so much CPU is asked no more: fuse.js alone takes seconds for a question at 100,000 statements. */
const SECONDS_ASKED = 40;
const SECONDS_ASKED_FIRST = 5;
const FIRST_FEW = 5;
const FEW = 3;

interface Figures {
  asked: number;
  first: number;
  amongFive: number;
  gibberish: number;
  p50: number;
  p99: number;
  build: number;
  memory: number;
}

const milliseconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
function megabytesHeld(): number {
  collectGarbage();
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

/** Questions of all kinds in turns, so that who is stopped early was asked as many of each. */
function questionsAbout(madeUp: MadeUp): { questions: LabelledQuestion[]; nonsense: string[] } {
  const random = createRandom(11);
  const fragments = {
    kind: 'six words as they stand',
    atLeast: 1,
    make: ({ text }: SearchRecord): LabelledQuestion | null => {
      const query = text.split(' ').slice(1, 7).join(' ');
      return { query, isRight: (found) => found.text.includes(query) };
    },
  };
  const kinds = [...questionKinds, fragments].map((kind) => labelledQuestions(kind, madeUp, OF_EACH_KIND, random));
  const questions = Array.from({ length: OF_EACH_KIND }, (_, at) => kinds.flatMap((kind) => kind[at] ?? [])).flat();
  return { questions, nonsense: gibberish(OF_EACH_KIND, random) };
}

async function figuresOf(engine: SearchEngine, madeUp: MadeUp): Promise<Figures> {
  const { records } = madeUp;
  const byId = new Map(records.map((record) => [record.id, record]));
  const { questions, nonsense } = questionsAbout(madeUp);
  // A text that was joined of words is laid out when it is first read, which is no engine's memory.
  for (const { text } of records) text.includes('\n');
  const held = megabytesHeld();
  const building = process.cpuUsage();
  const find = engine.over(records);
  const build = milliseconds(building);
  const memory = megabytesHeld() - held;

  // As the bot's start does it; and nobody is measured cold.
  const warming = process.cpuUsage();
  const asked: StatementIndex = {
    find(query) {
      if (milliseconds(warming) < 1000 * SECONDS_ASKED_FIRST) find(query);
      return { hits: [], didYouMean: null };
    },
  };
  await warmUp(asked, records, letOthersGo);

  const asking = process.cpuUsage();
  const isLate = () => milliseconds(asking) > 1000 * SECONDS_ASKED;
  const times: number[] = [];
  const places: number[] = [];
  const ask = (query: string): readonly string[] => {
    const start = process.cpuUsage();
    const ids = find(query);
    times.push(milliseconds(start));
    return ids;
  };
  for (const { query, isRight } of questions) {
    if (isLate() && places.length > 0) break;
    const found = ask(query).map((id) => byId.get(id));
    places.push(found.findIndex((record) => record !== undefined && isRight(record)));
  }
  let answered = 0;
  const meaningless = isLate() ? nonsense.slice(0, FEW) : nonsense;
  for (const query of meaningless) if (ask(query).length > 0) answered++;
  const shareOf = (isSo: (place: number) => boolean): number => places.filter(isSo).length / places.length;
  const sorted = times.toSorted((a, b) => a - b);
  return {
    asked: times.length,
    first: shareOf((place) => place === 0),
    amongFive: shareOf((place) => place >= 0 && place < FIRST_FEW),
    gibberish: answered / meaningless.length,
    p50: sorted[Math.ceil(sorted.length * 0.5) - 1] ?? 0,
    p99: sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0,
    build,
    memory,
  };
}

const asWritten = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(2));

/** A line of the table; what is counted is followed by how many times it is what Talks needs. */
function line(name: string, figures: Figures, talks: Figures): string {
  const beside = (one: keyof Figures): string => {
    const times = figures[one] / talks[one];
    return `${asWritten(figures[one])}${figures === talks ? '' : ` (× ${asWritten(times)})`}`;
  };
  const shares = [figures.first, figures.amongFive, figures.gibberish].map((share) => share.toFixed(2));
  const counts = (['p50', 'p99', 'build', 'memory'] as const).map(beside);
  return `| ${[name, figures.asked, ...shares, ...counts].join(' | ')} |`;
}

test.each([2000, 100_000])('%i statements', { timeout: 1_800_000 }, async (count) => {
  const madeUp = madeUpRecords(count, 7);
  const head = [
    `${count.toLocaleString('en')} statements`,
    'questions',
    'recall@1',
    'recall@5',
    'gibberish answered',
    'p50 CPU, ms',
    'p99 CPU, ms',
    'build CPU, ms',
    'memory, MB',
  ];
  console.log(`| ${head.join(' | ')} |\n|${' --- |'.repeat(head.length)}`);
  let talks: Figures | null = null;
  for (const engine of searchEngines) {
    const figures = await figuresOf(engine, madeUp);
    talks ??= figures;
    console.log(line(engine.name, figures, talks));
  }
});

test('a change among 20,000 statements, until it is found', async ({ bench }) => {
  const many = madeUpRecords(20_000, 7).records;
  const live = createLiveIndex(many);
  let at = 0;
  await bench('Talks: put and find', () => {
    const record = many[at++ % many.length];
    if (!record) return;
    live.put({ ...record, text: `${record.text} zeppelin` });
    live.find(`${record.text.split(' ').slice(0, 4).join(' ')} zeppelin`);
    live.put(record);
  }).run({ time: 500, iterations: 8, warmupTime: 100, warmupIterations: 3 });
});
