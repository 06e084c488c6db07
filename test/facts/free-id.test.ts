import fc from 'fast-check';
import { expect, it } from 'vitest';
import { freeId } from '../../src/facts/free-id.ts';
import { Id } from '../../src/facts/text.ts';

it('is the id itself while it is free, then the next number', () => {
  expect(freeId('talks', new Set())).toBe('talks');
  expect(freeId('talks', new Set(['talks', 'talks-2']))).toBe('talks-3');
});

it('is always an id that nothing has, however long its beginning', () => {
  const ids = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,63}$/);
  fc.assert(
    fc.property(ids, fc.nat({ max: 120 }), (base, many) => {
      const taken = new Set<string>();
      for (let count = 0; count <= many; count += 1) {
        const id = freeId(base, taken);
        expect(taken.has(id)).toBe(false);
        expect(Id.safeParse(id).success).toBe(true);
        taken.add(id);
      }
    }),
    { numRuns: 30 },
  );
});
