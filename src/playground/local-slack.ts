import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Activity } from './activity.ts';
import { createEvents, type EventDelivery, RETRY_DELAYS_MS } from './events.ts';
import { Files } from './files.ts';
import { sendJson } from './http-body.ts';
import { createHttpDelivery } from './http-delivery.ts';
import { createIds } from './ids.ts';
import type { JsonObject } from './json.ts';
import { DANA, EVERYBODY, type Member } from './newsroom.ts';
import { createPageApi, isLocalHost } from './page-api.ts';
import type { Parts } from './parts.ts';
import { createPayloads } from './payloads.ts';
import { openHome, press, runShortcut, suggest } from './pressing.ts';
import { createResponseUrls } from './response-urls.ts';
import { createSocketMode, type SocketEnd } from './socket-mode.ts';
import { closeView, submit } from './submitting.ts';
import { createTriggers } from './triggers.ts';
import { sendTyped } from './typing.ts';
import { Uploads } from './uploads.ts';
import { shownView, Views } from './views.ts';
import { createFaults, type Fault, type WebApiRequest } from './web-api/faults.ts';
import { createWebApi } from './web-api/server.ts';
import { type Message, type View, Workspace, type WorkspaceState } from './workspace.ts';

export interface LocalSlackOptions {
  /** 0, the default, takes any free port. A taken one rejects with Node's error (`code` "EADDRINUSE"): try the next. */
  port?: number;
  /** Milliseconds since 1970; decides timestamps, trigger ids and response_url. Timers run in real time. */
  now?: () => number;
  commands: CommandEntry[];
  shortcuts?: ShortcutEntry[];
  /** Which events reach the app: those of the manifest. Default: app_mention, message.im, app_home_opened. */
  events?: ('app_mention' | 'message.im' | 'message.channels' | 'app_home_opened')[];
  /** When set, payloads go as signed HTTP posts to `requestUrl` instead of through Socket Mode. */
  http?: { requestUrl: string | (() => string); signingSecret?: string };
  /** How long the app may take to acknowledge: Slack's 3,000 ms unless a test is in a hurry. */
  ackTimeoutMs?: number;
  /**
   * How long after each failure an event that was not acknowledged is sent again, in milliseconds: Slack's at once, one minute and
   * five minutes unless a test is in a hurry.
   */
  retryDelaysMs?: readonly number[];
}

export interface CommandEntry {
  /** With its slash: "/talks". */
  command: string;
  usageHint: string;
  description: string;
}

export interface ShortcutEntry {
  name: string;
  type: 'message' | 'global';
  callbackId: string;
}

/** What came of something a person did. `notice` is what Slack would show them instead. */
export type Done = { ok: true } | { ok: false; notice: string };
/**
 * `ts` is the typed message, or null for a slash command; `eventIds` are the events that the app got for it. A `message` that the app
 * has not acknowledged yet stands in the channel all the same, and its events are sent again.
 */
export type Typed =
  | { ok: true; ts: string | null; eventIds: string[] }
  | { ok: false; notice: string; message?: { ts: string; eventIds: string[] } };
/** What a select with options from the app shows for what was typed into it. */
export type Suggested = { ok: true; options: JsonObject[]; optionGroups: JsonObject[] } | { ok: false; notice: string };

export type Container = { type: 'message'; channel: string; ts: string } | { type: 'view'; viewId: string };

/** Without a `user`, Dana Reporter acts. */
export interface Press {
  user?: string;
  container: Container;
  blockId: string;
  actionId: string;
  /** What was typed, or which feedback button; a button's own value is taken from its block. */
  value?: string;
  /** The chosen option: the whole option, or its value. */
  selectedOption?: JsonObject | string;
  /** What stands in the other inputs of the message: `{ values: { blockId: { actionId: … } } }`. */
  state?: JsonObject;
}

/** blockId → actionId → what was typed (a string), or Slack's own `{ type, value | selected_option | … }`. */
export type InputValues = Record<string, Record<string, unknown>>;

/**
 * A small Slack on this machine. The app connects to `apiUrl` with the tokens as it would to Slack; a person acts through
 * the methods, or through the page at `url`. Each act resolves when the app has acknowledged it, or after 3 s when not.
 */
export interface LocalSlack {
  /** "http://127.0.0.1:3000" */
  url: string;
  /** "http://127.0.0.1:3000/api/", for `SLACK_API_URL` or `clientOptions.slackApiUrl`. */
  apiUrl: string;
  botToken: string;
  appToken: string;
  signingSecret: string;

  /** "/talks …" runs a slash command; anything else becomes a message, in which "@Talks" is a mention. */
  type(what: {
    channel: string;
    text: string;
    user?: string;
    threadTs?: string;
    files?: { name: string; bytes: Buffer }[];
  }): Promise<Typed>;
  press(what: Press): Promise<Done>;
  submit(what: { user?: string; viewId: string; values?: InputValues }): Promise<Done>;
  closeView(what: { user?: string; viewId: string }): Promise<Done>;
  /** A message shortcut needs `channel` and `ts`; a global one neither. */
  shortcut(what: { callbackId: string; channel?: string; ts?: string; user?: string }): Promise<Done>;
  suggest(what: Press): Promise<Suggested>;
  openHome(user?: string): Promise<Done>;

  /** What a person sees: top-level messages of a channel, or a thread with its root. Default: Dana Reporter. */
  messages(channel: string, options?: { threadTs?: string; user?: string }): Message[];
  /** The open modals of a person, the top one last. */
  views(user?: string): View[];
  state(user?: string): WorkspaceState;
  /** Resolves when no request of the app and no envelope has been in flight for 60 ms; rejects after 10 s. */
  settled(): Promise<void>;
  /** Resolves with the first value that is not null, undefined or false; looks again after every change, for at most 5 s. */
  until<T>(look: () => T | null | undefined | false): Promise<T>;

  /** Sends an event to the app once more, as Slack does when it doubts that it arrived. */
  redeliver(eventId: string | 'last', retry: { retryNum: number; reason: string }): Promise<Done>;
  /** How far an event has come; null for one that was never sent, or so long ago that it is forgotten. */
  delivery(eventId: string): EventDelivery | null;
  /** Every Web API call and response_url post so far (method "response_url"), oldest first, tokens left out. */
  requests: WebApiRequest[];
  /** Makes the next calls of a method ("response_url" for those posts, "*" for any) go wrong. */
  failNext(fault: Fault): void;
  /** From now on messages and views with these block types are refused, as in a workspace that does not have them yet. */
  refuseBlocks(types: string[]): void;
  disconnectSocket(kind: SocketEnd): void;
  /** HTTP only: Slack's url_verification of the request URL; whether the challenge came back. */
  verifyRequestUrl(): Promise<boolean>;
  stop(): Promise<void>;
}

const ACK_TIMEOUT_MS = 3000;
const UNTIL_LIMIT_MS = 5000;

/** Starts a local Slack on 127.0.0.1. Rejects with Node's error (`code` "EADDRINUSE") when the port is taken. */
export async function startLocalSlack(options: LocalSlackOptions): Promise<LocalSlack> {
  const now = options.now ?? Date.now;
  const ackTimeoutMs = options.ackTimeoutMs ?? ACK_TIMEOUT_MS;
  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  const url = `http://127.0.0.1:${port}`;

  const ids = createIds(now);
  const activity = new Activity();
  const workspace = new Workspace(ids, now);
  const changed = () => workspace.changed();
  const signingSecret = options.http?.signingSecret ?? ids.secret();
  const socketMode = createSocketMode(ids, ackTimeoutMs, changed);
  const requestUrl = options.http?.requestUrl;
  const http =
    requestUrl === undefined
      ? null
      : createHttpDelivery(
          typeof requestUrl === 'string' ? () => requestUrl : requestUrl,
          signingSecret,
          now,
          ackTimeoutMs,
        );
  const delivery = http ?? socketMode;
  const payloads = createPayloads(workspace, ids, now);
  const refused = new Set<string>();
  const parts: Parts = {
    url,
    botToken: `xoxb-local-${ids.secret()}`,
    appToken: `xapp-local-${ids.secret()}`,
    now,
    ids,
    workspace,
    views: new Views(ids, changed),
    files: new Files(ids, now, () => url),
    uploads: new Uploads(ids, () => url),
    triggers: createTriggers(ids, now),
    responseUrls: createResponseUrls(() => url, workspace, refused, ids, now),
    payloads,
    delivery,
    events: createEvents({
      delivery,
      payloads,
      activity,
      now,
      retryDelaysMs: options.retryDelaysMs ?? RETRY_DELAYS_MS,
    }),
    activity,
    refused,
    commands: options.commands,
    shortcuts: options.shortcuts ?? [],
    subscribed: new Set(options.events ?? ['app_mention', 'message.im', 'app_home_opened']),
    socketTicket: () => socketMode.ticket(url.replace('http', 'ws')),
  };
  const faults = createFaults();
  const requests: WebApiRequest[] = [];
  const webApi = createWebApi(parts, faults, requests);

  const slack: LocalSlack = {
    url,
    apiUrl: `${url}/api/`,
    botToken: parts.botToken,
    appToken: parts.appToken,
    signingSecret,
    async type({ channel: name, text, user, threadTs, files = [] }) {
      const channel = workspace.channelNamed(name);
      if (!channel) throw new RangeError(`There is no channel ${name}.`);
      return sendTyped(parts, { user: memberNamed(user), channel, text, threadTs: threadTs ?? null, files });
    },
    press: async (what) => press(parts, memberNamed(what.user), what),
    suggest: async (what) => suggest(parts, memberNamed(what.user), what),
    submit: async ({ user, viewId, values }) => submit(parts, memberNamed(user), viewId, values ?? {}),
    closeView: async ({ user, viewId }) => closeView(parts, memberNamed(user), viewId),
    shortcut: async (what) => runShortcut(parts, memberNamed(what.user), what),
    openHome: async (user) => openHome(parts, memberNamed(user)),
    messages(channel, { threadTs, user } = {}) {
      const seen = workspace.seenBy(memberNamed(user).id).filter((message) => message.channel === channel);
      const asked = seen.filter(
        threadTs === undefined
          ? (message) => message.threadTs === null
          : (message) => message.ts === threadTs || message.threadTs === threadTs,
      );
      return asked.map((message) => workspace.shown(message));
    },
    views: (user) => parts.views.stack(memberNamed(user).id).flatMap(shownView),
    state(user) {
      const me = memberNamed(user).id;
      const home = parts.views.home(me);
      return {
        ...workspace.state(me),
        views: parts.views.stack(me).flatMap(shownView),
        home: home ? { id: home.id, blocks: home.blocks } : null,
        commands: parts.commands,
        shortcuts: parts.shortcuts,
        connected: delivery.connected(),
        busy: activity.busy,
      };
    },
    settled: () => activity.settled(),
    until: (look) => until(look, workspace),
    async redeliver(eventId, { retryNum, reason }) {
      const receipt = await parts.events.redeliver(eventId, { num: retryNum, reason });
      return receipt.ok ? { ok: true } : { ok: false, notice: receipt.error };
    },
    delivery: (eventId) => parts.events.delivery(eventId),
    requests,
    failNext: (fault) => faults.add(fault),
    refuseBlocks(types) {
      refused.clear();
      for (const type of types) refused.add(type);
    },
    disconnectSocket: (kind) => socketMode.disconnect(kind),
    verifyRequestUrl: async () => (await http?.verify(ids.secret())) ?? false,
    async stop() {
      parts.events.stop();
      page.stop();
      delivery.stop();
      socketMode.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };

  const page = createPageApi(slack);
  workspace.onChange(() => page.changed(workspace.version));
  activity.onChange(changed);

  server.on('upgrade', (request, socket, head) => socketMode.upgrade(request, socket, head));
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) sendJson(response, 500, { ok: false, error: 'internal_error' });
    });
  });
  return slack;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', url);
    if (!isLocalHost(request)) return sendJson(response, 403, { ok: false, error: 'Only for this machine.' });
    if (path.pathname.startsWith('/api/')) await webApi.api(request, response, path);
    else if (path.pathname.startsWith('/response/')) await webApi.responseUrl(request, response, path);
    else if (parts.files.serve(request, response, path, parts.botToken)) return;
    else if (await parts.uploads.receive(request, response, path)) return;
    else if (!(await page.handle(request, response, path))) sendJson(response, 404, { ok: false, error: 'not_found' });
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function memberNamed(id = DANA.id): Member {
  const member = EVERYBODY.find((entry) => entry.id === id);
  if (!member) throw new RangeError(`There is nobody with the id ${id} in this workspace.`);
  return member;
}

/** Looks now and after every change, until something is found. */
function until<T>(look: () => T | null | undefined | false, workspace: Workspace): Promise<T> {
  return new Promise((resolve, reject) => {
    const again = () => {
      const found = look();
      if (found === null || found === undefined || found === false) return;
      clearTimeout(timer);
      stop();
      resolve(found);
    };
    const stop = workspace.onChange(again);
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`Not seen within ${UNTIL_LIMIT_MS} ms: ${look}`));
    }, UNTIL_LIMIT_MS);
    again();
  });
}
