import { figuresChart } from '../charts/figures-chart.ts';
import { phrases } from '../wording/phrases.ts';
import { chartAsked } from './chart-asked.ts';
import type { Command } from './command.ts';
import { askedAgain, nothing } from './nothing.ts';
import { newestFirst } from './order.ts';
import { scopeOf } from './scope.ts';
import { searchScope } from './search-scope.ts';
import { statementsAnswer } from './statements-answer.ts';

/** Every number in the story with what it counts and who counts; with `chart` at the end also as a picture. */
export const figures: Command = {
  name: 'figures',
  ...phrases.commands.figures,
  narrows: true,
  run(asked) {
    const { ask, draw } = chartAsked(asked, figuresChart, phrases.answers.found.figures);
    const scope = scopeOf(ask);
    const { catalogue } = scope.desk;
    if (ask.words === '') {
      const counted = scope.listed.filter((number) => catalogue.hasFigures(number));
      if (counted.length === 0) return nothing(ask, scope, phrases.unanswered.noFigures);
      return statementsAnswer(ask, scope, newestFirst(counted, ask.desk), { found: 'figures', ...draw?.() });
    }
    const { found, matches, didYouMean } = searchScope(ask.words, scope, (number) => catalogue.hasFigures(number));
    if (found.length > 0) return statementsAnswer(ask, scope, found, { found: 'figures', matches, ...draw?.() });
    return nothing(ask, scope, phrases.unanswered.noFiguresOn(ask.words), [
      ...(didYouMean === null
        ? []
        : [
            { label: phrases.unanswered.instead.didYouMean(didYouMean), ask: askedAgain(ask, `figures ${didYouMean}`) },
          ]),
      { label: phrases.unanswered.instead.allFigures, ask: 'figures' },
      { label: phrases.unanswered.instead.anyStatement, ask: askedAgain(ask, `find ${ask.words}`) },
    ]);
  },
};
