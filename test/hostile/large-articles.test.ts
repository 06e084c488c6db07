import { expect, test } from 'vitest';
import { readDocument } from '../../src/ingest/reading/read-document.ts';
import { ALL } from './hostile-strings.ts';
import { SHAPES } from './large-shapes.ts';
import { measuredBy } from './measured-growth.ts';

/** Of the worst size; the whole of it takes some minutes. */
const PART = ALL ? 1 : 1 / 80;

test('twice as large an article takes at most three times the CPU, in a gigabyte of memory, whatever there is too much of', {
  timeout: 3_600_000,
}, () => {
  const measured = measuredBy('measure-large.ts', PART);
  expect(measured.length).toBe(2 * Object.keys(SHAPES).length);
  if (ALL) console.table(measured);
  expect(measured.filter(({ growth }) => growth > 3)).toEqual([]);
});

test.each([
  ['elements of no known name in each other', '<x>'.repeat(20_000), 'nested deeper than any page'],
  ['elements that are closed again', '<main>'.repeat(5_000) + '</main>'.repeat(5_000), 'nested deeper than any page'],
  ['a class of very many names', `<p class="${'a '.repeat(500_000)}">The crane fell.`, 'written as no page is'],
])('a page of %s is refused in a sentence', async (_, content, sentence) => {
  await expect(readDocument({ name: 'x.html', kind: 'html', content })).rejects.toThrow(sentence);
});
