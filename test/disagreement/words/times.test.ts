import { describe, expect, test } from 'vitest';
import { timesConflict, timesIn } from '../../../src/disagreement/words/times.ts';

const time = (text: string, published: string | null = null) => {
  const [first] = timesIn(text, 0, published);
  if (!first) throw new RangeError(`no time in "${text}"`);
  return first;
};
const conflict = (one: string, other: string, published: string | null = null) =>
  timesConflict(time(one, published), time(other, published));

describe('times as printed', () => {
  test.each([
    ['Saturday', 'Sunday'],
    ['on Sept. 26', 'on 25 September'],
    ['around 11 p.m.', 'around midnight'],
    ['just before midnight', 'just after midnight'],
    ['9 a.m.', '9 p.m.'],
  ])('%s and %s cannot both hold', (one, other) => {
    expect(conflict(one, other)).toBe(true);
    expect(conflict(other, one)).toBe(true);
  });

  test.each([
    ['on Sept. 26', 'on 26 September'],
    ['around 11 p.m.', 'at 11:05 p.m.'],
    ['around midnight', 'just before midnight'],
    ['18:18 GMT', '1 p.m.'],
    ['on Saturday', 'at 9 p.m.'],
    ['on Sept. 2', 'on Sept. 26'],
  ])('%s and %s are not held against each other', (one, other) => {
    expect(conflict(one, other)).toBe(false);
  });

  test('a date has the weekday of its year, and yesterday is counted from the published date', () => {
    expect(time('September 7, 2014').weekday).toBe(0);
    expect(conflict('yesterday', 'Saturday', '2014-09-08')).toBe(true);
    expect(conflict('yesterday', 'Sunday', '2014-09-08')).toBe(false);
  });

  test.each(['last Friday', 'next Monday', 'every Sunday', 'Sept. 26-27', 'today', 'the Sunday Times'])(
    'nothing is read of %s without a date to count from',
    (text) => {
      expect(timesIn(text, 0, null)).toEqual([]);
    },
  );
});
