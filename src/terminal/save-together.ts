import { appendTogether, type Edited } from '../desk/append-together.ts';
import { type EditRules, mayEdit } from '../desk/editing.ts';
import type { LiveDesk } from '../desk/live-desk.ts';
import type { Change } from '../facts/change.ts';

/** Appends an editor's changes that were checked already as one: all of them are saved, or none is. */
export async function saveTogether(
  live: LiveDesk,
  rules: EditRules,
  { changes, by, reason, at }: { changes: readonly Change[]; by: string; reason: string | null; at: Date },
): Promise<Edited> {
  mayEdit(rules, by);
  return appendTogether(
    live,
    changes.map((change) => ({ change })),
    { by, reason, at },
  );
}
