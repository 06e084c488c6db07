import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLiveIndex } from '../../src/search/live-index.ts';
import { createStatementIndex } from '../../src/search/statement-index.ts';

const record = (id: string, document: string | undefined) => ({
  id,
  text: `The crane at the harbour failed, said ${id}.`,
  speaker: '',
  topic: '',
  source: '',
  document,
});

test('a search kept to some documents, or to all others, finds what a look at every record would, while records come, move and go', () => {
  const document = fc.constantFrom('a', 'b', 'c', undefined);
  const id = fc.constantFrom(...Array.from({ length: 12 }, (_, at) => `id${at}`));
  const change = fc.oneof(
    fc.record({ do: fc.constant('put' as const), id, document }),
    fc.record({ do: fc.constant('remove' as const), id }),
  );
  const documents = fc.subarray(['a', 'b', 'c']).map((names) => new Set(names));
  fc.assert(
    fc.property(
      fc.array(document, { maxLength: 6 }),
      fc.array(change, { maxLength: 12 }),
      documents,
      fc.constantFrom('in' as const, 'outside' as const),
      (first, changes, set, are) => {
        const start = first.map((name, at) => record(`id${at}`, name));
        const live = createLiveIndex(start);
        const now = new Map(start.map((one) => [one.id, one]));
        const options = { of: [{ documents: set, are }], limit: 50 };
        const found = (): string[] => live.find('crane harbour', options).hits.map((hit) => hit.id);
        const expected = (): string[] =>
          [...now.values()].filter((one) => set.has(one.document ?? '') === (are === 'in')).map((one) => one.id);
        expect(found().toSorted()).toEqual(expected().toSorted());
        expect(
          createStatementIndex(start)
            .find('crane harbour', options)
            .hits.map((hit) => hit.id)
            .toSorted(),
        ).toEqual(expected().toSorted());
        for (const one of changes) {
          if (one.do === 'put') {
            live.put(record(one.id, one.document));
            now.set(one.id, record(one.id, one.document));
          } else {
            live.remove(one.id);
            now.delete(one.id);
          }
        }
        expect(found().toSorted()).toEqual(expected().toSorted());
      },
    ),
  );
});
