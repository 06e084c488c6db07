import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { openStore } from '../../src/store/open-store.ts';
import { startChild } from './child-process.ts';
import { postedDraft } from './made-up-drafts.ts';

/** Another process with a store open, which appends three changes under a key when it is asked, and says what came of it. */
export interface AskedChild {
  pid: number | undefined;
  ask(what: string): Promise<string>;
  end(): Promise<void>;
}

export async function askedChild(url: string): Promise<AskedChild> {
  const child = startChild(import.meta.filename, [url]);
  await child.line();
  return {
    pid: child.pid,
    async ask(what) {
      child.write(what);
      return child.line();
    },
    end: () => child.end(),
  };
}

if (import.meta.main) {
  const store = await openStore(process.argv[2] ?? '');
  console.log('ready');
  const lines = createInterface({ input: process.stdin });
  lines.on('line', async (what) => {
    const drafts = [1, 2, 3].map((part) => postedDraft(`${what} ${part}`, 'some words '.repeat(200), { reason: what }));
    const outcome = await store.append(drafts, new Date(), what).then(
      (appended) => appended.outcome,
      (error: Error) => error.message,
    );
    console.log(outcome);
  });
  await once(lines, 'close');
  await store.close();
}
