import { expect, test } from 'vitest';
import { openSearch } from '../../src/search-postgres/open-search.ts';

test('is in memory unless PostgreSQL is asked for', async () => {
  expect(await openSearch('memory', 'postgres://db/talks')).toBeNull();
});

test.each(['var/talks.db', 'sqlite:var/talks.db'])('is not in PostgreSQL where the store is %s', async (store) => {
  await expect(openSearch('postgres', store)).rejects.toThrow(
    /^TALKS_SEARCH is postgres, but TALKS_STORE names no PostgreSQL\. Set TALKS_STORE=postgres:/,
  );
});

test('says that the server cannot be reached, without the password', async () => {
  const opened = openSearch('postgres', 'postgres://talks:hunter2@127.0.0.1:1/newsroom');
  await expect(opened).rejects.toThrow(
    'Not opened: PostgreSQL at 127.0.0.1:1/newsroom cannot be reached (ECONNREFUSED). Start it, or correct the address in TALKS_STORE.',
  );
});
