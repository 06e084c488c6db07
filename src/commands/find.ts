import type { Answer } from './answer.ts';
import type { Ask, Command } from './command.ts';
import { nothing, otherStories } from './nothing.ts';
import { scopeOf } from './scope.ts';
import { searchScope } from './search-scope.ts';
import { statementsAnswer } from './statements-answer.ts';

/** Statements by anyone that hold some words, however they are spelt or remembered. */
export const find: Command = {
  name: 'find',
  usage: 'find <words>',
  summary: 'statements by anyone that hold these words, typos and half-remembered quotations included',
  example: 'find acting in good faith',
  run(ask) {
    if (ask.words === '')
      return nothing(ask, scopeOf(ask), 'Nothing was asked for. Write the words to look for.', [
        { label: 'for example', ask: find.example },
      ]);
    return findWords(ask, []);
  },
};

/** Searches everything said; `hint` is shown when the search was Talks' reading of a question that names no command. */
export function findWords(ask: Ask, hint: string[]): Answer {
  const scope = scopeOf(ask);
  const { statements, matched, didYouMean } = searchScope(ask.words, scope);
  if (statements.length > 0) return statementsAnswer(ask, scope, statements, { found: 'find', matched, notes: hint });
  const meant = didYouMean === null ? [] : [{ label: `did you mean “${didYouMean}”?`, ask: `find ${didYouMean}` }];
  const answer = nothing(ask, scope, `No confirmed statement in the store matches “${ask.words}”.`, [
    ...meant,
    ...otherStories(ask, scope, 'find'),
  ]);
  return { ...answer, notes: [...hint, ...answer.notes] };
}
