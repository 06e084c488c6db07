import { UserError } from '../errors.ts';
import { Change, type LoggedChange, thingOf } from '../facts/change.ts';
import { parseRecord } from '../store/schema-words.ts';
import type { Store } from '../store/store.ts';

/** How many changes are read at once while all is well. */
const AT_ONCE = 500;
/** After so many faults, the rest would tell nobody more. */
const ENOUGH = 20;

/**
 * What is wrong with a log, a line for each fault: changes that were altered or are missing, by the chain of their hashes,
 * and changes that their schema refuses. Reads the whole of it; where a stretch is damaged, one change at a time.
 */
export async function logFaults(store: Store): Promise<string[]> {
  const faults = new Set<string>();
  for (let last = 0; faults.size < ENOUGH; ) {
    const read = await readAfter(store, last, faults);
    if (read.kind === 'end') break;
    if (read.kind === 'changes')
      for (const change of read.changes) for (const fault of changeFaults(change)) faults.add(fault);
    last = read.last;
  }
  return [...faults];
}

type Read =
  | { kind: 'end' }
  | { kind: 'damaged'; last: number }
  | { kind: 'changes'; changes: LoggedChange[]; last: number };

async function readAfter(store: Store, last: number, faults: Set<string>): Promise<Read> {
  for (const limit of [AT_ONCE, 1]) {
    try {
      const changes = await store.read(last, limit);
      const end = changes.at(-1);
      return end ? { kind: 'changes', changes, last: end.seq } : { kind: 'end' };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (limit === 1) faults.add(error.message);
    }
  }
  return { kind: 'damaged', last: last + 1 };
}

function changeFaults({ seq, thing, change }: LoggedChange): string[] {
  const read = parseRecord(Change, change);
  if (read.kind === 'faults')
    return read.faults.map(({ path, message }) => `change ${seq} (${thing}): ${path.join('.')} ${message}`);
  return thingOf(read.record) === thing
    ? []
    : [`change ${seq}: is counted for ${thing}, but is of ${thingOf(read.record)}.`];
}
