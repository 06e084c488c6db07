import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateLine } from '../../src/wording/date-line.ts';
import { dateWords } from '../../src/wording/date-words.ts';
import { hasMoment, joined, lineOf, lineText } from '../../src/wording/line.ts';

describe('a date in a line', () => {
  it('is a moment when it states a time and its zone, with the zone in the words for those who have none', () => {
    expect(dateLine('2025-07-24T23:30:00Z')).toEqual({ at: 1_753_399_800, fallback: '24 Jul 2025, 23:30 UTC' });
    expect(dateLine('2025-07-25T01:30:00+02:00')).toEqual(dateLine('2025-07-24T23:30:00Z'));
    expect(dateLine('2025-07-24T23:30:00.750Z')).toEqual(dateLine('2025-07-24T23:30:00Z'));
  });

  it.each([
    ['2025-07', 'Jul 2025'],
    ['2025-07-12', '12 Jul 2025'],
    ['2025-07-12?', '12 Jul 2025 (uncertain)'],
    ['2025', '2025'],
    ['../2025-07-24', 'on or before 24 Jul 2025'],
    ['2025-07-23/2025-07-24', 'between 23 Jul 2025 and 24 Jul 2025'],
  ])('%s is the same for every reader', (date, words) => {
    expect(dateLine(date)).toBe(words);
  });

  it('is never a moment without a time, whatever the day and the doubt', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    const without = fc
      .tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom('', '?', '~', '%'))
      .map(([date, length, doubt]) => date.toISOString().slice(0, length) + doubt);
    fc.assert(
      fc.property(without, (date) => {
        expect(dateLine(date)).toBe(dateWords(date));
      }),
    );
  });

  it('gives back the second that was recorded', () => {
    const moment = fc.date({ min: new Date('1971-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (date) => {
        expect(dateLine(date.toISOString())).toMatchObject({ at: Math.floor(date.getTime() / 1000) });
      }),
    );
  });
});

describe('a line', () => {
  const at = dateLine('2025-07-24T10:00:00Z');

  it('joins what is there and leaves no trace of what is not', () => {
    expect(joined('corrected', at, null, '', 'by U1')).toEqual(['corrected · ', at, ' · by U1']);
    expect(joined(null, '')).toEqual([]);
  });

  it('is written as a template around moments and other lines', () => {
    const line = lineOf`Confirmed by ${'U1'}, ${at}. ${lineOf`Told ${2} channels.`}`;
    expect(line).toEqual(['Confirmed by U1, ', at, '. Told 2 channels.']);
    expect(hasMoment(line)).toBe(true);
    expect(lineText(line)).toBe('Confirmed by U1, 24 Jul 2025, 10:00 UTC. Told 2 channels.');
  });
});
