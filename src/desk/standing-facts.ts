import type { Question } from '../disagreement/disagreement.ts';
import type { Change } from '../facts/change.ts';
import { type Facts, isShown } from '../facts/facts.ts';
import type { Item } from '../facts/item.ts';
import type { Source } from '../facts/source.ts';
import type { Speaker } from '../facts/speaker.ts';
import type { Statement } from '../facts/statement.ts';
import type { Story } from '../facts/story.ts';
import type { SearchRecord, StatementIndex } from '../search/statement-index.ts';
import type { Catalogue } from './catalogue.ts';
import { CrossReferences } from './cross-references.ts';
import { JudgedQuestions } from './judged-questions.ts';
import { SearchRecords } from './search-record.ts';
import { type Indexed, MANY, StandingIndex } from './standing-index.ts';

/** How many statements get a new place in the index at once, when their document, speaker or story has changed. */
const REFILED_AT_ONCE = 50;

/** What a desk is made over: the facts as they stand, or some of them as if the others did not exist. */
export interface Standing {
  stories: ReadonlyMap<string, Story>;
  readonly defaultStory: Story;
  sources: ReadonlyMap<string, Source>;
  speakers: ReadonlyMap<string, Speaker>;
  references: Pick<CrossReferences, 'ofSource' | 'bySpeaker' | 'sayingSo'> & {
    statements: ReadonlyMap<string, Statement>;
  };
  catalogue: Catalogue;
  judged: Pick<JudgedQuestions, 'all' | 'itemsOf' | 'placeOf' | 'differencesOn' | 'named'> & {
    items: ReadonlyMap<string, Item>;
    questions: ReadonlyMap<string, Question>;
  };
  /** The sources that are under embargo or for some channels alone. */
  restricted: ReadonlyMap<string, Source>;
  /** Statements that no answer shows: proposed, held or withdrawn. */
  unshown: ReadonlyMap<string, Statement>;
  readonly index: StatementIndex;
  /** What can be searched of a statement; undefined for one that is not shown. */
  recordOf(id: string): SearchRecord | undefined;
}

/**
 * The facts as they stand, cross-referenced, judged and indexed. A change touches what hangs on it and no more: the
 * statement, its items, its place in the index.
 */
export class StandingFacts implements Standing {
  readonly stories: Map<string, Story>;
  readonly sources: Map<string, Source>;
  readonly speakers: Map<string, Speaker>;
  readonly references: CrossReferences;
  readonly judged: JudgedQuestions;
  readonly restricted: Map<string, Source>;
  readonly unshown: Map<string, Statement>;
  readonly indexing: StandingIndex;
  readonly #records: SearchRecords;
  readonly #refiled = new Set<string>();
  /** By source and id. */
  readonly #proposed = new Map<string, Map<string, Statement>>();

  constructor(
    facts: Facts,
    { thread, many = MANY, onMerge = null }: Pick<Indexed, 'thread'> & Partial<Pick<Indexed, 'many' | 'onMerge'>>,
  ) {
    this.stories = byId(facts.stories);
    this.sources = byId(facts.sources);
    this.speakers = byId(facts.speakers);
    this.restricted = byId(facts.sources.filter(isRestricted));
    this.references = new CrossReferences(
      facts.statements.filter(isShown),
      (source) => this.sources.get(source)?.published ?? null,
    );
    this.unshown = new Map();
    for (const statement of facts.statements) if (!isShown(statement)) this.#keepUnshown(statement);
    this.judged = new JudgedQuestions(facts.items, {
      sources: this.sources,
      statements: this.references.statements,
    });
    this.#records = new SearchRecords(this);
    const shown = this.references.statements;
    this.indexing = new StandingIndex({ shown, records: this.#records, thread, many, onMerge });
  }

  get defaultStory(): Story {
    const story = [...this.stories.values()].findLast((candidate) => candidate.default);
    if (!story) throw new RangeError('verified facts have exactly one default story');
    return story;
  }

  get catalogue(): Catalogue {
    return this.references;
  }

  get index(): StatementIndex {
    return this.indexing.index;
  }

  /** The statements of a source that wait for an editor, in the order in which they came to. */
  proposedIn(source: string): Statement[] {
    return [...(this.#proposed.get(source)?.values() ?? [])];
  }

  recordOf(id: string): SearchRecord | undefined {
    const statement = this.references.statements.get(id);
    return statement && this.#records.kept(statement);
  }

  /**
   * Takes in a change that the log has gained; `statementNow` tells what became of a statement. Questions that it bears on
   * stay as they were judged until `judged.judgeAnew`. False when a record was removed, which only facts made anew can do.
   */
  takeIn(change: Change, statementNow: (id: string) => Statement | null): boolean {
    switch (change.change) {
      case 'story-recorded': {
        const refiled = this.#filedUnderChanged(change.story);
        this.stories.set(change.story.id, change.story);
        this.#records.forgetTopics();
        this.#putAgain(refiled);
        return true;
      }
      case 'source-recorded':
        this.sources.set(change.source.id, change.source);
        if (isRestricted(change.source)) this.restricted.set(change.source.id, change.source);
        else this.restricted.delete(change.source.id);
        this.references.dateAnew(change.source.id);
        this.#putAgain(this.references.ofSource(change.source.id));
        for (const { id } of this.references.ofSource(change.source.id)) this.judged.touch(id);
        return true;
      case 'speaker-recorded':
        this.speakers.set(change.speaker.id, change.speaker);
        this.#putAgain(this.references.bySpeaker(change.speaker.id));
        return true;
      case 'item-recorded':
        this.judged.put(change.item);
        return true;
      case 'statement-proposed':
      case 'statement-confirmed':
      case 'statement-corrected':
      case 'statement-moved':
        this.#place(change.statement.id, statementNow(change.statement.id));
        return true;
      case 'statement-held':
      case 'statement-withdrawn':
        this.#place(change.statement, statementNow(change.statement));
        return true;
      case 'record-removed':
        return false;
      default:
        return true;
    }
  }

  /** The statements of a story whose topics have another name in its new record: they are found by other words. */
  #filedUnderChanged({ id, topics, sources }: Story): Statement[] {
    const before = new Map(this.stories.get(id)?.topics.map((topic) => [topic.id, JSON.stringify(topic)]));
    const changed = new Set(
      topics.filter((topic) => before.get(topic.id) !== JSON.stringify(topic)).map(({ id }) => id),
    );
    if (changed.size === 0) return [];
    const statements = sources.flatMap((source) => this.references.ofSource(source));
    return statements.filter(({ topics }) => topics.some((topic) => changed.has(topic)));
  }

  #place(id: string, statement: Statement | null): void {
    this.#noLongerProposed(id);
    if (statement && isShown(statement)) {
      this.unshown.delete(id);
      this.references.put(statement);
      this.indexing.put(statement);
    } else {
      if (statement) this.#keepUnshown(statement);
      this.references.remove(id);
      this.indexing.remove(id);
    }
    this.judged.touch(id);
  }

  #keepUnshown(statement: Statement): void {
    const { id, source, status } = statement;
    this.unshown.set(id, statement);
    if (status !== 'proposed') return;
    const ofSource = this.#proposed.get(source) ?? new Map<string, Statement>();
    this.#proposed.set(source, ofSource.set(id, statement));
  }

  #noLongerProposed(id: string): void {
    const before = this.unshown.get(id);
    if (!before) return;
    const ofSource = this.#proposed.get(before.source);
    ofSource?.delete(id);
    if (ofSource?.size === 0) this.#proposed.delete(before.source);
  }

  /** What is found by other words since a record has changed: a few statements now, many with `refileSome`. */
  #putAgain(statements: readonly Statement[]): void {
    if (statements.length <= REFILED_AT_ONCE) for (const statement of statements) this.indexing.put(statement);
    else for (const { id } of statements) this.#refiled.add(id);
  }

  /** Finds up to so many of the statements whose records have changed their new place in the index. True when none is left. */
  refileSome(most: number): boolean {
    let refiled = 0;
    for (const id of this.#refiled) {
      if (refiled === most) return false;
      this.#refiled.delete(id);
      const statement = this.references.statements.get(id);
      if (statement) this.indexing.put(statement);
      refiled += 1;
    }
    return true;
  }
}

const isRestricted = ({ embargoedUntil, channels }: Source): boolean => embargoedUntil !== null || channels !== null;

function byId<Thing extends { id: string }>(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
