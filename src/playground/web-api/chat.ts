import { z } from 'zod';
import { BLOCK_LIMITS as LIMITS } from '../block-limits.ts';
import { announce } from '../events-of-messages.ts';
import { isObject, type JsonObject } from '../json.ts';
import { checkContent, type MessageContent } from '../message-content.ts';
import type { Channel } from '../newsroom.ts';
import { BOT, MEMBERS } from '../newsroom.ts';
import type { Parts } from '../parts.ts';
import type { KeptMessage } from '../workspace.ts';
import { ApiError, type Method, parseArguments } from './arguments.ts';

const Content = {
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  attachments: z.unknown().optional(),
};
const Post = z.looseObject({
  channel: z.string(),
  ...Content,
  thread_ts: z.string().optional(),
  metadata: z.custom<JsonObject>(isObject).optional(),
});
const PostEphemeral = z.looseObject({
  channel: z.string(),
  user: z.string(),
  ...Content,
  thread_ts: z.string().optional(),
});
const Update = z.looseObject({ channel: z.string(), ts: z.string(), ...Content });
const Target = z.looseObject({ channel: z.string(), ts: z.string() });
const Permalink = z.looseObject({ channel: z.string(), message_ts: z.string() });

const postMessage: Method = (args, parts) => {
  const asked = parseArguments(Post, args);
  const channel = channelOf(asked.channel, parts);
  const content = contentOf(asked, parts);
  const message = parts.workspace.add({
    channel: channel.id,
    user: BOT.id,
    ...content,
    threadTs: threadOf(channel, asked.thread_ts, parts),
    metadata: asked.metadata ?? null,
    deliveredBy: 'app',
  });
  announce(parts, message, 'posted');
  return { channel: channel.id, ts: message.ts, message: parts.payloads.message(message) };
};

const postEphemeral: Method = (args, parts) => {
  const asked = parseArguments(PostEphemeral, args);
  const channel = channelOf(asked.channel, parts);
  const content = contentOf(asked, parts);
  const reader = MEMBERS.find((member) => member.id === asked.user);
  if (!reader || !parts.workspace.sees(reader.id, channel)) throw new ApiError('user_not_in_channel');
  const message = parts.workspace.add({
    channel: channel.id,
    user: BOT.id,
    ...content,
    threadTs: threadOf(channel, asked.thread_ts, parts),
    visibleTo: reader.id,
    deliveredBy: 'app',
  });
  return { message_ts: message.ts };
};

/** Blocks and attachments that are left out stay as they were, as in Slack. */
const update: Method = (args, parts) => {
  const asked = parseArguments(Update, args);
  const message = ownMessage(asked.channel, asked.ts, 'cant_update_message', parts);
  if ((asked.text ?? '').length > LIMITS.editedText) throw new ApiError('msg_too_long');
  const content = contentOf(
    {
      text: asked.text ?? message.text,
      blocks: asked.blocks ?? message.blocks,
      attachments: asked.attachments ?? message.attachments,
    },
    parts,
  );
  parts.workspace.edit(message, content);
  announce(parts, message, 'changed');
  return { channel: message.channel, ts: message.ts, text: message.text, message: parts.payloads.message(message) };
};

const remove: Method = (args, parts) => {
  const asked = parseArguments(Target, args);
  const message = ownMessage(asked.channel, asked.ts, 'cant_delete_message', parts);
  if (parts.workspace.replies(message).length > 0) {
    // The thread outlives its root.
    parts.workspace.edit(message, { text: 'This message was deleted.', blocks: [], attachments: [] });
  } else {
    parts.workspace.remove(message);
  }
  announce(parts, message, 'deleted');
  return { channel: message.channel, ts: message.ts };
};

const getPermalink: Method = (args, parts) => {
  const asked = parseArguments(Permalink, args);
  const channel = channelOf(asked.channel, parts);
  const message = parts.workspace.find(channel.id, asked.message_ts);
  if (!message || message.ephemeral) throw new ApiError('message_not_found');
  const thread = message.threadTs === null ? '' : `?thread_ts=${message.threadTs}&cid=${channel.id}`;
  const permalink = `${parts.url}/archives/${channel.id}/p${message.ts.replace('.', '')}${thread}`;
  return { channel: channel.id, permalink };
};

const unfurl: Method = (args, parts) => {
  const asked = parseArguments(Target.extend({ unfurls: z.record(z.string(), z.custom<JsonObject>(isObject)) }), args);
  const message = parts.workspace.find(channelOf(asked.channel, parts).id, asked.ts);
  if (!message) throw new ApiError('cannot_unfurl_message');
  const attachments = Object.entries(asked.unfurls).map(([url, content]) => ({ from_url: url, ...content }));
  parts.workspace.edit(message, { attachments: [...message.attachments, ...attachments] });
  return {};
};

export const chatMethods: Record<string, Method> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remove,
  'chat.getPermalink': getPermalink,
  'chat.unfurl': unfurl,
};

/** The channel that a call names, if the app can see it. */
export function channelOf(name: string, { workspace }: Parts): Channel {
  const channel = workspace.channelNamed(name);
  if (!channel) throw new ApiError('channel_not_found');
  return channel;
}

export function contentOf(asked: MessageContent, { refused }: Parts) {
  const content = checkContent(asked, refused);
  if (!content.ok) throw new ApiError(content.error, content.messages);
  const { text, blocks, attachments } = content;
  return { text, blocks, attachments };
}

export function threadOf(channel: Channel, threadTs: string | undefined, { workspace }: Parts): string | null {
  if (threadTs === undefined || threadTs === '') return null;
  const root = workspace.find(channel.id, threadTs);
  if (!root || root.ephemeral) throw new ApiError('thread_not_found');
  if (root.threadTs !== null) throw new ApiError('cannot_reply_to_message');
  return root.ts;
}

/** A message of the app itself; an ephemeral one cannot be found by its ts. */
function ownMessage(channelName: string, ts: string, refusal: string, parts: Parts): KeptMessage {
  const message = parts.workspace.find(channelOf(channelName, parts).id, ts);
  if (!message || message.ephemeral) throw new ApiError('message_not_found');
  if (message.user !== BOT.id) throw new ApiError(refusal);
  return message;
}
