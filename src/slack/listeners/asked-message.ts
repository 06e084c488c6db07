import { z } from 'zod';

/**
 * A mention or a direct message as Slack reports it, as far as it is used here. Most of its fields may be missing: in an
 * edit the words stand elsewhere, and not every bot has a `user`.
 */
const AskedMessage = z.object({
  channel: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string().default(''),
  user: z.string().optional(),
  bot_id: z.string().nullish(),
  subtype: z.string().optional(),
});
export type AskedMessage = z.infer<typeof AskedMessage>;

/** Subtypes of messages that a person has just written; all others are edits, deletions, joins and the like. */
const WRITTEN = new Set([undefined, 'thread_broadcast', 'file_share']);

/** The message, or null when nobody asks in it: a bot's, our own, an edit, a deletion. */
export function readAskedMessage(event: unknown, botUserId: string | undefined): AskedMessage | null {
  const message = AskedMessage.safeParse(event);
  if (!message.success) return null;
  const { user, bot_id: bot, subtype } = message.data;
  const fromPerson = user !== undefined && user !== botUserId && (bot === undefined || bot === null);
  return fromPerson && WRITTEN.has(subtype) ? message.data : null;
}

/**
 * What one message is known by, whatever event brings it: Slack has been seen to send one message under several event ids,
 * and a mention both as `app_mention` and as `message`. So its place counts, not the event.
 */
export const keyOf = ({ channel, ts }: AskedMessage, { team_id: team = '' }: { team_id?: string }): string =>
  `${team}:message:${channel}:${ts}`;
