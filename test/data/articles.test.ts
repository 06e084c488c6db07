import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/facts/source.ts';
import { overlap, type Span, within } from '../../src/facts/span.ts';
import type { Statement } from '../../src/facts/statement.ts';
import { wordsOf } from '../../src/facts/words.ts';
import { curatedDesk } from '../made-up/curated-desk.ts';

const desk = await curatedDesk();
const sources = [...desk.sources.values()];
const statementsIn = ({ id }: Source): Statement[] =>
  [...desk.statements.values()].filter(({ source }) => source === id);

/** What an article prints around its sentences. */
const FURNITURE = [
  ' date 2025-07-24 Washington DC - ',
  "This picture taken from a position at Israel's border with the Gaza Strip on Wednesday shows smoke billowing during an Israeli strike on the besieged Palestinian territory. © JACK GUEZ / AFP",
  'Advertisement',
  '- © AFP 2025',
];

const furnitureIn = (text: string): Span[] =>
  FURNITURE.flatMap((words) => {
    const start = text.indexOf(words);
    return start < 0 ? [] : [{ start, end: start + words.length }];
  });

/** Words that join statements in a sentence and say nothing of their own. */
const JOINING = ['with', 'where', 'and', 'since', 'including', 'have', 'even', 'as', 'but', 'despite', 'who', 'that'];

/** All that is known to stand in a statement's sentence: what is said, who says it, how, where, to whom and when. */
function knownSpans(statement: Statement): Span[] {
  const { locator, role, cue, venue, toldTo, said, asOf, figures } = statement;
  const printed = [
    role,
    cue,
    venue,
    toldTo,
    said?.printed,
    asOf?.printed,
    ...figures.map((figure) => figure.authority),
  ];
  return [locator, ...printed.flatMap((span) => (span ? [span] : []))];
}

describe.each(sources)('$name', (source) => {
  const statements = statementsIn(source);
  const furniture = furnitureIn(source.text);

  test('has every word of its sentences in a statement, but for words that join', () => {
    const known = [...furniture, ...statements.flatMap(knownSpans)];
    const left = wordsOf(source.text).filter((word) => !known.some((span) => within(word, span)));
    expect(left.map(({ printed }) => printed).filter((word) => !JOINING.includes(word))).toEqual([]);
  });

  test('has no statement in its furniture', () => {
    const stray = statements.filter(({ sentence }) => furniture.some((span) => overlap(span, sentence)));
    expect(stray.map(({ id }) => id)).toEqual([]);
  });

  test('has every pair of quotation marks in a statement, the marks left out', () => {
    const quoted = statements.flatMap((statement) => statement.quoted.map(({ start, end }) => [start, end]));
    const pairs = [...source.text.matchAll(/“([^”]+)”|"([^"]+)"/g)].map(({ index, 0: pair }) => [
      index + 1,
      index + pair.length - 1,
    ]);
    expect(pairs.length).toBeGreaterThan(2);
    expect(quoted.toSorted(([a = 0], [b = 0]) => a - b)).toEqual(pairs);
  });

  test('has every number in a figure, but for dates', () => {
    const number =
      /\d[\d,]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|million)\b/gi;
    const dates = statements.flatMap(({ asOf }) => (asOf?.printed ? [asOf.printed] : []));
    const known = [
      ...furniture,
      ...dates,
      // "the two countries" points at the two just named; it counts nothing.
      ...[...source.text.matchAll(/the two countries/g)].map(({ index, 0: { length } }) => ({
        start: index,
        end: index + length,
      })),
      ...statements.flatMap(({ figures }) => figures.map(({ printed }) => printed)),
    ];
    const numbers = [...source.text.matchAll(number)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
      words,
    }));
    expect(numbers.length).toBeGreaterThan(1);
    expect(numbers.filter((span) => !known.some((outer) => within(span, outer))).map(({ words }) => words)).toEqual([]);
  });

  test('is confirmed by a named editor throughout', () => {
    expect(statements.filter(({ status, confirmedBy }) => status !== 'confirmed' || confirmedBy === null)).toEqual([]);
  });

  test('lists its statements in the order of the text', () => {
    const places = statements.map(({ locator }) => locator.start);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('what the documents do not say', () => {
  const [undated, dated] = ['gaza-talks-afp-2025', 'gaza-talks-2025-07-24'].map((id) => desk.sources.get(id));

  test('stays unknown', () => {
    const unknown = { outlet: null, title: null, byline: null, url: null, retrieved: null };
    expect(undated).toMatchObject({ ...unknown, published: null, dateline: null, credit: '© AFP 2025' });
    // The dated article's one credit line belongs to a photograph and says nothing of the text.
    expect(dated).toMatchObject({ ...unknown, published: '2025-07-24', dateline: 'Washington DC', credit: null });
  });

  test('does not keep both from being one family of agency copy', () => {
    expect(undated?.family).toMatchObject({ agency: 'AFP' });
    expect(dated?.family?.id).toBe(undated?.family?.id);
  });

  test.each(['last night'])('leaves “%s” as printed, unresolved', (words) => {
    expect(desk.statements.get('afp-negotiators-recalled')?.asOf).toMatchObject({
      edtf: null,
      printed: { exact: words },
    });
  });

  test('resolves the weekday and “earlier” against the published date, and says so', () => {
    const by = 'published date 2025-07-24';
    expect(desk.statements.get('jul24-us-joins-israel')?.asOf).toMatchObject({
      edtf: '2025-07-24',
      basis: 'resolved',
      by,
    });
    expect(new Date('2025-07-24').getUTCDay()).toBe(4);
    const earlier = [...desk.statements.values()].filter(({ said }) => said?.printed?.exact === 'earlier');
    expect(earlier.map(({ id, said }) => [id, said?.edtf, said?.by])).toEqual([
      ['jul24-netanyahu-seeking-ceasefire', '../2025-07-24', by],
      ['jul24-palestinian-source-on-response', '../2025-07-24', by],
    ]);
  });
});

describe('speakers', () => {
  test('are the ones who speak: "Washington would …, he added" is the envoy’s', () => {
    expect(desk.statements.get('afp-witkoff-alternative-options')).toMatchObject({
      speaker: 'witkoff',
      role: { exact: 'he' },
    });
  });

  test('keep an office apart from the person who holds it', () => {
    expect(desk.speakers.get('netanyahu-office')).toMatchObject({ kind: 'office', officeOf: 'netanyahu' });
    expect(desk.statements.get('jul24-returning-for-consultations')?.speaker).toBe('netanyahu-office');
  });

  test('keep the description of an unnamed source whole', () => {
    expect(desk.speakers.get('palestinian-source')).toMatchObject({
      kind: 'unnamed',
      name: 'A Palestinian source familiar with the talks',
    });
  });

  test('all have a statement', () => {
    const speaking = new Set([...desk.statements.values()].map(({ speaker }) => speaker));
    expect([...desk.speakers.keys()].filter((id) => !speaking.has(id))).toEqual([]);
  });
});

describe('figures', () => {
  const all = [...desk.statements.values()].flatMap(({ figures }) => figures);

  test.each([
    ['over 2 million', 2_000_000, null],
    ['more than two million', 2_000_000, null],
    ['nearly two years', 2, null],
    ['59,587', 59_587, 'the health ministry'],
    ['over 1,200', 1200, null],
    ['251', 251, null],
    ['49', 49, null],
    ['27', 27, 'the Israeli military'],
    ['dozens', 24, null],
  ])('%s is %d, counted by: %s', (printed, value, authority) => {
    const figure = all.find((candidate) => candidate.printed.exact === printed);
    expect([figure?.min, figure?.authority?.exact ?? null, figure?.asOf]).toEqual([value, authority, null]);
  });

  test('that count one thing have one name for it', () => {
    const counted = (printed: string) =>
      new Set(all.filter(({ printed: { exact } }) => exact === printed).map((figure) => figure.counted));
    expect(counted('over 2 million')).toEqual(counted('more than two million'));
    expect(counted('more than two weeks').size).toBe(1);
  });
});
