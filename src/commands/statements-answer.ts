import type { AnswerOf, ShownStatement } from './answer.ts';
import type { Draw } from './chart-asked.ts';
import type { Ask } from './command.ts';
import { originsOfListed } from './origins.ts';
import { allOfTheseWords, foldSameWords } from './same-words.ts';
import { type Scope, scopeNotes, shownFirst } from './scope.ts';
import { type Match, matchOf } from './search-scope.ts';
import { shownDisagreement, shownStatement } from './shown.ts';

type StatementsAnswer = AnswerOf<'statements'>;

/** What a command adds to the statements that it found. */
export interface Found {
  found: StatementsAnswer['found'];
  speaker?: StatementsAnswer['speaker'];
  topic?: string;
  notes?: string[];
  /** Why a search found each statement. */
  matches?: ReadonlyMap<string, Match>;
  /** Makes a picture of all of them, where one is asked for. */
  draw?: Draw;
}

/**
 * The page of statements that was asked for, copies of the same words folded into one, with the disagreements in which
 * any of the statements found is a side. Statements come by their numbers in the desk's catalogue.
 */
export function statementsAnswer(
  { asked, asking }: Ask,
  scope: Scope,
  numbers: readonly number[],
  { found, speaker = null, topic, notes = [], matches, draw }: Found,
): StatementsAnswer {
  const { catalogue } = scope.desk;
  const folded = foldSameWords(numbers, scope);
  const page = pageOf(folded, asking).map((number) => catalogue.at(number));
  const all = allOfTheseWords(folded, scope);
  const disagreements = shownFirst(
    [...new Set(all.flatMap((number) => scope.disagreementsWith(catalogue.at(number).id)))],
    scope.desk,
  );
  return {
    answer: 'statements',
    ...asked,
    found,
    speaker,
    topic: topic ?? null,
    statements: page.map((statement): ShownStatement => {
      const match = matches && matchOf(statement, scope, matches);
      return { ...shownStatement(statement, scope, match?.matched), ...(match && { why: match.why }) };
    }),
    total: folded.length,
    offset: asking.offset ?? 0,
    ...originsOfListed(all, scope.desk),
    disagreements: disagreements.map((disagreement) => shownDisagreement(disagreement, scope)),
    ...(draw && { chart: draw(folded.map((number) => shownStatement(catalogue.at(number), scope))) }),
    notes: [...notes, ...scopeNotes(scope)],
  };
}

/** The page of a list that was asked for; all of it when no length was given. */
export function pageOf<Thing>(things: readonly Thing[], { offset = 0, limit }: Ask['asking']): Thing[] {
  return things.slice(offset, limit === undefined ? undefined : offset + limit);
}
