import type { Logger, webApi } from '@slack/bolt';
import { httpReceiving } from './receiving/http-receiving.ts';
import type { Receiving, ReceivingOptions } from './receiving/receiving.ts';
import { socketReceiving } from './receiving/socket-receiving.ts';

/** How the app reaches Slack. `apiUrl` puts another base address in Slack's place, ending in a slash. */
export type Connection = { botToken: string; apiUrl?: string } & (
  | { mode: 'socket'; appToken: string }
  | { mode: 'http'; signingSecret: string; port: number }
);

const SLACK_API_URL = 'https://slack.com/api/';

/** Where Slack's methods are. */
export const apiUrlOf = ({ apiUrl = SLACK_API_URL }: Connection): string => apiUrl;

/** The longest that asking for a socket may take. */
const CALL_TIMEOUT_MS = 10_000;

/** The client itself repeats nothing. `retryConfig` must be set, or the Socket Mode client writes its own hundred retries in here. */
const unrepeated = (connection: Connection, logger: Logger): webApi.WebClientOptions => ({
  slackApiUrl: apiUrlOf(connection),
  logger,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  allowAbsoluteUrls: false,
});

/** Settings of every Web API call. `fetch` limits the time of each and repeats what does no harm twice (sending/slack-fetch.ts). */
export const clientOptions = (
  connection: Connection,
  logger: Logger,
  fetch: webApi.FetchFunction,
): webApi.WebClientOptions => ({ ...unrepeated(connection, logger), fetch });

export function createReceiving(connection: Connection, options: ReceivingOptions): Receiving {
  if (connection.mode === 'http') return httpReceiving(connection, options);
  // Each try to connect is one call with a limit of its own: KeptConnection repeats it.
  const settings = { ...unrepeated(connection, options.logger), timeout: CALL_TIMEOUT_MS };
  return socketReceiving(connection.appToken, settings, options);
}
