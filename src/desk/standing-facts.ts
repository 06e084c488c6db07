import type { LoggedChange } from '../facts/change.ts';
import { type Facts, isShown } from '../facts/facts.ts';
import type { Source } from '../facts/source.ts';
import type { Speaker } from '../facts/speaker.ts';
import type { Statement } from '../facts/statement.ts';
import type { Story } from '../facts/story.ts';
import { compareText } from '../facts/text.ts';
import { createLiveIndex, type LiveIndex, type Merger } from '../search/live-index.ts';
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
  readonly index: LiveIndex;

  /** `merger` merges the index where that holds nobody up: a thread of its own, for facts that move on. */
  constructor(facts: Facts, merger?: Merger) {
    this.stories = byId(facts.stories);
    this.sources = byId(facts.sources);
    this.speakers = byId(facts.speakers);
    this.restricted = byId(facts.sources.filter(isRestricted));
    this.references = new CrossReferences(facts.statements.filter(isShown));
    this.judged = new JudgedQuestions(facts.items, {
      sources: this.sources,
      statements: this.references.statements,
    });
    const shown = [...this.references.statements.values()].sort((a, b) => compareText(a.id, b.id));
    this.index = createLiveIndex(
      shown.map((statement) => this.#recordOf(statement)),
      merger === undefined ? {} : { merger },
    );
  }

  get defaultStory(): Story {
    const story = [...this.stories.values()].findLast((candidate) => candidate.default);
    if (!story) throw new RangeError('verified facts have exactly one default story');
    return story;
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
    for (const id of touched) {
      const statement = this.references.statements.get(id);
      if (statement) this.index.put(this.#recordOf(statement));
      else this.index.remove(id);
    }
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
