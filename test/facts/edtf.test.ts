import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, Edtf, edtfBounds, isByThen } from '../../src/facts/edtf.ts';

const boundsText = (date: string): string[] => {
  const { earliest, latest } = edtfBounds(date);
  return [earliest, latest].map((moment) =>
    Number.isFinite(moment) ? new Date(moment).toISOString() : String(moment),
  );
};

const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const isoDay = day.map((date) => date.toISOString().slice(0, 10));
const edtf = fc.oneof(
  isoDay,
  isoDay.map((date) => date.slice(0, 7)),
  isoDay.map((date) => date.slice(0, 4)),
  fc.tuple(isoDay, fc.constantFrom('?', '~', '%')).map((parts) => parts.join('')),
  isoDay.map((date) => `../${date}`),
  isoDay.map((date) => `${date}/..`),
  fc.uniqueArray(isoDay, { minLength: 2, maxLength: 2 }).map((days) => days.toSorted().join('/')),
  day.map((date) => date.toISOString()),
);

describe('what is an EDTF date', () => {
  it.each([
    '2025-07-24',
    '2025-07',
    '2025',
    '2025-07-24?',
    '2025-07-24~',
    '2025-07-24%',
    '2025-07-XX',
    '2025-XX-XX',
    '202X',
    '2025-07-23/2025-07-24',
    '2023-10-07/2025-07',
    '../2025-07-24',
    '2025-07-24/..',
    '2024-02-29',
    '2000-02-29',
    '2025-22',
    '2025-07-24T10:00:00Z',
    '2025-07-24T10:00:00+03:00',
  ])('takes %s', (text) => {
    expect(Edtf.safeParse(text).success).toBe(true);
  });

  it.each([
    '',
    'yesterday',
    'last night',
    '24 July 2025',
    '2025-13-01',
    '2025-00-10',
    '2025-02-30',
    '2025-02-29',
    '2100-02-29',
    '2025-06-31',
    '2025-7-4',
    '20250724',
    ' 2025-07-24',
    '2025-07-24 ',
    '2025-07-24T10:00:00',
    '2025-07-24T25:00:00Z',
    '2025-07-25/2025-07-24',
    '2025-07/2025-06-15',
    'Y170000002',
    '[2025,2026]',
  ])('refuses %j', (text) => {
    expect(Edtf.safeParse(text).success).toBe(false);
  });

  it('takes exactly the days of the calendar', () => {
    const numbers = fc.record({ year: fc.integer({ min: 1900, max: 2100 }), month: fc.nat(13), date: fc.nat(32) });
    fc.assert(
      fc.property(numbers, ({ year, month, date }) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
        const moment = new Date(`${text}T00:00:00Z`);
        const isDay = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
        expect(Edtf.safeParse(text).success).toBe(isDay);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what a date covers', () => {
  it.each([
    ['2025-07-24', '2025-07-24T00:00:00.000Z', '2025-07-24T23:59:59.999Z'],
    ['2025-07', '2025-07-01T00:00:00.000Z', '2025-07-31T23:59:59.999Z'],
    ['2025-07-XX', '2025-07-01T00:00:00.000Z', '2025-07-31T23:59:59.999Z'],
    ['2025-07-23/2025-07-24', '2025-07-23T00:00:00.000Z', '2025-07-24T23:59:59.999Z'],
    ['../2025-07-24', '-Infinity', '2025-07-24T23:59:59.999Z'],
    ['/2025-07-24', '-Infinity', '2025-07-24T23:59:59.999Z'],
    ['2025-07-24/', '2025-07-24T00:00:00.000Z', 'Infinity'],
    ['2025-07-24T10:00:00+03:00', '2025-07-24T07:00:00.000Z', '2025-07-24T07:00:00.000Z'],
  ])('%s', (date, earliest, latest) => {
    expect(boundsText(date)).toEqual([earliest, latest]);
  });

  it('gives a season its whole year, since summer is another quarter in the south', () => {
    expect(boundsText('2025-22')).toEqual(boundsText('2025'));
  });

  it('never ends before it begins', () => {
    fc.assert(fc.property(edtf, (date) => edtfBounds(date).earliest <= edtfBounds(date).latest));
  });

  it('throws on text that is no date', () => {
    expect(() => edtfBounds('yesterday')).toThrow(RangeError);
  });
});

describe('the order of dates', () => {
  it('says whether all that a date can mean lies by another', () => {
    expect(isByThen('2025-07-24', '2025-07-24')).toBe(true);
    expect(isByThen('2025-07-24', '2025-07')).toBe(true);
    expect(isByThen('2025-07', '2025-07-24')).toBe(false);
    expect(isByThen('../2025-07-24', '2025-07-24')).toBe(true);
    expect(isByThen('2025-07-24/..', '2025-07-24')).toBe(false);
    expect(isByThen('2025-07-25', '2025-07-24')).toBe(false);
  });

  it('puts what ends later after, what begins later after, and the unknown last', () => {
    const dates = [null, '2025-07', '2025-07-24', '2025-07-23/2025-07-24', '2025-07-24/..', '2024'];
    expect(dates.toSorted(compareDates)).toEqual([
      '2024',
      '2025-07-23/2025-07-24',
      '2025-07-24',
      '2025-07',
      '2025-07-24/..',
      null,
    ]);
  });

  it('is an order: the other way round is the opposite, and it carries over', () => {
    const dates = fc.array(fc.option(edtf), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(dates, ([a = null, b = null, c = null]) => {
        expect(compareDates(a, a)).toBe(0);
        expect(Math.sign(compareDates(a, b)) + Math.sign(compareDates(b, a))).toBe(0);
        const [first = null, second = null, third = null] = [a, b, c].toSorted(compareDates);
        expect(compareDates(first, second)).toBeLessThanOrEqual(0);
        expect(compareDates(first, third)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
