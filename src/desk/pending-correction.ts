import type { Statement } from '../facts/statement.ts';
import type { Ledger } from './ledger.ts';

/** A correction that one editor has proposed and that waits for another. */
export interface PendingCorrection {
  /** The statement as it is proposed. */
  proposed: Statement;
  by: string;
  at: string;
  reason: string | null;
  /** The version of the statement that the proposal is: what whoever decides has before them. */
  version: number;
}

/** The correction of a statement that waits, null when none does: anything that happened since has overtaken it. */
export function pendingCorrection(ledger: Ledger, id: string): PendingCorrection | null {
  const last = ledger.changesOf(`statement:${id}`).at(-1);
  if (last?.change.change !== 'correction-proposed') return null;
  const { by, at, reason, version } = last;
  return { proposed: last.change.statement, by, at, reason, version };
}
