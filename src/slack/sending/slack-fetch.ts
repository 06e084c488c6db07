import type { webApi } from '@slack/bolt';
import type { OnTraffic } from '../traffic.ts';
import type { ChannelQueues } from './channel-queues.ts';

/** One try may take so long. */
const TRY_MS = 10_000;
/** What Slack refused for now (429) was not carried out and is sent again when Slack says, as often as this. */
const WAITS_AT_MOST = 20;
const LONGEST_WAIT_SECONDS = 300;
/** A call that only asks is not worth a longer wait: by then somebody has asked again. */
const LONGEST_WAIT_TO_ASK_SECONDS = 30;
/** Before the second and the third try of a call that does no harm twice. */
const BETWEEN_TRIES_MS = [250, 1000];

/** What is posted takes its turn in its channel. A post is never repeated unless Slack says that it was not carried out. */
const POSTING: Readonly<Record<string, string>> = {
  'chat.postMessage': 'channel',
  'chat.postEphemeral': 'channel',
  'chat.update': 'channel',
  'chat.delete': 'channel',
  'files.completeUploadExternal': 'channel_id',
};

/** What may be called twice and leaves the same. Windows are not among them: a trigger id opens one, within three seconds. */
const HARMLESS_TWICE = new Set([
  'auth.test',
  'chat.getPermalink',
  'conversations.history',
  'conversations.info',
  'conversations.replies',
  'files.info',
  'users.info',
  'views.publish',
]);

type Init = NonNullable<Parameters<webApi.FetchFunction>[1]>;
type Try = () => ReturnType<webApi.FetchFunction>;

export interface SlackFetchOptions {
  /** The address under which Slack's methods are, ending in a slash. */
  apiUrl: string;
  queues: ChannelQueues;
  fetch: webApi.FetchFunction;
  wait: (milliseconds: number) => Promise<unknown>;
  onTraffic: OnTraffic;
}

/**
 * The way to Slack for all calls and for what goes to a response_url: with a limit on the time of each, turns in each channel,
 * and repeats where they do no harm. It stands in the place of `fetch` in the client's options, so that no call can pass it by.
 */
export function slackFetch({ apiUrl, queues, fetch, wait, onTraffic }: SlackFetchOptions): webApi.FetchFunction {
  const tried = (url: string | URL, init: Init = {}): ReturnType<Try> => {
    const late = AbortSignal.timeout(TRY_MS);
    return fetch(url, { ...init, signal: init.signal ? AbortSignal.any([init.signal, late]) : late });
  };

  /** Tries until Slack does not say "later" any more, at most so often and for so long at a time. */
  const whenAllowed = async (method: string, attempt: Try, most: { waits: number; seconds: number }) => {
    for (let waits = 0; ; waits += 1) {
      const response = await attempt();
      if (response.status !== 429) return response;
      const seconds = Number(response.headers.get('retry-after') ?? '1') || 1;
      onTraffic({ event: 'rate limited', method, seconds });
      if (waits === most.waits || seconds > most.seconds) return response;
      await queues.orStopped(wait(seconds * 1000));
    }
  };

  const asked = async (method: string, attempt: Try) => {
    for (const pause of BETWEEN_TRIES_MS) {
      const response = await attempt().catch(() => null);
      if (response !== null && response.status < 500) return response;
      onTraffic({ event: 'call repeated', method });
      await wait(pause);
    }
    return attempt();
  };

  const send = (method: string, attempt: Try, body: Init['body']) => {
    const field = POSTING[method];
    if (field !== undefined) {
      const most = { waits: WAITS_AT_MOST, seconds: LONGEST_WAIT_SECONDS };
      return queues.run(fieldOf(body, field), () => whenAllowed(method, attempt, most));
    }
    if (!HARMLESS_TWICE.has(method)) return attempt();
    const most = { waits: 1, seconds: LONGEST_WAIT_TO_ASK_SECONDS };
    return whenAllowed(method, () => asked(method, attempt), most);
  };

  return async (url, init) => {
    const address = String(url);
    const method = address.startsWith(apiUrl) ? address.slice(apiUrl.length) : 'response_url';
    try {
      const response = await send(method, () => tried(url, init), init?.body);
      if (response.status >= 500) onTraffic({ event: 'call failed', method });
      return response;
    } catch (error) {
      onTraffic({ event: 'call failed', method });
      throw error;
    }
  };
}

const fieldOf = (body: Init['body'], field: string): string =>
  typeof body === 'string' ? (new URLSearchParams(body).get(field) ?? '') : '';
