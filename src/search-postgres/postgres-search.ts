import { Pool } from 'pg';
import type { IndexElsewhere } from '../search/index-elsewhere.ts';
import { postgresAddress } from '../store/postgres-address.ts';
import { postgresFault } from '../store/postgres-fault.ts';
import { Fetched, NotFetched } from './fetched.ts';
import { findFetched } from './find-fetched.ts';
import { RowWriter } from './row-writer.ts';
import { SearchReader, tooLate } from './search-reader.ts';
import { makeSearchTables } from './search-tables.ts';

/** How search behaves where the default does not fit. */
export interface PostgresSearchOptions {
  /** How long an answer may wait for PostgreSQL, in milliseconds; two seconds when absent, since Slack gives an answer three. */
  within?: number;
}

const WITHIN = 2_000;
/** The planner thinks looking for a word in a row as cheap as comparing a number, and would read every row where an index has a few. */
const BY_INDEX = '-c enable_seqscan=off -c jit=off';
/** Connections of one process for questions; one more writes. */
const CONNECTIONS = 4;
/** How long a connection is kept for the next question, in milliseconds: making one takes longer than most answers. */
const KEPT_FOR = 600_000;
/** A question in misspelt words that nothing matches takes some ten rounds, and an answer asks two questions at most. */
const MOST_ROUNDS = 24;

/**
 * Opens search in the PostgreSQL in which the log is kept: candidates come from its rows, and the judge is the one of the index
 * in memory. Makes its tables where they are missing. Rejects with a UserError when it cannot be used.
 */
export async function openPostgresSearch(
  url: string,
  { within = WITHIN }: PostgresSearchOptions = {},
): Promise<IndexElsewhere> {
  const address = postgresAddress(url);
  const reading = new Pool({
    ...address.config,
    max: CONNECTIONS,
    idleTimeoutMillis: KEPT_FOR,
    connectionTimeoutMillis: within,
    statement_timeout: within,
    // The server is asked to stop a little before the client gives up.
    query_timeout: within + 200,
    options: BY_INDEX,
  });
  const writing = new Pool({ ...address.config, max: 2, query_timeout: 0 });
  for (const pool of [reading, writing]) {
    // A connection can be lost at any time. Whoever uses it is told by its query; an idle one is replaced.
    pool.on('error', () => {});
    pool.on('connect', (client) => client.on('error', () => {}));
  }
  try {
    await makeSearchTables(writing, address);
  } catch (error) {
    await Promise.all([reading.end(), writing.end()]);
    throw postgresFault(error, 'Not opened', address);
  }
  const reader = new SearchReader(reading, address, within);
  const writer = new RowWriter(writing, address);
  let current: Fetched | null = null;
  let closed: Promise<void> | null = null;

  return {
    get revision() {
      return String(writer.upTo);
    },
    indexOver: (recordOf) => ({
      find: (query, options = {}) => findFetched(current ?? new Fetched(), recordOf, query, options),
    }),
    async answered(answer) {
      const fetched = new Fetched();
      const enough = AbortSignal.timeout(within);
      for (let round = 0; round < MOST_ROUNDS; round++) {
        try {
          current = fetched;
          return answer();
        } catch (error) {
          if (!(error instanceof NotFetched)) throw error;
          if (enough.aborted) throw tooLate(address, within);
          current = null;
          await reader.fetch(error.lacking, fetched);
        } finally {
          current = null;
        }
      }
      throw new RangeError(`an answer asked for more after ${MOST_ROUNDS} fetches`);
    },
    follow: (searched) => writer.catchUp(searched),
    close() {
      closed ??= writer.stop().then(async () => {
        await Promise.all([reading.end(), writing.end()]);
      });
      return closed;
    },
  };
}
