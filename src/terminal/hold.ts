import { edit, printSaved, reasonOf, withEditor, wordsOf } from './edit-command.ts';
import type { TerminalCommand } from './terminal-command.ts';

const usage = 'hold ID --as U… --reason "…" [--version N]';

/** Takes a statement out of answers for the time being. */
export const hold: TerminalCommand = {
  name: 'hold',
  usage,
  summary: 'take a statement out of answers until it is confirmed again',
  example: 'hold statement-id --as U0123456789 --reason "…"',
  options: ['as', 'reason', 'version'],
  async run(run) {
    const [id = ''] = wordsOf(run, usage, 1);
    reasonOf(run, 'A hold');
    await withEditor(run, async (live, by) => {
      printSaved(run, await edit(run, live, { edit: { edit: 'hold', id }, by, thing: `statement:${id}` }));
    });
  },
};
