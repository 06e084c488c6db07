import { describe, expect, test } from 'vitest';
import { figuresMeet, measureOf } from '../../../src/disagreement/words/measures.ts';
import type { Comparator, Figure } from '../../../src/facts/figure.ts';

const figure = (value: number, unit: string | null, comparator: Comparator = 'exact'): Figure => ({
  printed: { start: 0, end: 1, exact: `${value}` },
  min: value,
  max: value,
  comparator,
  unit,
  counted: 'it',
  authority: null,
  asOf: null,
});

describe('figures in two units', () => {
  test.each<[string, Figure, Figure]>([
    ['12 metres are 39 feet', figure(12, 'metres'), figure(39, 'feet')],
    ['12 metres are 40 feet, rounded', figure(12, 'metres'), figure(40, 'feet')],
    ['200 kilometres are 125 miles', figure(200, 'kilometres'), figure(125, 'miles')],
    ['200 kilometres are about 120 miles', figure(200, 'kilometres'), figure(120, 'miles', 'about')],
    ['two weeks are 14 days', figure(2, 'weeks'), figure(14, 'days')],
    ['a ton is a tonne', figure(1, 'tons'), figure(1, 'tonnes')],
  ])('%s', (_, one, other) => {
    expect(figuresMeet(one, other)).toBe(true);
    expect(figuresMeet(other, one)).toBe(true);
  });

  test.each<[string, Figure, Figure]>([
    ['80 miles are no 200 kilometres', figure(80, 'miles'), figure(200, 'kilometres')],
    ['19 feet are no 5 metres', figure(19, 'feet'), figure(5, 'metres')],
    ['12 metres are no 12 hours', figure(12, 'metres'), figure(12, 'hours')],
    ['1.2 and 1.3 differ though their roundings touch', figure(1.2, 'metres'), figure(1.3, 'metres')],
  ])('%s', (_, one, other) => {
    expect(figuresMeet(one, other)).toBe(false);
  });

  test('a unit that nobody knows stands for itself', () => {
    expect(measureOf('bushels').dimension).toBe('bushels');
    expect(measureOf(null).dimension).toBe('count');
  });
});
