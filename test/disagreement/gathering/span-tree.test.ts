import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SpanTree } from '../../../src/disagreement/gathering/span-tree.ts';

const end = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.constantFrom(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
);

test('finds what going through all of them finds', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(end, end), { maxLength: 40 }), end, end, (spans, from, to) => {
      const tree = new SpanTree(spans, (span) => span);
      const expected = spans.filter(([start, reach]) => start <= from && reach >= to);
      expect(new Set(tree.all(from, to))).toEqual(new Set(expected));
      expect(tree.some(from, to, () => true)).toBe(expected.length > 0);
    }),
  );
});
