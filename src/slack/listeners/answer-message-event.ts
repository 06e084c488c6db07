import type { webApi } from '@slack/bolt';
import { askedText } from '../asked-text.ts';
import type { Page } from '../blocks/buttons.ts';
import { deliver } from '../delivery.ts';
import { pageMessage } from '../page-message.ts';
import type { Parts } from '../parts.ts';
import type { ShownVersion } from '../recorder.ts';
import type { AskedMessage } from './asked-message.ts';

/** What was answered: where it stands, the question, and which version of each statement it shows. */
export interface Answered {
  ts: string | null;
  page: Page;
  statements: ShownVersion[];
}

/** Answers a mention or a direct message, in a thread or at top level, in one to three lines. */
export async function answerMessageEvent(
  message: AskedMessage,
  { threadTs, botUserId }: { threadTs: string | undefined; botUserId: string | undefined },
  client: webApi.WebClient,
  parts: Parts,
): Promise<Answered> {
  const page = { asked: 'question', text: askedText(message.text, botUserId), offset: 0 } as const;
  const answer = pageMessage(page, message.channel, { audience: 'everyone', style: 'brief' }, parts);
  const statements = parts.record.versionsOf(answer.shows);
  const place = { channel: message.channel, ...(threadTs === undefined ? {} : { thread_ts: threadTs }) };
  const { ts = null } = await deliver(answer, (outgoing) => client.chat.postMessage({ ...place, ...outgoing }), parts);
  return { ts, page, statements };
}
