import { createHash } from 'node:crypto';
import type { Disagreement } from '../disagreement/disagreement.ts';
import { type Edtf, edtfBounds } from '../facts/edtf.ts';
import type { Ledger } from './ledger.ts';

/** What an editor said of a disagreement. `note` explains why the accounts differ, null when the editor confirmed that they do. */
export interface Verdict {
  note: string | null;
  by: string;
  at: string;
}

/** What the sides of a disagreement are, in one string: another statement, other words or another grouping give another. */
export function sidesOf({ sides }: Disagreement): string {
  const parts = sides.map(({ statement, source, start, end, excerpt, group }) => [
    statement,
    source,
    start,
    end,
    excerpt,
    group,
  ]);
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** What an editor said of a disagreement, as long as it has the very sides on which that was said. */
export function verdictOn(disagreement: Disagreement, ledger: Ledger, known: Edtf | null): Verdict | null {
  const limit = known === null ? Number.POSITIVE_INFINITY : edtfBounds(known).latest;
  const given = ledger.changesOf(`disagreement:${disagreement.id}`).findLast(({ at }) => Date.parse(at) <= limit);
  if (!given || !('sides' in given.change) || given.change.sides !== sidesOf(disagreement)) return null;
  const note = given.change.change === 'disagreement-explained' ? given.change.note : null;
  return { note, by: given.by, at: given.at };
}
