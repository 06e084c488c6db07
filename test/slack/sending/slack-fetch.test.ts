import { webApi } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { expect, it } from 'vitest';
import { ChannelQueues } from '../../../src/slack/sending/channel-queues.ts';
import { slackFetch } from '../../../src/slack/sending/slack-fetch.ts';
import type { TrafficEvent } from '../../../src/slack/traffic.ts';

const API_URL = 'https://slack.example/api/';

const ok = () => Response.json({ ok: true, ts: '1.000001' });
const later = (seconds: number) =>
  Response.json({ ok: false, error: 'ratelimited' }, { status: 429, headers: { 'retry-after': `${seconds}` } });
const broken = () => new Response('Internal Server Error', { status: 500 });
const lost = () => Promise.reject(new TypeError('fetch failed'));

/** A client whose calls meet these answers, one after the other; after the last one all goes well. */
function clientThatMeets(...answers: (() => Response | Promise<never>)[]) {
  const calls: string[] = [];
  const waits: number[] = [];
  const traffic: TrafficEvent[] = [];
  const wait = async (milliseconds: number) => void waits.push(milliseconds);
  const onTraffic = (event: TrafficEvent) => {
    if (event.event !== 'posts') traffic.push(event);
  };
  const fetch: webApi.FetchFunction = async (url) => {
    calls.push(String(url).replace(API_URL, ''));
    return (answers.shift() ?? ok)();
  };
  const queues = new ChannelQueues({ clock: () => 0, wait, onTraffic });
  const toSlack = slackFetch({ apiUrl: API_URL, queues, fetch, wait, onTraffic });
  const client = new webApi.WebClient('xoxb-1', {
    slackApiUrl: API_URL,
    fetch: toSlack,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
  return { client, toSlack, calls, waits, traffic };
}

it('waits as long as Slack says and posts then', async () => {
  const { client, calls, waits, traffic } = clientThatMeets(
    () => later(3),
    () => later(1),
  );
  expect((await client.chat.postMessage({ channel: 'C1', text: 'x' })).ts).toBe('1.000001');
  expect(calls).toHaveLength(3);
  expect(waits).toEqual([3000, 1000]);
  expect(traffic).toEqual([3, 1].map((seconds) => ({ event: 'rate limited', method: 'chat.postMessage', seconds })));
});

it('gives a post up that Slack puts off twenty times, or for more than five minutes', async () => {
  const often = clientThatMeets(...Array.from({ length: 21 }, () => () => later(1)));
  await expect(often.client.chat.postMessage({ channel: 'C1', text: 'x' })).rejects.toThrow(
    webApi.WebAPIRateLimitedError,
  );
  expect(often.calls).toHaveLength(21);
  const long = clientThatMeets(() => later(301));
  await expect(long.client.chat.postMessage({ channel: 'C1', text: 'x' })).rejects.toThrow(
    webApi.WebAPIRateLimitedError,
  );
  expect(long.calls).toHaveLength(1);
});

it.each([['broken', broken] as const, ['lost', lost] as const])(
  'never repeats a post whose answer is %s',
  async (_, answer) => {
    const { client, calls, traffic } = clientThatMeets(answer);
    await expect(client.chat.postMessage({ channel: 'C1', text: 'x' })).rejects.toThrow();
    expect(calls).toEqual(['chat.postMessage']);
    expect(traffic).toEqual([{ event: 'call failed', method: 'chat.postMessage' }]);
  },
);

it('repeats a question to Slack twice, since it does no harm', async () => {
  const { client, calls } = clientThatMeets(broken, lost);
  expect((await client.auth.test()).ok).toBe(true);
  expect(calls).toEqual(['auth.test', 'auth.test', 'auth.test']);
  const away = clientThatMeets(broken, lost, lost);
  await expect(away.client.auth.test()).rejects.toThrow(webApi.WebAPIRequestError);
});

it('does not open a window twice', async () => {
  const { client, calls } = clientThatMeets(broken);
  const view: ModalView = { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [] };
  await expect(client.views.open({ trigger_id: '1', view })).rejects.toThrow(webApi.WebAPIHTTPError);
  expect(calls).toHaveLength(1);
});

it('limits the time of what goes to a response_url, which Bolt does not', async () => {
  const signals: (AbortSignal | undefined)[] = [];
  const queues = new ChannelQueues({ clock: () => 0, wait: async () => {}, onTraffic: () => {} });
  const fetch: webApi.FetchFunction = async (_url, init) => {
    signals.push(init?.signal);
    return ok();
  };
  const toSlack = slackFetch({ apiUrl: API_URL, queues, fetch, wait: async () => {}, onTraffic: () => {} });
  await toSlack('https://hooks.slack.example/commands/1', { method: 'POST', body: '{}' });
  expect(signals).toEqual([expect.any(AbortSignal)]);
});
