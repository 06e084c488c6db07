import { UserError } from '../errors.ts';
import { openSqliteStore } from '../store/sqlite-store.ts';
import { count } from '../wording/english/count.ts';
import { wordsOf } from './edit-command.ts';
import { withStore } from './open-for.ts';
import type { TerminalCommand } from './terminal-command.ts';

const usage = 'backup FILE';

/** Writes a copy of the store to a new file, while others go on working with it. */
export const backup: TerminalCommand = {
  name: 'backup',
  usage,
  summary: 'a consistent copy of the store as a new SQLite file, while Talks goes on',
  example: 'backup talks-backup.db',
  options: [],
  async run(run) {
    const [file = ''] = wordsOf(run, usage, 1);
    if (run.store === null)
      throw new UserError('These data have no store to copy. Name theirs with --store. Nothing was written.');
    const name = await withStore(run, async (store) => {
      await store.backup(file);
      return store.name;
    });
    const copy = await openSqliteStore(file);
    const { seq } = await copy.head().finally(() => copy.close());
    run.print(
      run.json ? JSON.stringify({ file, changes: seq }) : `${file}: a copy of ${name} with ${count(seq, 'change')}.`,
    );
  },
};
