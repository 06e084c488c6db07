import { describe, expect, test } from 'vitest';
import { differingWords, judge, kindsOf, type Told, type ToldFigure } from './told.ts';

const DAY = '2031-05-04';

/** An account of one day that gives one count. */
const gives = (printed: string, value: number, rest: Partial<ToldFigure> = {}): Told => ({
  words: `the storm hurt ${printed} people in the valley, the ministry and the rescue service said`,
  figures: [{ printed, value, asOf: DAY, ...rest }],
});

const byMinistry = { authority: 'the ministry' };
const byRescuers = { authority: 'the rescue service' };

describe('two counts that answer one question', () => {
  test('of two authorities stand side by side, as no contradiction', () => {
    const accounts = [gives('62', 62, byMinistry), gives('58', 58, byRescuers)];
    expect(judge('quantity', ...accounts)).toMatchObject([
      {
        kind: 'scope',
        severity: 'low',
        shown: false,
        why: 'Counts: 62 (by the ministry) / 58 (by the rescue service).',
      },
    ]);
    expect(differingWords('quantity', ...accounts)).toEqual([['62'], ['58']]);
  });

  test('of two things stand side by side, each with what is counted', () => {
    const [found, ...others] = judge(
      'quantity',
      gives('62', 62, { counted: 'people hurt' }),
      gives('58', 58, { counted: 'people treated' }),
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      kind: 'scope',
      why: 'Counts: 62 (people hurt, who counts is not stated) / 58 (people treated, who counts is not stated).',
    });
  });

  test.each<[string, Told, Told]>([
    [
      'of one authority, named more or less fully',
      gives('62', 62, byMinistry),
      gives('58', 58, { authority: 'ministry' }),
    ],
    ['of an authority that one of them does not name', gives('62', 62, byMinistry), gives('58', 58)],
  ])('are a contradiction when they are %s', (_, one, other) => {
    expect(kindsOf(judge('quantity', one, other))).toEqual(['figure']);
  });

  test.each<[string, Told, Told]>([
    ['meet', gives('62', 62, byMinistry), gives('about 60', 60, { ...byRescuers, comparator: 'about' })],
    ['are too far apart to be taken for one another', gives('62', 62, byMinistry), gives('20', 20, byRescuers)],
    ['are of two days', gives('62', 62, byMinistry), gives('58', 58, { ...byRescuers, asOf: '2031-05-06' })],
    ['are in two dimensions', gives('62', 62, byMinistry), gives('58', 58, { ...byRescuers, unit: 'm' })],
    [
      'stand in one source',
      { ...gives('62', 62, byMinistry), source: 'one' },
      { ...gives('58', 58, byRescuers), source: 'one' },
    ],
  ])('are not told of when they %s', (_, one, other) => {
    expect(judge('quantity', one, other)).toEqual([]);
  });
});

describe('one count that is given to two authorities', () => {
  test('may differ in whose it is', () => {
    expect(judge('quantity', gives('62', 62, byMinistry), gives('62', 62, byRescuers))).toMatchObject([
      {
        kind: 'attribution',
        shown: false,
        why: 'The figure 62 is given to: the ministry / the rescue service.',
      },
    ]);
  });

  test.each<[string, Told, Told]>([
    ['one of them is not named', gives('62', 62, byMinistry), gives('62', 62)],
    ['it is one, named more or less fully', gives('62', 62, byMinistry), gives('62', 62, { authority: 'ministry' })],
    ['it is of two days', gives('62', 62, byMinistry), gives('62', 62, { ...byRescuers, asOf: '2031-05-06' })],
    [
      'something else is counted',
      gives('62', 62, { ...byMinistry, counted: 'people treated' }),
      gives('62', 62, byRescuers),
    ],
  ])('is nothing to tell of when %s', (_, one, other) => {
    expect(judge('quantity', one, other)).toEqual([]);
  });
});
