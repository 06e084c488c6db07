import type { Chart } from '../charts/chart.ts';
import type { ChartedStatement, ChartName } from '../charts/charted-statement.ts';
import { narrowedWords } from '../lines/narrowed-words.ts';
import { dateWords } from '../wording/date-words.ts';
import { APART } from '../wording/line.ts';
import { phrases } from '../wording/phrases.ts';
import type { ShownStatement } from './answer.ts';
import type { Ask } from './command.ts';

/** Makes the picture of all statements of an answer, of which a page may show only some. */
export type Draw = (statements: readonly ShownStatement[]) => Chart;

const CHART = /(?:^|\s)chart\s*$/i;

/**
 * Takes the word `chart` from the end of a question: what is asked without it, and how its picture is made. `draw` is null
 * where no picture is asked for.
 */
export function chartAsked(
  ask: Ask,
  chartOf: (statements: readonly ChartedStatement[], name: ChartName) => Chart,
  title: string,
): { ask: Ask; draw: ((about?: string) => { draw: Draw }) | null } {
  if (!CHART.test(ask.words)) return { ask, draw: null };
  const words = ask.words.replace(CHART, '').trim();
  const { story, asOf, known } = ask.asked;
  const subtitle = [
    story.name,
    ...(asOf === null ? [] : [phrases.dates.asOf(dateWords(asOf))]),
    ...(known === null ? [] : [phrases.dates.known(dateWords(known))]),
    ...narrowedWords(ask.asked),
  ].join(APART);
  return {
    ask: { ...ask, words },
    draw: (about = words) => ({
      draw: (statements) => chartOf(statements, { title: about === '' ? title : `${title}${APART}${about}`, subtitle }),
    }),
  };
}
