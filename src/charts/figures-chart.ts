import type { Chart, Mark, Panel } from './chart.ts';
import { whoCounts } from './chart-wording.ts';
import {
  type ChartedStatement,
  type ChartName,
  MOST_MARKS,
  Origins,
  placedDate,
  placedFirst,
} from './charted-statement.ts';

/**
 * The figures of statements over time: a panel for each thing that is counted, and one mark for each figure. What is
 * counted decides the panel, so that numbers of different things never stand on one axis.
 */
export function figuresChart(statements: readonly ChartedStatement[], name: ChartName): Chart {
  const origins = new Origins();
  const panels = new Map<string, Panel>();
  let marks = 0;
  let left = 0;
  for (const statement of statements)
    for (const figure of statement.figures) {
      if (marks === MOST_MARKS) {
        left += 1;
        continue;
      }
      marks += 1;
      const { counted, unit, min, max, comparator } = figure;
      const mark: Mark = {
        statement: statement.id,
        origin: origins.of(statement),
        heading: figure.printed.exact,
        words: whoCounts(figure.authority?.exact ?? null),
        date: placedDate(figure.asOf, statement),
        value: { min, max, comparator },
      };
      const key = JSON.stringify([counted, unit]);
      const panel = panels.get(key) ?? { heading: counted, unit, marks: [] };
      panel.marks.push(mark);
      panels.set(key, panel);
    }
  return {
    kind: 'figures',
    ...name,
    origins: origins.names,
    panels: [...panels.values()].map((panel) => ({ ...panel, marks: placedFirst(panel.marks) })),
    left,
  };
}
