import { afterAll, beforeAll, describe } from 'vitest';
import type { IndexElsewhere } from '../../src/search/index-elsewhere.ts';
import { createStatementIndex } from '../../src/search/statement-index.ts';
import { openPostgresSearch } from '../../src/search-postgres/postgres-search.ts';
import { searchedRecords } from '../search-postgres/searched-records.ts';
import { type PostgresServer, startPostgres, withoutPostgres } from '../store/postgres-server.ts';
import { searchConformance } from './search-conformance.ts';

searchConformance('memory', async (records) => {
  const index = createStatementIndex(records);
  return { find: async (query, options) => index.find(query, options) };
});

describe.skipIf(withoutPostgres())('with a server', () => {
  let server: PostgresServer;
  const opened: IndexElsewhere[] = [];
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(async () => {
    for (const search of opened) await search.close();
    await server?.remove();
  });

  searchConformance('PostgreSQL', async (records) => {
    const { search, searched } = await openedOver(await server.database(), records);
    opened.push(search);
    const index = search.indexOver((id) => searched.recordOf(id));
    return { find: (query, options) => search.answered(() => index.find(query, options)) };
  });
});

async function openedOver(url: string, records: Parameters<typeof searchedRecords>[0]) {
  const search = await openPostgresSearch(url, { within: 60_000 });
  const searched = searchedRecords(records);
  await search.follow(searched);
  return { search, searched };
}
