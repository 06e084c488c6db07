import { createHash } from 'node:crypto';
import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Outgoing } from '../delivery.ts';
import { isUnsure, UnsurePost } from './unsure.ts';

/** Where a message is posted. */
export interface PostPlace {
  channel: string;
  /** The thread; the channel itself when absent. */
  thread_ts?: string | undefined;
}

/** The client as far as posting needs it. */
export type PostingClient = Pick<webApi.WebClient, 'chat' | 'conversations'>;

const EVENT_TYPE = 'talks_message';

/** Messages with what their metadata says, as far as it is used here; other apps write other things there. */
const Found = z.array(
  z.object({
    ts: z.string(),
    metadata: z.object({ event_payload: z.object({ key: z.unknown().optional() }) }).optional(),
  }),
);

/**
 * Posts a message once. `key` names what it is posted for, and travels in its metadata as a hash: where Slack's answer is lost,
 * the message is looked for by it, and before it is posted when it may have been posted already. Resolves with the message's `ts`. Rejects with UnsurePost when it may have arrived and is not
 * there, and with Slack's error when it did not arrive for sure.
 */
export async function postMessage(
  client: PostingClient,
  place: PostPlace,
  message: Outgoing,
  key: string,
  { maybeBefore = false }: { maybeBefore?: boolean } = {},
): Promise<{ ts: string | null; posted: 'now' | 'before' }> {
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 24);
  const metadata = { event_type: EVENT_TYPE, event_payload: { key: hash } };
  const { channel, thread_ts: threadTs } = place;
  const where = threadTs === undefined ? { channel } : { channel, thread_ts: threadTs };
  const before = maybeBefore ? await postedAs(hash, place, client) : null;
  if (before !== null) return { ts: before, posted: 'before' };
  try {
    const { ts = null } = await client.chat.postMessage({ ...where, ...message, metadata });
    return { ts, posted: 'now' };
  } catch (error) {
    if (!isUnsure(error)) throw error;
    const ts = await postedAs(hash, place, client);
    if (ts === null) throw new UnsurePost(error);
    return { ts, posted: 'now' };
  }
}

const PAGE = 200;
/** In longer threads nobody can say. */
const MOST_PAGES = 5;

/** The `ts` of the message with a key in its place; null when it is not there, or when nobody can say. */
async function postedAs(
  hash: string,
  { channel, thread_ts: threadTs }: PostPlace,
  client: PostingClient,
): Promise<string | null> {
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const asked = { channel, limit: PAGE, include_all_metadata: true, ...(cursor === undefined ? {} : { cursor }) };
    // Where Talks may not read, or Slack is still away, it stays open whether the message arrived.
    const { messages, response_metadata: more } = await (threadTs === undefined
      ? client.conversations.history(asked)
      : client.conversations.replies({ ...asked, ts: threadTs })
    ).catch(() => ({ messages: [], response_metadata: undefined }));
    const found = Found.safeParse(messages).data?.find(({ metadata }) => metadata?.event_payload.key === hash);
    if (found) return found.ts;
    // A channel shows its newest messages first: what has just been posted is on the first page.
    if (threadTs === undefined || !more?.next_cursor) return null;
    cursor = more.next_cursor;
  }
  return null;
}
