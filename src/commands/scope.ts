import type { Catalogue } from '../desk/catalogue.ts';
import type { Desk } from '../desk/desk.ts';
import type { Disagreement } from '../disagreement/disagreement.ts';
import { judgeQuestion } from '../disagreement/find-disagreements.ts';
import { areBoundsByThen, compareDates, type Edtf, edtfBounds } from '../facts/edtf.ts';
import type { Statement } from '../facts/statement.ts';
import type { Story } from '../facts/story.ts';
import { phrases } from '../wording/phrases.ts';
import type { Ask } from './command.ts';
import { filteredScope, NONE_LEFT_OUT } from './filtered-scope.ts';
import type { DateMissing } from './narrowing.ts';

/**
 * What a question may be answered from: one story's statements, and with `as of` only what had been said by then. Worked out as
 * far as it is asked for; statements go by their numbers in the desk's catalogue.
 */
export interface Scope {
  desk: Desk;
  /** In the order of the story's sources and of their places in them. */
  readonly listed: readonly number[];
  holds(number: number): boolean;
  has(statementId: string): boolean;
  /** The documents that it is all statements of; null where more than the document decides. */
  readonly documents: ReadonlySet<string> | null;
  /** A speaker's statements in the scope, by source and place. */
  listedBy(speaker: string): readonly number[];
  /** Where the accounts of the scope differ, in the order of the items; with `as of` judged anew from what had been said by then. */
  readonly disagreements: readonly Disagreement[];
  /** Those of them in which a statement is a side. */
  disagreementsWith(statementId: string): readonly Disagreement[];
  /** How many statements are left out because a date by which they were to be judged is not stated. */
  readonly leftOut: Readonly<Record<DateMissing, number>>;
}

export function scopeOf({ desk, asked, narrowing }: Pick<Ask, 'desk' | 'asked' | 'narrowing'>): Scope {
  const { catalogue } = desk;
  const story = desk.stories.get(asked.story.id) ?? desk.defaultStory;
  const sources = sourcesOf(story);
  const limit = asked.asOf === null ? null : edtfBounds(asked.asOf);
  const isSaidByThen = (number: number): boolean => {
    if (limit === null) return true;
    const said = catalogue.saidOf(number);
    return said !== null && areBoundsByThen(said, limit);
  };
  const holds = (number: number): boolean => sources.has(catalogue.sourceOf(number)) && isSaidByThen(number);
  const ofStory = () => numbersIn(story, catalogue);
  const undated = () => (limit === null ? [] : ofStory().filter((number) => catalogue.saidOf(number) === null));
  const whole = scopeWhere(desk, holds, {
    documents: limit === null ? sources : null,
    listed: () => (limit === null ? ofStory() : ofStory().filter(holds)),
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

/** All statements of a story's sources, in the order of the sources and of their places in them. */
function numbersIn(story: Story, catalogue: Catalogue): number[] {
  const numbers: number[] = [];
  for (const source of story.sources) for (const number of catalogue.numbersOf(source)) numbers.push(number);
  return numbers;
}

/** A scope without the statements that `isKept` turns away; what is left is judged by itself. */
export function narrowed(scope: Scope, isKept: (statement: Statement) => boolean): Scope {
  const holds = (number: number) => scope.holds(number) && isKept(scope.desk.catalogue.at(number));
  return scopeWhere(scope.desk, holds, {
    documents: null,
    listed: () => scope.listed.filter(holds),
    leftOut: () => scope.leftOut,
  });
}

/** All that a desk holds, in whatever story. */
export const wholeDesk = (desk: Desk): Scope =>
  scopeWhere(desk, () => true, {
    documents: null,
    listed: () => [...desk.statements.keys()].flatMap((id) => desk.catalogue.numberOf(id) ?? []),
    leftOut: () => NONE_LEFT_OUT,
  });

function scopeWhere(
  desk: Desk,
  holds: (number: number) => boolean,
  whole: Pick<Scope, 'documents'> & { listed: () => readonly number[]; leftOut: () => Scope['leftOut'] },
): Scope {
  const { catalogue } = desk;
  let listed: readonly number[] | null = null;
  let disagreements: Disagreement[] | null = null;
  let leftOut: Scope['leftOut'] | null = null;
  const judged = new Map<string, readonly Disagreement[]>();
  const has = (id: string): boolean => {
    const number = catalogue.numberOf(id);
    return number !== undefined && holds(number);
  };
  // Every item of the desk is asked for its accounts, and a document's id stands in the statement.
  const isIn = ({ id, source }: Statement): boolean => whole.documents?.has(source) ?? has(id);
  /** The disagreements of an item whose accounts all lie in the scope, and what another comes to without the rest. */
  const judgedOn = (item: string): readonly Disagreement[] => {
    const known = judged.get(item);
    if (known) return known;
    const question = desk.questions.get(item);
    const accounts = question?.accounts.filter(({ statement }) => isIn(statement)) ?? [];
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
    get listed() {
      listed ??= whole.listed();
      return listed;
    },
    holds,
    has,
    documents: whole.documents,
    listedBy: (speaker) => catalogue.numbersBy(speaker).filter(holds),
    get disagreements() {
      disagreements ??= [...desk.questions.keys()].flatMap(judgedOn);
      return disagreements;
    },
    disagreementsWith: (id) => {
      const items = desk.itemsOf(id);
      if (items.length === 0) return NO_DISAGREEMENTS;
      return items.flatMap((item) =>
        judgedOn(item.id).filter(({ sides }) => sides.some(({ statement }) => statement === id)),
      );
    },
    get leftOut() {
      leftOut ??= whole.leftOut();
      return leftOut;
    },
  };
}

const NO_DISAGREEMENTS: readonly Disagreement[] = [];

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
    return statement ? saidDate(statement, desk) : null;
  });
  return (
    dates
      .filter((date) => date !== null)
      .toSorted(compareDates)
      .at(-1) ?? null
  );
}

function saidDate({ said, source }: Statement, desk: Desk): Edtf | null {
  return said?.edtf ?? desk.sources.get(source)?.published ?? null;
}

/** Says what `as of`, `known` and filters by date had to leave out. */
export function scopeNotes({ leftOut, desk }: Scope): string[] {
  const notes = (['date', 'said', 'published'] as const)
    .filter((missing) => leftOut[missing] > 0)
    .map((missing) => phrases.notes.leftOut[missing](leftOut[missing]));
  if (desk.unrecorded > 0) notes.push(phrases.notes.unrecorded(desk.unrecorded));
  return notes;
}
