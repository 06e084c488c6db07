import { messageFaults } from './limit-faults.ts';
import type { Message } from './message.ts';

/**
 * The first message that Slack would take, or null when it would take none. Candidates come in the order of what to give
 * up: all of it, then without what stands around the statements, then with fewer statements. None of them cuts a statement.
 */
export function firstThatFits(candidates: Iterable<Message>): Message | null {
  for (const message of candidates) if (messageFaults(message).length === 0) return message;
  return null;
}

/** The lengths to try for a list: all of it, then down to one; by ones near the end, by quarters before. An empty one is tried as it is. */
export function* lengthsToTry(length: number): Generator<number> {
  if (length === 0) yield 0;
  for (let tried = length; tried >= 1; tried = tried > 12 ? Math.floor(tried * 0.75) : tried - 1) yield tried;
}
