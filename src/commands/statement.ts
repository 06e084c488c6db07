import type { Command } from './command.ts';
import { nothing } from './nothing.ts';
import { scopeOf } from './scope.ts';
import { statementsAnswer } from './statements-answer.ts';

/** One statement by its id: what a citation leads back to. */
export const statement: Command = {
  name: 'statement',
  usage: 'statement <id>',
  summary: 'one statement by its id, as a citation names it',
  example: 'statement afp-witkoff-good-faith',
  run(ask) {
    const scope = scopeOf(ask);
    const found = ask.desk.statements.get(ask.words.toLowerCase());
    if (!found || !scope.has(found.id)) {
      const why =
        ask.words === ''
          ? 'Which statement? Name one by its id.'
          : `No confirmed statement “${ask.words}” in the store.`;
      return nothing(ask, scope, why, ask.words === '' ? [] : [{ label: 'its history', ask: `history ${ask.words}` }]);
    }
    return statementsAnswer(ask, scope, [found], { found: 'find' });
  },
};
