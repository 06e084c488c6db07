import { type ClientBase, escapeIdentifier } from 'pg';
import { z } from 'zod';
import type { AppendRequest, LogState, SeenRow } from './append-plan.ts';
import type { LogRow } from './log-hash.ts';
import { checkedRow } from './logged-rows.ts';
import type { PostgresAddress } from './postgres-address.ts';
import { forgottenBefore } from './seen-keys.ts';
import { GENESIS } from './store.ts';

/** What a transaction is about to commit: enough to find out afterwards, on another connection, whether it did. */
export interface Written {
  rows: readonly LogRow[];
  seen: readonly SeenRow[];
  /** The server's number of the transaction, which it keeps in every row that the transaction made. */
  transaction: string;
}

/** The statements on the log in one schema. They never begin or end a transaction. */
export interface PostgresLog {
  /** What must be known of the log to decide on the requests. */
  state(client: ClientBase, requests: readonly AppendRequest[]): Promise<LogState>;
  /** Writes rows, and tells all who listen how far the log goes once that is committed. */
  write(client: ClientBase, rows: readonly LogRow[], seen: readonly SeenRow[]): Promise<Written>;
  /** Whether what a transaction wrote is in the log. */
  isWritten(client: ClientBase, written: Written): Promise<boolean>;
}

const COLUMNS = `change.seq::float8 as seq, change.at, change.by_editor as by, change.reason, change.thing, change.version,
  change.body, change.previous_hash as "previousHash", change.hash`;

const State = z.object({
  head: z.unknown(),
  seen: z.array(z.string()),
  last: z.array(z.unknown()),
});

/** The reading statements, which need no transaction. */
export const readingSql = (schema: string) => {
  const change = `${escapeIdentifier(schema)}.change`;
  return {
    from: `select ${COLUMNS} from ${change} where change.seq >= $1 order by change.seq limit $2`,
    ofThing: `select ${COLUMNS} from ${change} where change.thing = $1 order by change.version`,
    last: `select ${COLUMNS} from ${change} order by change.seq desc limit 1`,
  };
};

export function postgresLog({ schema, name }: PostgresAddress): PostgresLog {
  const change = `${escapeIdentifier(schema)}.change`;
  const seen = `${escapeIdentifier(schema)}.seen`;
  const sql = {
    state: `select
      (select to_json(head) from (${readingSql(schema).last}) as head) as head,
      (select coalesce(json_agg(seen.key), '[]') from unnest($1::text[], $3::text[]) as asked (key, forgotten)
        join ${seen} as seen on seen.key = asked.key and seen.at >= asked.forgotten) as seen,
      (select coalesce(json_agg(last), '[]') from unnest($2::text[]) as asked (thing)
        cross join lateral (
          select ${COLUMNS} from ${change} where change.thing = asked.thing order by change.version desc limit 1
        ) as last) as last`,
    write: `with changes as (
        insert into ${change} (seq, at, by_editor, reason, thing, version, body, previous_hash, hash)
        select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::integer[], $7::text[],
          $8::text[], $9::text[])
        returning xmin
      ), keys as (
        insert into ${seen} (key, seq, at) select * from unnest($10::text[], $11::bigint[], $12::text[])
        on conflict (key) do update set seq = excluded.seq, at = excluded.at
        returning xmin
      )
      select pg_notify($13, $14), coalesce((select xmin::text from changes limit 1), (select xmin::text from keys limit 1)) as transaction`,
    written: `select exists (select from ${change} where seq = $1 and hash = $2 and xmin::text = $4)
      or exists (select from ${seen} where key = $3 and xmin::text = $4) as written`,
  };
  return {
    state: async (client, requests) => {
      const keyed = requests.flatMap(({ key, at }) =>
        key === undefined ? [] : [{ key, forgotten: forgottenBefore(at) }],
      );
      const things = new Set(requests.flatMap(({ drafts }) => drafts.map(({ thing }) => thing)));
      const { rows } = await client.query(sql.state, [
        keyed.map(({ key }) => key),
        [...things],
        keyed.map(({ forgotten }) => forgotten),
      ]);
      const state = State.parse(rows[0]);
      const head = state.head === null ? { seq: 0, hash: GENESIS } : checkedRow(state.head, name);
      const last = state.last.map((record) => checkedRow(record, name));
      return {
        head: { seq: head.seq, hash: head.hash },
        seen: new Set(state.seen),
        last: new Map(last.map((row) => [row.thing, row])),
      };
    },
    write: async (client, rows, keys) => {
      const column = <Key extends keyof LogRow>(key: Key) => rows.map((row) => row[key]);
      const { rows: results } = await client.query<{ transaction: string }>(sql.write, [
        column('seq'),
        column('at'),
        column('by'),
        column('reason'),
        column('thing'),
        column('version'),
        column('body'),
        column('previousHash'),
        column('hash'),
        keys.map(({ key }) => key),
        keys.map(({ seq }) => seq),
        keys.map(({ at }) => at),
        schema,
        String(rows.at(-1)?.seq ?? ''),
      ]);
      return { rows, seen: keys, transaction: results[0]?.transaction ?? '' };
    },
    isWritten: async (client, { rows, seen: keys, transaction }) => {
      const values = [rows[0]?.seq ?? 0, rows[0]?.hash ?? '', keys[0]?.key ?? '', transaction];
      const { rows: results } = await client.query<{ written: boolean }>(sql.written, values);
      return results[0]?.written === true;
    },
  };
}
