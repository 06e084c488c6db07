import { edit, printSaved, withEditor, wordsOf } from './edit-command.ts';
import type { TerminalCommand } from './terminal-command.ts';

const usage = 'confirm ID --as U… [--reason "…"] [--version N]';

/** Confirms a statement or a pending correction. */
export const confirm: TerminalCommand = {
  name: 'confirm',
  usage,
  summary: 'confirm a proposed or held statement, or another editor’s correction',
  example: 'confirm statement-id --as U0123456789',
  options: ['as', 'reason', 'version'],
  async run(run) {
    const [id = ''] = wordsOf(run, usage, 1);
    await withEditor(run, async (live, by) => {
      printSaved(run, await edit(run, live, { edit: { edit: 'confirm', id }, by, thing: `statement:${id}` }));
    });
  },
};
