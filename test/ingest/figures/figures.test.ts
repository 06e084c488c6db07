import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Figure } from '../../../src/facts/figure.ts';
import { Statement } from '../../../src/facts/statement.ts';
import { findFigures, type ProposedFigure } from '../../../src/ingest/figures/figures.ts';

const shown = ({ printed, min, max, comparator, unit }: ProposedFigure) =>
  [printed.exact, min === max ? min : [min, max], comparator, unit] as const;
const shownIn = (text: string) => findFigures(text).map(shown);

describe('numbers', () => {
  it.each([
    ['Two dozen boats sank.', ['Two dozen', 24, 'exact', null]],
    ['It cost half a million euros.', ['half a million euros', 500_000, 'exact', 'EUR']],
    ['The port serves 1.2m people.', ['1.2m', 1_200_000, 'exact', null]],
    ['The wall is 1.2m wide.', ['1.2m', 1.2, 'exact', 'metres']],
    ['Some 12,587 sailors voted.', ['Some 12,587', 12_587, 'about', null]],
    ['The debt is $112bn.', ['$112bn', 112e9, 'exact', 'USD']],
    ['A third of the sailors voted.', ['A third', 0.333333333333, 'exact', 'share']],
    ['Almost two-thirds say so.', ['Almost two-thirds', 0.666666666667, 'nearly', 'share']],
    ['It was so.” The 335 new boats sank.', ['335', 335, 'exact', null]],
    ['Two thirds of the sailors voted.', ['Two thirds', 0.666666666667, 'exact', 'share']],
    ['One hundred and fifty women marched.', ['One hundred and fifty', 150, 'exact', null]],
    ['One million two hundred thousand men came.', ['One million two hundred thousand', 1_200_000, 'exact', null]],
    ['Two and a half million homes lost power.', ['Two and a half million', 2_500_000, 'exact', null]],
    ['The walk takes half an hour.', ['half an hour', 0.5, 'exact', 'hours']],
    ['Prices rose 5% again.', ['5%', 5, 'exact', 'percent']],
    ['Four in 10 voters stayed at home.', ['Four in 10', 0.4, 'exact', 'share']],
  ])('reads "%s"', (text, figure) => {
    expect(shownIn(text)).toEqual([figure]);
  });

  it.each([
    ['Leads range from 2 to 9 percentage points.', ['2 to 9 percentage points', [2, 9], 'exact', 'percentage points']],
    ['Between 10 and 15 boats sank.', ['Between 10 and 15', [10, 15], 'exact', null]],
    ['He saw 10 to 15 boats.', ['10 to 15', [10, 15], 'exact', null]],
    ['He saw 10-15 boats.', ['10-15', [10, 15], 'exact', null]],
    ['He saw 10–15 boats.', ['10–15', [10, 15], 'exact', null]],
    ['It will cost $2-3 billion.', ['$2-3 billion', [2e9, 3e9], 'exact', 'USD']],
    ['It takes between two weeks and two months.', ['between two weeks and two months', [14, 60], 'exact', 'days']],
  ])('reads the range in "%s"', (text, figure) => {
    expect(shownIn(text)).toEqual([figure]);
  });

  it('reads a change and what it led to as two figures, no range', () => {
    expect(shownIn('The fleet grew by 5,000 to 55,000 boats.').map(([exact]) => exact)).toEqual(['5,000', '55,000']);
  });
});

describe('comparators', () => {
  it.each([
    ['Over 300 boats sank.', 'over'],
    ['More than 300 boats sank.', 'over'],
    ['At least 300 boats sank.', 'at-least'],
    ['No fewer than 300 boats sank.', 'at-least'],
    ['About 300 boats sank.', 'about'],
    ['Nearly 300 boats sank.', 'nearly'],
    ['Almost 300 boats sank.', 'nearly'],
    ['Up to 300 boats sank.', 'at-most'],
    ['Fewer than 300 boats sank.', 'under'],
    ['Under 300 boats sank.', 'under'],
    ['300 or more boats sank.', 'at-least'],
    ['300 or so boats sank.', 'about'],
    ['Exactly 300 boats sank.', 'exact'],
  ])('hears the hedge in "%s"', (text, comparator) => {
    expect(findFigures(text).map((figure) => [figure.min, figure.comparator])).toEqual([[300, comparator]]);
  });

  it.each([
    ['Dozens of boats sank.', 24],
    ['Scores of boats sank.', 40],
    ['Hundreds of boats sank.', 200],
    ['Tens of thousands of boats sank.', 20_000],
    ['Several hundred boats sank.', 200],
  ])('knows only the lower bound of "%s"', (text, min) => {
    expect(findFigures(text)).toMatchObject([{ min, comparator: 'indefinite' }]);
  });

  it('takes "over" before a stretch of time for "during" unless something lasts', () => {
    expect(shownIn('The boats sank over two days.')).toEqual([['two days', 2, 'exact', 'days']]);
    expect(shownIn('They had sailed for over two days.')).toEqual([['over two days', 2, 'over', 'days']]);
  });
});

describe('units', () => {
  it('takes a bracketed second unit for the same figure', () => {
    const figures = findFigures('The crater is 12 meters (39 feet) wide.');
    expect(figures.map(shown)).toEqual([['12 meters', 12, 'exact', 'metres']]);
    expect(figures[0]).toMatchObject({
      counted: 'width',
      conversion: { printed: { exact: '39 feet' }, min: 39, unit: 'feet' },
    });
  });

  it('takes a sum in a second currency for the same figure', () => {
    expect(findFigures('A reward of 1 million pesos ($74,000) stands.')).toMatchObject([
      { unit: 'pesos', min: 1e6, counted: 'reward', conversion: { min: 74_000, unit: 'USD' } },
    ]);
  });

  it('keeps a bracket that counts something else apart', () => {
    expect(shownIn('He sold 12 boats (39 sailors) in May.').map(([exact]) => exact)).toEqual(['12', '39']);
  });

  it('keeps cents apart from dollars, and speeds apart from lengths', () => {
    expect(shownIn('It rose 69 cents to $102.48.')).toEqual([
      ['69 cents', 69, 'exact', 'cents'],
      ['$102.48', 102.48, 'exact', 'USD'],
    ]);
    expect(shownIn('It flew 17 kilometres per second or over 60,000 km/h.')).toEqual([
      ['17 kilometres per second', 17, 'exact', 'kilometres per second'],
      ['over 60,000 km/h', 60_000, 'over', 'km/h'],
    ]);
  });

  it('reads a unit fastened to its number', () => {
    expect(shownIn('A 40-foot-wide hole and a four-day search.')).toEqual([
      ['40-foot-wide', 40, 'exact', 'feet'],
      ['four-day', 4, 'exact', 'days'],
    ]);
  });
});

describe('what is counted', () => {
  it.each([
    ['Six fishermen were killed in the storm in Port Ellis.', 'fishermen killed in the storm in Port Ellis'],
    ['The blast killed at least eight people.', 'people killed'],
    ['The blast left 25 injured.', 'people injured'],
    ['The 43 students who vanished were from Ellis.', 'students missing'],
    ['They arrested 22 harbour police officers.', 'officers arrested'],
    ['22 officers detained after the clash are still silent.', 'officers arrested'],
    ['The flood displaced 40,000 people.', 'people displaced'],
    ['The tunnel has a depth of 5 metres.', 'depth'],
    ['Police named 17 of the missing sailors.', 'sailors missing'],
    ['The storm left 25 wounded.', 'people injured'],
    ['It led to six drowning deaths.', 'people killed'],
    ['The death toll rose to 59.', 'people killed'],
    ['Two of the firm’s directors resigned.', 'directors'],
    ['There are two films about a banker who was arrested.', 'films'],
    ['The number of detainees rose to 50.', 'detainees'],
    ['Eleven civic and church groups signed.', 'groups'],
    ['The party won half a million fewer votes.', 'votes'],
    ['She drew millions by promising work.', 'people'],
    ['There are over 11,000 known wrecks.', 'wrecks'],
    ['A poll found 40 percent supporting him.', 'not stated'],
    ['Some 90 sailors met at Ann Lee’s house.', 'sailors'],
    ['Some 90 sailors voted in the Chilean election.', 'sailors'],
    ['The port is 80 miles south of Ellis.', 'distance from Ellis'],
    ['It passed within 25,000 miles of the Moon.', 'not stated'],
  ])('tells it of "%s"', (text, counted) => {
    expect(findFigures(text).map((figure) => figure.counted)).toEqual([counted]);
  });

  it('gives the part the noun of its whole', () => {
    expect(findFigures('Of the 251 sailors taken, 49 are still being held.').map(({ counted }) => counted)).toEqual([
      'sailors taken',
      'sailors held',
    ]);
  });

  it('looks past a part that stands in between', () => {
    expect(findFigures('Thirty sailors, including two officers, were arrested.').map(({ counted }) => counted)).toEqual(
      ['sailors arrested', 'officers arrested'],
    );
  });

  it('gives a bare number the noun of the number before it in the sentence', () => {
    const counted = (text: string) => findFigures(text).map((figure) => figure.key.noun);
    expect(counted('They found 28 boats, but 34 were lost.')).toEqual(['boats', 'boats']);
    expect(counted('She led by 1,500 votes out of nearly 620,000 cast.')).toEqual(['votes', 'votes']);
  });

  it('does not give a number what a later one is said to have done', () => {
    expect(findFigures('They found 15 boats near where 43 sailors disappeared.').map(({ counted }) => counted)).toEqual(
      ['boats found', 'sailors missing'],
    );
  });

  it('counts nought where nobody was hurt', () => {
    expect(findFigures('No one was injured, the mayor said.')).toMatchObject([
      { min: 0, max: 0, counted: 'people injured', authority: { exact: 'the mayor' } },
    ]);
  });

  it('counts one of a thing only where such things are counted elsewhere', () => {
    expect(findFigures('One bundle drifted away.')).toEqual([]);
    expect(findFigures('They dropped 28 bundles. One bundle drifted away.')).toMatchObject([{ min: 28 }, { min: 1 }]);
  });
});

describe('who counts', () => {
  it.each([
    ['The storm killed 59 sailors, according to the health ministry.', 'the health ministry'],
    ['The health ministry said 59 sailors were killed.', 'The health ministry'],
    ['59 sailors were killed, the health ministry said.', 'the health ministry'],
    ['49 were held, including 27 the coast guard says are dead.', 'the coast guard', 1],
    ['He said 59 sailors were killed.', undefined],
    ['Ann Lee, of the harbour board, said that six boats were found.', undefined],
    ['The port has 40,000 inhabitants and residents reported a loud bang.', undefined],
    ['It is 12 miles away, he told reporters.', undefined],
    ['He sold the boats at an estimated loss of $40.', undefined],
    ['59 sailors were killed.', undefined],
  ])('finds it in "%s"', (text, authority, at = 0) => {
    expect(findFigures(text)[at]?.authority?.exact).toBe(authority);
  });

  it('does not give the counter of one number to the next', () => {
    const text = 'The raid killed 59 sailors, according to the ministry, after a fire that killed over 12 people.';
    expect(findFigures(text).map(({ authority }) => authority?.exact)).toEqual(['the ministry', undefined]);
  });
});

describe('as of', () => {
  it('dates a count where the sentence does', () => {
    expect(findFigures('As of Thursday, 12 boats were missing.', undefined, '2025-07-25')[0]?.asOf).toBe('2025-07-24');
    expect(findFigures('As of 3 March 2024, 12 boats were missing.')[0]?.asOf).toBe('2024-03-03');
    expect(findFigures('On Thursday 12 boats were missing.', undefined, '2025-07-25')[0]?.asOf).toBeNull();
  });
});

describe('what is no figure', () => {
  it.each([
    'The 19-year-old sailor waved.',
    'Ann Lee, 43, waved.',
    'He is aged 43.',
    'He is 43 years old.',
    'It happened on 7 October 2023.',
    'It happened on October 7, 2023.',
    'It happened on Sept. 26-27 in 2014.',
    'The port opened in 1987.',
    'It sank at 10:30, at 11pm and at 5 p.m. again.',
    'Call 555-1234 or +44 20 7946 0000.',
    '1. Boil water.\n\n2. Add salt.',
    'Harbour won 3-1 and Ellis lost 2-4.',
    'She lives at 12 High Street.',
    'Flight 370 crashed under Resolution 1701.',
    'World War II and Apollo 11 are over.',
    'The Boeing 777 landed.',
    'The two countries agreed.',
    'It is one of the worst storms ever.',
    'It rained in the last 24 hours and over the past two weeks.',
    'She left three weeks ago.',
    'She left two days after the vote.',
    'It fell in the second six days.',
    'They stood close to one another.',
    'She is the mother of one of the missing boys.',
    'Most voters under 29 stayed at home.',
    'Among voters 45 and older it was close.',
    'It will be dry 30 years from now.',
    'So it was said [12] before.',
    'Ann Lee (left), 40, waved.',
    'Passengers: Ann Lee, 40',
    'The 10th harbour day began.',
    'The 1990s were calm.',
    'Born on 9/11, he works 24/7.',
    '2025-07-24 PORT ELLIS - It rained.',
  ])('finds none in "%s"', (text) => {
    expect(shownIn(text)).toEqual([]);
  });
});

describe('the shipped articles', () => {
  const read = (folder: string, name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../../data/${folder}/${name}.json`, import.meta.url), 'utf8'));

  it.each(['gaza-talks-afp-2025', 'gaza-talks-2025-07-24'])('finds every curated figure of %s and no other', (name) => {
    const { text } = z.object({ text: z.string() }).parse(read('sources', name));
    const curated = z
      .array(Statement)
      .parse(read('statements', name))
      .flatMap(({ figures }) => figures)
      .sort((a, b) => a.printed.start - b.printed.start);
    const same = ({ printed, min, max, comparator, unit, authority, asOf }: Figure) => ({
      printed,
      min,
      max,
      comparator,
      unit,
      authority,
      asOf,
    });
    expect(findFigures(text).map(same)).toEqual(curated.map(same));
  });
});

describe('laws', () => {
  const words = fc.constantFrom(
    ...'about 12 two dozen million $ 40ft ( ) , . a third of between and to - 1.2m boats killed 19-year-old half per cent % said over'.split(
      ' ',
    ),
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words).map((list) => list.join(' ')),
  );

  it('prints the words of the text, and figures that the schema takes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { key: _, conversion, sentence, ...figure } of findFigures(text)) {
          const { printed } = Figure.parse(figure);
          expect(text.slice(printed.start, printed.end)).toBe(printed.exact);
          expect(printed.start).toBeGreaterThanOrEqual(last);
          expect(sentence.start).toBeLessThanOrEqual(printed.start);
          if (conversion) expect(conversion.printed.start).toBeGreaterThanOrEqual(printed.end);
          last = printed.end;
        }
      }),
    );
  });

  it('finds the same figures within a span as in the whole text', () => {
    const text = 'Six boats sank. Over 40 sailors were saved. Half of the fleet is 12 metres long.';
    const all = findFigures(text);
    expect(findFigures(text, { start: 0, end: text.length })).toEqual(all);
    expect(findFigures(text, { start: 16, end: 43 })).toEqual(all.slice(1, 2));
  });
});
