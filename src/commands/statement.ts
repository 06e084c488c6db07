import { phrases } from '../wording/phrases.ts';
import type { Command } from './command.ts';
import { nothing } from './nothing.ts';
import { scopeOf } from './scope.ts';
import { statementsAnswer } from './statements-answer.ts';

/** One statement by its id: what a citation leads back to. */
export const statement: Command = {
  name: 'statement',
  ...phrases.commands.statement,
  run(ask) {
    const scope = scopeOf(ask);
    const found = ask.desk.catalogue.numberOf(ask.words.toLowerCase());
    if (found === undefined || !scope.holds(found)) {
      const why =
        ask.words === '' ? phrases.unanswered.whichStatement : phrases.unanswered.noConfirmedCalled(ask.words);
      return nothing(
        ask,
        scope,
        why,
        ask.words === '' ? [] : [{ label: phrases.unanswered.instead.history, ask: `history ${ask.words}` }],
      );
    }
    return statementsAnswer(ask, scope, [found], { found: 'find' });
  },
};
