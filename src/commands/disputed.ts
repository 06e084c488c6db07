import type { Disagreement } from '../disagreement/disagreement.ts';
import type { Answer } from './answer.ts';
import type { Ask, Command } from './command.ts';
import { nothing } from './nothing.ts';
import { type Scope, scopeNotes, scopeOf, shownFirst } from './scope.ts';
import { searchScope } from './search-scope.ts';
import { shownDisagreement } from './shown.ts';
import { pageOf } from './statements-answer.ts';

/** Where the accounts differ, the gravest first. */
export const disputed: Command = {
  name: 'disputed',
  usage: 'disputed [words]',
  summary: 'where the accounts differ, both sides word for word',
  example: 'disputed',
  run(ask) {
    const scope = scopeOf(ask);
    const all = shownFirst(scope.disagreements);
    if (ask.words === '') return disagreementsAnswer(ask, scope, all, 'Accounts in the store differ on nothing.');
    const hits = new Set(searchScope(ask.words, scope).statements.map((statement) => statement.id));
    const words = ask.words.toLowerCase();
    const found = all.filter(
      ({ question, sides }) => question.toLowerCase().includes(words) || sides.some((side) => hits.has(side.statement)),
    );
    return disagreementsAnswer(
      ask,
      scope,
      found,
      `Accounts in the store differ on nothing that matches “${ask.words}”.`,
    );
  },
};

function disagreementsAnswer(ask: Ask, scope: Scope, found: readonly Disagreement[], none: string): Answer {
  if (found.length === 0)
    return nothing(ask, scope, none, ask.words === '' ? [] : [{ label: 'all that is disputed', ask: 'disputed' }]);
  return {
    answer: 'disagreements',
    ...ask.asked,
    disagreements: pageOf(found, ask.asking).map((disagreement) => shownDisagreement(disagreement, scope)),
    total: found.length,
    offset: ask.asking.offset ?? 0,
    notes: scopeNotes(scope),
  };
}
