import type { webApi } from '@slack/bolt';
import { askedText } from '../asked-text.ts';
import type { Page } from '../blocks/buttons.ts';
import { deliver, type Outgoing } from '../delivery.ts';
import type { Parts } from '../parts.ts';
import { addPicture, drawnIn, isChartAnswer } from '../pictures/chart-answer.ts';
import type { ShownVersion } from '../recorder.ts';
import { postMessage } from '../sending/post-message.ts';
import type { AskedMessage } from './asked-message.ts';
import { answerCheck } from './check-asked.ts';
import { watchReply } from './watch.ts';

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
  const checked = await answerCheck(message, { threadTs, botUserId }, client, parts);
  if (checked) return checked;
  const page = { asked: 'question', text: askedText(message.text, botUserId), offset: 0 } as const;
  const asked = await parts.pages.of(page, message.channel);
  const told = asked.answer;
  const { channel, user: userId = '', ts: key } = message;
  const answer =
    told.answer === 'watch'
      ? await watchReply(told, { channel, userId, key: `watch:${channel}:${key}` }, parts)
      : asked.message({ audience: 'everyone', style: 'brief' });
  const { statements: shown, known } = answer.shows;
  const drawn = isChartAnswer(told) ? drawnIn(told.chart) : [];
  const statements = parts.record.versionsOf({ statements: [...new Set([...shown, ...drawn])], known });
  const place = { channel, thread_ts: threadTs };
  const post = (outgoing: Outgoing) => postMessage(client, place, outgoing, `answer:${channel}:${key}`);
  const { ts } = await deliver(answer, post, parts);
  if (isChartAnswer(told)) await addPicture(told, { channel, threadTs: threadTs ?? null }, client, parts);
  return { ts, page, statements };
}
