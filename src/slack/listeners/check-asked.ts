import type { webApi } from '@slack/bolt';
import type { AnswerOf } from '../../commands/answer.ts';
import { answerToDraft } from '../../commands/check.ts';
import { UserError } from '../../errors.ts';
import { phrases } from '../../wording/phrases.ts';
import { askedText } from '../asked-text.ts';
import { checkReply } from '../blocks/check-message.ts';
import { deliver, type Outgoing } from '../delivery.ts';
import { draftIn, type HoldingMessage, messagesBefore, type Origin } from '../draft-in-message.ts';
import type { Parts } from '../parts.ts';
import { postMessage } from '../sending/post-message.ts';
import type { Answered, Asking } from './answer-message-event.ts';
import type { AskedMessage } from './asked-message.ts';

/** What is noted of a check: that it was one, and none of the draft, which is not published yet. */
export const CHECK_PAGE = { asked: 'question', text: 'check', offset: 0 } as const;

const ASKS = /^check\b[:,]?\s*([\s\S]*)$/i;

/** No message holds more checks than this, however short they are. */
const MOST_IN_MESSAGE = 60;

/** A draft that was checked for a channel, with as many of the checks as a message may hold. */
export const checkedFor = (draft: string, channel: string, { desk, now }: Parts): AnswerOf<'check'> =>
  answerToDraft(draft, desk(), { channel, now: now(), limit: MOST_IN_MESSAGE });

/**
 * Answers `@Talks check` in its thread: what follows those words; else the message above, or the thread's first where that one
 * holds nothing to check. Null for a message that asks something else.
 */
export async function answerCheck(
  message: AskedMessage,
  { threadTs, botUserId, isSentAgain }: Asking,
  client: webApi.WebClient,
  parts: Parts,
): Promise<Answered | null> {
  const rest = ASKS.exec(askedText(message.text, botUserId))?.[1];
  if (rest === undefined) return null;
  const { channel, ts } = message;
  const own = { draft: rest, answer: checkedFor(rest, channel, parts), origin: { ts, thread: threadTs ?? ts } };
  const isInThread = message.thread_ts !== undefined && message.thread_ts !== ts;
  const checked =
    isInThread && own.answer.total === 0
      ? await above({ ts, thread: message.thread_ts ?? ts }, channel, { client, botUserId }, parts)
      : own;
  if (checked.draft.trim() === '') throw new UserError(phrases.drafts.whichText);
  const reply = checkReply(checked.answer, JSON.stringify(checked.origin));
  const statements = parts.record.versionsOf(reply.shows);
  const place = { channel, thread_ts: threadTs };
  const post = (outgoing: Outgoing) =>
    postMessage(client, place, outgoing, `answer:${channel}:${ts}`, { maybeBefore: isSentAgain });
  const sent = await deliver(reply, post, parts);
  return { ts: sent.ts, page: CHECK_PAGE, statements };
}

/** The draft that a mention in a thread means. Talks' own messages and other calls for it are no drafts. */
async function above(
  asked: Origin,
  channel: string,
  { client, botUserId }: { client: webApi.WebClient; botUserId: string | undefined },
  parts: Parts,
): Promise<{ draft: string; answer: AnswerOf<'check'>; origin: Origin }> {
  const fetching = { client, botToken: client.token };
  const before = await messagesBefore(asked, channel, client);
  const [first] = before;
  const near = before.findLast((message) => message.user !== botUserId && !calls(message, botUserId));
  for (const message of [near, first]) {
    if (!message) continue;
    const draft = await draftIn(message, fetching);
    const answer = checkedFor(draft, channel, parts);
    if (message === first || answer.total > 0)
      return { draft, answer, origin: { ts: message.ts, thread: asked.thread } };
  }
  throw new UserError(phrases.drafts.noneAbove);
}

const calls = ({ text }: HoldingMessage, botUserId: string | undefined): boolean =>
  botUserId !== undefined && /^\s*<@(\w+)/.exec(text ?? '')?.[1] === botUserId;
