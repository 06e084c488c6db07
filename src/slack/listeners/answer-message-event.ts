import type { webApi } from '@slack/bolt';
import { askedText } from '../asked-text.ts';
import { deliver } from '../delivery.ts';
import { pageMessage } from '../page-message.ts';
import type { Parts } from '../parts.ts';
import type { AskedMessage } from './asked-message.ts';

/** Answers a mention or a direct message, in a thread or at top level, in one to three lines. */
export async function answerMessageEvent(
  message: AskedMessage,
  { threadTs, botUserId }: { threadTs: string | undefined; botUserId: string | undefined },
  client: webApi.WebClient,
  parts: Parts,
): Promise<void> {
  const page = { asked: 'question', text: askedText(message.text, botUserId), offset: 0 } as const;
  const answer = pageMessage(page, message.channel, { audience: 'everyone', style: 'brief' }, parts);
  const place = { channel: message.channel, ...(threadTs === undefined ? {} : { thread_ts: threadTs }) };
  await deliver(answer, (outgoing) => client.chat.postMessage({ ...place, ...outgoing }), parts);
}
