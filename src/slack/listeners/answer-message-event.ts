import type { webApi } from '@slack/bolt';
import { askedText } from '../asked-text.ts';
import { answerMessage } from '../blocks/answer-message.ts';
import type { Page } from '../blocks/buttons.ts';
import { deliver } from '../delivery.ts';
import { pageAnswer } from '../page-message.ts';
import type { Parts } from '../parts.ts';
import { addPicture, drawnIn, isChartAnswer } from '../pictures/chart-answer.ts';
import type { ShownVersion } from '../recorder.ts';
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
  const asked = pageAnswer(page, message.channel, parts);
  const { channel, user: userId = '', ts: key } = message;
  const answer =
    asked.answer === 'watch'
      ? await watchReply(asked, { channel, userId, key: `watch:${channel}:${key}` }, parts)
      : answerMessage(asked, { audience: 'everyone', style: 'brief', page });
  const { statements: shown, known } = answer.shows;
  const drawn = isChartAnswer(asked) ? drawnIn(asked.chart) : [];
  const statements = parts.record.versionsOf({ statements: [...new Set([...shown, ...drawn])], known });
  const place = { channel: message.channel, ...(threadTs === undefined ? {} : { thread_ts: threadTs }) };
  const { ts = null } = await deliver(answer, (outgoing) => client.chat.postMessage({ ...place, ...outgoing }), parts);
  if (isChartAnswer(asked)) await addPicture(asked, { channel, threadTs: threadTs ?? null }, client, parts);
  return { ts, page, statements };
}
