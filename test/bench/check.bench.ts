import { test } from 'vitest';
import { Checker } from '../../src/check/checker.ts';
import { readDraft } from '../../src/desk/draft-reading.ts';
import type { Statement } from '../../src/facts/statement.ts';
import { made, said } from '../check/reservoir-story.ts';

const STATEMENTS = 100_000;
const PER_SOURCE = 20;

/** Words by rank: a few stand everywhere, most seldom. */
let state = 7;
const random = (): number => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return state / 2_147_483_648;
};
const word = (): string =>
  random() < 0.4 ? `k${Math.floor(random() * 60)}o` : `w${Math.floor(6_000 * random() ** 2)}e`;
const sentence = (): string => Array.from({ length: 14 + Math.floor(random() * 20) }, word).join(' ');

function madeUp() {
  const sources = new Map<string, ReturnType<typeof made>>();
  const statements = new Map<string, Statement>();
  const ofSource = new Map<string, Statement[]>();
  const exacts: string[] = [];
  for (let at = 0; at < STATEMENTS; at += PER_SOURCE) {
    const own = Array.from({ length: PER_SOURCE }, sentence);
    const source = made(`s${at}`, own.map((exact) => `“${exact}” Hart said.`).join('\n\n'));
    sources.set(source.id, source);
    const list = own.map((exact, place) => said(source, `${source.id}-${place}`, exact, 'hart'));
    ofSource.set(source.id, list);
    for (const statement of list) statements.set(statement.id, statement);
    exacts.push(...own);
  }
  const statementsOf = (source: string) => ofSource.get(source) ?? [];
  return {
    exacts,
    desk: {
      sources,
      statements,
      speakers: new Map(),
      statementsOf,
      itemsOf: () => [],
      former: [],
      revision: 'made up',
      sees: () => true,
    },
  };
}

const { exacts, desk } = madeUp();
const passages = Array.from({ length: 200 }, (_, at) => {
  const words = (exacts[Math.floor(random() * exacts.length)] ?? '').split(' ');
  if (at % 3 === 1) words[Math.floor(words.length / 2)] = 'changed';
  return `“${words.slice(at % 3 === 2 ? 4 : 0).join(' ')},” Hart said.`;
});
const draft = readDraft(passages.join('\n\n'), desk);
const checker = new Checker();

test(`a draft of ${passages.join(' ').split(' ').length} words against ${STATEMENTS} statements`, async ({ bench }) => {
  await bench('the first, which takes in the statements', () => {
    new Checker().check(draft, desk);
  }).run({ time: 0, iterations: 1, warmupIterations: 0, warmupTime: 0 });
  checker.check(draft, desk);
  await bench('the next', () => {
    checker.check(draft, desk);
  }).run({ time: 1_000, iterations: 3, warmupIterations: 1 });
}, 300_000);
