import { copyLog } from '../store/copy-log.ts';
import { openStore } from '../store/open-store.ts';
import { count } from '../wording/english/count.ts';
import { wordsOf } from './edit-command.ts';
import { openExisting } from './open-existing.ts';
import type { TerminalCommand } from './terminal-command.ts';

const usage = 'copy FROM TO';

/** Moves a log from one kind of store to another, change by change as they are. */
export const copy: TerminalCommand = {
  name: 'copy',
  usage,
  summary: 'copy the whole log from one store to an empty one; stop every Talks that writes to FROM first',
  example: 'copy sqlite:var/talks.db postgres://talks@db.example/talks',
  options: [],
  async run(run) {
    const [from = '', to = ''] = wordsOf(run, usage, 2);
    const source = await openExisting(from);
    try {
      const target = await openStore(to);
      try {
        const copied = await copyLog(source, target);
        run.print(
          run.json
            ? JSON.stringify({ copied })
            : `Copied: ${count(copied, 'change')} from ${source.name} to ${target.name}. Set TALKS_STORE to the new one and start Talks.`,
        );
      } finally {
        await target.close();
      }
    } finally {
      await source.close();
    }
  },
};
