import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dated } from '../../../src/facts/statement.ts';
import { findDates } from '../../../src/ingest/dates/dates.ts';

/** A Thursday. */
const PUBLISHED = '2025-07-24';
const datesIn = (text: string, published: string | null = PUBLISHED) =>
  findDates(text, published).map(({ date }) => [date.printed?.exact, date.edtf]);

describe('dates that stand in the text', () => {
  it.each([
    ['since the 7 October 2023 attack', '7 October 2023', '2023-10-07'],
    ['on October 7, 2023, it rained', 'on October 7, 2023', '2023-10-07'],
    ['It rained in December 2011.', 'in December 2011', '2011-12'],
    ['It rained on Sept. 26-27, 2014, and', 'on Sept. 26-27, 2014', '2014-09-26/2014-09-27'],
    ['It rained on Sunday, Sept. 7, 2014.', 'on Sunday, Sept. 7, 2014', '2014-09-07'],
    ['It has rained since 2007.', 'since 2007', '2007/..'],
    ['It rained in 2006.', 'in 2006', '2006'],
    ['It rained from 1995 to 2001.', 'from 1995 to 2001', '1995/2001'],
    ['It rained in the 1990s.', 'in the 1990s', '199X'],
    ['It rained in the late ’90s.', 'late ’90s', '199X'],
    ['She lost the 2012 election.', '2012', '2012'],
    ['It was her 2008 campaign.', '2008', '2008'],
    ['the Sept. 11 attacks', 'Sept. 11', '2001-09-11'],
    ['2025-07-24 Port Ellis', '2025-07-24', '2025-07-24'],
  ])('reads "%s" whether or not the published date is known', (text, printed, edtf) => {
    for (const published of [PUBLISHED, null]) {
      expect(findDates(text, published)).toMatchObject([
        { date: { printed: { exact: printed }, edtf, basis: 'printed', by: null } },
      ]);
    }
  });

  it.each([
    ['on 26 September', '2024-09-26', '2025-01-10'],
    ['on 31 December', '2024-12-31', '2025-01-10'],
    ['It will end on 31 December', '2025-12-31', '2025-01-10'],
    ['She first spoke of it in December', '2024-12', '2025-08-25'],
    ['She voted on March 2', '2016-03-02', '2016-10-12'],
    ['Those whom she met at a Dec. 4 rally', '2015-12-04', '2016-10-12'],
    ['The Nov. 8 vote is near', '2016-11-08', '2016-10-12'],
    ['If he wins in November', '2016-11', '2016-10-12'],
    ['He was elected in November', '2015-11', '2016-10-12'],
    ['It was put off due to the storm on June 12, but it is near', '2016-06-12', '2016-10-12'],
  ])('puts "%s" into the year %s when published on %s', (text, edtf, published) => {
    expect(findDates(text, published)).toMatchObject([{ date: { edtf, basis: 'resolved' } }]);
  });

  it('does not invent a 30 February', () => {
    expect(datesIn('on 30 February 2024')).toEqual([['on 30 February 2024', null]]);
  });
});

describe('relative dates', () => {
  it.each([
    ['They left on Thursday.', 'on Thursday', '2025-07-24'],
    ['They left on Wednesday.', 'on Wednesday', '2025-07-23'],
    ['They left Friday.', 'Friday', '2025-07-18'],
    ['They left late on Saturday night.', 'late on Saturday night', '2025-07-19'],
    ['They left last Thursday.', 'last Thursday', '2025-07-17'],
    ['They will leave on Friday.', 'on Friday', '2025-07-25'],
    ['They are expected to leave on Friday.', 'on Friday', '2025-07-25'],
    ['They leave next Thursday.', 'next Thursday', '2025-07-31'],
    ['They left yesterday.', 'yesterday', '2025-07-23'],
    ['They left last night.', 'last night', '2025-07-23/2025-07-24'],
    ['They left earlier, he said.', 'earlier', '../2025-07-24'],
    ['Dozens have left over the past days.', 'over the past days', '../2025-07-24'],
    ['Dozens left in the past two weeks.', 'in the past two weeks', '2025-07-10/2025-07-24'],
    ['Dozens left in recent weeks.', 'in recent weeks', '../2025-07-24'],
    ['They left last week.', 'last week', '2025-07-14/2025-07-20'],
    ['They left earlier this week.', 'earlier this week', '2025-07-21/2025-07-24'],
    ['They left last month.', 'last month', '2025-06'],
    ['They left over the weekend.', 'over the weekend', '2025-07-19/2025-07-20'],
    ['They left two days ago.', 'two days ago', '2025-07-22'],
    ['They left three weeks ago.', 'three weeks ago', '2025-07-03~'],
    ['They left a year ago.', 'a year ago', '2024~'],
    ['They have to leave by Monday.', 'by Monday', '../2025-07-28'],
    ['They stayed until Monday.', 'until Monday', '../2025-07-21'],
    ['They want to leave by the end of the year.', 'by the end of the year', '../2025-12'],
    ['They left at the beginning of the month.', 'at the beginning of the month', '2025-07-01~'],
    ['They left at the end of last week.', 'at the end of last week', '2025-07-20~'],
    ['Months ago, they left.', 'Months ago', '../2025-07-24'],
    ['They left a few weeks ago.', 'a few weeks ago', '../2025-07-24'],
    ['They left in mid-June.', 'in mid-June', '2025-06'],
    ['They left this weekend.', 'this weekend', '2025-07-26/2025-07-27'],
  ])('resolves "%s"', (text, printed, edtf) => {
    expect(findDates(text, PUBLISHED)).toMatchObject([
      { date: { printed: { exact: printed }, edtf, basis: 'resolved', by: 'published date 2025-07-24' } },
    ]);
  });

  it('leaves them unresolved where the published date is unknown or wider than a day', () => {
    for (const published of [null, '2025-07', '2025']) {
      expect(findDates('They left last night.', published)).toMatchObject([
        { date: { printed: { exact: 'last night' }, edtf: null, basis: 'printed', by: null } },
      ]);
    }
  });

  it('reads the day of a published time in UTC', () => {
    expect(datesIn('They left yesterday.', '2025-07-24T23:30:00Z')).toEqual([['yesterday', '2025-07-23']]);
  });
});

describe('what is no date', () => {
  it.each([
    'They met at 10:30 and talked for two weeks.',
    'He reads the Sunday Times.',
    'He told USA Today that it rained.',
    'He told the show “Today” that it rained.',
    'The planet goes around the Sun.',
    'It was two days earlier than planned.',
    'An earlier report was wrong.',
    'They may march in protest.',
    'The sun sat low.',
    'The next day it rained.',
    'It cost 2,014 pounds.',
  ])('finds none in "%s"', (text) => {
    expect(datesIn(text)).toEqual([]);
  });
});

describe('what a date belongs to', () => {
  it('is a thing where its year is part of the name', () => {
    expect(findDates('Lee said the 2012 election was fair.', PUBLISHED)).toMatchObject([{ of: 'thing', verb: null }]);
  });

  it('is no verb that is a noun there', () => {
    const verbs = (text: string) => findDates(text, PUBLISHED).map(({ verb }) => verb);
    expect(verbs('She won five states Tuesday.')).toEqual([null]);
    expect(verbs('He won the state in 2008.')).toEqual([null]);
    expect(verbs('In a late Monday report, nothing was new.')).toEqual([null]);
  });

  it('says whether it is to come by the tense of its own clause', () => {
    const dates = (text: string) => findDates(text, PUBLISHED).map(({ date }) => date.edtf);
    expect(dates('Lee’s announcement Friday that she would leave was brief.')).toEqual(['2025-07-18']);
    expect(dates('They will meet on Friday.')).toEqual(['2025-07-25']);
    expect(dates('They would have met on Friday.')).toEqual(['2025-07-18']);
  });

  it.each([
    ['Lee said on Friday that the boats were lost.', 'said'],
    ['Lee said late Friday the boats were lost.', 'said'],
    ['Lee told reporters on Friday that the boats were lost.', 'told'],
    ['Lee said in a statement on Friday that the boats were lost.', 'said'],
    ['On Friday, Lee said the boats were lost.', 'said'],
    ['Lee on Friday announced the loss.', 'announced'],
    ['A sailor told AFP earlier that the boats were lost.', 'told'],
    ['Lee claimed earlier his boats were lost.', 'claimed'],
  ])('dates the saying in "%s"', (text, verb) => {
    const [found] = findDates(text, PUBLISHED);
    expect(found?.of).toBe('said');
    expect(found?.verb && text.slice(found.verb.start, found.verb.end)).toBe(verb);
  });

  it.each([
    'Lee said the attack on Friday was over.',
    'Lee said that on Friday the boats were lost.',
    'The boats were lost on Friday.',
    'The boats were lost on Friday, Lee said.',
    'Sailors protested on Friday.',
  ])('dates the event in "%s"', (text) => {
    expect(findDates(text, PUBLISHED)).toMatchObject([{ of: 'event', verb: null }]);
  });
});

describe('laws', () => {
  const words = fc.constantFrom(
    ...'on Friday last night May 7 October 2023 , . Sept 26-27 the past two weeks ago earlier said by since 31 February next Sunday week 0 99'.split(
      ' ',
    ),
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words).map((list) => list.join(' ')),
  );

  it('prints the words of the text, in order, and dates that the schema takes', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(null, PUBLISHED, '2024-02-29'), (text, published) => {
        let last = 0;
        for (const { date } of findDates(text, published)) {
          const { printed } = Dated.parse(date);
          if (!printed) throw new Error('a date without words');
          expect(text.slice(printed.start, printed.end)).toBe(printed.exact);
          expect(printed.start).toBeGreaterThanOrEqual(last);
          last = printed.end;
        }
      }),
    );
  });
});
