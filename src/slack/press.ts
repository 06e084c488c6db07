import { z } from 'zod';
import { UserError } from '../errors.ts';
import { phrases } from '../wording/phrases.ts';

/** A pressed button as Slack reports it, as far as it is used here. */
const Press = z.object({
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }).optional(),
  trigger_id: z.string(),
  container: z.object({
    message_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
    thread_ts: z.string().optional(),
  }),
  message: z.object({ thread_ts: z.string().optional() }).optional(),
  actions: z.tuple(
    [z.object({ value: z.string().optional(), selected_option: z.object({ value: z.string() }).optional() })],
    z.unknown(),
  ),
});

/** Who pressed a button or chose in a menu, where it stands, and its value as a parsed object. */
export interface Pressed<Value> {
  userId: string;
  channel: string | null;
  messageTs: string | null;
  threadTs: string | null;
  /** Whether only the person who pressed it sees the message. */
  ephemeral: boolean;
  triggerId: string;
  value: Value;
}

/** Reads a pressed button. Throws a UserError when its value is not one that Talks writes: it is from another version, or tampered with. */
export function readPress<Value>(body: unknown, schema: z.ZodType<Value>): Pressed<Value> {
  const press = Press.parse(body);
  const value = schema.safeParse(parseJson(press.actions[0].value ?? press.actions[0].selected_option?.value ?? ''));
  if (!value.success) throw new UserError(phrases.failures.otherVersion.value);
  return {
    userId: press.user.id,
    channel: press.channel?.id ?? null,
    messageTs: press.container.message_ts ?? null,
    threadTs: press.message?.thread_ts ?? press.container.thread_ts ?? null,
    ephemeral: press.container.is_ephemeral ?? false,
    triggerId: press.trigger_id,
    value: value.data,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
