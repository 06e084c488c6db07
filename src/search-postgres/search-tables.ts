import { escapeIdentifier, type Pool } from 'pg';
import type { PostgresAddress } from '../store/postgres-address.ts';

/** Changes whenever words are folded or rows are laid out differently: rows of another form are made anew. */
export const FORM = 1;

/** The tables of one schema, as SQL names them. */
export interface SearchTables {
  state: string;
  statement: string;
  word: string;
}

export function searchTables(schema: string): SearchTables {
  const quoted = escapeIdentifier(schema);
  return {
    state: `${quoted}.search_state`,
    statement: `${quoted}.search_statement`,
    word: `${quoted}.search_word`,
  };
}

/**
 * Makes the tables where they are missing. They hold nothing that the log and data/ do not hold, and may be dropped at any
 * time: they are made anew. `state` says of what they are: complete up to change `seq`, which has `hash`, and for some rows up
 * to `tip`; `statement` has a row for each statement that is shown, with its words; `word` counts them.
 * "C" collation, since words are compared letter by letter, and an index in it outlives any upgrade of the system.
 */
const tablesSql = ({ state, statement, word }: SearchTables): string => `
  create table if not exists ${state} (
    only_row boolean primary key default true check (only_row),
    form integer not null,
    seq bigint not null,
    hash text not null,
    tip bigint not null,
    curated text not null,
    statements integer not null
  );
  create table if not exists ${statement} (
    id text collate "C" primary key,
    seq bigint not null,
    print text not null,
    words tsvector not null
  );
  create table if not exists ${word} (
    word text collate "C" primary key,
    count integer not null,
    texts integer not null,
    names integer not null,
    abouts integer not null,
    first integer not null,
    length integer not null,
    letters bigint not null,
    rest text collate "C" not null
  ) with (fillfactor = 70);
  create index if not exists search_word_near on ${word} (first, length) include (letters, word);
  create index if not exists search_word_rest on ${word} (rest);
  ${wordsIndexSql(statement)}`;

/** Without a list of what waits to be indexed, which every question would have to read. */
export const wordsIndexSql = (statement: string): string =>
  `create index if not exists search_statement_words on ${statement} using gin (words) with (fastupdate = off);`;

/** The lock under which one process at a time writes rows. */
export const lockSql = (schema: string): string => `hashtextextended('talks search:${schema}', 0)`;

/** Makes the tables, and the schema, where they are missing; once, in however many processes that is done at the same time. */
export async function makeSearchTables(pool: Pool, { schema }: PostgresAddress): Promise<void> {
  const { rows } = await pool.query<{ has_schema: boolean; has_tables: boolean }>(
    `select count(*) > 0 as has_schema,
       (select count(*) = 3 from pg_class where relnamespace = min(pg_namespace.oid::text)::oid
         and relname in ('search_state', 'search_statement', 'search_word')) as has_tables
     from pg_namespace where nspname = $1`,
    [schema],
  );
  if (rows[0]?.has_tables === true) return;
  const schemaSql = rows[0]?.has_schema === true ? '' : `create schema if not exists ${escapeIdentifier(schema)};`;
  await pool.query(
    `begin; select pg_advisory_xact_lock(${lockSql(schema)}); ${schemaSql} ${tablesSql(searchTables(schema))} commit`,
  );
}
