import { type Block, isObject, type JsonObject } from './json.ts';
import { BOT } from './newsroom.ts';
import type { Parts } from './parts.ts';
import type { KeptMessage } from './workspace.ts';

/** The events that a new message sets off, as far as the app subscribes to them, sent in this order. */
export function eventsOf(parts: Parts, message: KeptMessage): JsonObject[] {
  const channel = parts.workspace.channel(message.channel);
  if (!channel || message.ephemeral) return [];
  const shared = message.files.length > 0 ? { subtype: 'file_share' } : {};
  const fields = { ...parts.payloads.message(message), channel: message.channel, event_ts: message.ts };
  if (channel.kind === 'im') {
    return parts.subscribed.has('message.im') ? [{ ...fields, ...shared, channel_type: 'im' }] : [];
  }
  const mentioned = message.text.includes(`<@${BOT.id}>`) || mentions(message.blocks);
  return [
    ...(mentioned && parts.subscribed.has('app_mention') ? [{ ...fields, type: 'app_mention' }] : []),
    ...(parts.subscribed.has('message.channels') ? [{ ...fields, ...shared, channel_type: 'channel' }] : []),
  ];
}

/** Tells the app what it did itself, as Slack does; nobody waits for these events. */
export function announce(parts: Parts, message: KeptMessage, what: 'posted' | 'changed' | 'deleted'): void {
  if (what === 'posted') {
    for (const event of eventsOf(parts, message)) void parts.events.dispatch(event);
    return;
  }
  const channel = parts.workspace.channel(message.channel);
  const kind = channel?.kind === 'im' ? 'im' : 'channel';
  if (!parts.subscribed.has(kind === 'im' ? 'message.im' : 'message.channels')) return;
  const common = { type: 'message', channel: message.channel, channel_type: kind, ts: parts.ids.ts(), hidden: true };
  void parts.events.dispatch(
    what === 'changed'
      ? { ...common, subtype: 'message_changed', message: parts.payloads.message(message), event_ts: common.ts }
      : { ...common, subtype: 'message_deleted', deleted_ts: message.ts, event_ts: common.ts },
  );
}

/** Whether rich text mentions the bot; mrkdwn in blocks does not set off app_mention. */
function mentions(blocks: Block[] | unknown): boolean {
  if (Array.isArray(blocks)) return blocks.some(mentions);
  if (!isObject(blocks)) return false;
  return (blocks.type === 'user' && blocks.user_id === BOT.id) || mentions(blocks.elements);
}
