import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Rivals } from '../../../src/disagreement/gathering/rivals.ts';

const pairs = fc.array(
  fc.tuple(fc.nat(12), fc.nat(12)).filter(([a, b]) => a !== b),
  { maxLength: 40 },
);

test('the one with most rivals comes first, of as many the first named, and all are settled in the end', () => {
  fc.assert(
    fc.property(pairs, fc.array(fc.nat(12), { maxLength: 4 }), (set, extra) => {
      const rivals = new Rivals<number>();
      const naive = new Map<number, Set<number>>();
      for (const [a, b] of set) {
        rivals.set(a, b, 1);
        for (const [one, other] of [
          [a, b],
          [b, a],
        ] as const)
          naive.set(one, (naive.get(one) ?? new Set()).add(other));
      }
      for (;;) {
        const [first] = [...naive].toSorted(([, a], [, b]) => b.size - a.size);
        const expected = first && first[1].size > 0 ? first[0] : null;
        expect(rivals.most()).toBe(expected);
        if (expected === null) return;
        const settled = [expected, ...(naive.get(expected) ?? []), ...extra];
        rivals.settle(settled);
        for (const a of settled) for (const b of settled) naive.get(a)?.delete(b);
      }
    }),
  );
});
