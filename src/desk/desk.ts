import type { Disagreement, Question } from '../disagreement/disagreement.ts';
import { findDisagreements } from '../disagreement/find-disagreements.ts';
import type { Edtf } from '../facts/edtf.ts';
import { type Facts, isShown } from '../facts/facts.ts';
import type { Item } from '../facts/item.ts';
import { originOf, type Source } from '../facts/source.ts';
import type { Speaker } from '../facts/speaker.ts';
import type { Statement } from '../facts/statement.ts';
import type { Story } from '../facts/story.ts';
import { createStatementIndex, type StatementIndex } from '../search/statement-index.ts';
import { type HistoryStep, historyOf } from './history.ts';
import { Ledger } from './ledger.ts';
import { sameUtterances } from './same-utterances.ts';
import { searchRecord } from './search-record.ts';
import { type Verdict, verdictsOn } from './verdicts.ts';
import { isVisible, withoutSources } from './visibility.ts';

/** All that is known, in memory and cross-referenced: what every command reads. Unconfirmed and withdrawn statements are not in it. */
export interface Desk {
  stories: ReadonlyMap<string, Story>;
  defaultStory: Story;
  sources: ReadonlyMap<string, Source>;
  speakers: ReadonlyMap<string, Speaker>;
  statements: ReadonlyMap<string, Statement>;
  items: ReadonlyMap<string, Item>;
  /** The items that a statement answers, in the order of the data. */
  itemsOf: ReadonlyMap<string, Item[]>;
  /** For each statement, the statements (itself among them) that carry the same words by the same speaker. */
  sameWordsAs: ReadonlyMap<string, Statement[]>;
  /** The items with their accounts: what was judged, and what is judged again for a narrower question. */
  questions: readonly Question[];
  disagreements: readonly Disagreement[];
  index: StatementIndex;
  /** What editors said of disagreements, by id: confirmed, or explained with a note, as long as no side has changed since. */
  verdicts: ReadonlyMap<string, Verdict>;
  /** The whole life of a statement, oldest first, whether or not it is still shown. */
  historyOf(id: string): HistoryStep[];
  /** How many curated statements do not say when they were recorded, and so are in no `known` desk. */
  unrecorded: number;
  /** The desk as it was recorded by the end of a date. */
  knownAt(date: Edtf): Desk;
  /** The desk for a channel (null: none, as in a terminal) at a moment: without a trace of sources that are embargoed or for other channels. */
  seenIn(channel: string | null, now: Date): Desk;
}

/**
 * The desk of curated facts that have been verified, with all that the log says since; with `known` as it was recorded by
 * the end of that date.
 */
export function createDesk(curated: Facts, ledger = new Ledger(), known: Edtf | null = null): Desk {
  return deskOf(ledger.factsOver(curated, known), { curated, ledger, known });
}

/** What a desk was made from. */
interface Origin {
  curated: Facts;
  ledger: Ledger;
  known: Edtf | null;
}

function deskOf(facts: Facts, origin: Origin): Desk {
  const { curated, ledger, known } = origin;
  const shown = facts.statements.filter(isShown);
  const sources = byId(facts.sources);
  const statements = byId(shown);
  const speakers = byId(facts.speakers);
  const stories = byId(facts.stories);
  const defaultStory = facts.stories.findLast((story) => story.default);
  if (!defaultStory) throw new RangeError('verified facts have exactly one default story');
  const questions = questionsOf(facts.items, statements, sources);
  const disagreements = findDisagreements(questions, sources);
  const seen = seenIn(facts, origin);
  const thens = new Map<string, Desk>();
  const desk: Desk = {
    stories,
    defaultStory,
    sources,
    speakers,
    statements,
    items: byId(facts.items),
    itemsOf: grouped(facts.items, (item) => item.answers.map((answer) => answer.statement)),
    sameWordsAs: sameUtterances(shown),
    questions,
    disagreements,
    verdicts: verdictsOn(disagreements, ledger, known),
    historyOf: (id) => {
      const first = curated.statements.find((statement) => statement.id === id) ?? null;
      const steps = historyOf(id, first, ledger, known);
      return steps.some(({ statement }) => statement !== null && !sources.has(statement.source)) ? [] : steps;
    },
    unrecorded:
      known === null
        ? 0
        : curated.statements.filter(({ recorded, source }) => recorded === null && sources.has(source)).length,
    knownAt: (date) => once(thens, date, () => createDesk(curated, ledger, date)),
    seenIn: (channel, now) => seen(desk, channel, now),
    index: createStatementIndex(shown.map((statement) => searchRecord(statement, speakers, stories, sources))),
  };
  return desk;
}

/** Desks without some sources, made once for each set of them: most channels see the same. */
function seenIn(facts: Facts, origin: Origin): (desk: Desk, channel: string | null, now: Date) => Desk {
  const restricted = facts.sources.filter(
    ({ embargoedUntil, channels }) => embargoedUntil !== null || channels !== null,
  );
  const made = new Map<string, Desk>();
  return (desk, channel, now) => {
    const hidden = new Set(restricted.filter((source) => !isVisible(source, channel, now)).map(({ id }) => id));
    if (hidden.size === 0) return desk;
    return once(made, [...hidden].join(), () => deskOf(withoutSources(facts, hidden), origin));
  };
}

/** How many desks of other dates or channels one desk keeps: they are asked for again while a page is turned. */
const DESKS_KEPT = 8;

function once(made: Map<string, Desk>, key: string, make: () => Desk): Desk {
  const known = made.get(key);
  if (known) return known;
  const [oldest] = made.keys();
  if (made.size >= DESKS_KEPT && oldest !== undefined) made.delete(oldest);
  const desk = make();
  made.set(key, desk);
  return desk;
}

function questionsOf(
  items: readonly Item[],
  statements: ReadonlyMap<string, Statement>,
  sources: ReadonlyMap<string, Source>,
): Question[] {
  return items.map((item) => ({
    item,
    accounts: item.answers.flatMap(({ statement: id, version }) => {
      const statement = statements.get(id);
      const source = statement && sources.get(statement.source);
      return statement && source ? [{ statement, version: version?.label ?? null, origin: originOf(source) }] : [];
    }),
  }));
}

function byId<Thing extends { id: string }>(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function grouped<Thing>(things: readonly Thing[], keysOf: (thing: Thing) => string[]): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things)
    for (const key of keysOf(thing)) {
      const group = groups.get(key);
      if (group) group.push(thing);
      else groups.set(key, [thing]);
    }
  return groups;
}
