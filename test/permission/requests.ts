import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { httpBody, signatureHeaders } from '../../src/playground/http-delivery.ts';
import {
  BOT_USER,
  DESK_CHANNEL,
  type Newsroom,
  openNewsroom,
  SHARED_CHANNEL,
  type TalksOptions,
} from '../slack/newsroom.ts';

/** Who sends a request, from which workspace, and where. */
export interface Person {
  id: string;
  team: string;
  /** The workspace whose app it is for; ours when absent. */
  app?: string;
  channel: string;
  /** What a bot's messages carry. */
  botId?: string;
}

export const TEAM = 'T0NEWSROOM';

/** A request as Slack sends it, before it is signed. */
export type Sent = Parameters<typeof httpBody>[0];

export const command = (by: Person, text: string): Sent => ({
  type: 'slash_commands',
  payload: {
    command: '/talks',
    text,
    user_id: by.id,
    team_id: by.team,
    channel_id: by.channel,
    trigger_id: nextId('trigger'),
    response_url: sinkUrl,
  },
});

const appOf = ({ app = TEAM }: Person): string => app;

/** What every interaction says. In a channel Slack names the workspace of the app, from a window that of whoever acts. */
const interaction = (by: Person, type: string, fields: object): Sent => ({
  type: 'interactive',
  payload: {
    type,
    team: { id: 'view' in fields ? by.team : appOf(by), domain: 'newsroom' },
    user: { id: by.id, team_id: by.team },
    trigger_id: nextId('trigger'),
    ...fields,
  },
});

const inChannel = ({ channel }: Person) => ({
  channel: { id: channel, name: 'desk' },
  container: { type: 'message', channel_id: channel, message_ts: '1753950000.000100', is_ephemeral: true },
  response_url: sinkUrl,
});

/** A button in a message, or a choice in its menu, with any value. */
export const press = (by: Person, actionId: string, value: object): Sent =>
  interaction(by, 'block_actions', {
    ...inChannel(by),
    actions: [{ type: 'button', action_id: actionId, block_id: 'b', value: JSON.stringify(value) }],
  });

/** A window as Slack sends it along, with what stands in its fields. */
const view = (by: Person, callbackId: string, about: object, fields: Record<string, string>) => ({
  id: nextId('V'),
  type: 'modal',
  app_installed_team_id: appOf(by),
  callback_id: callbackId,
  private_metadata: JSON.stringify(about),
  blocks: Object.keys(fields).map((id) => ({ type: 'input', block_id: id })),
  state: {
    values: Object.fromEntries(
      Object.entries(fields).map(([id, value]) => [id, { [id]: { type: 'plain_text_input', value } }]),
    ),
  },
});

/** A button in a window. */
export const pressInWindow = (
  by: Person,
  actionId: string,
  callbackId: string,
  about: object,
  value: object = {},
): Sent =>
  interaction(by, 'block_actions', {
    container: { type: 'view', view_id: 'V' },
    view: view(by, callbackId, about, {}),
    actions: [{ type: 'button', action_id: actionId, block_id: 'b', value: JSON.stringify(value) }],
  });

/** A form with any private metadata. */
export const submit = (by: Person, callbackId: string, about: object, fields: Record<string, string>): Sent =>
  interaction(by, 'view_submission', { view: view(by, callbackId, about, fields) });

export const shortcut = (by: Person, callbackId: string, text: string): Sent =>
  interaction(by, 'message_action', {
    ...inChannel(by),
    callback_id: callbackId,
    message_ts: '1753950000.000100',
    message: { type: 'message', user: by.id, ts: '1753950000.000100', text },
  });

export const options = (by: Person, actionId: string, callbackId: string, about: object): Sent =>
  interaction(by, 'block_suggestion', {
    container: { type: 'view', view_id: 'V' },
    view: view(by, callbackId, about, {}),
    action_id: actionId,
    block_id: 'b',
    value: '',
  });

const event = (by: Person, fields: object, isShared: boolean): Sent => ({
  type: 'events_api',
  payload: {
    type: 'event_callback',
    team_id: by.team,
    authorizations: [{ team_id: appOf(by), enterprise_id: null, user_id: BOT_USER, is_bot: true }],
    is_ext_shared_channel: isShared,
    event_id: nextId('Ev'),
    event: {
      user: by.id,
      team: by.team,
      ...(by.team === TEAM ? {} : { user_team: by.team, source_team: by.team }),
      ...(by.botId === undefined ? {} : { bot_id: by.botId }),
      ...fields,
    },
  },
});

export const mention = (by: Person, words: string): Sent => {
  const text = `<@${BOT_USER}> ${words}`;
  const isShared = by.channel === SHARED_CHANNEL;
  return event(by, { type: 'app_mention', channel: by.channel, ts: nextTs(), text }, isShared);
};

export const directMessage = (by: Person, text: string): Sent =>
  event(by, { type: 'message', channel: `D${by.id.slice(1)}`, channel_type: 'im', ts: nextTs(), text }, false);

export const homeOpened = (by: Person): Sent =>
  event(by, { type: 'app_home_opened', channel: `D${by.id.slice(1)}`, tab: 'home' }, false);

let ids = 0;
const nextId = (kind: string): string => {
  ids += 1;
  return `${kind}${ids}`;
};
const nextTs = (): string => {
  ids += 1;
  return `1753950000.${String(ids).padStart(6, '0')}`;
};

/** Where answers to buttons go. */
let sinkUrl = '';

/** A newsroom over HTTP that takes any request Slack could have signed. */
export interface SignedRoom extends Newsroom {
  /** Sends a request; resolves once all work for it is done, with all the words that were sent back, wherever they went. */
  send(request: Sent): Promise<{ words: string; answered: boolean }>;
}

export async function openSignedRoom(talks: TalksOptions): Promise<SignedRoom> {
  const posted: string[] = [];
  const sink = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    posted.push(Buffer.concat(chunks).toString());
    response.end('ok');
  });
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void sink.close());
  sinkUrl = `http://127.0.0.1:${(sink.address() as AddressInfo).port}/`;
  let onHandled = () => {};
  const newsroom = await openNewsroom({ ...talks, mode: 'http', onRequest: () => onHandled() });
  const { slack, requestUrl } = newsroom;
  return {
    ...newsroom,
    async send(request) {
      const handled = new Promise<void>((resolve) => {
        onHandled = resolve;
      });
      posted.length = 0;
      const before = slack.requests.length;
      const { contentType, body } = httpBody(request);
      const signature = signatureHeaders(slack.signingSecret, Math.floor(Date.now() / 1000), body);
      const headers = { 'content-type': contentType, ...signature };
      const response = await fetch(requestUrl, { method: 'POST', headers, body });
      await handled;
      const acknowledged = await response.text();
      const calls = slack.requests.slice(before).filter(({ method }) => SAYING.has(method));
      const words = [acknowledged, ...posted, ...calls.map(({ args }) => JSON.stringify(args))].join('\n');
      return { words, answered: words.replace('{"options":[]}', '').trim() !== '' };
    },
  };
}

/** The calls with which people are told something. */
const SAYING: ReadonlySet<string> = new Set([
  'chat.postMessage',
  'chat.postEphemeral',
  'chat.update',
  'views.open',
  'views.push',
  'views.update',
  'views.publish',
]);

export const atDesk = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  team: TEAM,
  channel: DESK_CHANNEL,
  ...more,
});
