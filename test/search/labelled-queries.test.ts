import { describe, expect, test } from 'vitest';
import { isCommon } from '../../src/search/common-words.ts';
import { foldedWords } from '../../src/search/fold.ts';
import { createStatementIndex, type SearchRecord } from '../../src/search/statement-index.ts';
import { createRandom, madeUpRecords, pick } from './made-up-records.ts';

const STATEMENTS = 2000;
const QUERIES = 100;
const { records, words } = madeUpRecords(STATEMENTS, 7);
const index = createStatementIndex(records);
const recordOf = new Map(records.map((record) => [record.id, record]));
const random = createRandom(11);

const keysOf = (text: string): string[] => foldedWords(text).map(({ key }) => key);
const shuffled = <T>(list: readonly T[]): T[] =>
  list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
const contentOf = ({ text }: SearchRecord): string[] => [
  ...new Set(keysOf(text).filter((key) => key.length >= 5 && !isCommon(key))),
];

/** One slip after the first letter: a letter left out, doubled, replaced or swapped with the next. */
function slip(word: string): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const kind = random();
  if (kind < 0.3) return word.slice(0, at) + word.slice(at + 1);
  if (kind < 0.5) return word.slice(0, at) + word.charAt(at) + word.slice(at);
  if (kind < 0.7) return word.slice(0, at) + pick([...'aeioulnrst'], random) + word.slice(at + 1);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

interface Labelled {
  query: string;
  isRight(found: SearchRecord): boolean;
}

const kinds: { kind: string; atLeast: number; make(record: SearchRecord): Labelled | null }[] = [
  {
    kind: 'a speaker with a slip',
    atLeast: 0.97,
    make({ speaker }) {
      const name = keysOf(speaker).at(-1) ?? '';
      return name.length < 5 ? null : { query: slip(name), isRight: (found) => found.speaker === speaker };
    },
  },
  {
    kind: 'two to four words with a slip',
    atLeast: 0.92,
    make(record) {
      const [first = '', ...others] = shuffled(contentOf(record)).slice(0, 2 + Math.floor(random() * 3));
      const query = [slip(first), ...others].join(' ');
      return others.length === 0 ? null : { query, isRight: (found) => found.id === record.id };
    },
  },
  {
    kind: 'a speaker and words in any order with a slip',
    atLeast: 0.95,
    make(record) {
      const [first = '', second] = shuffled(contentOf(record));
      const name = keysOf(record.speaker).at(-1) ?? '';
      const query = shuffled([slip(first), second, name]).join(' ');
      return second === undefined ? null : { query, isRight: (found) => found.id === record.id };
    },
  },
  {
    kind: 'a quotation with two wrong words',
    atLeast: 0.92,
    make(record) {
      const all = keysOf(record.text);
      const from = Math.floor(random() * (all.length - 10));
      const quotation = all.slice(from, from + 10);
      for (let i = 0; i < 2; i++) quotation[Math.floor(random() * 10)] = pick(words, random);
      return all.length < 10 ? null : { query: quotation.join(' '), isRight: (found) => found.id === record.id };
    },
  },
];

// The set says how much a change of the gate or of a weight costs. The bounds lie a few queries under what was measured
// when they were set (0.99, 0.93, 0.99, 0.95). Two words often stand in several records; equal ones stay in the order of the store,
// where the shorter one used to come first (0.98 here, where words are spread by chance, but 0.02 less on real statements); a change that goes below them made search worse.
describe(`of ${QUERIES} questions over ${STATEMENTS} statements the first hit is right for`, () => {
  test.each(kinds)('$kind: at least $atLeast', ({ atLeast, make }) => {
    let right = 0;
    let asked = 0;
    const missed: string[] = [];
    while (asked < QUERIES) {
      const labelled = make(pick(records, random));
      if (!labelled) continue;
      asked++;
      const first = recordOf.get(index.find(labelled.query).hits[0]?.id ?? '');
      if (first && labelled.isRight(first)) right++;
      else missed.push(labelled.query);
    }
    expect(right / asked, missed.join('\n')).toBeGreaterThanOrEqual(atLeast);
  });
});

test('gibberish is answered at most once in fifty questions', () => {
  let answered = 0;
  for (let i = 0; i < QUERIES; i++) {
    const gibberish = Array.from({ length: 1 + (i % 3) }, () =>
      Array.from({ length: 3 }, () => pick(['zov', 'xig', 'gwu', 'zhe', 'vri', 'yuz'], random)).join(''),
    );
    if (index.find(gibberish.join(' ')).hits.length > 0) answered++;
  }
  expect(answered / QUERIES).toBeLessThanOrEqual(0.02);
});
