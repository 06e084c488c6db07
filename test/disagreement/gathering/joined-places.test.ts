import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jointsIn } from '../../../src/disagreement/gathering/joined-places.ts';

const name = fc.constantFrom('Northland', 'Harbour', 'New Harbour', 'Westport', 'Harbourtown', 'East Northland');
const joint = fc.constantFrom(', ', ' in ', ' in the ', ' and ', ' near ');
const text = fc.array(fc.tuple(name, joint), { maxLength: 8 }).map((parts) => parts.flat().join(''));

test('two names are joined where a text has the one right before the other', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), name, name, (texts, a, b) => {
      const expected = [`${a}, ${b}`, `${a} in ${b}`, `${a} in the ${b}`];
      expect(jointsIn(texts)(a, b)).toBe(texts.some((one) => expected.some((joined) => one.includes(joined))));
    }),
  );
});
