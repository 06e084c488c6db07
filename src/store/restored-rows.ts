import { UserError } from '../errors.ts';
import type { LoggedChange } from '../facts/change.ts';
import { chainFault, type LogRow } from './log-hash.ts';
import type { Head } from './store.ts';

/**
 * The rows of changes that another log holds, to be written after `head` as they are. Refuses them with a UserError
 * unless they follow on it without a gap and each is what its hash says.
 */
export function restoredRows(changes: readonly LoggedChange[], head: Head, store: string): LogRow[] {
  const rows = changes.map(({ change, ...rest }) => ({ ...rest, body: JSON.stringify(change) }));
  const fault = chainFault(rows, head.seq, head.hash);
  if (fault) {
    throw new UserError(
      `Not saved: change ${fault.seq} does not follow on change ${head.seq}, with which ${store} ends, or was altered. Copy the whole log into an empty store.`,
    );
  }
  return rows;
}
