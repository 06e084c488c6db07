import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, letterSet, mayBeNear } from '../../src/search/edit-distance.ts';

test.each([
  ['fiath', 'faith', 1],
  ['witkof', 'witkoff', 1],
  ['netanyahoo', 'netanyahu', 2],
  ['faith', 'faith', 0],
  ['ca', 'abc', 3],
])('%s and %s are %i apart', (a, b, distance) => {
  expect(editDistance(a, b, 5)).toBe(distance);
});

test('stops counting above what was asked', () => {
  expect(editDistance('quantum', 'banana', 2)).toBe(3);
});

/** The textbook recurrence, with nothing made fast. */
function plainly(a: string, b: string): number {
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const known = costs.get(`${i} ${j}`);
    if (known !== undefined) return known;
    const same = a[i - 1] === b[j - 1] ? 0 : 1;
    let cost = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, at(i - 2, j - 2) + 1);
    costs.set(`${i} ${j}`, cost);
    return cost;
  };
  const costs = new Map<string, number>();
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom(...'abcdй'), maxLength: 9 });

test('agrees with the textbook, and the letter sets never rule out a near word', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 9 }), (a, b, most) => {
      const distance = plainly(a, b);
      expect(editDistance(a, b, most)).toBe(Math.min(distance, most + 1));
      if (distance <= most) expect(mayBeNear(letterSet(a), letterSet(b), most)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
