import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differencesAmong } from './read-together.ts';

/** Pairs that a newsroom never wants flagged, each told as a sentence of two articles. */
const PAIRS: readonly [string, string, string][] = [
  [
    'comparators that meet',
    'The war has displaced over 2 million people in the valley.',
    'The war has displaced more than two million people in the valley.',
  ],
  [
    'a value and its bound',
    'Some 1,200 people were killed in the valley attack.',
    'Over 1,200 people were killed in the valley attack.',
  ],
  [
    'a rounding down',
    'The dead number 59,587 people killed in the valley war.',
    'More than 59,000 people were killed in the valley war.',
  ],
  [
    'a rounding up',
    'The war in the valley has killed 59,587 people.',
    'The war in the valley has killed nearly 60,000 people.',
  ],
  ['metres and feet', 'The wave was 12 metres high at the pier.', 'The wave was 39 feet high at the pier.'],
  ['metres and rounder feet', 'The wave was 12 metres high at the pier.', 'The wave was 40 feet high at the pier.'],
  [
    'hours that round',
    'The rescue took about 12 hours in the dark water.',
    'The rescue took 13 hours in the dark water.',
  ],
  [
    'a city and its country',
    'Envoys met in Redport for talks with the rebels.',
    'Envoys met in Northland for talks with the rebels.',
  ],
  [
    'titles of one person',
    'US envoy Ada Moreno left the talks in Redport.',
    'American diplomat Ada Moreno left the talks in Redport.',
  ],
  [
    'said and told',
    'Ada Moreno said the boat was safe and the crew well.',
    'Ada Moreno told reporters the boat was safe and the crew well.',
  ],
  [
    'curly and straight marks',
    '“We will keep the old pier open,” Ada Moreno said.',
    '"We will keep the old pier open", Ada Moreno said.',
  ],
  [
    'a possessive in two styles',
    '“Hamas’s answer came late in the night,” Ada Moreno said.',
    '“Hamas’ answer came late in the night,” Ada Moreno said.',
  ],
  [
    'two spellings',
    '“We organised the neighbours’ defence ourselves,” Ada Moreno said.',
    '“We organized the neighbors’ defense ourselves,” Ada Moreno said.',
  ],
  [
    'a quotation and its paraphrase',
    '“We will keep the old pier open,” Ada Moreno said.',
    'Ada Moreno said they would keep the old pier open.',
  ],
  [
    'an offer and a demand',
    'The union offered to work on Sunday for 200 dollars.',
    'The port demanded work on Sunday for 100 dollars.',
  ],
  [
    'a forecast and its outcome',
    'Forecasters expect 12 ships to be damaged by the storm.',
    'The storm damaged 16 ships.',
  ],
  [
    'two people’s views',
    '“The mill must close this year for good,” said Ada Moreno.',
    '“The mill must open this year for good,” said Ben Okoro.',
  ],
  [
    'a part and the whole',
    'Three students were killed in the bus attack.',
    'Six people were killed in the bus attack.',
  ],
];

describe('what is never flagged', () => {
  test.each(PAIRS)('%s', async (_, one, other) => {
    expect((await differencesAmong(one, other)).filter(({ shown }) => shown)).toEqual([]);
  });

  test('silence', async () => {
    expect(await differencesAmong('Twelve boats sank in the storm.', 'The mayor opened a bridge.')).toEqual([]);
  });

  test('a count that grows with its date', async () => {
    const counts = [
      ['59,029', '2031-07-21'],
      ['59,106', '2031-07-22'],
      ['59,921', '2031-07-28'],
      ['60,034', '2031-07-29'],
    ] as const;
    const reports = counts.map(([count, published]) => ({
      text: `The war in the northern valley has killed ${count} people, the health ministry said.`,
      published,
    }));
    expect(await differencesAmong(...reports)).toEqual([]);
  });
});

const STORY = [
  'A small ferry sank near the old harbour on Saturday night, killing 12 people, police said.',
  '“We heard a loud crack and the whole pier began to sway under us,” Ada Moreno told reporters.',
  'The wreck lies in a channel 40 metres deep, 125 miles south of Harbour City.',
  'Soldiers have found three bodies near the outer lighthouse.',
  'Astronomer Luis Vega saw nothing in the sky at around 11 p.m.',
  'The leader of Red Hand, Ben Okoro, denied that his men had been near the ferry.',
] as const;

describe('whatever the articles', () => {
  const article = fc.subarray([...STORY], { minLength: 1 }).map((sentences) => sentences.join('\n\n'));

  test('cuts of one text never differ', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(article, { minLength: 2, maxLength: 4 }), async (texts) => {
        expect(await differencesAmong(...texts)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  const changed = fc
    .tuple(
      article,
      fc.constantFrom(
        ['loud', 'sharp'],
        ['40 metres', '70 metres'],
        ['Saturday', 'Monday'],
        ['11 p.m.', '9 p.m.'],
        ['Soldiers', 'Police'],
      ),
    )
    .map(([text, [from = '', to = '']]) => text.replace(from, to));

  test('sides of a disagreement stand in different articles, and in different groups', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(changed, { minLength: 2, maxLength: 4 }), async (texts) => {
        for (const { sides, confidence } of await differencesAmong(...texts)) {
          expect(new Set(sides.map(({ group }) => group)).size).toBeGreaterThan(1);
          expect(new Set(sides.map(({ source }) => source)).size).toBeGreaterThan(1);
          expect(confidence).toBeGreaterThan(0);
          for (const { source, start, end, excerpt } of sides)
            expect(texts[Number(source.replace('article-', '')) - 1]?.slice(start, end)).toBe(excerpt);
        }
      }),
      { numRuns: 40 },
    );
  });
});
