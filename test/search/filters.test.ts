import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filtersIn } from '../../src/search/filters.ts';

const given = (question: string) => {
  const { words, filters } = filtersIn(question);
  const named = Map.groupBy(filters, ({ name }) => name);
  return { words, ...Object.fromEntries([...named].map(([name, all]) => [name, all.map(({ value }) => value)])) };
};

describe('takes filters out of a question', () => {
  test.each([
    ['at its end', 'good faith by:halvorsen', { words: 'good faith', by: ['halvorsen'] }],
    ['at its beginning', 'from:afp good faith', { words: 'good faith', from: ['afp'] }],
    ['in its middle', 'good since:2025-07 faith', { words: 'good faith', since: ['2025-07'] }],
    ['without other words', 'topic:strike kind:quote', { words: '', topic: ['strike'], kind: ['quote'] }],
    [
      'in quotation marks',
      'by:"Ada Winter" topic:“harbour strike”',
      { words: '', by: ['Ada Winter'], topic: ['harbour strike'] },
    ],
    ['in any case', 'BY:Winter From:AFP', { words: '', by: ['Winter'], from: ['AFP'] }],
    [
      'in single or mixed marks',
      `by:'Ada Winter' source:“The Post"`,
      { words: '', by: ['Ada Winter'], source: ['The Post'] },
    ],
    ['with an apostrophe', "by:o'brien", { words: '', by: ["o'brien"] }],
    ['in other scripts', 'by:Нетаньяху', { words: '', by: ['Нетаньяху'] }],
    ['by another name', 'speaker:winter outlet:afp', { words: '', by: ['winter'], source: ['afp'] }],
    ['twice', 'by:winter by:halvorsen', { words: '', by: ['winter', 'halvorsen'] }],
    [
      'by date',
      'said:2025-07-24 published:2025 until:2025-08',
      { words: '', said: ['2025-07-24'], published: ['2025'], until: ['2025-08'] },
    ],
  ])('%s: %s', (_what, question, expected) => {
    expect(given(question)).toEqual(expected);
  });
});

describe('leaves words as they are', () => {
  test.each([
    ['a time', 'at 10:30 from:', { words: 'at 10:30 from:' }],
    ['an address', 'https://example.org/a:b', { words: 'https://example.org/a:b' }],
    ['another name', 'note:this', { words: 'note:this' }],
    ['a colon inside a sentence', 'he said by: nobody', { words: 'he said by: nobody' }],
    ['an empty value', 'by:"" faith', { words: 'by:"" faith' }],
    [
      'a quotation with a filter in its middle',
      '“paid by:winter today” he said',
      { words: '“paid by:winter today” he said' },
    ],
    ['an emoji', ':tada: nice :by:', { words: ':tada: nice :by:' }],
    ['a quotation with a filter’s name inside', '"paid by:winter" today', { words: '"paid by:winter" today' }],
  ])('%s: %s', (_what, question, expected) => {
    expect(given(question)).toEqual(expected);
  });
});

describe('names the filter that was probably meant', () => {
  test.each([
    ['form:winter', 'from'],
    ['sicne:2025', 'since'],
    ['speeker:winter', 'by'],
    ['publshed:2025', 'published'],
    ['before:2025-07', 'until'],
    ['after:2025-07', 'since'],
    ['colour:red', null],
    ['deal:what', null],
  ])('%s → %s', (question, meant) => {
    expect(filtersIn(question)).toMatchObject({ words: question, filters: [], unknown: [{ typed: question, meant }] });
  });

  test.each(['deal: what next', 'https://example.org', 'at 10:30', 'nice:tada:', '"form:winter"'])(
    'not for %s',
    (question) => {
      expect(filtersIn(question).unknown).toEqual([]);
    },
  );
});

test('whatever is typed, nothing is lost: it stands in the words or in a filter', () => {
  const part = fc.constantFrom(
    'by:',
    'from:x',
    'topic:"a b"',
    '"',
    '“',
    '”',
    'kind:quote',
    'word',
    ' ',
    '  ',
    ':',
    'since:2025',
    '.*+?(',
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 20 }).map((parts) => parts.join('')),
      (question) => {
        const { words, filters } = filtersIn(question);
        const kept = filters.map(({ name, value }) => name + value).join('') + words;
        const bare = (text: string): string => [...text.replace(/[\s:"“”]/g, '')].sort().join('');
        expect(bare(kept)).toBe(bare(question));
      },
    ),
  );
});
