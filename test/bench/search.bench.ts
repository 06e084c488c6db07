import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { test } from 'vitest';
import { createLiveIndex } from '../../src/search/live-index.ts';
import { createStatementIndex, type SearchRecord } from '../../src/search/statement-index.ts';
import { madeUpRecords } from '../search/made-up-records.ts';

const { records, words } = madeUpRecords(2000, 7);
const index = createStatementIndex(records);
const keys = ['text', 'speaker'];
const tokens = new Fuse(records, {
  keys,
  includeMatches: true,
  includeScore: true,
  useTokenSearch: true,
  ignoreLocation: true,
});
const defaults = new Fuse(records, { keys, includeMatches: true, includeScore: true });

/** minisearch as its documentation has it for search with slips. */
const mini = new MiniSearch<SearchRecord>({ fields: keys });
mini.addAll(records);

const longest = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const swapped = (word: string): string => word.slice(0, 2) + word.charAt(3) + word.charAt(2) + word.slice(4);
const questions = {
  'a misspelt word': swapped(longest[0] ?? ''),
  'three words, one misspelt': `${words[40]} ${swapped(longest[1] ?? '')} ${words[300]}`,
  'a quotation of twelve words': records[77]?.text.split(' ').slice(2, 14).join(' ') ?? '',
  'a pasted passage of 2,000 characters': Array.from({ length: 20 }, (_, at) => records[at * 90]?.text ?? '')
    .join(' ')
    .slice(0, 2000),
  'a question that means nothing': 'zhoovrak kibbelnoz',
};

// fuse.js alone takes up to a second a question: eight runs say enough.
const runs = { time: 500, iterations: 8, warmupTime: 100, warmupIterations: 3 };

for (const [what, question] of Object.entries(questions)) {
  test(`${what}, 2,000 statements`, async ({ bench }) => {
    await bench.compare(
      bench('Talks: find, then judge', () => {
        index.find(question);
      }),
      bench('fuse.js alone, token search', () => {
        tokens.search(question, { limit: 10 });
      }),
      bench('fuse.js alone, defaults', () => {
        defaults.search(question, { limit: 10 });
      }),
      bench('minisearch, any word, slips and beginnings', () => {
        mini.search(question, { fuzzy: 0.2, prefix: true });
      }),
      runs,
    );
  });
}

test('reading 2,000 statements', async ({ bench }) => {
  await bench('Talks: the index', () => {
    createStatementIndex(records);
  }).run(runs);
});

test('questions over 100,000 statements', async ({ bench }) => {
  const many = createStatementIndex(madeUpRecords(100_000, 7).records);
  const asked = Object.values(questions);
  await bench(`Talks: ${asked.length} questions`, () => {
    for (const question of asked) many.find(question);
  }).run(runs);
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
  }).run(runs);
});
