import { describe, expect, test } from 'vitest';
import { differencesAmong, type MadeUp, shownKinds } from './read-together.ts';

const kinds = async (...texts: MadeUp[]) => shownKinds(await differencesAmong(...texts));

describe('a measure of one thing', () => {
  test('that differs is flagged', async () => {
    expect(await kinds('The blast left a crater 12 metres wide.', 'The blast left a crater 20 metres wide.')).toEqual([
      'figure',
    ]);
  });

  test('is not one with a radius of half as much', async () => {
    expect(await kinds('The crater was 12 metres across.', 'The crater had a radius of 12 metres.')).toEqual([
      'figure',
    ]);
    expect(await kinds('The crater was 24 metres across.', 'The crater had a radius of 12 metres.')).toEqual([]);
  });

  test.each([
    ['rounded in another unit', '39 feet'],
    ['rounded further', '40 feet'],
    ['converted in a bracket', '12 meters (39 feet)'],
    ['with a lower bound', 'more than 10 metres'],
    ['roughly', 'about 12 metres'],
  ])('agrees %s', async (_, width) => {
    expect(await kinds('The blast left a crater 12 metres wide.', `The blast left a crater ${width} wide.`)).toEqual(
      [],
    );
  });

  test('is not the measure of another thing, or of another side of it', async () => {
    expect(await kinds('The blast left a crater 12 metres wide.', 'The rock was 20 metres wide.')).toEqual([]);
    expect(await kinds('The blast left a crater 12 metres wide.', 'The blast left a crater 5 metres deep.')).toEqual(
      [],
    );
    expect(
      await kinds('The blast left a 12-metre-wide crater.', 'The asteroid, 20 metres wide, left no crater.'),
    ).toEqual([]);
  });

  test('only may differ where it tells of a kind of thing in the same words, and is not asked after in others', async () => {
    const crab = (size: string) =>
      `The common harbour crab found in these waters grows to ${size} long, the warden said.`;
    const found = await differencesAmong(crab('5 inches'), crab('10 inches'));
    expect(found).toMatchObject([{ kind: 'figure', shown: false, why: 'Figures: 5 inches / 10 inches.' }]);
    expect(await differencesAmong(crab('5 inches'), 'Spider crabs normally grow to 20 inches.')).toEqual([]);
  });

  test('only may differ where names alone bring two counts of things together', async () => {
    const members = (count: number, drill: string) =>
      `They were among ${count} members of the Northland National Army taking part in ${drill}.`;
    const found = await differencesAmong(members(12, 'a military drill at sea'), members(14, 'the tactical drill'));
    expect(found).toMatchObject([{ kind: 'figure', shown: false, why: 'Figures: 12 / 14.' }]);
  });

  test('is not flagged where one article prints both values', async () => {
    expect(
      await kinds(
        'The blast left a crater 12 metres wide. Others say the crater was 20 metres wide.',
        'The blast left a crater 20 metres wide.',
      ),
    ).toEqual([]);
  });
});

describe('a distance', () => {
  test('between two places that differs is flagged, in whatever unit', async () => {
    expect(
      await kinds(
        'The boat sank off the town of Redport, 200 kilometres (125 miles) south of Harbour City.',
        'Divers searched near Redport, about 80 miles south of Harbour City.',
      ),
    ).toEqual(['figure']);
  });

  test('from another place is another distance', async () => {
    expect(
      await kinds(
        'The boat sank off Redport, 125 miles south of Harbour City.',
        'Crowds met in Greyford, 80 miles south of Harbour City.',
      ),
    ).toEqual([]);
  });
});

describe('a population', () => {
  test('that differs is flagged', async () => {
    expect(
      await kinds('Harbour, a city of 1.2 million people, slept.', 'About 1.5 million people live in Harbour.'),
    ).toEqual(['figure']);
  });

  test('meets its lower bound', async () => {
    expect(
      await kinds('Harbour, a city of 1.2 million people, slept.', 'Harbour has more than a million inhabitants.'),
    ).toEqual([]);
  });
});

describe('a count', () => {
  const killed = (count: string) =>
    `${count} fishermen were killed when the trawler capsized in the storm off the northern coast.`;

  test('that differs between reports of one day is flagged', async () => {
    const published = '2031-05-04';
    expect(await kinds({ text: killed('Twelve'), published }, { text: killed('Sixteen'), published })).toEqual([
      'figure',
    ]);
  });

  test('that grew by the next day is an update', async () => {
    expect(
      await differencesAmong(
        { text: killed('Twelve'), published: '2031-05-04' },
        { text: killed('Sixteen'), published: '2031-05-05' },
      ),
    ).toEqual([]);
  });

  test('between reports whose dates are unknown only may differ', async () => {
    const found = await differencesAmong(killed('Twelve'), killed('Sixteen'));
    expect(found.map(({ kind, shown }) => [kind, shown])).toEqual([['figure', false]]);
  });

  test('of what is added to it is another count', async () => {
    const published = '2031-05-04';
    expect(await kinds({ text: killed('Twelve'), published }, { text: killed('Another sixteen'), published })).toEqual(
      [],
    );
  });

  test('of another year is another count', async () => {
    const published = '2031-05-04';
    expect(
      await kinds({ text: killed('Twelve'), published }, { text: `In 2019, ${killed('sixteen')}`, published }),
    ).toEqual([]);
  });

  test('in one month, named by both, is of one time', async () => {
    const freed = (count: string) =>
      `She was one of ${count} women released from the island prison in March after long talks.`;
    expect(await kinds(freed('150'), freed('138'))).toEqual(['figure']);
  });

  test('many times as large is of another thing', async () => {
    const published = '2031-05-04';
    expect(await kinds({ text: killed('Twelve'), published }, { text: killed('Some 900'), published })).toEqual([]);
  });
});

describe('a count of things', () => {
  const dropped = (count: string) =>
    `The plane dropped ${count} bundles of medical supplies near the besieged northern town before dawn.`;
  const published = '2031-05-04';

  test('that differs between reports of one day is flagged', async () => {
    expect(await kinds({ text: dropped('28'), published }, { text: dropped('27'), published })).toEqual(['figure']);
  });

  test('that may be a part of them is not', async () => {
    expect(await kinds({ text: dropped('28'), published }, { text: dropped('7'), published })).toEqual([]);
  });
});

describe('an age', () => {
  test('of one person that differs is flagged', async () => {
    expect(await kinds('Ada Moreno, 34, swam ashore.', 'The 43-year-old Ada Moreno swam ashore.')).toEqual(['figure']);
  });

  test('of two people does not differ', async () => {
    expect(await kinds('Ada Moreno, 34, swam ashore.', 'Ben Okoro, 43, swam ashore.')).toEqual([]);
  });
});
