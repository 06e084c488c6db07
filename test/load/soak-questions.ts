import { setTimeout as pause } from 'node:timers/promises';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { DANA, DESK } from '../../src/playground/newsroom.ts';

/** How long somebody waits for the answer in a thread, in milliseconds: beyond whatever a fault and a restart take. */
const ANSWERED_WITHIN_MS = 180_000;
/** A second answer would come by then, in milliseconds. */
const AFTERWARDS_MS = 2000;

/** What became of a mention. */
export type Mentioned = 'answered' | 'not answered' | 'answered twice';

/** Asks in a thread of its own, and looks how often that is answered. What Talks has not acknowledged is not counted. */
export async function mention(slack: LocalSlack, question: string): Promise<Mentioned | 'not delivered'> {
  const typed = await slack.type({ channel: DESK.id, text: `@Talks ${question}` });
  if (!typed.ok || typed.ts === null) return 'not delivered';
  const threadTs = typed.ts;
  const replies = () => slack.messages(DESK.id, { threadTs, user: DANA.id }).filter(({ ts }) => ts !== threadTs).length;
  const end = performance.now() + ANSWERED_WITHIN_MS;
  while (replies() === 0 && performance.now() < end) await pause(100);
  await pause(AFTERWARDS_MS);
  const count = replies();
  return count === 0 ? 'not answered' : count === 1 ? 'answered' : 'answered twice';
}
