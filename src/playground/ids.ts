import { randomBytes } from 'node:crypto';

/** Makes ids and timestamps in Slack's shapes, each used once in a workspace. */
export interface Ids {
  /** A message's `ts`, "1700000000.000100": always later than the one before, even when the clock stands still. */
  ts(): string;
  /** An id such as `Ev00000001AB`: the prefix and nine characters. */
  next(prefix: string): string;
  /** A short name for a block or an element that came without one. */
  short(): string;
  /** Hexadecimal digits that cannot be guessed, for tokens and addresses that let a caller in. */
  secret(): string;
}

export function createIds(now: () => number): Ids {
  let lastMicroseconds = 0;
  let count = 0;
  return {
    ts() {
      lastMicroseconds = Math.max(now() * 1000, lastMicroseconds + 100);
      return `${Math.floor(lastMicroseconds / 1e6)}.${String(Math.floor(lastMicroseconds % 1e6)).padStart(6, '0')}`;
    },
    next(prefix) {
      count += 1;
      return `${prefix}${count.toString(36).toUpperCase().padStart(9, '0')}`;
    },
    short() {
      count += 1;
      return count.toString(36).padStart(5, '0');
    },
    secret: () => randomBytes(12).toString('hex'),
  };
}
