import { UserError } from '../errors.ts';
import type { IndexElsewhere } from '../search/index-elsewhere.ts';

/** Where statements are indexed: in the memory of each process, or in the PostgreSQL that holds the log. */
export type SearchPlace = 'memory' | 'postgres';

export const isPostgres = (store: string): boolean => /^postgres(ql)?:/i.test(store);

/**
 * Opens the index that TALKS_SEARCH names, null for memory. Rejects with a UserError when the store that is named beside it is
 * not PostgreSQL, or cannot be used.
 */
export async function openSearch(place: SearchPlace, store: string): Promise<IndexElsewhere | null> {
  if (place === 'memory') return null;
  if (!isPostgres(store)) {
    throw new UserError(
      'TALKS_SEARCH is postgres, but TALKS_STORE names no PostgreSQL. Set TALKS_STORE=postgres://user:password@host/database, or TALKS_SEARCH=memory.',
    );
  }
  // Loaded only where it is needed: most newsrooms have one machine.
  const { openPostgresSearch } = await import('./postgres-search.ts');
  return openPostgresSearch(store);
}
