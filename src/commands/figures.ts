import { figuresChart } from '../charts/figures-chart.ts';
import { chartAsked } from './chart-asked.ts';
import type { Command } from './command.ts';
import { nothing } from './nothing.ts';
import { newestFirst, scopeOf } from './scope.ts';
import { searchScope } from './search-scope.ts';
import { statementsAnswer } from './statements-answer.ts';

/** Every number in the story with what it counts and who counts; with `chart` at the end also as a picture. */
export const figures: Command = {
  name: 'figures',
  usage: 'figures [words] [chart]',
  summary: 'the numbers: what is counted, who counts, as of when',
  example: 'figures hostages',
  run(asked) {
    const { ask, draw } = chartAsked(asked, figuresChart, 'Figures');
    const scope = scopeOf(ask);
    const counted = scope.statements.filter((statement) => statement.figures.length > 0);
    if (ask.words === '') {
      if (counted.length === 0) return nothing(ask, scope, 'No confirmed figure in the store.');
      return statementsAnswer(ask, scope, newestFirst(counted, ask.desk), { found: 'figures', ...draw?.() });
    }
    const { statements, matched, didYouMean } = searchScope(ask.words, scope, ({ figures }) => figures.length > 0);
    if (statements.length > 0)
      return statementsAnswer(ask, scope, statements, { found: 'figures', matched, ...draw?.() });
    return nothing(ask, scope, `No confirmed figure in the store matches “${ask.words}”.`, [
      ...(didYouMean === null ? [] : [{ label: `did you mean “${didYouMean}”?`, ask: `figures ${didYouMean}` }]),
      { label: 'all figures', ask: 'figures' },
      { label: 'the words in any statement', ask: `find ${ask.words}` },
    ]);
  },
};
