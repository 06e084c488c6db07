import { phrases } from '../wording/phrases.ts';
import type { Answer } from './answer.ts';
import type { Ask, Command } from './command.ts';
import { askedAgain, nothing, otherStories } from './nothing.ts';
import { newestFirst } from './order.ts';
import { type Scope, scopeOf } from './scope.ts';
import { searchScope } from './search-scope.ts';
import { statementsAnswer } from './statements-answer.ts';

/** Statements by anyone that hold some words, however they are spelt or remembered. */
export const find: Command = {
  name: 'find',
  ...phrases.commands.find,
  narrows: true,
  run(ask) {
    if (ask.words === '' && !ask.narrowing)
      return nothing(ask, scopeOf(ask), phrases.unanswered.nothingAsked, [
        { label: phrases.unanswered.instead.forExample, ask: find.example },
      ]);
    return findWords(ask, []);
  },
};

/** Searches everything said; `hint` is shown when the search was Talks' reading of a question that names no command. */
export function findWords(ask: Ask, hint: string[]): Answer {
  const scope = scopeOf(ask);
  if (ask.words === '') return allThatIsLeft(ask, scope, hint);
  const { found, matches, didYouMean } = searchScope(ask.words, scope);
  if (found.length > 0) return statementsAnswer(ask, scope, found, { found: 'find', matches, notes: hint });
  const meant =
    didYouMean === null
      ? []
      : [{ label: phrases.unanswered.instead.didYouMean(didYouMean), ask: askedAgain(ask, `find ${didYouMean}`) }];
  const answer = nothing(ask, scope, phrases.unanswered.noMatch(ask.words), [
    ...meant,
    ...otherStories(ask, scope, 'find'),
  ]);
  return { ...answer, notes: [...hint, ...answer.notes] };
}

/** Without words, filters ask for all that they leave, newest first. */
function allThatIsLeft(ask: Ask, scope: Scope, hint: string[]): Answer {
  const all = newestFirst(scope.listed, ask.desk);
  if (all.length > 0) return statementsAnswer(ask, scope, all, { found: 'find', notes: hint });
  return nothing(ask, scope, phrases.unanswered.noSuchStatements);
}
