import { expect, test } from 'vitest';
import { ALL } from './hostile-strings.ts';
import { SET_SHAPES } from './large-sets.ts';
import { measuredBy } from './measured-growth.ts';

/** Of the worst size; the whole of it takes most of an hour. */
const PART = ALL ? 1 : 1 / 200;

test('twice as large articles that are read together, or checked against one another, take at most three times the CPU, in a gigabyte of memory', {
  timeout: 7_200_000,
}, () => {
  const measured = measuredBy('measure-sets.ts', PART);
  expect(measured.filter(({ does }) => does === 'together').length).toBe(Object.keys(SET_SHAPES).length);
  expect(measured.filter(({ does }) => does === 'check').length).toBeGreaterThan(2);
  if (ALL) console.table(measured);
  expect(measured.filter(({ growth }) => growth > 3)).toEqual([]);
});
