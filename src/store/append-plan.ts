import type { Draft } from '../facts/change.ts';
import type { LogRow } from './log-hash.ts';
import { loggedChange, loggedWhenAsked, refuseUnknownKind, rowsFor } from './logged-rows.ts';
import type { Appended, Head } from './store.ts';
import { overtaker } from './versions.ts';

/** One append as it was asked for. */
export interface AppendRequest {
  drafts: readonly Draft[];
  at: Date;
  key: string | undefined;
}

/** What must be known of the log to decide on appends, while nobody else can write to it. */
export interface LogState {
  head: Head;
  /** Which of the keys that are asked for were seen before. */
  seen: ReadonlySet<string>;
  /** The last change of each thing that is asked for and has one. */
  last: ReadonlyMap<string, LogRow>;
}

/** A key that is to be remembered, with the end of the log and the time when it was. */
export interface SeenRow {
  key: string;
  seq: number;
  at: string;
}

/** What is to be written for several appends in one transaction, and what each is told once that is on disk. */
export interface AppendPlan {
  rows: LogRow[];
  seen: SeenRow[];
  /** One for each request: its outcome, or the error with which it is refused. */
  outcomes: (Appended | Error)[];
}

/** Decides on appends in their order, each as if those before it were written already. An append that is refused does not touch the others. */
export function planAppends(requests: readonly AppendRequest[], state: LogState, store: string): AppendPlan {
  const plan: AppendPlan = { rows: [], seen: [], outcomes: [] };
  const keys = new Set(state.seen);
  const last = new Map(state.last);
  let head = state.head;

  const decide = ({ drafts, at, key }: AppendRequest): Appended => {
    if (key !== undefined && keys.has(key)) return { outcome: 'repeated' };
    const standing = overtaker(drafts, last);
    if (standing) return { outcome: 'overtaken', by: loggedChange(standing, store) };
    for (const { change } of drafts) refuseUnknownKind(change.change, head.seq + 1, store);
    const rows = rowsFor(drafts, at, head);
    const changes = rows.map((row) => loggedWhenAsked(row, store));
    const end = rows.at(-1);
    if (end) head = { seq: end.seq, hash: end.hash };
    for (const row of rows) last.set(row.thing, row);
    plan.rows.push(...rows);
    if (key !== undefined) {
      keys.add(key);
      plan.seen.push({ key, seq: head.seq, at: at.toISOString() });
    }
    return { outcome: 'appended', changes };
  };

  for (const request of requests) {
    try {
      plan.outcomes.push(decide(request));
    } catch (error) {
      plan.outcomes.push(error instanceof Error ? error : new Error(String(error)));
    }
  }
  return plan;
}
