import type { Speaker } from '../facts/speaker.ts';
import type { Statement } from '../facts/statement.ts';
import { DocumentsOfRecords } from '../search/document-filter.ts';
import type { RecordsByNumber } from '../search/live-index.ts';
import type { SearchRecord } from '../search/search-record.ts';
import { Column } from './column.ts';
import { KeptRecord, type RecordNames } from './search-record.ts';

/**
 * The records of many statements by number, each put together when it is asked for, from what was known when it was added: a
 * million objects made at once would have the collector hold everything up for half a second.
 */
export class KeptRecords implements RecordsByNumber {
  readonly documents = new DocumentsOfRecords();
  readonly #statements = new Column<Statement>();
  readonly #speakers = new Column<Speaker>();
  readonly #topics = new Column<string>();
  readonly #sources = new Column<string>();
  /** What has taken the place of one of them since, or came after them. */
  readonly #later = new Column<SearchRecord>();

  get length(): number {
    return this.#statements.length;
  }

  add(statement: Statement, { speaker, topic, source }: RecordNames): void {
    const number = this.length;
    this.#statements.set(number, statement);
    if (speaker) this.#speakers.set(number, speaker);
    this.#topics.set(number, topic);
    this.#sources.set(number, source);
    this.documents.put(number, statement.source);
  }

  /** Holds the number of a statement that was shown once. */
  addNone(id: string): void {
    this.#later.set(this.length, new NoRecord(id));
    this.#statements.set(this.length, undefined);
  }

  at(number: number): SearchRecord | undefined {
    const later = this.#later.at(number);
    if (later) return later;
    const statement = this.#statements.at(number);
    if (!statement) return undefined;
    return new KeptRecord(statement, {
      speaker: this.#speakers.at(number),
      topic: this.#topics.at(number) ?? '',
      source: this.#sources.at(number) ?? '',
    });
  }

  idAt(number: number): string | undefined {
    return (this.#statements.at(number) ?? this.#later.at(number))?.id;
  }

  set(number: number, record: SearchRecord | undefined): void {
    if (number < this.length) this.#statements.set(number, undefined);
    this.#later.set(number, record);
  }

  /** All of them, in the order of their numbers. */
  *[Symbol.iterator](): Generator<SearchRecord> {
    for (let number = 0; number < this.length; number += 1) {
      const record = this.at(number);
      if (record) yield record;
    }
  }
}

class NoRecord implements SearchRecord {
  readonly id: string;
  readonly text = '';
  readonly speaker = '';
  readonly topic = '';
  readonly source = '';

  constructor(id: string) {
    this.id = id;
  }
}
