import { z } from 'zod';
import type { JsonObject } from '../json.ts';
import { BOT, type Channel, EVERYBODY, MEMBERS, TEAM, teamOf } from '../newsroom.ts';
import type { Parts } from '../parts.ts';
import type { KeptMessage } from '../workspace.ts';
import { ApiError, type Method, parseArguments } from './arguments.ts';
import { channelOf } from './chat.ts';

const limit = z.coerce.number().int().min(1).max(1000).default(100);
const range = {
  limit,
  cursor: z.string().optional(),
  oldest: z.string().optional(),
  latest: z.string().optional(),
  inclusive: z.union([z.boolean(), z.stringbool()]).default(false),
};
const History = z.looseObject({ channel: z.string(), ...range });
const Replies = z.looseObject({ channel: z.string(), ts: z.string(), ...range });
const Named = z.looseObject({ channel: z.string() });
const Opened = z.looseObject({ users: z.string().optional(), channel: z.string().optional() });
const Reaction = z.looseObject({ channel: z.string(), timestamp: z.string(), name: z.string().min(1) });

const history: Method = (args, parts) => {
  const asked = parseArguments(History, args);
  const channel = channelOf(asked.channel, parts);
  const newestFirst = parts.workspace
    .seenBy(BOT.id)
    .filter((message) => message.channel === channel.id && message.threadTs === null && !message.ephemeral)
    .reverse();
  return page(newestFirst, asked, parts);
};

const replies: Method = (args, parts) => {
  const asked = parseArguments(Replies, args);
  const channel = channelOf(asked.channel, parts);
  const found = parts.workspace.find(channel.id, asked.ts);
  const root = found?.threadTs ? parts.workspace.find(channel.id, found.threadTs) : found;
  if (!root || root.ephemeral) throw new ApiError('thread_not_found');
  return page([root, ...parts.workspace.replies(root)], asked, parts);
};

/** The part of a list that was asked for; the cursor is the place where the next part starts. */
function page(
  all: KeptMessage[],
  asked: {
    limit: number;
    cursor?: string | undefined;
    oldest?: string | undefined;
    latest?: string | undefined;
    inclusive: boolean;
  },
  parts: Parts,
): JsonObject {
  const within = all.filter(({ ts }) => {
    if (asked.inclusive && (ts === asked.oldest || ts === asked.latest)) return true;
    return (!asked.oldest || Number(ts) > Number(asked.oldest)) && (!asked.latest || Number(ts) < Number(asked.latest));
  });
  const start = asked.cursor ? Number(Buffer.from(asked.cursor, 'base64').toString().replace('next:', '')) : 0;
  if (!Number.isInteger(start)) throw new ApiError('invalid_cursor');
  const end = start + asked.limit;
  const more = within.length > end;
  return {
    messages: within.slice(start, end).map((message) => parts.payloads.message(message)),
    has_more: more,
    ...(more ? { response_metadata: { next_cursor: Buffer.from(`next:${end}`).toString('base64') } } : {}),
  };
}

export const conversationMethods: Record<string, Method> = {
  'conversations.history': history,
  'conversations.replies': replies,
  'conversations.info': (args, parts) => ({ channel: details(channelOf(parseArguments(Named, args).channel, parts)) }),
  'conversations.members': (args, parts) => {
    const channel = channelOf(parseArguments(Named, args).channel, parts);
    const members = MEMBERS.filter((member) => parts.workspace.sees(member.id, channel));
    return { members: members.map((member) => member.id), response_metadata: { next_cursor: '' } };
  },
  'conversations.open': (args, parts) => {
    const asked = parseArguments(Opened, args);
    const user = asked.users?.split(',')[0];
    if (user !== undefined && !MEMBERS.some((member) => member.id === user)) throw new ApiError('user_not_found');
    const channel = channelOf(asked.channel ?? user ?? '', parts);
    return { channel: { id: channel.id } };
  },
  'users.info': (args) => {
    const { user } = parseArguments(z.looseObject({ user: z.string() }), args);
    const member = EVERYBODY.find((entry) => entry.id === user);
    if (!member) throw new ApiError('user_not_found');
    return {
      user: {
        id: member.id,
        team_id: teamOf(member).id,
        name: member.handle,
        real_name: member.name,
        deleted: member.is === 'deactivated',
        is_bot: member.botId !== null,
        is_admin: false,
        is_restricted: member.is === 'guest',
        is_ultra_restricted: false,
        tz: 'Etc/UTC',
        locale: 'en-GB',
        profile: { real_name: member.name, display_name: member.name, team: teamOf(member).id },
      },
    };
  },
  'reactions.add': (args, parts) => {
    const asked = parseArguments(Reaction, args);
    const message = parts.workspace.find(channelOf(asked.channel, parts).id, asked.timestamp);
    if (!message) throw new ApiError('message_not_found');
    const reaction = message.reactions.find(({ name }) => name === asked.name);
    if (reaction?.users.includes(BOT.id)) throw new ApiError('already_reacted');
    if (reaction) reaction.users.push(BOT.id);
    else message.reactions.push({ name: asked.name, users: [BOT.id] });
    parts.workspace.changed();
    return {};
  },
};

function details(channel: Channel): JsonObject {
  const im = channel.kind === 'im';
  return {
    id: channel.id,
    created: 1_700_000_000,
    is_im: im,
    is_channel: !im,
    is_private: im,
    is_archived: false,
    is_shared: channel.sharedBy !== undefined,
    is_ext_shared: channel.sharedBy !== undefined,
    is_pending_ext_shared: false,
    context_team_id: TEAM.id,
    ...(im ? { user: channel.with } : { name: channel.name, name_normalized: channel.name, is_member: true }),
  };
}
