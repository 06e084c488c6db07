import type { Edits } from '../edits.ts';
import type { People } from './people.ts';

/** Edits by members of the workspace alone: guests, deactivated accounts and others are refused, also those whom TALKS_EDITORS names. */
export function editsOfMembers(edits: Edits, people: People): Edits {
  const barred = (userId: string): string | null => (edits.isEditor(userId) ? people.barred(userId) : null);
  return {
    ...edits,
    rules: { ...edits.rules, barred },
    // What an editor is shown may wait for Slack's word; what they save may not.
    isEditor: (userId) => edits.isEditor(userId) && !people.isOther(userId),
    barred,
    async make(from) {
      if (edits.isEditor(from.by)) await people.refuseOthers(from.by);
      return edits.make(from);
    },
    async note(change, by, key) {
      await people.refuseOthers(by);
      return edits.note(change, by, key);
    },
  };
}
