import { UserError } from '../../errors.ts';
import type { Edits } from '../edits.ts';

/** Throws a UserError for whoever may not change facts: with these words for who is no editor, else with what keeps the editor from it. */
export function refuseReaders(userId: string, edits: Edits, onlyEditors: string): void {
  if (!edits.isEditor(userId)) throw new UserError(edits.barred(userId) ?? onlyEditors);
}
