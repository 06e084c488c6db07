import type { Desk } from '../../desk/desk.ts';
import { changedFields } from '../../desk/history.ts';
import type { LiveDesk } from '../../desk/live-desk.ts';
import { type PendingCorrection, pendingCorrection } from '../../desk/pending-correction.ts';
import type { Statement } from '../../facts/statement.ts';

/** A correction that waits for a second editor, beside the statement as it stands. */
export interface WaitingCorrection extends PendingCorrection {
  standing: Statement;
  /** The fields that it changes. */
  changed: string[];
}

/** The correction of one statement that waits, of those whose document this desk shows; null for none. */
export function waitingCorrection(id: string, live: LiveDesk, { sources }: Desk): WaitingCorrection | null {
  const pending = pendingCorrection(live.ledger, id);
  const standing = pending && live.statement(id);
  if (!standing || !sources.has(standing.source)) return null;
  return { ...pending, standing, changed: changedFields(standing, pending.proposed) };
}

/** All of them, those that have waited longest first. */
export const waitingCorrections = (live: LiveDesk, desk: Desk): WaitingCorrection[] =>
  live.ledger
    .things('statement:')
    .map((thing) => waitingCorrection(thing.replace(/^statement:/, ''), live, desk))
    .filter((correction) => correction !== null)
    .toSorted((a, b) => a.at.localeCompare(b.at));
