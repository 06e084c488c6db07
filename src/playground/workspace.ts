import type { Ids } from './ids.ts';
import type { Block, JsonObject } from './json.ts';
import { isObject } from './json.ts';
import type { Channel } from './newsroom.ts';
import { BOT, CHANNELS, DANA, FIRST_MESSAGES, MEMBERS, TEAM } from './newsroom.ts';

/** A message as a person sees it. `text` is escaped as Slack keeps it (`&amp;`, `<@U…>`). */
export interface Message {
  channel: string;
  ts: string;
  /** The root's ts for a reply; null for the root itself and for messages outside threads. */
  threadTs: string | null;
  user: string;
  bot: boolean;
  text: string;
  blocks: Block[];
  edited: boolean;
  ephemeral: boolean;
  deliveredBy: 'person' | 'app' | 'slack';
  attachments: JsonObject[];
  /** Files in Slack's own shape. */
  files: JsonObject[];
  replyCount: number;
}

/** A message as it is kept: also who alone may see it, and what Slack's payloads carry besides. */
export interface KeptMessage extends Message {
  /** The only person who sees an ephemeral message. */
  visibleTo: string | null;
  clientMsgId: string | null;
  metadata: JsonObject | null;
  reactions: { name: string; users: string[] }[];
}

export type NewMessage = Pick<KeptMessage, 'channel' | 'user' | 'text' | 'deliveredBy'> &
  Partial<
    Pick<KeptMessage, 'threadTs' | 'blocks' | 'attachments' | 'files' | 'visibleTo' | 'clientMsgId' | 'metadata'>
  >;

/** An open modal in Slack's own shape, and what is wrong with its inputs. */
export interface View {
  id: string;
  type: 'modal';
  title: JsonObject;
  submit: JsonObject | null;
  close: JsonObject | null;
  blocks: Block[];
  callback_id: string;
  state: { values: Record<string, Record<string, JsonObject>> };
  /** blockId → what is wrong, as the app or Slack said. */
  errors: Record<string, string>;
}

export interface WorkspaceState {
  team: { id: string; name: string };
  me: string;
  users: Record<string, { id: string; name: string; bot: boolean }>;
  botUserId: string;
  channels: { id: string; name: string; kind: 'channel' | 'im'; with?: string }[];
  messages: Message[];
  views: View[];
  home: { id: string; blocks: Block[] } | null;
  commands: { command: string; usageHint: string; description: string }[];
  shortcuts: { name: string; type: 'message' | 'global'; callbackId: string }[];
  connected: boolean;
  busy: boolean;
  version: number;
}

/** A copy of an app's blocks in which every block and every element that can act has an id, as Slack gives them. */
export function withIds(blocks: Block[], ids: Ids): Block[] {
  const named = structuredClone(blocks);
  const nameElements = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const entry of value) nameElements(entry);
    } else if (isObject(value)) {
      for (const field of ['elements', 'accessory', 'element', 'actions', 'child_blocks']) nameElements(value[field]);
      if (typeof value.type === 'string' && ACTING.test(value.type) && !value.action_id) value.action_id = ids.short();
    }
  };
  const nameBlocks = (list: unknown): void => {
    if (!Array.isArray(list)) return;
    for (const block of list) {
      if (!isObject(block)) continue;
      if (!block.block_id) block.block_id = ids.short();
      nameBlocks(block.child_blocks);
    }
  };
  nameBlocks(named);
  nameElements(named);
  return named;
}

const ACTING = /^(button|icon_button|feedback_buttons|overflow|checkboxes|radio_buttons|.*select|.*picker|.*_input)$/;

/** What is in the workspace: its messages. Views are in views.ts; who is there never changes. */
export class Workspace {
  #messages: KeptMessage[] = [];
  #listeners = new Set<() => void>();
  #ids: Ids;
  version = 0;

  constructor(ids: Ids, now: () => number) {
    this.#ids = ids;
    const first: KeptMessage[] = [];
    for (const { minutesAgo, answers, ...message } of FIRST_MESSAGES) {
      const ts = `${Math.floor(now() / 1000) - minutesAgo * 60}.000100`;
      const root = answers === undefined ? undefined : first[answers];
      first.push(kept({ ...message, deliveredBy: 'person', threadTs: root?.ts ?? null }, ts));
    }
    this.#messages = first;
  }

  /** Calls back after every change; the answer stops that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(): void {
    this.version += 1;
    for (const listener of this.#listeners) listener();
  }

  channel(id: string): Channel | undefined {
    return CHANNELS.find((channel) => channel.id === id);
  }

  /** The channel that an app means by an id, a "#name", or a person's id (their direct message). */
  channelNamed(name: string): Channel | undefined {
    return (
      this.channel(name) ??
      CHANNELS.find((channel) => channel.kind === 'channel' && `#${channel.name}` === name) ??
      CHANNELS.find((channel) => channel.with === name)
    );
  }

  /** Whether a person is in a channel: everyone in the open ones, only the two in a direct message, and those who share one. */
  sees(user: string, channel: Channel): boolean {
    if (channel.sharedBy) return channel.sharedBy.includes(user) || user === BOT.id;
    return channel.with === null || channel.with === user || user === BOT.id;
  }

  add(message: NewMessage): KeptMessage {
    const added = kept({ ...message, blocks: withIds(message.blocks ?? [], this.#ids) }, this.#ids.ts());
    this.#messages.push(added);
    this.changed();
    return added;
  }

  edit(message: KeptMessage, change: Partial<Pick<KeptMessage, 'text' | 'blocks' | 'attachments' | 'metadata'>>): void {
    Object.assign(message, change, { edited: true });
    if (change.blocks) message.blocks = withIds(change.blocks, this.#ids);
    this.changed();
  }

  remove(message: KeptMessage): void {
    this.#messages = this.#messages.filter((other) => other !== message);
    this.changed();
  }

  find(channel: string, ts: string): KeptMessage | undefined {
    return this.#messages.find((message) => message.channel === channel && message.ts === ts);
  }

  /** The replies that everyone sees, oldest first. */
  replies(root: KeptMessage): KeptMessage[] {
    return this.#messages.filter(
      (message) => message.channel === root.channel && message.threadTs === root.ts && !message.ephemeral,
    );
  }

  /** All that a person sees in all channels, oldest first. */
  seenBy(user: string): KeptMessage[] {
    return this.#messages.filter((message) => {
      const channel = this.channel(message.channel);
      const visible = message.visibleTo === null || message.visibleTo === user;
      return channel !== undefined && visible && this.sees(user, channel);
    });
  }

  /** A message in the shape of the page and the tests. */
  shown(message: KeptMessage): Message {
    const { visibleTo: _visibleTo, clientMsgId: _id, metadata: _metadata, reactions: _reactions, ...rest } = message;
    return { ...rest, replyCount: this.replies(message).length };
  }

  /** The part of the state that the workspace knows, as `user` sees it. */
  state(
    user = DANA.id,
  ): Pick<WorkspaceState, 'team' | 'me' | 'users' | 'botUserId' | 'channels' | 'messages' | 'version'> {
    const users = MEMBERS.map(({ id, name, botId }) => [id, { id, name, bot: botId !== null }]);
    return {
      team: { id: TEAM.id, name: TEAM.name },
      me: user,
      users: Object.fromEntries(users),
      botUserId: BOT.id,
      channels: CHANNELS.filter((channel) => this.sees(user, channel)).map(
        ({ with: person, sharedBy: _, ...channel }) => ({
          ...channel,
          ...(person === null ? {} : { with: BOT.id }),
        }),
      ),
      messages: this.seenBy(user).map((message) => this.shown(message)),
      version: this.version,
    };
  }
}

function kept(message: NewMessage, ts: string): KeptMessage {
  const visibleTo = message.visibleTo ?? null;
  return {
    channel: message.channel,
    ts,
    threadTs: message.threadTs ?? null,
    user: message.user,
    bot: MEMBERS.some((member) => member.id === message.user && member.botId !== null),
    text: message.text,
    blocks: message.blocks ?? [],
    edited: false,
    ephemeral: visibleTo !== null,
    deliveredBy: message.deliveredBy,
    attachments: message.attachments ?? [],
    files: message.files ?? [],
    replyCount: 0,
    visibleTo,
    clientMsgId: message.clientMsgId ?? null,
    metadata: message.metadata ?? null,
    reactions: [],
  };
}
