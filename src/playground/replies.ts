import { z } from 'zod';
import { checkContent } from './message-content.ts';
import { BOT } from './newsroom.ts';
import type { KeptMessage, Workspace } from './workspace.ts';

/** What an app answers in the acknowledgement of a command, or to a response_url. */
const Reply = z.looseObject({
  text: z.string().optional(),
  blocks: z.array(z.unknown()).optional(),
  attachments: z.array(z.unknown()).optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: z.coerce.boolean().optional(),
  delete_original: z.coerce.boolean().optional(),
  thread_ts: z.string().optional(),
});

/** Where a reply goes: the channel and person of the interaction, and the message whose button was pressed, if any. */
export interface ReplyPlace {
  channel: string;
  user: string;
  source: string | null;
}

export type Replied =
  | { ok: true; message: KeptMessage | null; public: boolean }
  | { ok: false; error: string; messages: string[] };

/**
 * Posts, replaces or deletes as a reply asks. Unless it says `in_channel`, only the person sees it; and it stands outside
 * the thread unless it names one.
 */
export function postReply(
  workspace: Workspace,
  refused: ReadonlySet<string>,
  value: unknown,
  place: ReplyPlace,
): Replied {
  const parsed = Reply.safeParse(typeof value === 'string' ? { text: value } : value);
  if (!parsed.success) return { ok: false, error: 'invalid_payload', messages: [] };
  const reply = parsed.data;
  const source = place.source === null ? undefined : workspace.find(place.channel, place.source);
  if (reply.delete_original) {
    if (!source) return { ok: false, error: 'message_not_found', messages: [] };
    workspace.remove(source);
    return { ok: true, message: null, public: false };
  }
  const content = checkContent(reply, refused);
  if (!content.ok) return content;
  const { text, blocks, attachments } = content;
  if (reply.replace_original && place.source !== null) {
    if (!source) return { ok: false, error: 'message_not_found', messages: [] };
    workspace.edit(source, { text, blocks, attachments });
    return { ok: true, message: source, public: !source.ephemeral };
  }
  const inChannel = reply.response_type === 'in_channel';
  const message = workspace.add({
    channel: place.channel,
    user: BOT.id,
    text,
    blocks,
    attachments,
    threadTs: reply.thread_ts ?? null,
    visibleTo: inChannel ? null : place.user,
    deliveredBy: 'app',
  });
  return { ok: true, message, public: inChannel };
}
