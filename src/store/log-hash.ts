import { hash } from 'node:crypto';

/** One row of the log as every backend keeps it: the change itself is JSON text, so that its hash never depends on a database's own JSON. */
export interface LogRow {
  seq: number;
  at: string;
  by: string;
  reason: string | null;
  thing: string;
  version: number;
  body: string;
  previousHash: string;
  hash: string;
}

/**
 * The SHA-256, in lower-case hex, of the UTF-8 bytes of: the JSON array `[seq, at, by, reason, thing, version, previousHash]`,
 * written without spaces as `JSON.stringify` does; a line feed; `body`, the stored text character for character.
 * The array holds no line feed, so no two rows share a form. The body stands outside of it because to write a text of
 * 1 KB as JSON once more costs three times as much as to hash it.
 * This form is fixed: every log that was ever written relies on it.
 */
export function hashOf(row: Omit<LogRow, 'hash'>): string {
  const { seq, at, by, reason, thing, version, body, previousHash } = row;
  return hash('sha256', `${JSON.stringify([seq, at, by, reason, thing, version, previousHash])}\n${body}`, 'hex');
}

/** What is wrong with the first damaged row of a run; `seq` is the change that is altered or missing. */
export interface ChainFault {
  kind: 'altered' | 'missing';
  seq: number;
}

/** Checks that rows follow one another from the change `after` (0: the start) with hash `previousHash` on, and that none was altered; null when all is sound. */
export function chainFault(rows: readonly LogRow[], after: number, previousHash: string): ChainFault | null {
  let seq = after;
  let last = previousHash;
  for (const row of rows) {
    seq += 1;
    if (row.seq !== seq) return { kind: 'missing', seq };
    if (row.previousHash !== last || row.hash !== hashOf(row)) return { kind: 'altered', seq };
    last = row.hash;
  }
  return null;
}
