import { edit, printSaved, withEditor, wordsOf } from './edit-command.ts';
import type { TerminalCommand } from './terminal-command.ts';

const usage = 'confirm-difference DISAGREEMENT --as U… [--reason "…"] [--version N]';

/** Says that accounts do differ where the rules were not sure: from then on it is shown without “all”, under the editor's name. */
export const confirmDifference: TerminalCommand = {
  name: 'confirm-difference',
  usage,
  summary: 'say that accounts do differ where they only may; from then on it is shown, under your name',
  example: 'confirm-difference DISAGREEMENT --as U0123456789',
  options: ['as', 'reason', 'version'],
  async run(run) {
    const [disagreement = ''] = wordsOf(run, usage, 1);
    await withEditor(run, async (live, by) => {
      const thing = `disagreement:${disagreement}`;
      printSaved(run, await edit(run, live, { edit: { edit: 'confirm-difference', disagreement }, by, thing }));
    });
  },
};
