import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLiveIndex, type Merger } from '../../src/search/live-index.ts';
import { mergedPostings } from '../../src/search/merged-postings.ts';
import { createStatementIndex, type SearchRecord } from '../../src/search/statement-index.ts';
import { harbourRecords } from './harbour-records.ts';
import { madeUpRecords } from './made-up-records.ts';

const [first, second, ...others] = harbourRecords;
if (!first || !second) throw new Error('the harbour has records');
const ids = (index: { find(query: string): { hits: { id: string }[] } }, query: string): string[] =>
  index.find(query).hits.map(({ id }) => id);
const about = (id: string, text: string): SearchRecord => ({ id, text, speaker: 'Ada Winter', topic: '', source: '' });

/** A merger that ends when it is told to. */
function heldMerger(): { merger: Merger; end(): void; fail(): void } {
  let settle: { end(): void; fail(): void } | null = null;
  return {
    merger: (job) =>
      new Promise((resolve, reject) => {
        settle = { end: () => resolve(mergedPostings(job)), fail: () => reject(new Error('no thread')) };
      }),
    end: () => settle?.end(),
    fail: () => settle?.fail(),
  };
}

describe('a record is found or gone at once', () => {
  test('when it is put', () => {
    const index = createLiveIndex(others);
    expect(ids(index, 'zeppelin moorings')).toEqual([]);
    index.put(about('new', 'The zeppelin has left its moorings.'));
    expect(ids(index, 'zepelin moorings')).toEqual(['new']);
  });

  test('when it changes', () => {
    const index = createLiveIndex([about('a', 'The zeppelin has left.'), ...others]);
    index.put(about('a', 'The airship has left.'));
    expect(ids(index, 'zeppelin')).toEqual([]);
    expect(ids(index, 'airship')).toEqual(['a']);
  });

  test('when it goes, merged or not', async () => {
    const index = createLiveIndex([about('a', 'The zeppelin has left.'), ...others]);
    index.put(about('b', 'Another zeppelin came.'));
    index.remove('a');
    expect(ids(index, 'zeppelin')).toEqual(['b']);
    await index.merge();
    index.remove('b');
    expect(ids(index, 'zeppelin')).toEqual([]);
    await index.merge();
    expect(ids(index, 'zeppelin')).toEqual([]);
    index.remove('nobody knows this one');
  });

  test('while a merge is under way', async () => {
    const { merger, end } = heldMerger();
    const index = createLiveIndex(others, { merger });
    index.put(about('a', 'The zeppelin has left.'));
    index.put(about('b', 'The airship has left.'));
    const merged = index.merge();
    index.put(about('a', 'The balloon has left.'));
    index.remove('b');
    const seen = () => ['zeppelin', 'balloon', 'airship'].map((word) => ids(index, word));
    expect(seen()).toEqual([[], ['a'], []]);
    end();
    await merged;
    expect(seen()).toEqual([[], ['a'], []]);
    expect(index.unmerged).toBe(1);
  });
});

test('a merge that fails loses nothing', async () => {
  const { merger, fail } = heldMerger();
  const index = createLiveIndex(others, { merger });
  index.put(about('a', 'The zeppelin has left.'));
  index.put(about('b', 'The airship has left.'));
  const merged = index.merge();
  index.remove('b');
  fail();
  await expect(merged).rejects.toThrow('no thread');
  expect([ids(index, 'zeppelin'), ids(index, 'airship')]).toEqual([['a'], []]);
  expect(index.unmerged).toBe(1);
});

test('a record that comes back stands where it stood among equals', () => {
  const index = createLiveIndex(['a', 'b', 'c'].map((id) => about(id, 'The zeppelin has left.')));
  index.remove('b');
  index.put(about('d', 'The zeppelin has left.'));
  index.put(about('b', 'The zeppelin has left.'));
  expect(ids(index, 'zeppelin')).toEqual(['a', 'b', 'c', 'd']);
});

describe('laws', () => {
  const { records, words } = madeUpRecords(60, 3);
  const step = fc.oneof(
    fc.record({ do: fc.constant('put' as const), id: fc.nat(24), as: fc.nat(records.length - 1) }),
    fc.record({ do: fc.constant('remove' as const), id: fc.nat(24) }),
    fc.record({ do: fc.constantFrom('merge' as const, 'end' as const, 'fail' as const) }),
  );
  const word = fc.constantFrom(...records.flatMap(({ text }) => text.split(' ')), ...words.slice(0, 50));
  const slip = fc.tuple(word, fc.nat(8)).map(([one, at]) => one.slice(0, at) + one.slice(at + 1));
  const query = fc.array(fc.oneof(word, slip), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

  test('what changed since answers as an index made anew would', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 30 }),
        fc.array(query, { minLength: 1, maxLength: 6 }),
        async (steps, queries) => {
          const start = records.slice(0, 12).map((record, at) => ({ ...record, id: `r${at}` }));
          const order = start.map(({ id }) => id);
          const now = new Map(start.map((record) => [record.id, record]));
          const { merger, end, fail } = heldMerger();
          const index = createLiveIndex(start, { merger });
          let merging: Promise<unknown> = Promise.resolve();
          for (const one of steps) {
            if (one.do === 'put') {
              const record = { ...(records[one.as] ?? first), id: `r${one.id}` };
              if (!order.includes(record.id)) order.push(record.id);
              now.set(record.id, record);
              index.put(record);
            } else if (one.do === 'remove') {
              now.delete(`r${one.id}`);
              index.remove(`r${one.id}`);
            } else if (one.do === 'merge') {
              const begun = index.merge();
              merging = Promise.allSettled([merging, begun]);
              begun.catch((error: Error) => expect(error.message).toBe('no thread'));
            } else {
              if (one.do === 'end') end();
              else fail();
              await merging;
            }
            const anew = createStatementIndex(order.flatMap((id) => now.get(id) ?? []));
            for (const asked of queries) expect(index.find(asked)).toEqual(anew.find(asked));
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
