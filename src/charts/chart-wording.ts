import { dateWords } from '../wording/date-words.ts';
import type { Chart, Mark, Panel, PlacedDate } from './chart.ts';
import type { ChartedStatement } from './charted-statement.ts';

/** What is printed in pictures beside the words of the sources. */
export const CHART_WORDS = {
  beside: 'Not placed: date not stated',
  nothingPlaced: 'Nothing is placed on an axis: no date is stated.',
  nothing: 'Nothing to draw: no figure or statement was found.',
  oneMark:
    'One mark is one statement, placed by its as-of date unless its label names another. No line joins marks: different counters are no trend.',
  oneRow: 'One row is one statement.',
  bound: 'Arrow: the number is a bound (over, at least, dozens … point up; under, at most point down).',
  rounded: 'Dashed line: about (both ways) or nearly (down); how far is not stated.',
  range: 'Bar: a printed range, from its lowest to its highest number.',
  span: 'Thin line across: the date lies somewhere in this time; with an arrow, its other end is not known.',
  fromZero: 'This axis does not start at 0.',
} as const;

export const whoCounts = (authority: string | null): string => `who counts: ${authority ?? 'not stated'}`;

/** "as of: 7 Oct 2023"; for another date than the as-of date, which one it is. */
export const placedWords = ({ basis, edtf }: PlacedDate): string => `${basis}: ${dateWords(edtf)}`;

export const dateOf = ({ date }: Pick<Mark, 'date'>): string => (date === null ? 'date not stated' : placedWords(date));

export const panelHeading = ({ heading, unit }: Pick<Panel, 'heading' | 'unit'>): string =>
  unit === null ? `counted: ${heading}` : `counted: ${heading} · in: ${unit}`;

const KINDS = { quote: 'quotation', mixed: 'partly quoted', paraphrase: 'paraphrase' } as const;

/** Whose words a statement is, before any of them. */
export function attribution({ kind, speaker, source, characterisation }: ChartedStatement): string {
  if (kind === 'report')
    return characterisation
      ? `Wording of ${source.label}, unattributed`
      : `Reported by ${source.label} in its own voice`;
  return `${speaker?.name ?? 'Speaker not stated'} · ${KINDS[kind]} · ${source.label}`;
}

/** The printed sentence on one line. */
export const sentenceWords = (runs: readonly { text: string }[]): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s*\n\s*/g, ' ');

/** How many marks a picture has, and how many stand beside it. */
export function counts({ panels }: Pick<Chart, 'panels'>): { placed: number; beside: number } {
  const marks = panels.flatMap((panel) => panel.marks);
  const placed = marks.filter(({ date }) => date !== null).length;
  return { placed, beside: marks.length - placed };
}

/** What was left out of a picture, or null. */
export const leftWords = ({ left, kind }: Pick<Chart, 'left' | 'kind'>): string | null =>
  left === 0
    ? null
    : `${left} more ${kind === 'figures' ? 'figures' : 'statements'}: not drawn, but in the answer as text.`;

/** Slack's limit for `alt_txt` (https://docs.slack.dev/reference/methods/files.getUploadURLExternal). */
const LONGEST_ALT = 1000;

/**
 * The picture in words, for whoever does not see it: the same marks with their printed words, who counts, date and origin.
 * At most 1,000 characters; what has no room is counted, never cut.
 */
export function altText(chart: Chart): string {
  const { placed, beside } = counts(chart);
  if (placed + beside === 0) return `${chart.title}. ${CHART_WORDS.nothing}`;
  const head = `${chart.title}. ${chart.subtitle}. Placed by date: ${placed}. ${CHART_WORDS.beside}: ${beside}.`;
  const parts = chart.panels.flatMap((panel) =>
    panel.marks.map((mark, index) => {
      const whose = panel.heading === '' || index > 0 ? '' : `${panelHeading(panel)}. `;
      return `${whose}${markWords(mark, chart)}.`;
    }),
  );
  let text = head;
  for (const [index, part] of parts.entries()) {
    const rest = parts.length - index + chart.left;
    if (text.length + part.length + 40 > LONGEST_ALT) return `${text} ${rest} more in the text of the answer.`;
    text += ` ${part}`;
  }
  return chart.left === 0 ? text : `${text} ${chart.left} more in the text of the answer.`;
}

function markWords(mark: Mark, { origins }: Chart): string {
  const words = mark.value === null ? mark.heading : `${mark.heading}, ${mark.words}`;
  const said = mark.value === null ? `: ${mark.words.replace(/\.$/, '')}` : '';
  return `${words}, ${dateOf(mark)}, origin: ${origins[mark.origin] ?? 'not stated'}${said}`;
}
