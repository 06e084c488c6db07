import { QuestionError } from '../commands/question.ts';
import { type Edit, type Edited, makeEdit, mayEdit } from '../desk/editing.ts';
import type { LiveDesk } from '../desk/live-desk.ts';
import { UserError } from '../errors.ts';
import type { RecordedChange } from '../facts/change.ts';
import { stepLine } from '../lines/history-lines.ts';
import { lineText } from '../wording/line.ts';
import { withDesk } from './open-for.ts';
import type { TerminalRun } from './terminal-command.ts';
import { versionIn } from './terminal-options.ts';

/** Opens the desk for one of its editors. Throws before anything is read when nobody is named, or somebody else. */
export async function withEditor<T>(run: TerminalRun, work: (live: LiveDesk, by: string) => Promise<T>): Promise<T> {
  const by = run.options.as;
  if (by === undefined)
    throw new QuestionError('Who is editing? Add --as and your Slack member id. Nothing was saved.');
  mayEdit(run.rules, by);
  return withDesk(run, (live) => work(live, by));
}

/** The words that a command cannot do without. */
export function wordsOf({ words }: TerminalRun, usage: string, least: number, most = least): string[] {
  if (words.length >= least && words.length <= most) return words;
  throw new QuestionError(`That is not how it is asked. Write: talks ${usage}. Nothing was saved.`);
}

/** The most characters of a reason that the log takes. */
const LONGEST_REASON = 2000;

/** Why something is done: the words of --reason, or null. Throws QuestionError when they are too many. */
export function reasonGiven({ options }: TerminalRun): string | null {
  const reason = options.reason?.trim() || null;
  if (reason !== null && reason.length > LONGEST_REASON)
    throw new QuestionError(
      `The reason has more than ${LONGEST_REASON} characters. Say it in fewer. Nothing was saved.`,
    );
  return reason;
}

/** The same where it cannot be left out. */
export function reasonOf(run: TerminalRun, what: string): string {
  const reason = reasonGiven(run);
  if (reason !== null) return reason;
  throw new QuestionError(`${what} needs a reason: add --reason "…", which stays in the history. Nothing was saved.`);
}

/**
 * Makes one edit and says what was saved. `thing` is what --version counts.
 * Throws a UserError when somebody else was first, which says what they did.
 */
export async function edit(
  run: TerminalRun,
  live: LiveDesk,
  request: { edit: Edit; by: string; thing?: string },
): Promise<RecordedChange[]> {
  const { thing, ...rest } = request;
  const version = thing === undefined ? undefined : versionIn(run.options);
  if (thing !== undefined && version !== undefined && version > live.ledger.versionOf(thing)) {
    const newest = live.ledger.versionOf(thing);
    throw new UserError(`${thing} is at version ${newest}, not ${version}. Nothing was saved.`);
  }
  const edited = await makeEdit(live, run.rules, {
    ...rest,
    reason: reasonGiven(run),
    at: run.now(),
    ...(version === undefined ? {} : { version }),
  });
  return savedChanges(edited);
}

/** The changes that were saved. Throws a UserError when somebody else was first. */
export function savedChanges(edited: Edited): RecordedChange[] {
  switch (edited.outcome) {
    case 'saved':
      return edited.changes;
    case 'repeated':
      return [];
    case 'overtaken':
      throw new UserError(
        `Somebody else was first: ${changeLine(edited.by)}. Look at what stands now, then decide anew. Nothing was saved.`,
      );
  }
}

/** Says what was saved, with lines about it below. */
export function printSaved(
  { json, print }: TerminalRun,
  changes: readonly RecordedChange[],
  details: string[] = [],
): void {
  print(
    json
      ? JSON.stringify({ saved: changes }, null, 2)
      : [...changes.map((change) => `Saved: ${changeLine(change)}`), ...details].join('\n'),
  );
}

/** "statement gazette-hurt, version 2: corrected · 5 Mar 2024 · by U0MARA · reason: … · change 7". */
function changeLine({ thing, version, seq, at, by, reason, change }: RecordedChange): string {
  const step = { seq, what: change.change, at, by, reason, changed: [], excerpt: null, sentence: [], stands: false };
  return `${thing.replace(':', ' ')}, version ${version}: ${lineText(stepLine(step))}`;
}
