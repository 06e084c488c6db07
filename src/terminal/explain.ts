import { edit, printSaved, reasonOf, withEditor, wordsOf } from './edit-command.ts';
import type { TerminalCommand } from './terminal-command.ts';

const usage = 'explain DISAGREEMENT --as U… --reason "…" [--version N]';

/** Says why accounts differ; it stands beside both of them until one changes. */
export const explain: TerminalCommand = {
  name: 'explain',
  usage,
  summary: 'say why accounts differ; both stay shown, with the explanation',
  example: 'explain DISAGREEMENT --as U0123456789 --reason "counts of different days"',
  options: ['as', 'reason', 'version'],
  async run(run) {
    const [disagreement = ''] = wordsOf(run, usage, 1);
    const note = reasonOf(run, 'An explanation');
    await withEditor(run, async (live, by) => {
      const thing = `disagreement:${disagreement}`;
      printSaved(run, await edit(run, live, { edit: { edit: 'explain', disagreement, note }, by, thing }));
    });
  },
};
