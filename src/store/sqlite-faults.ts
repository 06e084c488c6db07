import { UserError } from '../errors.ts';

/** What could not be done, as an error begins. */
type Undone = 'Not saved' | 'Not read' | 'Not opened';

// The primary result codes of SQLite, which are the lower eight bits of the extended ones: https://sqlite.org/rescode.html
const BUSY = 5;
const LOCKED = 6;
const READ_ONLY = 8;
const IO_ERROR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

/** Whether another process had the database for itself just then. */
export const isBusy = (error: unknown): boolean => [BUSY, LOCKED].includes(resultCode(error) ?? 0);

/** An error of SQLite, or of a log that is damaged, in words for whoever runs Talks; any other error as it is. */
export function sqliteFault(error: unknown, undone: Undone, file: string): unknown {
  if (error instanceof UserError) {
    const told = undone !== 'Not saved' || error.message.startsWith(undone);
    return told ? error : new UserError(`${undone}: ${error.message}`, { cause: error });
  }
  const code = resultCode(error);
  return code === null ? error : new UserError(`${undone}: ${wordsFor(code, file)}`, { cause: error });
}

function wordsFor(code: number, file: string): string {
  switch (code) {
    case BUSY:
    case LOCKED:
      return `another process is writing ${file}. Try again in a moment.`;
    case READ_ONLY:
      return `${file} may not be written by this user. Correct its permissions.`;
    case IO_ERROR:
      return `the disk that holds ${file} reports an error. Check the disk and its free space, then try again.`;
    case FULL:
      return `the disk is full (${file}). Make room, then try again.`;
    case CANNOT_OPEN:
      return `${file} cannot be opened. Check that it is a file in a folder that this user may write to.`;
    case NOT_A_DATABASE:
      return `${file} is no database, or its first page is damaged. Restore a backup, or name another file in TALKS_STORE.`;
    default:
      // CORRUPT, or a fault in our SQL or our rows, which only a damaged table can bring about.
      return `${file} is damaged. Restore a backup, or run verify to see all that is wrong.`;
  }
}

function resultCode(error: unknown): number | null {
  if (!(error instanceof Error)) return null;
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff;
  // A number too large for any that was written, as Node.js reports it.
  return 'code' in error && error.code === 'ERR_OUT_OF_RANGE' ? CORRUPT : null;
}
