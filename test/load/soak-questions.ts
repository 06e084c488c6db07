import { setTimeout as pause } from 'node:timers/promises';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { DANA, DESK } from '../../src/playground/newsroom.ts';

/**
 * What became of a mention. `sent again and answered`: Slack got no acknowledgement at first and sent it again. `given up by Slack`:
 * whenever Slack tried, the last time too, nothing was connected or the line broke, so that by Slack's own rules nobody gets it.
 */
export type Became = 'answered' | 'sent again and answered' | 'given up by Slack' | 'never answered' | 'answered twice';

export interface Mentioned {
  became: Became;
  /** When it was typed, and when it was known whether Slack has to send it again: milliseconds of `performance.now()`. */
  from: number;
  to: number;
  /** What Slack noted of each time it was sent: "acknowledged", or why it was not, and how long after it was typed it was sent. */
  attempts: readonly string[];
}

/** How long somebody looks, in milliseconds. */
export interface Patience {
  /** For an answer, once Slack sends the mention no more: beyond whatever a fault and a restart take. */
  answer: number;
  /** For a second answer, after the first and after Slack has sent it for the last time. */
  second: number;
}

const PATIENCE: Patience = { answer: 180_000, second: 2000 };

/** What Slack says when there was no connection, or it ended before the acknowledgement. */
const NOT_REACHED = new Set(['dispatch_failed', 'connection_failed']);

/** Asks in a thread of its own, and looks how often that is answered for as long as Slack may send it again, and longer. */
export async function mention(slack: LocalSlack, question: string, patience = PATIENCE): Promise<Mentioned> {
  const from = performance.now();
  const typedAt = Date.now();
  const typed = await slack.type({ channel: DESK.id, text: `@Talks ${question}` });
  const to = performance.now();
  const message = typed.ok ? typed : typed.message;
  const threadTs = message?.ts ?? null;
  if (!message || threadTs === null) throw new Error(typed.ok ? `That is a command: ${question}` : typed.notice);
  const deliveries = () => message.eventIds.map((id) => slack.delivery(id));
  const isUnderWay = () => deliveries().some((delivery) => delivery?.state === 'under way');
  const replies = () => slack.messages(DESK.id, { threadTs, user: DANA.id }).filter(({ ts }) => ts !== threadTs).length;
  for (let since = performance.now(); replies() === 0 && performance.now() - since < patience.answer; ) {
    if (isUnderWay()) since = performance.now();
    await pause(100);
  }
  while (isUnderWay()) await pause(100);
  await pause(patience.second);
  const sent = deliveries().flatMap((delivery) => delivery?.attempts ?? []);
  const wasReached = sent.some(({ error }) => error === null || !NOT_REACHED.has(error));
  const attempts = sent.map(
    ({ at, error }) => `sent after ${((at - typedAt) / 1000).toFixed(2)} s and ${error ?? 'acknowledged'}`,
  );
  return { became: becameOf(replies(), sent.length, wasReached), from, to, attempts };
}

function becameOf(replies: number, attempts: number, wasReached: boolean): Became {
  if (replies > 1) return 'answered twice';
  if (replies === 1) return attempts > 1 ? 'sent again and answered' : 'answered';
  return wasReached ? 'never answered' : 'given up by Slack';
}
