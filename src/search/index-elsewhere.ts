import type { LoggedChange } from '../facts/change.ts';
import type { SearchRecord, StatementIndex } from './statement-index.ts';

/** A statement by its id as it may be shown; undefined for one that may not be. */
export type RecordOf = (id: string) => SearchRecord | undefined;

/** An index of all statements that is kept elsewhere than in memory. It is asked within `answered` only. */
export interface IndexElsewhere {
  /** The index as it serves some of the statements: what `recordOf` does not give is not found, nor offered. */
  indexOver(recordOf: RecordOf): StatementIndex;
  /**
   * What `answer` gives. It runs without a break, so that nothing moves on meanwhile; where it asks the index for what is not
   * here yet, that is fetched and it runs again, so it must change nothing.
   * Rejects with a UserError when the index cannot be reached, or does not answer in time.
   */
  answered<Answer>(answer: () => Answer): Promise<Answer>;
  /** Brings the index up to what these statements are, whichever process has done so until now. Calls wait for one another. */
  follow(searched: Searched): Promise<void>;
  /** Names how far it is: as long as this stays, it finds the same. */
  readonly revision: string;
  close(): Promise<void>;
}

/** All statements that are to be found, as this process has them: those of data/ and of the log. */
export interface Searched {
  /** The last change that the statements have taken in. */
  readonly head: { seq: number; hash: string };
  /** Which curated data they stand on: a hash. */
  readonly curated: string;
  ids(): Iterable<string>;
  /** What can be searched of a statement; undefined for one that is not shown, or that nobody knows. */
  recordOf: RecordOf;
  /** The statements that changes have touched; null when it may be any. */
  touchedBy(changes: readonly LoggedChange[]): Iterable<string> | null;
  /** The changes of the log after a sequence number, in their order; at most `limit`. */
  read(after: number, limit: number): Promise<LoggedChange[]>;
  /** Takes in what the log has gained. */
  catchUp(): Promise<void>;
}
