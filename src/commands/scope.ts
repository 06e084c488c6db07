import type { Desk } from '../desk/desk.ts';
import type { Disagreement } from '../disagreement/disagreement.ts';
import { judgeQuestion } from '../disagreement/find-disagreements.ts';
import { type Bounds, compareBounds, compareDates, type Edtf, edtfBounds, isByThen } from '../facts/edtf.ts';
import { originOf } from '../facts/source.ts';
import type { Statement } from '../facts/statement.ts';
import type { Story } from '../facts/story.ts';
import { phrases } from '../wording/phrases.ts';
import type { Ask } from './command.ts';
import { filteredScope, NONE_LEFT_OUT } from './filtered-scope.ts';
import type { DateMissing } from './narrowing.ts';
import { sourceLabel } from './source-label.ts';

/** What a question may be answered from: one story's statements, and with `as of` only what had been said by then. Worked out as far as it is asked for. */
export interface Scope {
  desk: Desk;
  /** In the order of the story's sources and of their places in them. */
  readonly statements: readonly Statement[];
  has(statementId: string): boolean;
  /** The documents that it is all statements of; null where more than the document decides. */
  readonly documents: ReadonlySet<string> | null;
  /** A speaker's statements in the scope, by source and place. */
  statementsBy(speaker: string): Statement[];
  /** Where the accounts of the scope differ, in the order of the items; with `as of` judged anew from what had been said by then. */
  readonly disagreements: readonly Disagreement[];
  /** Those of them in which a statement is a side. */
  disagreementsWith(statementId: string): Disagreement[];
  /** How many statements are left out because a date by which they were to be judged is not stated. */
  readonly leftOut: Readonly<Record<DateMissing, number>>;
}

export function scopeOf({ desk, asked, narrowing }: Pick<Ask, 'desk' | 'asked' | 'narrowing'>): Scope {
  const story = desk.stories.get(asked.story.id) ?? desk.defaultStory;
  const sources = sourcesOf(story);
  const limit = asked.asOf;
  const isIn = (statement: Statement) =>
    sources.has(statement.source) && (limit === null || isSaidBy(statement, limit, desk));
  const undated = () =>
    limit === null ? [] : statementsOf(desk, story).filter((statement) => knownDate(statement, desk) === null);
  const whole = scopeWhere(desk, isIn, {
    documents: limit === null ? sources : null,
    statements: () => statementsOf(desk, story).filter(isIn),
    leftOut: () => ({ ...NONE_LEFT_OUT, date: undated().length }),
  });
  if (!narrowing) return whole;
  const isDisputed = (id: string) => whole.disagreementsWith(id).some((one) => isSureOf(one, desk));
  return filteredScope(whole, narrowing, { undated, isDisputed });
}

/** The sources of each story as it stands, for which every question asks. */
const sourcesOfStories = new WeakMap<Story, ReadonlySet<string>>();

function sourcesOf(story: Story): ReadonlySet<string> {
  const known = sourcesOfStories.get(story);
  if (known) return known;
  const sources = new Set(story.sources);
  sourcesOfStories.set(story, sources);
  return sources;
}

/** A scope without the statements that `isKept` turns away; what is left is judged by itself. */
export function narrowed(scope: Scope, isKept: (statement: Statement) => boolean): Scope {
  const isIn = (statement: Statement) => scope.has(statement.id) && isKept(statement);
  return scopeWhere(scope.desk, isIn, {
    documents: null,
    statements: () => scope.statements.filter(isKept),
    leftOut: () => scope.leftOut,
  });
}

/** All that a desk holds, in whatever story. */
export const wholeDesk = (desk: Desk): Scope =>
  scopeWhere(desk, () => true, {
    documents: null,
    statements: () => [...desk.statements.values()],
    leftOut: () => NONE_LEFT_OUT,
  });

function scopeWhere(
  desk: Desk,
  isIn: (statement: Statement) => boolean,
  whole: Pick<Scope, 'documents'> & { statements: () => Statement[]; leftOut: () => Scope['leftOut'] },
): Scope {
  let statements: Statement[] | null = null;
  let disagreements: Disagreement[] | null = null;
  let leftOut: Scope['leftOut'] | null = null;
  const judged = new Map<string, readonly Disagreement[]>();
  /** The disagreements of an item whose accounts all lie in the scope, and what another comes to without the rest. */
  const judgedOn = (item: string): readonly Disagreement[] => {
    const known = judged.get(item);
    if (known) return known;
    const question = desk.questions.get(item);
    const accounts = question?.accounts.filter((account) => isIn(account.statement)) ?? [];
    const found =
      question && accounts.length < question.accounts.length
        ? accounts.length < 2
          ? []
          : judgeQuestion({ ...question, accounts }, desk.sources)
        : desk.disagreementsOn(item);
    judged.set(item, found);
    return found;
  };
  return {
    desk,
    get statements() {
      statements ??= whole.statements();
      return statements;
    },
    has: (id) => {
      const statement = desk.statements.get(id);
      return statement !== undefined && isIn(statement);
    },
    documents: whole.documents,
    statementsBy: (speaker) => desk.statementsBy(speaker).filter(isIn),
    get disagreements() {
      disagreements ??= [...desk.questions.keys()].flatMap(judgedOn);
      return disagreements;
    },
    disagreementsWith: (id) =>
      desk
        .itemsOf(id)
        .flatMap((item) => judgedOn(item.id).filter(({ sides }) => sides.some(({ statement }) => statement === id))),
    get leftOut() {
      leftOut ??= whole.leftOut();
      return leftOut;
    },
  };
}

/** All statements of a story's sources, in the order of the sources and of their places in them. */
export const statementsOf = (desk: Desk, story: Story): Statement[] =>
  story.sources.flatMap((source) => desk.statementsOf(source));

function isSaidBy(statement: Statement, limit: Edtf, desk: Desk): boolean {
  const date = knownDate(statement, desk);
  return date !== null && isByThen(date, limit);
}

/** When a statement was said, as far as anything says: its said date, else the published date of its source, else null. */
export function knownDate(statement: Statement, desk: Desk): Edtf | null {
  return statement.said?.edtf ?? desk.sources.get(statement.source)?.published ?? null;
}

/** The date by which a timeline places a statement: of what it tells, else of its saying, else of its source. */
export function placedDate(statement: Statement, desk: Desk): Edtf | null {
  return statement.asOf?.edtf ?? knownDate(statement, desk);
}

/** Newest first, undated last; at one date in the order of the data, which is that of the documents: the lead comes first. */
export const newestFirst = (statements: readonly Statement[], desk: Desk): Statement[] =>
  byDate(statements, (statement) => knownDate(statement, desk), -1);

/** Oldest first, undated last; at one date in the given order. */
export const oldestFirst = (statements: readonly Statement[], desk: Desk): Statement[] =>
  byDate(statements, (statement) => placedDate(statement, desk), 1);

/** Each date is read once, not at each comparison. */
function byDate(
  statements: readonly Statement[],
  dateOf: (statement: Statement) => Edtf | null,
  sign: 1 | -1,
): Statement[] {
  const dated: { statement: Statement; bounds: Bounds }[] = [];
  const undated: Statement[] = [];
  for (const statement of statements) {
    const date = dateOf(statement);
    if (date === null) undated.push(statement);
    else dated.push({ statement, bounds: edtfBounds(date) });
  }
  dated.sort((a, b) => sign * compareBounds(a.bounds, b.bounds));
  return [...dated.map(({ statement }) => statement), ...undated];
}

/** What was quoted before what was paraphrased, otherwise in the given order. */
export function quotedFirst(statements: readonly Statement[]): Statement[] {
  return [...statements].sort((a, b) => KIND_ORDER[a.kind] - KIND_ORDER[b.kind]);
}

const KIND_ORDER = { quote: 0, mixed: 0, paraphrase: 1, report: 2 };

/** The statements of the scope that carry the same words by the same speaker, the given one among them. */
export function sameWordsInScope(statement: Statement, scope: Scope): Statement[] {
  return scope.desk.sameWordsAs(statement).filter(({ id }) => id === statement.id || scope.has(id));
}

/**
 * Folds statements of the same words into one each, keeping the place of the first: the one of which most is known
 * (when it was said, where, to whom, when it was published) stands for all.
 */
export function foldSameWords(statements: readonly Statement[], scope: Scope): Statement[] {
  const seen = new Set<string>();
  return statements.flatMap((statement) => {
    // Most words were said once, and there may be very many statements to go through.
    if (scope.desk.sameWordsAs(statement).length === 1) return statement;
    if (seen.has(statement.id)) return [];
    const group = sameWordsInScope(statement, scope);
    for (const member of group) seen.add(member.id);
    return group.reduce(
      (best, other) => (known(other, scope.desk) > known(best, scope.desk) ? other : best),
      statement,
    );
  });
}

function known(statement: Statement, desk: Desk): number {
  const published = desk.sources.get(statement.source)?.published ?? null;
  return [statement.said, statement.venue, statement.toldTo, published].filter((fact) => fact !== null).length;
}

/** In how many articles and origins statements stand; a family of copies is one origin. */
export function originsOf(statements: readonly Statement[], desk: Desk) {
  return originsOfSources([...new Set(statements.map((statement) => statement.source))], desk);
}

export function originsOfSources(sourceIds: readonly string[], desk: Desk) {
  const names = new Map<string, string>();
  for (const id of sourceIds) {
    const source = desk.sources.get(id);
    if (source) names.set(originOf(source), source.family?.agency ?? sourceLabel(source));
  }
  return { articles: sourceIds.length, origins: { count: names.size, names: [...names.values()] } };
}

const SEVERITY_ORDER = { high: 0, medium: 1, low: 2 };

/** Whether a disagreement is shown without being asked for: it is sure, or an editor has confirmed it. */
export const isSureOf = (disagreement: Disagreement, desk: Desk): boolean =>
  disagreement.shown || desk.verdictOn(disagreement)?.note === null;

/** The sure ones of some disagreements, the gravest first. */
export const shownFirst = (disagreements: readonly Disagreement[], desk: Desk): Disagreement[] =>
  gravestFirst(
    disagreements.filter((disagreement) => isSureOf(disagreement, desk)),
    desk,
  );

const newerFirst = (a: Edtf | null, b: Edtf | null): number =>
  Number(a === null) - Number(b === null) || -compareDates(a, b);

/** By severity, then the one with the newest side first, then in the order of the items. */
export function gravestFirst(disagreements: readonly Disagreement[], desk: Desk): Disagreement[] {
  const newest = new Map(disagreements.map((disagreement) => [disagreement.id, newestSide(disagreement, desk)]));
  return disagreements.toSorted(
    (a, b) =>
      SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
      newerFirst(newest.get(a.id) ?? null, newest.get(b.id) ?? null) ||
      desk.placeOf(a.item) - desk.placeOf(b.item),
  );
}

function newestSide({ sides }: Disagreement, desk: Desk): Edtf | null {
  const dates = sides.map(({ statement: id }) => {
    const statement = desk.statements.get(id);
    return statement ? knownDate(statement, desk) : null;
  });
  return (
    dates
      .filter((date) => date !== null)
      .toSorted(compareDates)
      .at(-1) ?? null
  );
}

/** Says what `as of`, `known` and filters by date had to leave out. */
export function scopeNotes({ leftOut, desk }: Scope): string[] {
  const notes = (['date', 'said', 'published'] as const)
    .filter((missing) => leftOut[missing] > 0)
    .map((missing) => phrases.notes.leftOut[missing](leftOut[missing]));
  if (desk.unrecorded > 0) notes.push(phrases.notes.unrecorded(desk.unrecorded));
  return notes;
}
