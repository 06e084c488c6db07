import { setImmediate as letOthersGo } from 'node:timers/promises';
import type { LoggedChange } from '../facts/change.ts';
import type { Store } from './store.ts';

/** Every change after a sequence number (0: all), some at a time, so that a long log does not hold up everything else. */
export async function* changesAfter(store: Store, seq: number, atATime = 500): AsyncGenerator<LoggedChange[]> {
  for (let last = seq; ; ) {
    const changes = await store.read(last, atATime);
    const end = changes.at(-1);
    if (!end) return;
    yield changes;
    last = end.seq;
    await letOthersGo();
  }
}
