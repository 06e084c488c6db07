import { UserError } from '../errors.ts';
import { GENESIS, type Store } from '../store/store.ts';

const NOT_SAVED =
  'These data have no store: the one in use belongs to other data. Name theirs with --store. Nothing was saved.';

/**
 * A log without changes that takes none. It stands under data that somebody names with --data alone: to put them under
 * the log in use would mix two newsrooms.
 */
export function emptyStore(): Store {
  const refuse = () => Promise.reject(new UserError(NOT_SAVED));
  return {
    name: 'no store',
    append: refuse,
    claim: refuse,
    settle: refuse,
    restore: refuse,
    backup: refuse,
    read: async () => [],
    changesOf: async () => [],
    head: async () => ({ seq: 0, hash: GENESIS }),
    onGrowth: () => () => {},
    close: async () => {},
  };
}
