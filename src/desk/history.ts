import type { LoggedChange } from '../facts/change.ts';
import { type Edtf, edtfBounds, isByThen } from '../facts/edtf.ts';
import type { Statement } from '../facts/statement.ts';
import { afterChange, type Ledger } from './ledger.ts';

/** One step in the life of a statement, with the statement as it stood after it. */
export interface HistoryStep {
  /** Its number in the log; null for what was curated in `data/`. */
  seq: number | null;
  what: 'curated' | LoggedChange['change']['change'];
  /** When it was recorded (EDTF or ISO 8601), null when that is not known. */
  at: string | null;
  by: string | null;
  reason: string | null;
  /** The statement after this step; of a proposed correction, what is proposed. Null once it was removed. */
  statement: Statement | null;
  /** Which of its fields the step changed, by name. */
  changed: string[];
}

/** The whole life of a statement, oldest first, with `known` up to that date: every wording that it had, who changed it and why. Empty when there was none. */
export function historyOf(
  id: string,
  curated: Statement | null,
  ledger: Ledger,
  known: Edtf | null = null,
): HistoryStep[] {
  const limit = known === null ? Number.POSITIVE_INFINITY : edtfBounds(known).latest;
  const had = curated !== null && (known === null || (curated.recorded !== null && isByThen(curated.recorded, known)));
  const steps: HistoryStep[] = [];
  let statement = had ? curated : null;
  if (had) {
    const { recorded: at, confirmedBy: by } = curated;
    steps.push({ seq: null, what: 'curated', at, by, reason: null, statement: curated, changed: [] });
  }
  for (const { seq, change, at, by, reason } of ledger.changesOf(`statement:${id}`)) {
    if (Date.parse(at) > limit) break;
    const after = change.change === 'correction-proposed' ? change.statement : afterChange(statement, change, at);
    const changed = statement && after ? changedFields(statement, after) : [];
    steps.push({ seq, what: change.change, at, by, reason, statement: after, changed });
    if (change.change !== 'correction-proposed') statement = after;
  }
  return steps;
}

/** Fields that say how a statement is kept, not what it says. */
const BOOKKEEPING = new Set(['status', 'confirmedBy', 'recorded']);

/** Which fields of two versions differ: "locator" is shown as the excerpt, since that is what its change means. */
export function changedFields(before: Statement, after: Statement): string[] {
  const fields = Object.keys(after) as (keyof Statement)[];
  return fields
    .filter((field) => !BOOKKEEPING.has(field) && JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => (field === 'locator' ? 'excerpt' : field));
}
