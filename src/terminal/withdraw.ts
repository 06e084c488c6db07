import { edit, printSaved, reasonOf, withEditor, wordsOf } from './edit-command.ts';
import type { TerminalCommand } from './terminal-command.ts';

const usage = 'withdraw ID --as U… --reason "…" [--version N]';

/** Takes a statement out of answers for good. */
export const withdraw: TerminalCommand = {
  name: 'withdraw',
  usage,
  summary: 'take a statement out of answers; it stays in the history',
  example: 'withdraw statement-id --as U0123456789 --reason "…"',
  options: ['as', 'reason', 'version'],
  async run(run) {
    const [id = ''] = wordsOf(run, usage, 1);
    reasonOf(run, 'A withdrawal');
    await withEditor(run, async (live, by) => {
      printSaved(run, await edit(run, live, { edit: { edit: 'withdraw', id }, by, thing: `statement:${id}` }));
    });
  },
};
