import { hash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import type { Searched } from '../search/index-elsewhere.ts';
import type { SearchRecord } from '../search/search-record.ts';
import { inGroups } from './in-groups.ts';
import { entriesOf } from './record-entries.ts';
import { type SearchTables, wordsIndexSql } from './search-tables.ts';
import { WordTally } from './word-tally.ts';

const Row = z.object({
  id: z.string(),
  print: z.string(),
  words: z.array(z.string()).nullable(),
});
const Id = z.object({ id: z.string() });

/** Records whose words are read in a row, before others get their turn: some five milliseconds. */
const READ_AT_A_TIME = 100;
/** Rows that are compared at a time. */
const COMPARED_AT_A_TIME = 1000;

/** What tells a record from one with other words. */
const printOf = ({ text, speaker, topic, source }: SearchRecord): string =>
  hash('sha1', JSON.stringify([text, speaker, topic, source]), 'base64');

/** A row and what it was made of. */
interface NewRow {
  record: SearchRecord;
  entries: string[];
}

/** The rows of all statements, written within a transaction that somebody else begins and ends. */
export class StatementRows {
  readonly #client: ClientBase;
  readonly #tables: SearchTables;
  readonly #searched: Searched;
  readonly #tally = new WordTally();
  /** How many rows have come, less those that have gone. */
  gained = 0;

  constructor(client: ClientBase, tables: SearchTables, searched: Searched) {
    this.#client = client;
    this.#tables = tables;
    this.#searched = searched;
  }

  /** Makes all rows anew. The index of their words comes last, which takes a fraction of the time. */
  async fill(goesOn: () => boolean): Promise<void> {
    const { statement, word } = this.#tables;
    const schema = statement.slice(0, statement.lastIndexOf('.'));
    await this.#client.query(`truncate ${statement}, ${word}; drop index if exists ${schema}.search_statement_words`);
    for (const ids of inGroups(this.#searched.ids(), READ_AT_A_TIME)) {
      if (!goesOn()) throw new Error('stopped');
      await this.#insert(ids.flatMap((id) => this.#newRow(id) ?? []));
    }
    await this.#client.query(wordsIndexSql(statement));
    await this.#tally.save(this.#client, word);
    await this.#client.query(`analyze ${statement}, ${word}`);
  }

  /** Brings the rows of these statements up to date: where the words are the same, nothing is written. */
  async write(ids: Iterable<string>, goesOn: () => boolean): Promise<void> {
    for (const group of inGroups(ids, COMPARED_AT_A_TIME)) {
      if (!goesOn()) throw new Error('stopped');
      const prints = await this.#printsOf(group);
      const changed = group.filter((id) => {
        const record = this.#searched.recordOf(id);
        return (record === undefined ? undefined : printOf(record)) !== prints.get(id);
      });
      for (const some of inGroups(changed, READ_AT_A_TIME)) await this.#replace(some);
    }
  }

  /** Takes out the rows of statements that are no longer shown. */
  async removeVanished(goesOn: () => boolean): Promise<void> {
    for (let last = ''; ; ) {
      if (!goesOn()) throw new Error('stopped');
      const { rows } = await this.#client.query(
        `select id from ${this.#tables.statement} where id > $1 order by id limit ${COMPARED_AT_A_TIME}`,
        [last],
      );
      const ids = rows.map((row) => Id.parse(row).id);
      const end = ids.at(-1);
      if (end === undefined) return;
      const gone = ids.filter((id) => this.#searched.recordOf(id) === undefined);
      if (gone.length > 0) await this.#replace(gone);
      last = end;
    }
  }

  /** Saves how often the words now stand in rows. */
  saveCounts(): Promise<void> {
    return this.#tally.save(this.#client, this.#tables.word);
  }

  async #printsOf(ids: readonly string[]): Promise<Map<string, string>> {
    const { rows } = await this.#client.query(
      `select id, print, null as words from ${this.#tables.statement} where id = any ($1::text[])`,
      [ids],
    );
    return new Map(rows.map((row) => Row.parse(row)).map(({ id, print }) => [id, print]));
  }

  #newRow(id: string): NewRow | null {
    const record = this.#searched.recordOf(id);
    return record === undefined ? null : { record, entries: entriesOf(record) };
  }

  /** Takes the rows of these statements out and puts in those that they have now. */
  async #replace(ids: readonly string[]): Promise<void> {
    const { rows } = await this.#client.query(
      `delete from ${this.#tables.statement} where id = any ($1::text[]) and seq <= $2
       returning id, print, tsvector_to_array(words) as words`,
      [ids, this.#searched.head.seq],
    );
    for (const row of rows) this.#tally.count(Row.parse(row).words ?? [], -1);
    this.gained -= rows.length;
    await this.#insert(ids.flatMap((id) => this.#newRow(id) ?? []));
  }

  /** A row that another process has written from a later change stays. */
  async #insert(added: readonly NewRow[]): Promise<void> {
    if (added.length === 0) return;
    const { rows } = await this.#client.query(
      `insert into ${this.#tables.statement} (id, seq, print, words)
       select id, $4, print, array_to_tsvector(string_to_array(words, ' '))
       from unnest($1::text[], $2::text[], $3::text[]) as added (id, print, words)
       on conflict (id) do nothing returning id`,
      [
        added.map(({ record }) => record.id),
        added.map(({ record }) => printOf(record)),
        added.map(({ entries }) => entries.join(' ')),
        this.#searched.head.seq,
      ],
    );
    const written = new Set(rows.map((row) => Id.parse(row).id));
    for (const { record, entries } of added) if (written.has(record.id)) this.#tally.count(entries, 1);
    this.gained += written.size;
  }
}
