import type { Disagreement, Question } from '../disagreement/disagreement.ts';
import { findDisagreements } from '../disagreement/find-disagreements.ts';
import { type Facts, isShown } from '../facts/facts.ts';
import type { Item } from '../facts/item.ts';
import { originOf, type Source } from '../facts/source.ts';
import type { Speaker } from '../facts/speaker.ts';
import type { Statement } from '../facts/statement.ts';
import type { Story } from '../facts/story.ts';
import { createStatementIndex, type StatementIndex } from '../search/statement-index.ts';
import { readFacts } from '../store/files.ts';
import { sameUtterances } from './same-utterances.ts';
import { searchRecord } from './search-record.ts';

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
}

/** The desk of a set of facts that has been verified. */
export function createDesk(facts: Facts): Desk {
  const shown = facts.statements.filter(isShown);
  const sources = byId(facts.sources);
  const statements = byId(shown);
  const speakers = byId(facts.speakers);
  const stories = byId(facts.stories);
  const defaultStory = facts.stories.find((story) => story.default);
  if (!defaultStory) throw new RangeError('verified facts have exactly one default story');
  const questions = questionsOf(facts.items, statements, sources);
  return {
    stories,
    defaultStory,
    sources,
    speakers,
    statements,
    items: byId(facts.items),
    itemsOf: grouped(facts.items, (item) => item.answers.map((answer) => answer.statement)),
    sameWordsAs: sameUtterances(shown),
    questions,
    disagreements: findDisagreements(questions, sources),
    index: createStatementIndex(shown.map((statement) => searchRecord(statement, speakers, stories, sources))),
  };
}

/** Reads, verifies and projects a folder of curated data. Throws a UserError that lists every fault; nothing is half-loaded. */
export async function openDesk({ data }: { data: string }): Promise<Desk> {
  return createDesk(await readFacts(data));
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
