import type { LoggedChange } from '../facts/change.ts';
import { type Facts, isShown } from '../facts/facts.ts';
import type { Source } from '../facts/source.ts';
import type { Speaker } from '../facts/speaker.ts';
import type { Statement } from '../facts/statement.ts';
import type { Story } from '../facts/story.ts';
import { createStatementIndex, type StatementIndex } from '../search/statement-index.ts';
import { CrossReferences } from './cross-references.ts';
import { JudgedQuestions } from './judged-questions.ts';
import { searchRecord } from './search-record.ts';

/**
 * The facts as they stand, cross-referenced, judged and indexed. A change touches what hangs on it and no more: the
 * statement, its items, its place in the index.
 */
export class StandingFacts {
  readonly stories: Map<string, Story>;
  readonly sources: Map<string, Source>;
  readonly speakers: Map<string, Speaker>;
  readonly references: CrossReferences;
  readonly judged: JudgedQuestions;
  /** The sources that are under embargo or for some channels alone. */
  readonly restricted: Map<string, Source>;
  #index: StatementIndex | null = null;

  constructor(facts: Facts) {
    this.stories = byId(facts.stories);
    this.sources = byId(facts.sources);
    this.speakers = byId(facts.speakers);
    this.restricted = byId(facts.sources.filter(isRestricted));
    this.references = new CrossReferences(facts.statements.filter(isShown));
    this.judged = new JudgedQuestions(facts.items, {
      sources: this.sources,
      statements: this.references.statements,
    });
  }

  get defaultStory(): Story {
    const story = [...this.stories.values()].findLast((candidate) => candidate.default);
    if (!story) throw new RangeError('verified facts have exactly one default story');
    return story;
  }

  get index(): StatementIndex {
    this.#index ??= createStatementIndex(
      // By id: ties are told apart by their order, which must not depend on when a statement was added.
      [...this.references.statements.values()]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((statement) => this.#recordOf(statement)),
    );
    return this.#index;
  }

  #recordOf(statement: Statement) {
    return searchRecord(statement, this.speakers, this.stories, this.sources);
  }

  /**
   * Takes in changes that the log has gained; `statementNow` tells what became of a statement. False when a record was
   * removed, which only facts made anew can do.
   */
  takeIn(changes: readonly LoggedChange[], statementNow: (id: string) => Statement | null): boolean {
    if (changes.some(({ change }) => change.change === 'record-removed')) return false;
    const touched = new Set<string>();
    const items = new Set<string>();
    for (const { change } of changes) {
      switch (change.change) {
        case 'story-recorded':
          for (const id of this.#filedUnderChanged(change.story)) touched.add(id);
          this.stories.set(change.story.id, change.story);
          break;
        case 'source-recorded':
          this.sources.set(change.source.id, change.source);
          if (isRestricted(change.source)) this.restricted.set(change.source.id, change.source);
          else this.restricted.delete(change.source.id);
          for (const { id } of this.references.ofSource(change.source.id)) touched.add(id);
          break;
        case 'speaker-recorded':
          this.speakers.set(change.speaker.id, change.speaker);
          for (const { id } of this.references.bySpeaker(change.speaker.id)) touched.add(id);
          break;
        case 'item-recorded':
          this.judged.put(change.item);
          items.add(change.item.id);
          break;
        case 'statement-proposed':
        case 'statement-confirmed':
        case 'statement-corrected':
        case 'statement-moved':
          touched.add(change.statement.id);
          this.#place(change.statement.id, statementNow(change.statement.id));
          break;
        case 'statement-held':
        case 'statement-withdrawn':
          touched.add(change.statement);
          this.#place(change.statement, statementNow(change.statement));
          break;
      }
    }
    for (const id of touched) for (const item of this.judged.itemsOf(id)) items.add(item.id);
    for (const id of items) this.judged.judge(id);
    if (touched.size > 0) this.#index = null;
    return true;
  }

  /** The statements of a story whose topics have another name in its new record: they are found by other words. */
  #filedUnderChanged({ id, topics, sources }: Story): string[] {
    const before = new Map(this.stories.get(id)?.topics.map((topic) => [topic.id, JSON.stringify(topic)]));
    const changed = new Set(
      topics.filter((topic) => before.get(topic.id) !== JSON.stringify(topic)).map(({ id }) => id),
    );
    if (changed.size === 0) return [];
    const statements = sources.flatMap((source) => this.references.ofSource(source));
    return statements.filter(({ topics }) => topics.some((topic) => changed.has(topic))).map(({ id }) => id);
  }

  #place(id: string, statement: Statement | null): void {
    if (statement && isShown(statement)) this.references.put(statement);
    else this.references.remove(id);
  }
}

const isRestricted = ({ embargoedUntil, channels }: Source): boolean => embargoedUntil !== null || channels !== null;

function byId<Thing extends { id: string }>(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
