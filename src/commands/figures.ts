import type { Command } from './command.ts';
import { nothing } from './nothing.ts';
import { newestFirst, scopeOf } from './scope.ts';
import { searchScope } from './search-scope.ts';
import { statementsAnswer } from './statements-answer.ts';

/** Every number in the story with what it counts and who counts. */
export const figures: Command = {
  name: 'figures',
  usage: 'figures [words]',
  summary: 'the numbers: what is counted, who counts, as of when',
  example: 'figures hostages',
  run(ask) {
    const scope = scopeOf(ask);
    const counted = scope.statements.filter((statement) => statement.figures.length > 0);
    if (ask.words === '') {
      if (counted.length === 0) return nothing(ask, scope, 'No confirmed figure in the store.');
      return statementsAnswer(ask, scope, newestFirst(counted, ask.desk), { found: 'figures' });
    }
    const { statements, matched, didYouMean } = searchScope(ask.words, scope, ({ figures }) => figures.length > 0);
    if (statements.length > 0) return statementsAnswer(ask, scope, statements, { found: 'figures', matched });
    return nothing(ask, scope, `No confirmed figure in the store matches “${ask.words}”.`, [
      ...(didYouMean === null ? [] : [{ label: `did you mean “${didYouMean}”?`, ask: `figures ${didYouMean}` }]),
      { label: 'all figures', ask: 'figures' },
      { label: 'the words in any statement', ask: `find ${ask.words}` },
    ]);
  },
};
