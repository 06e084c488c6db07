import { HTTPReceiver, type Logger, type Receiver, SocketModeReceiver, webApi } from '@slack/bolt';

/** How the app reaches Slack. `apiUrl` puts another base address in Slack's place, ending in a slash. */
export type Connection = { botToken: string; apiUrl?: string } & (
  | { mode: 'socket'; appToken: string }
  | { mode: 'http'; signingSecret: string; port: number }
);

/** The path on which Slack's requests arrive over HTTP. */
export const REQUEST_PATH = '/slack/events';

const BODY_LIMIT = 256 * 1024;
/** Bolt waits this long, times the failures so far, before it reconnects; the default of 5 s loses commands in every refresh. */
const RECONNECT_MS = 2000;
const CALL_TIMEOUT_MS = 10_000;
const STOP_MS = 5000;

/**
 * Settings of every Web API call. Calls are not repeated: a post that timed out may have arrived, and a window cannot be
 * opened later. `retryConfig` must be set, or the Socket Mode client writes its own hundred retries in here.
 */
export function clientOptions({ apiUrl }: Connection, logger: Logger): webApi.WebClientOptions {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    logger,
    timeout: CALL_TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
  };
}

/** What receives Slack's payloads. */
export interface Receiving {
  receiver: Receiver;
  /** Rejects when Slack refuses to be connected to; the receiver itself would try again for ever. */
  check: () => Promise<unknown>;
  /** Closes it so that nothing is left open. */
  close: () => Promise<void>;
}

export function createReceiving(connection: Connection, logger: Logger): Receiving {
  return connection.mode === 'socket' ? socketReceiving(connection, logger) : httpReceiving(connection, logger);
}

function socketReceiving(connection: Connection & { mode: 'socket' }, logger: Logger): Receiving {
  const receiver = new SocketModeReceiver({
    appToken: connection.appToken,
    logger,
    clientPingTimeout: RECONNECT_MS,
    // A reconnection that gives up would end the process with an unhandled rejection, so it never does.
    installerOptions: {
      clientOptions: {
        ...clientOptions(connection, logger),
        rejectRateLimitedCalls: false,
        retryConfig: { forever: true, minTimeout: 500, maxTimeout: 30_000 },
      },
    },
  });
  const checking = new webApi.WebClient(connection.appToken, clientOptions(connection, logger));
  return {
    receiver,
    check: () => checking.apps.connections.open({}),
    close: () => Promise.race([receiver.client.disconnect().then(() => {}), pause(STOP_MS)]),
  };
}

function httpReceiving({ signingSecret, port }: Connection & { mode: 'http' }, logger: Logger): Receiving {
  const receiver = new HTTPReceiver({ signingSecret, port, endpoints: REQUEST_PATH, bodyLimit: BODY_LIMIT, logger });
  return { receiver, check: async () => {}, close: () => receiver.stop() };
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
