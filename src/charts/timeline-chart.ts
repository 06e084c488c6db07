import type { Chart, Mark } from './chart.ts';
import { attribution, sentenceWords } from './chart-wording.ts';
import {
  type ChartedStatement,
  type ChartName,
  MOST_MARKS,
  Origins,
  placedDate,
  placedFirst,
} from './charted-statement.ts';

/** Statements in the order given, each in a row of its own with its printed sentence, and its date on one axis of time. */
export function timelineChart(statements: readonly ChartedStatement[], name: ChartName): Chart {
  const origins = new Origins();
  const marks = statements.slice(0, MOST_MARKS).map(
    (statement): Mark => ({
      statement: statement.id,
      origin: origins.of(statement),
      heading: attribution(statement),
      words: sentenceWords(statement.sentence),
      date: placedDate(null, statement),
      value: null,
    }),
  );
  return {
    kind: 'timeline',
    ...name,
    origins: origins.names,
    panels: marks.length === 0 ? [] : [{ heading: '', unit: null, marks: placedFirst(marks) }],
    left: Math.max(0, statements.length - MOST_MARKS),
  };
}
