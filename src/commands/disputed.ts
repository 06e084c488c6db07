import type { Disagreement } from '../disagreement/disagreement.ts';
import { phrases } from '../wording/phrases.ts';
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
  ...phrases.commands.disputed,
  narrows: true,
  run(ask) {
    const scope = scopeOf(ask);
    const [first = '', rest = ''] = ask.words.split(/\s+(.*)/s);
    const withMaybes = first.toLowerCase() === 'all';
    const words = withMaybes ? rest : ask.words;
    const all = withMaybes ? gravestFirst(scope.disagreements, ask.desk) : shownFirst(scope.disagreements, ask.desk);
    const maybes = withMaybes ? 0 : scope.disagreements.length - all.length;
    if (words === '') return disagreementsAnswer(ask, scope, { found: all, maybes }, phrases.unanswered.noDifferences);
    const sides = all.flatMap((disagreement) => disagreement.sides.map(({ statement }) => statement));
    const numbers = new Set(sides.flatMap((id) => ask.desk.catalogue.numberOf(id) ?? []));
    const { matches } = searchScope(words, scope, (number) => numbers.has(number));
    const asked = words.toLowerCase();
    const found = all.filter(
      ({ question, sides }) =>
        question.toLowerCase().includes(asked) || sides.some((side) => matches.has(side.statement)),
    );
    return disagreementsAnswer(ask, scope, { found, maybes }, phrases.unanswered.noDifferencesOn(words));
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
      ...(ask.words === '' && !ask.narrowing
        ? []
        : [{ label: phrases.unanswered.instead.allDisputed, ask: 'disputed' }]),
      ...(maybes > 0 ? [{ label: phrases.unanswered.instead.mayDiffer, ask: 'disputed all' }] : []),
    ]);
  return {
    answer: 'disagreements',
    ...ask.asked,
    disagreements: pageOf(found, ask.asking).map((disagreement) => shownDisagreement(disagreement, scope)),
    total: found.length,
    offset: ask.asking.offset ?? 0,
    notes: [...scopeNotes(scope), ...(maybes === 0 ? [] : [phrases.notes.maybes(maybes)])],
  };
}
