import { UserError } from '../errors.ts';
import { changesAfter } from './changes-after.ts';
import type { Store } from './store.ts';

/**
 * Copies a log as it is, with its numbers, times and hashes, and returns how many changes were copied. The target is
 * empty, or holds the start of the same log: a copy that was broken off goes on where it ended.
 * Rejects with a UserError when the target holds anything else; then nothing is written.
 * Which keys were seen is not copied: stop every process that writes, copy, then start them on the new store.
 */
export async function copyLog(from: Store, to: Store): Promise<number> {
  const { seq, hash } = await to.head();
  const [same] = seq === 0 ? [] : await from.read(seq - 1, 1);
  if (seq !== 0 && same?.hash !== hash) {
    throw new UserError(
      `Not saved: ${to.name} holds ${seq} changes that are not the start of ${from.name}. Name an empty store to copy to.`,
    );
  }
  let copied = 0;
  for await (const changes of changesAfter(from, seq)) {
    await to.restore(changes);
    copied += changes.length;
  }
  return copied;
}
