import type { Chart } from '../charts/chart.ts';
import type { ChartedStatement, ChartName } from '../charts/charted-statement.ts';
import { dateWords } from '../facts/date-words.ts';
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
    ...(asOf === null ? [] : [`as of ${dateWords(asOf)}`]),
    ...(known === null ? [] : [`known ${dateWords(known)}`]),
  ].join(' · ');
  return {
    ask: { ...ask, words },
    draw: (about = words) => ({
      draw: (statements) => chartOf(statements, { title: about === '' ? title : `${title} · ${about}`, subtitle }),
    }),
  };
}
