import { UserError } from '../errors.ts';
import { shown } from '../facts/text.ts';
import { openSqliteStore } from './sqlite-store.ts';
import type { Store } from './store.ts';

/**
 * Opens the store that `TALKS_STORE` or `--store` names: `postgres://…` for PostgreSQL, `sqlite:FILE` or just the path of
 * a file for SQLite. Rejects with a UserError when it names neither, or cannot be opened.
 */
export async function openStore(url: string): Promise<Store> {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase();
  switch (scheme) {
    case 'postgres':
    case 'postgresql': {
      // Loaded only where it is needed: most newsrooms have one machine.
      const { openPostgresStore } = await import('./postgres-store.ts');
      return openPostgresStore(url);
    }
    case 'sqlite':
      return openSqliteStore(filled(url.slice('sqlite:'.length)));
    case undefined:
      return openSqliteStore(filled(url));
    default:
      throw new UserError(
        `TALKS_STORE starts with ${shown(`${scheme}:`)}, which is no store that Talks knows. ${CHOICES}`,
      );
  }
}

/** The file beside a SQLite store in which the search index is saved; null for PostgreSQL, where each start makes it anew. */
export function indexFileOf(url: string): string | null {
  return /^postgres(ql)?:/i.test(url) ? null : `${url.replace(/^sqlite:/i, '')}.search`;
}

const CHOICES = 'Give the path of a file, sqlite:FILE, or postgres://user:password@host:5432/database.';

function filled(file: string): string {
  if (file.trim() === '') throw new UserError(`TALKS_STORE names no file. ${CHOICES}`);
  return file;
}
