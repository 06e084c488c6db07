import type { DatabaseSync } from 'node:sqlite';
import type { LoggedChange } from '../facts/change.ts';
import { type AppendPlan, type AppendRequest, planAppends } from './append-plan.ts';
import type { LogRow } from './log-hash.ts';
import { changesFrom, changesOfThing, checkedRow, logRow } from './logged-rows.ts';
import { restoredRows } from './restored-rows.ts';
import { forgottenBefore } from './seen-keys.ts';
import { GENESIS, type Head } from './store.ts';

/** The log in an open database; each call is done when it returns. `name` is what it is called in messages. */
export interface SqliteLog {
  /** Appends in one transaction, which is on disk when this returns: one outcome for each request. */
  append(requests: readonly AppendRequest[]): AppendPlan['outcomes'];
  /** Appends changes of another log as they are, in one transaction. */
  restore(changes: readonly LoggedChange[]): void;
  read(after: number, limit: number): LoggedChange[];
  changesOf(thing: string): LoggedChange[];
  head(): Head;
}

const COLUMNS = 'seq, at, "by", reason, thing, version, body, previous_hash AS "previousHash", hash';

export function sqliteLog(db: DatabaseSync, name: string): SqliteLog {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const from = db.prepare(`SELECT ${COLUMNS} FROM change WHERE seq >= ? ORDER BY seq LIMIT ?`);
  const ofThing = db.prepare(`SELECT ${COLUMNS} FROM change WHERE thing = ? ORDER BY version`);
  const lastOfThing = db.prepare(`SELECT ${COLUMNS} FROM change WHERE thing = ? ORDER BY version DESC LIMIT 1`);
  const last = db.prepare(`SELECT ${COLUMNS} FROM change ORDER BY seq DESC LIMIT 1`);
  const seen = db.prepare('SELECT 1 FROM seen WHERE key = ? AND at >= ?');
  const addSeen = db.prepare('INSERT OR REPLACE INTO seen (key, seq, at) VALUES (:key, :seq, :at)');
  const add = db.prepare(
    `INSERT INTO change (seq, at, "by", reason, thing, version, body, previous_hash, hash)
     VALUES (:seq, :at, :by, :reason, :thing, :version, :body, :previousHash, :hash)`,
  );

  /** The hash of a last change that was found sound, so that a writer need not check its own change again. */
  let sound: unknown = null;

  function head(): Head {
    const record = last.get();
    if (!record) return { seq: 0, hash: GENESIS };
    const { seq, hash } = record.hash === sound ? logRow(record, name) : checkedRow(record, name);
    sound = hash;
    return { seq, hash };
  }

  function lastOfEach(requests: readonly AppendRequest[]): Map<string, LogRow> {
    const rows = new Map<string, LogRow>();
    for (const thing of new Set(requests.flatMap(({ drafts }) => drafts.map((draft) => draft.thing)))) {
      const record = lastOfThing.get(thing);
      if (record) rows.set(thing, checkedRow(record, name));
    }
    return rows;
  }

  function addAll(rows: readonly LogRow[]): void {
    for (const row of rows) add.run({ ...row });
    sound = rows.at(-1)?.hash ?? sound;
  }

  function appendNow(requests: readonly AppendRequest[]): AppendPlan['outcomes'] {
    const isSeen = (key: string, at: Date) => seen.get(key, forgottenBefore(at)) !== undefined;
    const state = {
      head: head(),
      seen: new Set(requests.flatMap(({ key, at }) => (key !== undefined && isSeen(key, at) ? [key] : []))),
      last: lastOfEach(requests),
    };
    const plan = planAppends(requests, state, name);
    addAll(plan.rows);
    for (const row of plan.seen) addSeen.run({ ...row });
    return plan.outcomes;
  }

  function transaction<T>(work: () => T): T {
    begin.run();
    try {
      const result = work();
      commit.run();
      return result;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    append: (requests) => transaction(() => appendNow(requests)),
    restore: (changes) => transaction(() => addAll(restoredRows(changes, head(), name))),
    read(after, limit) {
      return changesFrom(after === 0 ? from.all(1, limit) : from.all(after, limit + 1), after, name);
    },
    changesOf: (thing) => changesOfThing(ofThing.all(thing), name),
    head,
  };
}
