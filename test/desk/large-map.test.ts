import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Column } from '../../src/desk/column.ts';
import { LargeMap } from '../../src/desk/large-map.ts';

test('a large map answers as a map, in the order in which keys first came', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd', '');
  const step = fc.oneof(
    fc.record({ do: fc.constant('put' as const), key, value: fc.nat() }),
    fc.record({ do: fc.constant('delete' as const), key }),
  );
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const large = new LargeMap<number>();
      const plain = new Map<string, number>();
      const came = new Set<string>();
      for (const one of steps) {
        if (one.do === 'put') {
          expect(large.replaced(one.key, one.value)).toBe(plain.get(one.key));
          plain.set(one.key, one.value);
          came.add(one.key);
        } else expect(large.delete(one.key)).toBe(plain.delete(one.key));
      }
      const inOrder = [...came].flatMap((one) => (plain.has(one) ? [[one, plain.get(one)]] : []));
      expect([...large]).toEqual(inOrder);
      expect([...large.keys()]).toEqual(inOrder.map(([one]) => one));
      expect([...large.values()]).toEqual(inOrder.map(([, value]) => value));
      expect(large.size).toBe(plain.size);
      for (const one of ['a', 'b', 'z'])
        expect([large.get(one), large.has(one)]).toEqual([plain.get(one), plain.has(one)]);
      expect([...came].map((_, number) => large.keyAt(number))).toEqual([...came]);
      const seen: [string, number][] = [];
      large.forEach((value, one) => {
        seen.push([one, value]);
      });
      expect(seen).toEqual(inOrder);
    }),
  );
});

test('a column is a list, across its blocks', () => {
  const column = new Column<number>();
  for (let place = 0; place < 40_000; place += 1) column.push(place * 2);
  column.set(50_000, 7);
  expect([
    column.length,
    column.last,
    column.at(16_383),
    column.at(16_384),
    column.at(45_000),
    column.at(60_000),
  ]).toEqual([50_001, 7, 32_766, 32_768, undefined, undefined]);
});
