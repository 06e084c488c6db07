import { Server } from 'node:http';
import { App, type AppOptions, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { type LocalSlack, type LocalSlackOptions, startLocalSlack } from '../../src/playground/local-slack.ts';

export type Mode = 'socket' | 'http';
export const MODES: Mode[] = ['socket', 'http'];

/** A local Slack with a real Bolt app connected to it, and how to end both. */
export interface Connected {
  slack: LocalSlack;
  app: App;
  end(): Promise<void>;
}

export const COMMANDS = [{ command: '/talks', usageHint: 'quote <speaker>', description: 'What was said, by whom' }];
export const SHORTCUTS = [
  { name: 'Check this quote', type: 'message' as const, callbackId: 'check_quote' },
  { name: 'Search', type: 'global' as const, callbackId: 'search' },
];

const SILENT: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  setName() {},
  getLevel: () => LogLevel.ERROR,
};

/** Starts a local Slack and an app with these listeners, connected by Socket Mode or by signed HTTP. */
export async function connect(
  listen: (app: App) => void,
  mode: Mode = 'socket',
  options: Partial<LocalSlackOptions> = {},
): Promise<Connected> {
  let port = 0;
  const slack = await startLocalSlack({
    commands: COMMANDS,
    shortcuts: SHORTCUTS,
    ...(mode === 'http' ? { http: { requestUrl: () => `http://127.0.0.1:${port}/slack/events` } } : {}),
    ...options,
  });
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, timeout: 1000 };
  // The tests look at what went wrong themselves.
  const common = { logger: SILENT };
  const receiver =
    mode === 'http'
      ? new HTTPReceiver({ signingSecret: slack.signingSecret, ...common })
      : new SocketModeReceiver({
          appToken: slack.appToken,
          clientPingTimeout: 200,
          installerOptions: { clientOptions },
          ...common,
        });
  const appOptions: AppOptions = {
    token: slack.botToken,
    receiver,
    clientOptions,
    deferInitialization: true,
    ...common,
  };
  const app = new App(appOptions);
  listen(app);
  await app.init();
  const server: unknown = await app.start(0);
  const address = server instanceof Server ? server.address() : null;
  if (typeof address === 'object' && address !== null) port = address.port;
  return {
    slack,
    app,
    async end() {
      if (receiver instanceof SocketModeReceiver) {
        const gone = new Promise((resolve) => receiver.client.once('disconnected', resolve));
        await app.stop();
        await gone;
      } else {
        await app.stop();
      }
      await slack.stop();
    },
  };
}

/** Calls a Web API method as the app would, without Bolt. */
export async function callApi(
  slack: LocalSlack,
  method: string,
  args: object,
  token = slack.botToken,
): Promise<Answered> {
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === '' ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(args),
  });
  return response.json() as Promise<Answered>;
}

export interface Answered {
  ok: boolean;
  error?: string;
  ts?: string;
  message_ts?: string;
  messages?: { ts: string; text: string }[];
  response_metadata?: { messages?: string[]; next_cursor?: string };
  [field: string]: unknown;
}
