import { describe, expect, test } from 'vitest';
import type { Comparator } from '../../src/facts/figure.ts';
import { differingWords, judge, kindsOf, type Told, type ToldFigure } from './told.ts';

const DAY = '2031-05-04';

/** An account of one day that gives one figure. */
const gives = (printed: string, value: number, rest: Partial<ToldFigure> = {}, told: Partial<Told> = {}): Told => ({
  words: `the storm hurt ${printed} people in the valley`,
  figures: [{ printed, value, asOf: DAY, ...rest }],
  ...told,
});

const over: Partial<ToldFigure> = { comparator: 'over' };

describe('figures that cannot both hold', () => {
  test('are flagged as grave, each with the words of its figure', () => {
    const accounts = [gives('62', 62), gives('48', 48)];
    expect(judge('quantity', ...accounts)).toMatchObject([
      { kind: 'figure', severity: 'high', shown: true, alteration: false, why: 'Figures: 62 / 48.' },
    ]);
    expect(differingWords('quantity', ...accounts)).toEqual([['62'], ['48']]);
  });

  test.each<[string, number, Comparator, string, number, Comparator]>([
    ['under 40', 40, 'under', '45', 45, 'exact'],
    ['over 500', 500, 'over', '480', 480, 'exact'],
    ['about 300', 300, 'about', '450', 450, 'exact'],
    ['nearly 60,000', 60_000, 'nearly', '61,200', 61_200, 'exact'],
    ['1.2', 1.2, 'exact', '1.3', 1.3, 'exact'],
    ['49', 49, 'exact', '50', 50, 'exact'],
    ['490', 490, 'exact', '492', 492, 'exact'],
    ['60,000', 60_000, 'exact', '61,000', 61_000, 'exact'],
    ['2 million', 2_000_000, 'exact', '3.1 million', 3_100_000, 'exact'],
    ['dozens', 24, 'indefinite', '11', 11, 'exact'],
  ])('%s beside %4$s', (printed, value, comparator, other, otherValue, otherComparator) => {
    const found = judge(
      'quantity',
      gives(printed, value, { comparator }),
      gives(other, otherValue, { comparator: otherComparator }),
    );
    expect(kindsOf(found)).toEqual(['figure']);
  });

  test('are one disagreement of three groups when three accounts differ', () => {
    const [found] = judge('quantity', gives('10', 10), gives('20', 20), gives('30', 30), gives('20', 20));
    expect(found?.sides.map(({ statement, group }) => [statement, group])).toEqual([
      ['statement-1', 'a'],
      ['statement-2', 'b'],
      ['statement-3', 'c'],
      ['statement-4', 'b'],
    ]);
  });

  test('leave out the account that agrees with both', () => {
    const [found] = judge('quantity', gives('1,210', 1210), gives('over 1,000', 1000, over), gives('1,540', 1540));
    expect(found?.sides.map(({ statement }) => statement)).toEqual(['statement-1', 'statement-3']);
  });

  test('leave out the account that agrees with two groups, though it differs from a third', () => {
    const about: Partial<ToldFigure> = { comparator: 'about' };
    const [found] = judge(
      'quantity',
      gives('1,003', 1003),
      gives('about 1,100', 1100, about),
      gives('about 1,300', 1300, about),
      gives('2,001', 2001),
    );
    expect(found?.sides.map(({ statement }) => statement)).toEqual(['statement-1', 'statement-3', 'statement-4']);
  });

  test('are two disagreements when they count two things', () => {
    const both = (hurt: string, missing: string): Told => ({
      words: `${hurt} were hurt and ${missing} are missing`,
      figures: [
        { printed: hurt, value: Number(hurt), asOf: DAY },
        { printed: missing, value: Number(missing), counted: 'people missing', asOf: DAY },
      ],
    });
    expect(judge('quantity', both('12', '31'), both('14', '37')).map(({ id }) => id)).toEqual([
      'matter--figure',
      'matter--figure-2',
    ]);
  });

  test('are compared in reports of events and of what was said, too', () => {
    expect(kindsOf(judge('event', gives('62', 62), gives('48', 48)))).toEqual(['figure']);
  });
});

describe('figures that can both hold', () => {
  test.each<[string, number, Comparator, string, number, Comparator]>([
    ['over 2 million', 2_000_000, 'over', 'more than two million', 2_000_000, 'over'],
    ['over 1,200', 1200, 'over', '1,200', 1200, 'exact'],
    ['over 1,200', 1200, 'over', 'some 1,200', 1200, 'about'],
    ['59,587', 59_587, 'exact', 'more than 59,000', 59_000, 'over'],
    ['59,587', 59_587, 'exact', 'nearly 60,000', 60_000, 'nearly'],
    ['more than 59,000', 59_000, 'over', 'nearly 60,000', 60_000, 'nearly'],
    ['59,587', 59_587, 'exact', '59,600', 59_600, 'exact'],
    ['59,587', 59_587, 'exact', '60,000', 60_000, 'exact'],
    ['2.1 million', 2_100_000, 'exact', '2 million', 2_000_000, 'exact'],
    ['5.6bn', 5_600_000_000, 'exact', '5,550,000,000', 5_550_000_000, 'exact'],
    ['dozens', 24, 'indefinite', '52', 52, 'exact'],
    ['at least 30', 30, 'at-least', 'up to 40', 40, 'at-most'],
    ['about 300', 300, 'about', '312', 312, 'exact'],
  ])('%s beside %4$s', (printed, value, comparator, other, otherValue, otherComparator) => {
    expect(
      judge(
        'quantity',
        gives(printed, value, { comparator }),
        gives(other, otherValue, { comparator: otherComparator }),
      ),
    ).toEqual([]);
  });

  test.each<[string, Partial<ToldFigure>, Partial<ToldFigure>]>([
    ['in units of different things', { unit: 'miles' }, { unit: 'hours' }],
    ['of two days, as a count grows', { asOf: '2031-05-04' }, { asOf: '2031-05-06' }],
  ])('%s', (_, first, second) => {
    expect(judge('quantity', gives('48', 48, first), gives('62', 62, second))).toEqual([]);
  });

  test.each<[string, Partial<ToldFigure>, Partial<ToldFigure>]>([
    ['of different things', { counted: 'people hurt' }, { counted: 'people missing' }],
    ['of two authorities', { authority: 'the fire service' }, { authority: 'the coast guard' }],
  ])('%s are two counts', (_, first, second) => {
    expect(kindsOf(judge('quantity', gives('48', 48, first), gives('62', 62, second)))).toEqual(['scope']);
  });

  test('of one authority under a longer and a shorter name do differ', () => {
    const found = judge(
      'quantity',
      gives('48', 48, { authority: 'the valley fire service' }),
      gives('62', 62, { authority: 'fire service' }),
    );
    expect(kindsOf(found)).toEqual(['figure']);
  });

  test('as a count that grows day by day is an update', () => {
    const series = [29, 106, 219, 921, 1034].map((value, day) =>
      gives(`${value}`, value, { asOf: `2031-05-0${day + 1}` }),
    );
    expect(judge('quantity', ...series)).toEqual([]);
  });

  test('when one source prints both values', () => {
    const found = judge(
      'quantity',
      gives('48', 48, {}, { source: 'one' }),
      gives('62', 62, {}, { source: 'one' }),
      gives('62', 62),
    );
    expect(found).toEqual([]);
  });

  test('when two speakers give one each: those are their positions', () => {
    expect(
      judge('quantity', gives('48', 48, {}, { speaker: 'the mayor' }), gives('62', 62, {}, { speaker: 'the union' })),
    ).toEqual([]);
  });
});

describe('figures without a date', () => {
  const undated = (printed: string, value: number, published?: string): Told =>
    gives(printed, value, {}, { figures: [{ printed, value }], ...(published === undefined ? {} : { published }) });

  test('are kept but not shown: one may be an update of the other', () => {
    expect(judge('quantity', undated('48', 48), undated('62', 62, DAY))).toMatchObject([
      { kind: 'figure', shown: false, confidence: 0.4 },
    ]);
  });

  test('are shown when both sources were published on one day', () => {
    expect(judge('quantity', undated('48', 48, DAY), undated('62', 62, DAY))).toMatchObject([{ shown: true }]);
  });

  test('are an update when the later source has the larger one', () => {
    expect(judge('quantity', undated('48', 48, '2031-05-04'), undated('62', 62, '2031-05-05'))).toEqual([]);
  });

  test('are kept when the later source has the smaller one', () => {
    expect(judge('quantity', undated('62', 62, '2031-05-04'), undated('48', 48, '2031-05-05'))).toMatchObject([
      { shown: false },
    ]);
  });

  test('take the date of what the statement tells', () => {
    const found = judge('quantity', { ...undated('48', 48), asOf: DAY }, { ...undated('62', 62), asOf: DAY });
    expect(found).toMatchObject([{ shown: true }]);
  });
});
