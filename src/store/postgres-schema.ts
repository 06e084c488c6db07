import { type ClientBase, escapeIdentifier } from 'pg';
import { UserError } from '../errors.ts';
import { shown } from '../facts/text.ts';
import { type PostgresAddress, STATEMENT_SECONDS } from './postgres-address.ts';

/**
 * The steps from an empty schema to today's, in order. A step that was released is never changed: add one at the end.
 * "C" collation, since equal names are all that is ever asked for, and an index in it outlives any upgrade of the system.
 */
const MIGRATIONS: ((schema: string) => string)[] = [
  (schema) => `
    create table ${schema}.change (
      seq bigint primary key,
      at text not null,
      by_editor text not null,
      reason text,
      thing text collate "C" not null,
      version integer not null,
      body text not null,
      previous_hash text not null,
      hash text not null,
      unique (thing, version)
    );
    create table ${schema}.seen (
      key text collate "C" primary key,
      seq bigint not null,
      at text not null
    );
    create function ${schema}.refuse_edit() returns trigger language plpgsql as $$
      begin
        raise exception 'The log of Talks is only ever added to: % is refused', lower(tg_op)
          using errcode = 'integrity_constraint_violation';
      end
    $$;
    create trigger only_added_to before update or delete or truncate on ${schema}.change
      for each statement execute function ${schema}.refuse_edit();`,
];

/** The schema that this Talks writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Opens a transaction that waits for every other writer of the log, in whatever process, to be done. A server that is set
 * up to acknowledge before it has written to disk is asked to write first.
 */
export const beginWriting = (schema: string): string => `
  begin isolation level read committed;
  set local statement_timeout = '${STATEMENT_SECONDS}s';
  set local idle_in_transaction_session_timeout = '${STATEMENT_SECONDS}s';
  select set_config('synchronous_commit', 'on', true) where current_setting('synchronous_commit') = 'off';
  select pg_advisory_xact_lock(hashtextextended('talks:${schema}', 0));`;

/**
 * Brings the schema to today's version, once, in however many processes it is done at the same time.
 * Rejects with a UserError when a newer Talks has been there, or the database cannot hold every character.
 */
export async function migrate(client: ClientBase, address: PostgresAddress): Promise<void> {
  const { schema, name, database } = address;
  const { rows: encodings } = await client.query<{ encoding: string }>(
    `select current_setting('server_encoding') as encoding`,
  );
  const encoding = encodings[0]?.encoding;
  if (encoding !== 'UTF8') {
    throw new UserError(
      `${name}: the database ${shown(database)} is encoded as ${encoding}, which cannot hold every character. Create one with: createdb --encoding=UTF8 --template=template0 NAME.`,
    );
  }
  if ((await versionOf(client, address)) === SCHEMA_VERSION) return;
  await client.query(beginWriting(schema));
  const quoted = escapeIdentifier(schema);
  // Another process may have done it while this one waited for the lock.
  const before = await versionOf(client, address);
  if (before === null) {
    const { rows } = await client.query('select 1 from pg_namespace where nspname = $1', [schema]);
    if (rows.length === 0) await client.query(`create schema ${quoted}`);
    await client.query(`create table ${quoted}.schema_version (version integer primary key, at text not null)`);
  }
  for (const [index, migration] of MIGRATIONS.entries()) {
    if (index < (before ?? 0)) continue;
    await client.query(migration(quoted));
    await client.query(`insert into ${quoted}.schema_version values ($1, now()::text)`, [index + 1]);
  }
  await client.query('commit');
}

/** The version of the schema that is there, 0 for an unfinished one, null for none. */
async function versionOf(client: ClientBase, { schema, name }: PostgresAddress): Promise<number | null> {
  const table = `${escapeIdentifier(schema)}.schema_version`;
  // Not to_regclass(): it may still answer from what was so before this process waited for the lock.
  const { rows: tables } = await client.query(
    `select from pg_class where relname = 'schema_version' and relnamespace = (select oid from pg_namespace where nspname = $1)`,
    [schema],
  );
  if (tables.length === 0) return null;
  const { rows } = await client.query<{ version: number }>(`select coalesce(max(version), 0) as version from ${table}`);
  const version = rows[0]?.version ?? 0;
  if (version > SCHEMA_VERSION) {
    throw new UserError(
      `${name}: its tables are of version ${version}, and this Talks knows ${SCHEMA_VERSION} at most. Update Talks; nothing was changed.`,
    );
  }
  return version;
}
