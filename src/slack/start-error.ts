import { webApi } from '@slack/bolt';
import { UserError } from '../errors.ts';
import type { Connection } from './connection.ts';

/** Which value was being used when Slack refused. */
export type Step = 'bot token' | 'app token' | 'listening';

/** Where to find each value; also what config.ts says of a missing one. */
export const WHERE_TO_FIND = {
  SLACK_BOT_TOKEN:
    'Copy it from api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token (it starts with xoxb-).',
  SLACK_APP_TOKEN:
    'Create it at api.slack.com/apps → your app → Basic Information → App-Level Tokens, with the scope connections:write (it starts with xapp-).',
  SLACK_SIGNING_SECRET:
    'Copy it from api.slack.com/apps → your app → Basic Information → App Credentials → Signing Secret.',
} as const;

/** What to tell whoever starts the app, or the error itself when it is not one that they can mend. */
export function startError(error: unknown, step: Step, connection: Connection): unknown {
  if (error instanceof webApi.WebAPIPlatformError) {
    const variable = step === 'app token' ? 'SLACK_APP_TOKEN' : 'SLACK_BOT_TOKEN';
    const { error: answer } = error.data;
    return new UserError(`${variable} is refused by Slack (“${answer}”). ${WHERE_TO_FIND[variable]}`, { cause: error });
  }
  if (error instanceof webApi.WebAPIRequestError || error instanceof webApi.WebAPIHTTPError) {
    const address = connection.apiUrl ?? 'https://slack.com/api/';
    const mend = connection.apiUrl === undefined ? 'Check the network.' : 'Check the network and SLACK_API_URL.';
    return new UserError(`Slack cannot be reached at ${address} (${reasonOf(error)}). ${mend}`, { cause: error });
  }
  if (connection.mode === 'http' && error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return new UserError(`PORT ${connection.port} is in use by another program. Set PORT to a free one.`, {
      cause: error,
    });
  return error;
}

function reasonOf(error: webApi.WebAPIRequestError | webApi.WebAPIHTTPError): string {
  if (error instanceof webApi.WebAPIHTTPError) return `HTTP ${error.statusCode}`;
  const { cause } = error.original;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.original.message;
}
