import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findFamilies } from '../../../src/ingest/families/families.ts';

const COPY =
  'Fishing boats crowded the narrow harbour on Tuesday as owners argued over who should pay for the broken sea wall. ' +
  'The wall was damaged by a storm that drove heavy waves over the quay and left several streets under water for hours.';
const OWN_A = 'Residents swept mud from their kitchens while children played among the wet furniture outside.';
const OWN_B = 'Our correspondent walked along the beach and counted the planks that the tide had carried away.';
const QUOTATION =
  '“we will not leave this harbour until every single owner has been paid for the boats that were lost that night and for the nets”';

const idsOf = (sources: Parameters<typeof findFamilies>[0]) => findFamilies(sources).map(({ sources: ids }) => ids);

describe('sources that share copy', () => {
  it('are one family, and the evidence says so in words', () => {
    const [family, ...others] = findFamilies([
      { id: 'a', text: `PORT ELLIS (AFP) - ${COPY}\n\n${OWN_A}` },
      { id: 'b', text: `${OWN_B}\n\n${COPY}`, credit: '© AFP 2025' },
      { id: 'c', text: `${OWN_B.replace('Our', 'A')}` },
    ]);
    expect(others).toEqual([]);
    expect(family).toMatchObject({ sources: ['a', 'b'], agency: 'AFP' });
    expect(family?.why).toBe(
      'a and b share 2 runs of words outside quotation marks, 42 words in all, the longest 22 words (“The wall was damaged by a storm that drove heavy waves over …”); ' +
        'a has the agency in its dateline (“AFP”); b is credited to the agency (“© AFP 2025”).',
    );
  });

  it('are found in edited copy, where words were changed', () => {
    const edited = COPY.replace('crowded', 'filled')
      .replace('argued', 'quarrelled')
      .replace('damaged', 'broken')
      .replace('several streets', 'many streets');
    expect(
      idsOf([
        { id: 'a', text: COPY },
        { id: 'b', text: `${OWN_B} ${edited}` },
      ]),
    ).toEqual([['a', 'b']]);
  });

  it('are found across glyphs, line ends and genitives', () => {
    const text = `The owner's boats ${COPY.toLowerCase()}`;
    expect(
      idsOf([
        { id: 'a', text },
        { id: 'b', text: text.replaceAll("'", '’').replaceAll('. ', '.\r\n\r\n') },
      ]),
    ).toEqual([['a', 'b']]);
  });

  it('name no agency where none is credited', () => {
    expect(
      findFamilies([
        { id: 'a', text: COPY },
        { id: 'b', text: COPY },
      ])[0]?.agency,
    ).toBeNull();
  });

  it('count one spoken to ("told …") as evidence of the agency', () => {
    const told = `${COPY} An owner told Reuters that he was tired.`;
    expect(
      findFamilies([
        { id: 'a', text: told },
        { id: 'b', text: COPY },
      ])[0],
    ).toMatchObject({
      agency: 'Reuters',
      why: expect.stringContaining('a says that somebody told the agency (“Reuters”)'),
    });
  });
});

describe('what proves nothing', () => {
  it('a shared quotation, however long', () => {
    const speech = (words: string) => `${words} ${QUOTATION}, the chairman of the owners said.`;
    expect(
      idsOf([
        { id: 'a', text: speech(OWN_A) },
        { id: 'b', text: speech(OWN_B) },
      ]),
    ).toEqual([]);
  });

  it('a quotation that goes on over paragraphs', () => {
    const inside = COPY.replace('. ', '.\n\n“');
    expect(
      idsOf([
        { id: 'a', text: `Lee said: “${inside}”` },
        { id: 'b', text: `She wrote: “${inside}”` },
      ]),
    ).toEqual([]);
  });

  it('a credit line alone', () => {
    expect(
      idsOf([
        { id: 'a', text: OWN_A, credit: 'AP' },
        { id: 'b', text: OWN_B, credit: 'AP' },
      ]),
    ).toEqual([]);
  });

  it('a run of names and titles', () => {
    const title =
      'Maria Ellis Lee, chief of the Royal Harbour and Coastal Board of the Northern Ellis Islands and Port Authority';
    expect(
      idsOf([
        { id: 'a', text: `${OWN_A} ${title}.` },
        { id: 'b', text: `${OWN_B} ${title}.` },
      ]),
    ).toEqual([]);
  });

  it("an outlet's standing note under every article", () => {
    const note = COPY.split('. ')[0];
    const own = [OWN_A, OWN_B, 'Bakers opened late and sold nothing.', 'The choir sang in the old church until noon.'];
    expect(
      idsOf(own.map((text, at) => ({ id: `${at}`, text: `${text}\n\n${note} and it is long enough to count.` }))),
    ).toEqual([]);
  });

  it('what stands in furniture', () => {
    const text = `${COPY}\n\n${OWN_A}`;
    const furniture = [{ start: 0, end: COPY.length }];
    expect(
      idsOf([
        { id: 'a', text, furniture },
        { id: 'b', text: COPY },
      ]),
    ).toEqual([]);
  });
});

describe('families side by side', () => {
  const OTHER = COPY.split(' ').reverse().join(' ');

  it('keeps two copies apart though one source draws on both', () => {
    const found = idsOf([
      { id: 'a1', text: COPY },
      { id: 'a2', text: COPY },
      { id: 'both', text: `${COPY}\n\n${OTHER}` },
      { id: 'b1', text: OTHER },
      { id: 'b2', text: OTHER },
    ]);
    expect(found.map((ids) => ids.toSorted())).toEqual([
      ['a1', 'a2', 'both'],
      ['b1', 'b2', 'both'],
    ]);
  });
});

it('the two shipped articles are one family of AFP', () => {
  const sources = ['gaza-talks-afp-2025', 'gaza-talks-2025-07-24'].map((name) =>
    z
      .object({ id: z.string(), text: z.string(), credit: z.string().nullable() })
      .parse(JSON.parse(readFileSync(new URL(`../../../data/sources/${name}.json`, import.meta.url), 'utf8'))),
  );
  expect(findFamilies(sources)).toMatchObject([{ sources: sources.map(({ id }) => id), agency: 'AFP' }]);
});

it('takes any text, and names only sources that it was given', () => {
  const piece = fc.constantFrom(COPY, OWN_A, OWN_B, QUOTATION, '(AP) -', '“', '\n\n', "''");
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
      const sources = texts.map((each, at) => ({ id: `${at}`, text: each }));
      for (const family of findFamilies(sources)) {
        expect(new Set(family.sources).size).toBe(family.sources.length);
        expect(family.sources.length).toBeGreaterThan(1);
        for (const id of family.sources) expect(sources.some((source) => source.id === id)).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});
