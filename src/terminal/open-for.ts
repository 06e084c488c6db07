import { LiveDesk } from '../desk/live-desk.ts';
import type { IndexElsewhere } from '../search/index-elsewhere.ts';
import { isPostgres, openSearch } from '../search-postgres/open-search.ts';
import { readFacts } from '../store/files.ts';
import { indexFileOf, openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { emptyStore } from './empty-store.ts';
import type { TerminalRun } from './terminal-command.ts';

/** Opens the store of a run for some work, and closes it whatever comes of that. */
export async function withStore<T>({ store: url }: TerminalRun, work: (store: Store) => Promise<T>): Promise<T> {
  const store = url === null ? emptyStore() : await openStore(url);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The index that TALKS_SEARCH names, for the store that it goes with: another one that --store names is searched in memory. */
async function indexOf({ search, store }: TerminalRun): Promise<IndexElsewhere | null> {
  return store !== null && isPostgres(store) ? openSearch(search, store) : null;
}

/** Opens the desk of a run, curated data and log, for some work. Data that are refused leave no store behind. */
export async function withDesk<T>(run: TerminalRun, work: (live: LiveDesk) => Promise<T>): Promise<T> {
  const curated = await readFacts(run.data);
  return withStore(run, async (store) => {
    // What the log gains meanwhile is read again by whoever writes; a look in between that fails changes nothing.
    const elsewhere = await indexOf(run);
    const indexFile = run.store === null ? null : indexFileOf(run.store);
    try {
      const live = await LiveDesk.open({ curated, store, elsewhere, onFault: () => {}, indexFile });
      try {
        return await work(live);
      } finally {
        await live.stop();
      }
    } finally {
      await elsewhere?.close();
    }
  });
}
