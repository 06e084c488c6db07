import type { Source } from '../facts/source.ts';
import type { Speaker } from '../facts/speaker.ts';
import type { Statement } from '../facts/statement.ts';
import type { Story, Topic } from '../facts/story.ts';
import type { SearchRecord } from '../search/search-record.ts';
import { contentOf } from './packed-statement.ts';

/** What a statement's record is made from. */
interface Known {
  speakers: ReadonlyMap<string, Speaker>;
  stories: ReadonlyMap<string, Story>;
  sources: ReadonlyMap<string, Source>;
}

/** What of a statement can be searched: its content, everything its speaker may be called, its verb and its topics. */
export class SearchRecords {
  readonly #known: Known;
  #topics: Map<string, Topic[]> | null = null;
  /** What is printed of the topics of a statement; statements with like topics share one list of them. */
  #topicWords = new WeakMap<readonly string[], string>();
  #sourceWords = new WeakMap<Source, string>();

  constructor(known: Known) {
    this.#known = known;
  }

  /** To be told when a story has changed. */
  forgetTopics(): void {
    this.#topics = null;
    this.#topicWords = new WeakMap();
  }

  of(statement: Statement): SearchRecord {
    const { id, text, speaker, topic, source, document } = this.kept(statement);
    return { id, text, speaker, topic, source, document };
  }

  /** The same in little memory: what it says is put together when it is asked for, from what was known when it was made. */
  kept(statement: Statement): SearchRecord {
    return new KeptRecord(statement, this.namesOf(statement));
  }

  /** What a record has beside the statement's own words, as it is known now. */
  namesOf(statement: Statement): RecordNames {
    const source = this.#known.sources.get(statement.source);
    return {
      speaker: statement.speaker === null ? undefined : this.#known.speakers.get(statement.speaker),
      topic: this.#topicsOf(statement.topics),
      source: source ? this.#wordsOf(source) : '',
    };
  }

  #topicsOf(ids: readonly string[]): string {
    const known = this.#topicWords.get(ids);
    if (known !== undefined) return known;
    this.#topics ??= Map.groupBy(
      [...this.#known.stories.values()].flatMap(({ topics }) => topics),
      ({ id }) => id,
    );
    const words = [...new Set(ids)]
      .flatMap((id) => this.#topics?.get(id) ?? [])
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .join(' ');
    this.#topicWords.set(ids, words);
    return words;
  }

  #wordsOf(source: Source): string {
    const known = this.#sourceWords.get(source);
    if (known !== undefined) return known;
    const words = [source.outlet, source.title].filter((name) => name !== null).join(' ');
    this.#sourceWords.set(source, words);
    return words;
  }
}

/** Who may have said it, and the words of its topics and its source. */
export interface RecordNames {
  speaker: Speaker | undefined;
  topic: string;
  source: string;
}

export class KeptRecord implements SearchRecord {
  readonly #statement: Statement;
  readonly #speaker: Speaker | undefined;
  readonly topic: string;
  readonly source: string;

  constructor(statement: Statement, { speaker, topic, source }: RecordNames) {
    this.#statement = statement;
    this.#speaker = speaker;
    this.topic = topic;
    this.source = source;
  }

  get id(): string {
    return this.#statement.id;
  }

  get document(): string {
    return this.#statement.source;
  }

  get text(): string {
    return contentOf(this.#statement);
  }

  get speaker(): string {
    const { role, cue } = this.#statement;
    return [this.#speaker?.name, ...(this.#speaker?.aliases ?? []), role?.exact, cue?.exact]
      .filter((name) => name !== undefined)
      .join(' ');
  }
}
