import { appendTogether, type Edited } from '../desk/append-together.ts';
import { type Edit, type EditRules, makeEdit } from '../desk/editing.ts';
import type { LiveDesk } from '../desk/live-desk.ts';
import { UserError } from '../errors.ts';
import { Change } from '../facts/change.ts';
import type { Statement } from '../facts/statement.ts';
import { dateLine } from '../wording/date-line.ts';
import { lineOf, lineText } from '../wording/line.ts';
import { phrases } from '../wording/phrases.ts';

/** Who changes what, why, and from which version of it. `key` makes it happen once, however often Slack delivers it. */
export interface EditFrom {
  edit: Edit;
  by: string;
  reason: string | null;
  version: number;
  key: string;
}

/** What people change of the facts from Slack. */
export interface Edits {
  /** Who may change facts, for what is done to them beside single edits: adding and reviewing. */
  rules: EditRules;
  isEditor(userId: string): boolean;
  /** What keeps one of the editors from writing, as a sentence; null for nothing, and for whoever is no editor. */
  barred(userId: string): string | null;
  /** A statement as it stands, shown or not; null when there is none. */
  statement(id: string): Statement | null;
  /** How often a thing ("statement:ID") has changed: what an editor has before them. */
  versionOf(thing: string): number;
  /** Saves one edit. Rejects with a UserError when it is refused, or when somebody else was first. */
  make(edit: EditFrom): Promise<void>;
  /** Notes something beside the facts: a reported error, a watch. Rejects with a UserError when it cannot be taken. */
  note(change: Change, by: string, key: string): Promise<void>;
}

export function createEdits(live: LiveDesk, rules: EditRules, now: () => Date): Edits {
  return {
    rules,
    isEditor: (userId) => rules.editors.includes(userId),
    barred: () => null,
    statement: (id) => live.statement(id),
    versionOf: (thing) => live.ledger.versionOf(thing),
    async make({ edit, by, reason, version, key }) {
      refuseOvertaken(await makeEdit(live, rules, { edit, by, reason, version, key, at: now() }));
    },
    async note(change, by, key) {
      const read = Change.safeParse(change);
      if (!read.success) throw new UserError(phrases.editing.nothingSaved(firstFault(read.error.issues)));
      refuseOvertaken(await appendTogether(live, [{ change: read.data }], { by, reason: null, at: now(), key }));
    },
  };
}

const firstFault = ([issue]: readonly { path: PropertyKey[]; message: string }[]): string =>
  `${issue?.path.join('.')} ${issue?.message}`;

function refuseOvertaken(edited: Edited): void {
  if (edited.outcome !== 'overtaken') return;
  const { by, at, change } = edited.by;
  const on = lineText(lineOf`${dateLine(at)}`);
  throw new UserError(phrases.editing.overtaken(phrases.history.steps[change.change], by, on));
}
