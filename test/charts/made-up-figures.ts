import type { ChartedStatement } from '../../src/charts/charted-statement.ts';
import type { Comparator, Figure } from '../../src/facts/figure.ts';

/** A figure as printed: no date and nobody who counts, unless given. */
export function figureOf(
  printed: string,
  [min, max = min]: [number, number?],
  comparator: Comparator = 'exact',
  {
    authority,
    asOf = null,
    counted = 'people missing',
    unit = null,
  }: Partial<{ authority: string; asOf: string | null; counted: string; unit: string | null }> = {},
): Figure {
  const place = (exact: string) => ({ start: 0, end: exact.length, exact });
  return {
    printed: place(printed),
    min,
    max,
    comparator,
    unit,
    counted,
    asOf,
    authority: authority === undefined ? null : place(authority),
  };
}

/** A report of a made-up outlet, of its own origin unless it carries an agency's copy. */
export function charted(
  id: string,
  outlet: string,
  figures: Figure[],
  { published = null, agency = null }: { published?: string | null; agency?: string | null } = {},
): ChartedStatement {
  return {
    id,
    kind: 'report',
    sentence: [
      { text: `As ${outlet} has it, ` },
      { text: figures.map(({ printed }) => printed.exact).join(' and ') },
      { text: ' people are missing.' },
    ],
    speaker: null,
    said: null,
    asOf: null,
    figures,
    characterisation: false,
    source: {
      id: outlet.toLowerCase().replaceAll(' ', '-'),
      label: outlet,
      published,
      family: agency?.toLowerCase() ?? null,
      agency,
    },
  };
}

/** Counts of a made-up flood: every kind of hedge, a range, dates of all kinds, six origins, two marks at one place. */
export const flood: ChartedStatement[] = [
  charted('a', 'The Gazette', [
    figureOf('over 120', [120], 'over', { authority: 'the fire service', asOf: '2024-03-04' }),
  ]),
  charted('b', 'The Courier', [
    figureOf('between 90 and 140', [90, 140], 'exact', { authority: 'the mayor', asOf: '2024-03-05' }),
  ]),
  charted('c', 'Radio Harbour', [
    figureOf('about 130', [130], 'about', { authority: 'the river authority', asOf: '2024-03-05/2024-03-07' }),
  ]),
  charted('d', 'Coast Weekly', [
    figureOf('nearly 200', [200], 'nearly', { authority: 'residents', asOf: '../2024-03-08' }),
  ]),
  charted('e', 'Evening Post', [figureOf('at most 150', [150], 'at-most', { asOf: '2024-03-09' })]),
  charted('f', 'Inland Times', [figureOf('dozens', [24], 'indefinite')], { published: '2024-03-03' }),
  charted(
    'g',
    'Morning Star Tribune',
    [figureOf('137', [137], 'exact', { authority: 'the police', asOf: '2024-03-08' })],
    { agency: 'WIRE' },
  ),
  charted('h', 'The Gazette', [figureOf('137', [137], 'exact', { authority: 'the police', asOf: '2024-03-08' })]),
  charted('i', 'The Courier', [
    figureOf('under 160', [160], 'under', { authority: 'the ministry of the interior and its regional crisis staff' }),
  ]),
  charted('j', 'Radio Harbour', [figureOf('131', [131], 'exact', { authority: 'the river authority' })]),
  charted('k', 'Coast Weekly', [
    figureOf('58,713', [58713], 'exact', {
      authority: 'the electricity company',
      asOf: '2024-03-04',
      counted: 'homes without power',
    }),
    figureOf('59,020', [59020], 'exact', {
      authority: 'the electricity company',
      asOf: '2024-03-06',
      counted: 'homes without power',
    }),
    figureOf('more than 2 metres', [2], 'over', { asOf: '2024-03', counted: 'height of the water', unit: 'metres' }),
  ]),
];
