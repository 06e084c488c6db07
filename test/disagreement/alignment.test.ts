import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differingPart, sharedRuns } from '../../src/disagreement/words/alignment.ts';
import { wordsOf } from '../../src/facts/words.ts';

/** The differing part as printed. */
function part(exact: string, other: string): string | null {
  const [span] = differingPart({ start: 100, exact }, other);
  return span ? exact.slice(span.start - 100, span.end - 100) : null;
}

describe('the part that differs', () => {
  test.each([
    ['a common beginning', 'the town would leave', 'the town was resting', 'would leave'],
    ['a common end', 'sold by the old port', 'lent by the old port', 'sold'],
    ['one word in common at the end', 'rain over the bridge', 'years of neglect of our bridge', 'rain over the bridge'],
    ['one word in common at the beginning', 'The rain came', 'the port paid', 'The rain came'],
    ['nothing of its own', 'the town would', 'the town would leave', null],
  ])('beside a text with %s', (_, text, other, expected) => {
    expect(part(text, other)).toBe(expected);
  });
});

describe('shared runs', () => {
  const words = fc.array(fc.constantFrom('the', 'bridge', 'was', 'never', 'mended'), { maxLength: 12 });

  test('hold the same words on both sides, in order, and never overlap', () => {
    fc.assert(
      fc.property(words, words, (left, right) => {
        const [a, b] = [wordsOf(left.join(' ')), wordsOf(right.join(' '))];
        let [endA, endB] = [0, 0];
        for (const run of sharedRuns(a, b)) {
          expect(run.a).toBeGreaterThanOrEqual(endA);
          expect(run.b).toBeGreaterThanOrEqual(endB);
          [endA, endB] = [run.a + run.length, run.b + run.length];
          expect(left.slice(run.a, endA)).toEqual(right.slice(run.b, endB));
        }
      }),
    );
  });

  test('of a text with itself are the whole of it', () => {
    fc.assert(
      fc.property(words, (text) => {
        const list = wordsOf(text.join(' '));
        expect(sharedRuns(list, list)).toEqual(list.length === 0 ? [] : [{ a: 0, b: 0, length: list.length }]);
      }),
    );
  });
});
