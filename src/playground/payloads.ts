import type { Ids } from './ids.ts';
import type { JsonObject } from './json.ts';
import type { Channel, Member } from './newsroom.ts';
import { APP_ID, BOT, EVERYBODY, TEAM, teamOf } from './newsroom.ts';
import type { KeptMessage, Workspace } from './workspace.ts';

/** Builds what Slack sends to an app, in Slack's own shapes. */
export interface Payloads {
  command(what: {
    user: Member;
    channel: Channel;
    command: string;
    text: string;
    triggerId: string;
    responseUrl: string;
  }): JsonObject;
  /** What every interaction carries: who, where from, which app. */
  interaction(type: string, user: Member): JsonObject;
  event(event: JsonObject): { eventId: string; payload: JsonObject };
  /** A message as it stands in events, interactions and `conversations.*`. */
  message(message: KeptMessage): JsonObject;
  channel(channel: Channel): { id: string; name: string };
}

export function createPayloads(workspace: Workspace, ids: Ids, now: () => number): Payloads {
  // The verification token that Slack still sends, and that apps no longer look at.
  const token = ids.secret();
  const seconds = () => Math.floor(now() / 1000);
  const channelOf = (channel: Channel) => ({
    id: channel.id,
    name: channel.kind === 'im' ? 'directmessage' : channel.name,
  });

  return {
    channel: channelOf,
    command: ({ user, channel, command, text, triggerId, responseUrl }) => ({
      token,
      team_id: teamOf(user).id,
      team_domain: teamOf(user).domain,
      channel_id: channel.id,
      channel_name: channelOf(channel).name,
      user_id: user.id,
      user_name: user.handle,
      command,
      text,
      api_app_id: APP_ID,
      is_enterprise_install: 'false',
      response_url: responseUrl,
      trigger_id: triggerId,
    }),
    interaction: (type, user) => ({
      type,
      user: { id: user.id, username: user.handle, name: user.handle, team_id: teamOf(user).id },
      api_app_id: APP_ID,
      token,
      team: { id: TEAM.id, domain: TEAM.domain },
      enterprise: null,
      is_enterprise_install: false,
    }),
    event(event) {
      const eventId = ids.next('Ev');
      const payload = {
        token,
        team_id: TEAM.id,
        context_team_id: TEAM.id,
        context_enterprise_id: null,
        api_app_id: APP_ID,
        event,
        type: 'event_callback',
        event_id: eventId,
        event_time: seconds(),
        authorizations: [
          { enterprise_id: null, team_id: TEAM.id, user_id: BOT.id, is_bot: true, is_enterprise_install: false },
        ],
        is_ext_shared_channel: workspace.channel(String(event.channel))?.sharedBy !== undefined,
        event_context: `4-${eventId}`,
      };
      return { eventId, payload };
    },
    message(message) {
      const author = EVERYBODY.find((member) => member.id === message.user);
      const team = author ? teamOf(author).id : TEAM.id;
      const replies = workspace.replies(message);
      const inThread = message.threadTs ?? (replies.length > 0 ? message.ts : null);
      return {
        type: 'message',
        user: message.user,
        ts: message.ts,
        text: message.text,
        team,
        ...(team === TEAM.id ? {} : { user_team: team, source_team: team }),
        ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
        ...(message.attachments.length > 0 ? { attachments: message.attachments } : {}),
        ...(message.files.length > 0 ? { files: message.files, upload: false, display_as_bot: false } : {}),
        ...(message.clientMsgId === null ? {} : { client_msg_id: message.clientMsgId }),
        ...(message.metadata === null ? {} : { metadata: message.metadata }),
        ...(message.edited ? { edited: { user: message.user, ts: message.ts } } : {}),
        ...(author?.botId ? botFields(author) : {}),
        ...(message.reactions.length > 0
          ? { reactions: message.reactions.map((reaction) => ({ ...reaction, count: reaction.users.length })) }
          : {}),
        ...(inThread === null ? {} : { thread_ts: inThread }),
        ...(message.threadTs === null
          ? {}
          : { parent_user_id: workspace.find(message.channel, message.threadTs)?.user }),
        ...(replies.length > 0
          ? {
              reply_count: replies.length,
              reply_users: [...new Set(replies.map((reply) => reply.user))],
              reply_users_count: new Set(replies.map((reply) => reply.user)).size,
              latest_reply: replies.at(-1)?.ts,
              is_locked: false,
              subscribed: false,
            }
          : {}),
      };
    },
  };
}

function botFields(author: Member): JsonObject {
  const appId = author.id === BOT.id ? APP_ID : `A${author.id.slice(1)}`;
  return {
    bot_id: author.botId,
    app_id: appId,
    bot_profile: { id: author.botId, app_id: appId, name: author.name, team_id: TEAM.id, deleted: false },
  };
}
