import { existsSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { copyLog } from '../store/copy-log.ts';
import { openStore } from '../store/open-store.ts';
import type { Head, Store } from '../store/store.ts';
import { count } from '../wording/english/count.ts';
import { wordsOf } from './edit-command.ts';
import { fileOf, openExisting } from './open-existing.ts';
import type { TerminalCommand } from './terminal-command.ts';

const usage = 'restore FILE';

/** Brings a backup back into the store in use, which is empty or not there yet. */
export const restore: TerminalCommand = {
  name: 'restore',
  usage,
  summary: 'bring a backup back into an empty store; stop every Talks on it first',
  example: 'restore talks-backup.db',
  options: [],
  async run(run) {
    const [file = ''] = wordsOf(run, usage, 1);
    const { store: url } = run;
    if (url === null)
      throw new UserError('These data have no store to restore. Name theirs with --store. Nothing was restored.');
    const backup = await openExisting(file);
    try {
      const { seq, hash } = await restored(backup, url);
      run.print(
        run.json
          ? JSON.stringify({ file, changes: seq, hash })
          : `Restored: ${count(seq, 'change')} from ${file}, the last with the hash ${hash.slice(0, 12)}…. Start Talks.`,
      );
    } finally {
      await backup.close();
    }
  },
};

async function restored(backup: Store, url: string): Promise<Head> {
  const target = fileOf(url);
  // A file takes over all of the backup, also which of Slack's deliveries were handled.
  if (target !== null && !existsSync(target)) await backup.backup(target);
  const store = await openStore(url);
  try {
    const [had, wanted] = [await store.head(), await backup.head()];
    if (had.seq !== 0 && had.hash !== wanted.hash)
      throw new UserError(
        `${store.name} holds ${count(had.seq, 'change')} already. Name an empty store with --store, or move this one away. Nothing was restored.`,
      );
    await copyLog(backup, store);
    return await store.head();
  } finally {
    await store.close();
  }
}
