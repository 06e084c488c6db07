import type { Context, webApi } from '@slack/bolt';
import { askedText } from '../asked-text.ts';
import type { Page } from '../blocks/buttons.ts';
import { deliver, type Outgoing } from '../delivery.ts';
import type { Parts } from '../parts.ts';
import { addPicture, drawnIn, isChartAnswer } from '../pictures/chart-answer.ts';
import { eventInHand } from '../receiving/event-in-hand.ts';
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

/** Where a mention or a direct message is answered, and how it came. */
export interface Asking {
  /** The thread; top level when undefined. */
  threadTs: string | undefined;
  botUserId: string | undefined;
  /** Whether Slack has sent it before: a process that was killed may have answered then and not have told anybody. */
  isSentAgain: boolean;
  /** Acknowledges it before all is done: a picture takes longer than Slack waits. */
  acknowledge: () => Promise<void>;
}

/** How a message came, as its listener is told. */
export const askingIn = (context: Context, threadTs: string | undefined): Asking => ({
  threadTs,
  botUserId: context.botUserId,
  isSentAgain: (context.retryNum ?? 0) > 0,
  acknowledge: async () => eventInHand(context)?.acknowledge(),
});

/** Answers a mention or a direct message, in a thread or at top level, in one to three lines. */
export async function answerMessageEvent(
  message: AskedMessage,
  asking: Asking,
  client: webApi.WebClient,
  parts: Parts,
): Promise<Answered> {
  const { threadTs, botUserId, isSentAgain, acknowledge } = asking;
  const checked = await answerCheck(message, asking, client, parts);
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
  const post = (outgoing: Outgoing) =>
    postMessage(client, place, outgoing, `answer:${channel}:${key}`, { maybeBefore: isSentAgain });
  const { ts, posted } = await deliver(answer, post, parts);
  // Nobody can say whether the picture came before too: two of them would stay, and a missing one is asked for again.
  if (!isChartAnswer(told) || posted === 'before') return { ts, page, statements };
  await acknowledge();
  await addPicture(told, { channel, threadTs: threadTs ?? null }, client, parts);
  return { ts, page, statements };
}
