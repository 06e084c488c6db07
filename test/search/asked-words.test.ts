import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedWords } from '../../src/search/asked-words.ts';
import type { Lexicon } from '../../src/search/lexicon.ts';
import { createStatementIndex } from '../../src/search/statement-index.ts';
import { madeUpRecords } from './made-up-records.ts';

const { records, words } = madeUpRecords(300, 3);
const index = createStatementIndex(records);

/** A lexicon that has a word in a hundred records, if it is of the made-up language, and counts what it is asked. */
function createCountingLexicon(): { lexicon: Lexicon; asked: { words: number; neighbours: number } } {
  const known = new Set(words);
  const asked = { words: 0, neighbours: 0 };
  const lexicon: Lexicon = {
    records: 10_000,
    count(key) {
      asked.words++;
      return known.has(key) ? 100 : 0;
    },
    countAsName: () => 0,
    near() {
      asked.neighbours++;
      return [];
    },
    beginningWith: () => [],
  };
  return { lexicon, asked };
}

const word = fc.oneof(fc.constantFrom(...words.slice(0, 500)), fc.string({ unit: 'grapheme', maxLength: 12 }));
const question = fc.array(word, { maxLength: 800 }).map((parts) => parts.join(' '));

describe('a question is bounded before anything is looked up', () => {
  test('of its words 300 are read and 32 are weighed', () => {
    fc.assert(
      fc.property(question, (typed) => {
        const { lexicon, asked } = createCountingLexicon();
        const { sequence, words: weighed, long } = askedWords(typed, lexicon);
        expect(sequence.length).toBeLessThanOrEqual(300);
        expect(weighed.length).toBeLessThanOrEqual(32);
        expect(long).toBe(new Set(sequence).size > 32);
        // Each word is looked up a few times, each weighed one a few dozen times; a pasted passage is not spell-checked.
        expect(asked.words).toBeLessThanOrEqual(sequence.length + 50 * weighed.length);
        expect(asked.neighbours).toBeLessThanOrEqual(long ? 0 : 2 * weighed.length);
      }),
      { numRuns: 200 },
    );
  });

  test('what stands after 2,500 characters changes nothing', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), question, (parts, more) => {
        const typed = `${parts.join(' ')} `.repeat(2500).slice(0, 2500);
        expect(index.find(`${typed} ${more}`)).toEqual(index.find(typed));
      }),
      { numRuns: 30 },
    );
  });

  test('signs that mean something in a pattern are signs here', () => {
    const [first = '', second = ''] = (records[0]?.text ?? '').split(' ').filter((one) => one.length > 4);
    const plain = index.find(`${first} ${second}`).hits.map(({ id }) => id);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'()[]{}*+?|^$\\/'), { maxLength: 40 }), (signs) => {
        const asked = `${signs.join('')} ${first} ${signs.join('')} ${second} ${signs.join('')}`;
        expect(index.find(asked).hits.map(({ id }) => id)).toEqual(plain);
      }),
      { numRuns: 50 },
    );
  });
});

test('the order in which records came changes no answer', () => {
  const shuffles = fc.shuffledSubarray(records, { minLength: records.length });
  const some = fc.array(fc.constantFrom(...words.slice(0, 300)), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(shuffles, some, (shuffled, asked) => {
      expect(createStatementIndex(shuffled).find(asked.join(' '), { limit: 300 })).toEqual(
        index.find(asked.join(' '), { limit: 300 }),
      );
    }),
    { numRuns: 30 },
  );
});
