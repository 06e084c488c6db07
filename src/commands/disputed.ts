import type { Disagreement } from '../disagreement/disagreement.ts';
import type { Answer } from './answer.ts';
import type { Ask, Command } from './command.ts';
import { nothing } from './nothing.ts';
import { gravestFirst, type Scope, scopeNotes, scopeOf, shownFirst } from './scope.ts';
import { searchScope } from './search-scope.ts';
import { shownDisagreement } from './shown.ts';
import { pageOf } from './statements-answer.ts';

/** Where the accounts differ, the gravest first; with `all` also where they only may. */
export const disputed: Command = {
  name: 'disputed',
  usage: 'disputed [all] [words]',
  summary: 'where the accounts differ, both sides word for word; with “all” also where they only may',
  example: 'disputed',
  run(ask) {
    const scope = scopeOf(ask);
    const [first = '', rest = ''] = ask.words.split(/\s+(.*)/s);
    const withMaybes = first.toLowerCase() === 'all';
    const words = withMaybes ? rest : ask.words;
    const all = withMaybes ? gravestFirst(scope.disagreements, ask.desk) : shownFirst(scope.disagreements, ask.desk);
    const maybes = withMaybes ? 0 : scope.disagreements.length - all.length;
    if (words === '')
      return disagreementsAnswer(ask, scope, { found: all, maybes }, 'Accounts in the store differ on nothing.');
    const hits = new Set(searchScope(words, scope).statements.map((statement) => statement.id));
    const asked = words.toLowerCase();
    const found = all.filter(
      ({ question, sides }) => question.toLowerCase().includes(asked) || sides.some((side) => hits.has(side.statement)),
    );
    return disagreementsAnswer(
      ask,
      scope,
      { found, maybes },
      `Accounts in the store differ on nothing that matches “${words}”.`,
    );
  },
};

interface Found {
  found: readonly Disagreement[];
  /** How many more there are that are not sure enough to show unasked. */
  maybes: number;
}

function disagreementsAnswer(ask: Ask, scope: Scope, { found, maybes }: Found, none: string): Answer {
  if (found.length === 0)
    return nothing(ask, scope, none, [
      ...(ask.words === '' ? [] : [{ label: 'all that is disputed', ask: 'disputed' }]),
      ...(maybes > 0 ? [{ label: 'where they may differ', ask: 'disputed all' }] : []),
    ]);
  return {
    answer: 'disagreements',
    ...ask.asked,
    disagreements: pageOf(found, ask.asking).map((disagreement) => shownDisagreement(disagreement, scope)),
    total: found.length,
    offset: ask.asking.offset ?? 0,
    notes: [
      ...scopeNotes(scope),
      ...(maybes === 0 ? [] : [`Not sure enough to show here, may differ: ${maybes}. Ask “disputed all”.`]),
    ],
  };
}
