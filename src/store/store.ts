import type { Draft, LoggedChange } from '../facts/change.ts';

/** What became of an append. Nothing of it is half-written: all changes are in the log, or none is. */
export type Appended =
  | { outcome: 'appended'; changes: LoggedChange[] }
  /** The same key was appended before: this is a redelivery, and nothing was written. */
  | { outcome: 'repeated' }
  /** Somebody else made that version first: here is what they did. Nothing was written. */
  | { outcome: 'overtaken'; by: LoggedChange };

/** The end of the log: the last sequence number (0 when it is empty) and its hash. */
export interface Head {
  seq: number;
  hash: string;
}

/** Whether work under a key may begin: it is the caller's now, somebody is at it, or it has been done. */
export type Claim = 'claimed' | 'in hand' | 'done';

/** How a claim goes on: the work is done, it takes longer, or somebody else may do it. */
export type Settlement = 'done' | 'in hand' | 'free';

/**
 * An append-only log of changes that survives whatever happens to the process. Every backend passes one conformance
 * suite. All methods reject with a UserError when the store cannot be read or written: "Not saved: …".
 */
export interface Store {
  /** What it is and where, for messages; without credentials. */
  readonly name: string;
  /**
   * Writes the changes as one durable transaction; when it resolves they are on disk. `at` is the time of recording.
   * A `key` makes it happen once, however often and in how many processes it is tried within 48 hours.
   * A version that is not the next one of a thing that has no change at all is a bug of the caller: RangeError.
   */
  append(drafts: readonly Draft[], at: Date, key?: string): Promise<Appended>;
  /**
   * Claims a key for work outside the store, such as a post to Slack: of all processes one gets it. A claim that is neither
   * renewed nor settled ends after a minute, since whoever made it has ended; what is done is remembered for 48 hours after `at`.
   */
  claim(key: string, at: Date): Promise<Claim>;
  /** Says what became of a claim of one's own: `in hand` renews it. */
  settle(key: string, at: Date, as: Settlement): Promise<void>;
  /** The changes after a sequence number, in their order, without gaps; at most `limit`. */
  read(after: number, limit: number): Promise<LoggedChange[]>;
  /** All changes of one thing, oldest first. */
  changesOf(thing: string): Promise<LoggedChange[]>;
  head(): Promise<Head>;
  /** Calls back when the log may have grown, from this process or another; a hint that can be missed. Returns how to stop. */
  onGrowth(callback: () => void): () => void;
  /**
   * Appends changes of another log as they are, with their numbers, times and hashes, as one durable transaction.
   * Refused with a UserError unless they follow on the end of this log.
   */
  restore(changes: readonly LoggedChange[]): Promise<void>;
  /** Writes a consistent copy to a new file, which is a SQLite store whatever this one is. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

/** The hash before the first change. */
export const GENESIS = '0'.repeat(64);
