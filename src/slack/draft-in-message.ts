import { webApi } from '@slack/bolt';
import { z } from 'zod';
import { readSentFile } from '../desk/article-given.ts';
import { UserError } from '../errors.ts';
import { phrases } from '../wording/phrases.ts';
import { downloadFile, readableFiles, SlackFile } from './adding/message-files.ts';
import { messageText } from './adding/message-text.ts';

/** A message that may hold a draft, as far as it is used here. */
export const HoldingMessage = z.object({
  ts: z.string(),
  thread_ts: z.string().optional(),
  user: z.string().optional(),
  text: z.string().nullish(),
  blocks: z.unknown().optional(),
  files: z.array(SlackFile).nullish(),
});
export type HoldingMessage = z.infer<typeof HoldingMessage>;

/** With what a file is fetched. */
export interface Fetching {
  client: webApi.WebClient;
  botToken: string | undefined;
}

/** The words of a message as they were written, without those that ask Talks to check, and the text of its first file that can be read. */
export async function draftIn(message: HoldingMessage, { client, botToken }: Fetching): Promise<string> {
  const [file] = readableFiles(message.files ?? []);
  const written = checkAsked(messageText({ text: message.text ?? '', blocks: message.blocks }));
  if (!file) return written;
  const { text } = await readSentFile(file.name, await downloadFile(client, file, botToken));
  return `${written}\n\n${text}`.trim();
}

const ASKS = /^\s*@\S+\s+check\b[:,]?\s*/i;

/** What follows “@Talks check” in a message; all of it where it does not begin so. */
const checkAsked = (text: string): string => text.replace(ASKS, '').trim();

/** A place in Slack where a draft stands: the message, and the first message of its thread. */
export const Origin = z.strictObject({ ts: z.string(), thread: z.string() });
export type Origin = z.infer<typeof Origin>;

/** The message at a place. Throws a UserError when Talks may not read it, or when it is gone. */
export async function messageAt(
  { ts, thread }: Origin,
  channel: string,
  client: webApi.WebClient,
): Promise<HoldingMessage> {
  const found = await repliesIn(client, { channel, ts: thread, oldest: ts, latest: ts, inclusive: true, limit: 15 });
  const message = found.messages.find((one) => one.ts === ts);
  if (!message) throw new UserError(phrases.drafts.messageGone);
  return message;
}

const PAGE = 200;
/** Longer threads are looked at from their beginning so far. */
const MOST_PAGES = 10;

/** The messages of a thread before one of them, the first one first. Throws a UserError when Talks may not read them. */
export async function messagesBefore(
  { ts, thread }: Origin,
  channel: string,
  client: webApi.WebClient,
): Promise<HoldingMessage[]> {
  const messages: HoldingMessage[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const asked = { channel, ts: thread, latest: ts, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) };
    const found = await repliesIn(client, asked);
    messages.push(...found.messages.filter((message) => Number(message.ts) < Number(ts)));
    if (found.next === '') break;
    cursor = found.next;
  }
  return messages;
}

type Replies = Parameters<webApi.WebClient['conversations']['replies']>[0];

async function repliesIn(
  client: webApi.WebClient,
  asked: Replies,
): Promise<{ messages: HoldingMessage[]; next: string }> {
  try {
    const { messages, response_metadata: more } = await client.conversations.replies(asked);
    return { messages: z.array(HoldingMessage).parse(messages ?? []), next: more?.next_cursor ?? '' };
  } catch (error) {
    if (isMissingScope(error)) throw new UserError(phrases.drafts.mayNotRead, { cause: error });
    throw error;
  }
}

const isMissingScope = (error: unknown): boolean =>
  error instanceof webApi.WebAPIPlatformError && error.data.error === 'missing_scope';
