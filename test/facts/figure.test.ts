import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Comparator, Figure, rangeOf, rangesMeet } from '../../src/facts/figure.ts';

const comparator = fc.constantFrom(...Comparator.options);
const figure = fc
  .record({ a: fc.integer({ min: 0, max: 1e7 }), b: fc.integer({ min: 0, max: 1e7 }), comparator })
  .map(({ a, b, comparator }) => ({ min: Math.min(a, b), max: Math.max(a, b), comparator }));

const range = (value: number, comparator: Comparator) => rangeOf({ min: value, max: value, comparator });

it('allows the number itself, whatever the hedge', () => {
  fc.assert(
    fc.property(figure, (each) => {
      const allowed = rangeOf(each);
      expect(allowed.min).toBeLessThanOrEqual(allowed.max);
      expect(rangesMeet(allowed, rangeOf({ ...each, comparator: 'exact' }))).toBe(true);
    }),
  );
});

it('meets both ways, and itself', () => {
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      expect(rangesMeet(rangeOf(a), rangeOf(b))).toBe(rangesMeet(rangeOf(b), rangeOf(a)));
      expect(rangesMeet(rangeOf(a), rangeOf(a))).toBe(true);
    }),
  );
});

it('meets where one value suits both, and only there', () => {
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      const [one, other] = [rangeOf(a), rangeOf(b)];
      const common = Math.max(one.min, other.min);
      const suits = [one, other].every(({ min, max }) => min <= common && common <= max);
      expect(rangesMeet(one, other)).toBe(suits);
    }),
  );
});

it.each([
  ['over 2 million and more than two million', range(2e6, 'over'), range(2e6, 'over'), true],
  ['1,200 and over 1,200', range(1200, 'exact'), range(1200, 'over'), true],
  ['over 1,200 and some 1,200', range(1200, 'over'), range(1200, 'about'), true],
  ['59,587 and more than 59,000', range(59587, 'exact'), range(59000, 'over'), true],
  ['more than 59,000 and nearly 60,000', range(59000, 'over'), range(60000, 'nearly'), true],
  ['59,587 and nearly 60,000', range(59587, 'exact'), range(60000, 'nearly'), true],
  ['about 300 and 312', range(300, 'about'), range(312, 'exact'), true],
  ['dozens and 40', range(24, 'indefinite'), range(40, 'exact'), true],
  ['60,239 and 60,249', range(60239, 'exact'), range(60249, 'exact'), false],
  ['about 300 and 450', range(300, 'about'), range(450, 'exact'), false],
  ['under 100 and over 120', range(100, 'under'), range(120, 'over'), false],
  ['nearly 60,000 and 60,100', range(60000, 'nearly'), range(60100, 'exact'), false],
])('%s', (_, a, b, meet) => {
  expect(rangesMeet(a, b)).toBe(meet);
});

it('refuses a range from more to less', () => {
  const printed = { start: 0, end: 5, exact: '10–20' };
  const figure = { printed, comparator: 'exact', unit: null, counted: 'homes', authority: null, asOf: null };
  expect(Figure.safeParse({ ...figure, min: 10, max: 20 }).success).toBe(true);
  expect(Figure.safeParse({ ...figure, min: 20, max: 10 }).error?.issues[0]?.path).toEqual(['min']);
});
