import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordList } from '../../src/search/postings.ts';
import { createScoreboard } from '../../src/search/scoreboard.ts';

// More records than the scoreboard looks at in one go.
const RECORDS = 70_000;
const WORTH = 0.4;

const listOf = (records: readonly number[]): RecordList => ({
  count: records.length,
  isBits: false,
  values: Uint32Array.from(records),
});

const recordsOfWord = fc
  .uniqueArray(fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: RECORDS - 1 })), { maxLength: 60 })
  .map((records) => records.toSorted((a, b) => a - b));

test('with a filter it finds what it would find if there were no other records', () => {
  const lookUp = createScoreboard();
  fc.assert(
    fc.property(
      fc.array(fc.record({ records: recordsOfWord, gain: fc.integer({ min: 1, max: 20 }) }), { maxLength: 4 }),
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 1, max: 30 }),
      (words, oneOf, most) => {
        const among = (record: number) => record % oneOf === 0;
        const lookup = (isKept: (record: number) => boolean) => ({
          words: words.map(({ records, gain }) => ({
            lists: [{ list: listOf(records.filter(isKept)), part: 0, gain }],
            onlyOfFound: false,
          })),
          records: RECORDS,
          partOf: null,
          most,
          worth: WORTH,
        });
        const filtered = lookUp({ ...lookup(() => true), among });
        const alone = lookUp({ ...lookup(among), among: null });
        // What has just as much as it takes may be in or out.
        const least = WORTH * (alone[0]?.score ?? 0) + 0.1;
        const worthIt = (found: typeof alone) => found.filter(({ score }) => score >= least);
        expect(worthIt(filtered)).toEqual(worthIt(alone));
        expect(filtered.every(({ record }) => among(record))).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
