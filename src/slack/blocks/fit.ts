import type { RichTextElement } from '@slack/types';
import { LIMITS } from '../limits.ts';
import { messageFaults, textIn } from './limit-faults.ts';
import type { Message } from './message.ts';

/**
 * The first message that Slack would take, or null when it would take none. Candidates come in the order of what to give
 * up: all of it, then without what stands around the statements, then with fewer statements. None of them cuts a statement.
 */
export function firstThatFits(candidates: Iterable<Message>): Message | null {
  for (const message of candidates) if (messageFaults(message).length === 0) return message;
  return null;
}

/** The lines of a list, at least one, up to that from which on no message would be taken, whatever stands around them: there may be thousands. */
export function linesThatMayFit<Thing>(
  things: readonly Thing[],
  lineOf: (thing: Thing) => RichTextElement[],
): RichTextElement[][] {
  const lines: RichTextElement[][] = [];
  let text = 0;
  for (const thing of things) {
    const line = lineOf(thing);
    text += textIn(line);
    if (text > LIMITS.blockTextPerMessage && lines.length > 0) break;
    lines.push(line);
  }
  return lines;
}

/** The lengths to try for a list: all of it, then down to one; by ones near the end, by quarters before. An empty one is tried as it is. */
export function* lengthsToTry(length: number): Generator<number> {
  if (length === 0) yield 0;
  for (let tried = length; tried >= 1; tried = tried > 12 ? Math.floor(tried * 0.75) : tried - 1) yield tried;
}
