import type { Desk } from '../desk/desk.ts';
import type { Disagreement } from '../disagreement/disagreement.ts';
import { originOf, type Source } from '../facts/source.ts';
import type { Statement } from '../facts/statement.ts';
import { phrases } from '../wording/phrases.ts';
import type { Answer } from './answer.ts';
import type { Ask, Command } from './command.ts';
import { nothing } from './nothing.ts';
import { narrowed, type Scope, scopeNotes, scopeOf, shownFirst } from './scope.ts';
import { shownDisagreement, shownSource, shownStatement } from './shown.ts';
import { sourceLabel } from './source-label.ts';
import { sourceNamed } from './source-named.ts';

/** Two documents side by side: what each tells differently, what both tell, what one alone tells. */
export const compare: Command = {
  name: 'compare',
  ...phrases.commands.compare,
  run(ask) {
    const scope = scopeOf(ask);
    const pair = twoSources(ask.words, ask.desk);
    if (pair === null) return nothing(ask, scope, whyNoPair(ask), sourcesToName(ask.desk));
    return comparison(ask, scope, pair);
  },
};

/** Two sources by their ids or outlets: "a b", "a and b", "a / b". */
function twoSources(words: string, desk: Desk): [Source, Source] | null {
  const parts = words.split(/\s+(?:and|vs\.?|with|\/|,)\s+/i);
  const splits = parts.length === 2 ? [parts] : splitsOf(words.split(/\s+/));
  for (const [first = '', second = ''] of splits) {
    const [left, right] = [sourceNamed(first, desk), sourceNamed(second, desk)];
    if (left && right && left.id !== right.id) return [left, right];
  }
  return null;
}

/** "the north post courier" may be two names in three ways. */
const splitsOf = (words: readonly string[]): string[][] =>
  words.slice(1, 12).map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);

const whyNoPair = ({ words }: Ask): string =>
  words === '' ? phrases.unanswered.whichSources : phrases.unanswered.notTwoSources(words);

const sourcesToName = (desk: Desk): { label: string; ask: string }[] =>
  [...desk.sources.values()].slice(0, 10).map((source) => ({ label: sourceLabel(source), ask: `source ${source.id}` }));

function comparison(ask: Ask, whole: Scope, [left, right]: [Source, Source]): Answer {
  const { desk, asking } = ask;
  const scope = narrowed(whole, ({ source }) => source === left.id || source === right.id);
  const statementsOf = ({ id }: Source) => desk.statementsOf(id).filter((statement) => scope.has(statement.id));
  const [ofLeft, ofRight] = [statementsOf(left), statementsOf(right)];
  const between = scope.disagreements.filter(({ sides }) => isBetween(sides, left, right));
  const differently = shownFirst(between, desk);
  const told = new Set(differently.flatMap(({ sides }) => sides.map(({ statement }) => statement)));
  const both = pairsOf(ofLeft, ofRight, scope).filter(([a, b]) => !told.has(a.id) || !told.has(b.id));
  const paired = new Set([...told, ...both.flat().map(({ id }) => id)]);
  const alone = (statements: readonly Statement[]) => statements.filter(({ id }) => !paired.has(id));
  const shown = (statement: Statement) => shownStatement(statement, scope);
  const first = <Thing>(things: readonly Thing[]): Thing[] => things.slice(0, asking.limit ?? things.length);
  return {
    answer: 'comparison',
    ...ask.asked,
    left: shownSource(left),
    right: shownSource(right),
    oneOrigin: originOf(left) === originOf(right) ? (left.family?.agency ?? sourceLabel(left)) : null,
    differently: first(differently).map((disagreement) => shownDisagreement(disagreement, scope)),
    both: first(both).map(([a, b]) => ({ left: shown(a), right: shown(b) })),
    onlyLeft: first(alone(ofLeft)).map(shown),
    onlyRight: first(alone(ofRight)).map(shown),
    totals: {
      differently: differently.length,
      both: both.length,
      onlyLeft: alone(ofLeft).length,
      onlyRight: alone(ofRight).length,
    },
    notes: scopeNotes(scope),
  };
}

const isBetween = (sides: Disagreement['sides'], left: Source, right: Source): boolean =>
  sides.some(({ source }) => source === left.id) && sides.some(({ source }) => source === right.id);

/** For each statement of the left the one of the right that carries its words, else one that answers the same item. */
function pairsOf(left: readonly Statement[], right: readonly Statement[], { desk }: Scope): [Statement, Statement][] {
  const free = new Map(right.map((statement) => [statement.id, statement]));
  const take = (statement: Statement, ids: readonly string[]): [Statement, Statement][] => {
    const partner = ids.map((id) => free.get(id)).find((other) => other !== undefined);
    if (!partner) return [];
    free.delete(partner.id);
    return [[statement, partner]];
  };
  const same = left.flatMap((statement) => take(statement, idsOf(desk.sameWordsAs(statement))));
  const taken = new Set(same.map(([statement]) => statement.id));
  const answering = left
    .filter(({ id }) => !taken.has(id))
    .flatMap((statement) => {
      const items = desk.itemsOf(statement.id);
      return take(
        statement,
        items.flatMap(({ answers }) => answers.map((answer) => answer.statement)),
      );
    });
  const place = new Map(left.map((statement, index) => [statement.id, index]));
  return [...same, ...answering].sort(([a], [b]) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

const idsOf = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id);
