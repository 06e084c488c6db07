import { UserError } from '../errors.ts';
import { shown } from '../facts/text.ts';
import { type PostgresAddress, STATEMENT_SECONDS } from './postgres-address.ts';

type Where = Pick<PostgresAddress, 'name' | 'user' | 'database' | 'schema'>;

/** SQLSTATE, or the code of the socket or of TLS. Codes: https://www.postgresql.org/docs/current/errcodes-appendix.html */
function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

const isSqlState = (code: string | null): code is string => code !== null && /^[0-9A-Z]{5}$/.test(code);

// What pg says in words only, since there is no code for it.
const GONE =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|Query read timeout|timeout e)/;

/**
 * True when the connection went away, not when the server refused a statement. A server that stops says so by a code of
 * its own (57P01 …), and the next the client knows is the end of the connection.
 */
export function isConnectionLost(error: unknown): boolean {
  const code = codeOf(error);
  if (isSqlState(code)) return code.startsWith('08') || code.startsWith('57P');
  return /^E[A-Z]+$/.test(code ?? '') || (error instanceof Error && GONE.test(error.message));
}

/** True when the server can be written to, but not what was to be written: bad data (22), broken rules (23), too much of it (54). */
export function isRefusedData(error: unknown): boolean {
  const code = codeOf(error);
  return isSqlState(code) && /^(22|23|54)/.test(code);
}

/**
 * What went wrong, for people: `Not saved: PostgreSQL at db:5432/talks cannot be reached (ECONNREFUSED). …`
 * An error that neither the server nor the connection made stays as it is.
 */
export function postgresFault(
  error: unknown,
  undone: 'Not saved' | 'Not read' | 'Not opened' | 'Not searched',
  where: Where,
): unknown {
  const words = error instanceof UserError ? null : wordsFor(error, where);
  return words === null ? error : new UserError(`${undone}: ${where.name} ${words}`, { cause: error });
}

function wordsFor(error: unknown, { user, database, schema }: Where): string | null {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (!isSqlState(code)) return withoutSqlState(error, code, message);
  switch (code) {
    case '28P01':
      return `refuses the password of the user ${shown(user)}. Correct it in TALKS_STORE.`;
    case '28000':
      return `does not let the user ${shown(user)} in. Correct the user in TALKS_STORE, or the server’s pg_hba.conf.`;
    case '3D000':
      return `has no database ${shown(database)}. Create it with createdb, or correct its name in TALKS_STORE.`;
    case '42501':
      return `does not give the user ${shown(user)} the right to it (${message}). Let an administrator run: ${grant(message, { user, database, schema })}`;
    case '42P01':
    case '3F000':
      return `lost the tables of the schema ${shown(schema)} (${message}). Restore them from a backup.`;
    case '25006':
      return 'is a read-only copy. Give the address of the primary server in TALKS_STORE.';
    case '53100':
      return 'has no disk space left. Free some, then do it again.';
    case '53300':
      return 'has no connection left. Raise its max_connections, or put a pooler in front of it.';
    case '57014':
    case '55P03':
      return `did not finish within ${STATEMENT_SECONDS} seconds. Look for what holds it up, then do it again.`;
    default:
      if (code.startsWith('57P')) return 'is being stopped or started. Do it again in a moment.';
      return `refused it (${message}; SQLSTATE ${code}). See its log.`;
  }
}

/** What gives a user the rights that it lacks: those to make the tables, or those to use them. */
function grant(message: string, { user, database, schema }: Omit<Where, 'name'>): string {
  if (/for database/.test(message)) return `grant create on database "${database}" to "${user}";`;
  return `grant usage on schema "${schema}" to "${user}"; grant select, insert on all tables in schema "${schema}" to "${user}"; grant update, delete on "${schema}".seen to "${user}";`;
}

function withoutSqlState(error: unknown, code: string | null, message: string): string | null {
  if (isConnectionLost(error)) {
    return `cannot be reached (${code ?? message}). Start it, or correct the address in TALKS_STORE.`;
  }
  if (/CERT|TLS|ISSUER|SIGNATURE/.test(code ?? '')) {
    return `shows a certificate that is not trusted (${code}). Name its authority’s file in TALKS_STORE: sslrootcert=FILE.`;
  }
  if (/does not support SSL/.test(message)) return 'offers no TLS, which TALKS_STORE asks for. Correct sslmode in it.';
  if (/password must be a/.test(message)) return 'asks for a password, and TALKS_STORE gives none. Add it.';
  return null;
}
