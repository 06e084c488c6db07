import { changedFields } from '../desk/history.ts';
import { UserError } from '../errors.ts';
import type { Statement } from '../facts/statement.ts';
import { fieldWords } from '../lines/statement-lines.ts';
import { correctedStatement } from './correction.ts';
import { edit, printSaved, reasonOf, withEditor, wordsOf } from './edit-command.ts';
import { refuseUnsound } from './problem-lines.ts';
import { readJson } from './read-json.ts';
import type { TerminalCommand } from './terminal-command.ts';

const usage = 'correct ID FILE.json --as U… --reason "…" [--version N]';

/** Corrects what a statement says; the words that stood before stay in its history. */
export const correct: TerminalCommand = {
  name: 'correct',
  usage,
  summary: 'correct a statement by the fields in a file, such as { "speaker": "…" } or { "locator": { "exact": "…" } }',
  example: 'correct statement-id fields.json --as U0123456789 --reason "…"',
  options: ['as', 'reason', 'version'],
  async run(run) {
    const [id = '', file = ''] = wordsOf(run, usage, 2);
    reasonOf(run, 'A correction');
    await withEditor(run, async (live, by) => {
      const before = live.statement(id);
      const source = live.facts.sources.find((candidate) => candidate.id === before?.source);
      if (!before || !source) throw new UserError(`There is no statement ${id} in the store. Nothing was saved.`);
      const after = correctedStatement(before, source.text, await readJson(file));
      const changed = changedFields(before, after);
      if (changed.length === 0) throw new UserError(`${file} changes nothing of ${id}. Nothing was saved.`);
      // Items lead to statements that are not looked at here.
      refuseUnsound({ ...live.facts, statements: [after], items: [] });
      const changes = await edit(run, live, {
        edit: { edit: 'correct', statement: after },
        by,
        thing: `statement:${id}`,
      });
      const details = changed.flatMap((field) => sideBySide(field, before, after));
      const waits = changes.some(({ change }) => change.change === 'correction-proposed')
        ? [`It waits for another editor: talks confirm ${id} --as U…`]
        : [];
      printSaved(run, changes, [...details, ...waits]);
    });
  },
};

const sideBySide = (field: string, before: Statement, after: Statement): string[] => [
  `  ${fieldWords([field])}`,
  `    was: ${fieldText(field, before)}`,
  `    now: ${fieldText(field, after)}`,
];

function fieldText(field: string, statement: Statement): string {
  if (field === 'excerpt') return statement.locator.exact;
  const value = Object.entries(statement).find(([key]) => key === field)?.[1] ?? null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
