import { Client, type ClientConfig } from 'pg';
import { UserError } from '../errors.ts';
import { shown } from '../facts/text.ts';

/** Where the log is kept, and how it is reached. */
export interface PostgresAddress {
  /** For messages: server, port, database and, if it is another than `talks`, the schema. Never the password. */
  name: string;
  user: string;
  database: string;
  schema: string;
  config: ClientConfig;
}

/** How long a connection may take, in milliseconds, before the server counts as unreachable. */
const CONNECTING = 5_000;
/** How long a statement may take, the wait for other writers included. The server is told a little less than the client waits. */
export const STATEMENT_SECONDS = 15;
const ANSWERING = (STATEMENT_SECONDS + 5) * 1_000;

/**
 * Reads `postgres://user:password@host:port/database?schema=talks`. All that PostgreSQL's own addresses allow is
 * allowed; `schema` is ours, and several newsrooms can share a database by it.
 * Throws a UserError that does not repeat the address, since a password may stand in it.
 */
export function postgresAddress(url: string): PostgresAddress {
  const schema = /[?&]schema=([^&#]*)/.exec(url)?.[1] ?? 'talks';
  if (!/^[a-z_][a-z0-9_]{0,39}$/.test(schema)) {
    throw new UserError(
      `The address of PostgreSQL names the schema ${shown(schema)}. Use lower-case letters, digits and underscores, at most 40.`,
    );
  }
  const config: ClientConfig = {
    connectionString: url,
    connectionTimeoutMillis: CONNECTING,
    query_timeout: ANSWERING,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    fallback_application_name: 'talks',
  };
  const client = readable(config);
  const database = client.database ?? '';
  const host = client.host.includes(':') ? `[${client.host}]` : client.host;
  const inSchema = schema === 'talks' ? '' : ` (schema ${schema})`;
  return {
    name: `PostgreSQL at ${host}:${client.port}/${database}${inSchema}`,
    user: client.user ?? '',
    database,
    schema,
    config,
  };
}

function readable(config: ClientConfig): Client {
  try {
    return new Client(config);
  } catch {
    // The cause is left out on purpose: it can hold the password.
    throw new UserError(
      'The address of PostgreSQL cannot be read. Give it as postgres://user:password@host:5432/database, with special characters in the password written as %XX.',
    );
  }
}
