import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { RETRY_DELAYS_MS } from '../../src/playground/events.ts';
import { signatureHeaders } from '../../src/playground/http-delivery.ts';
import { type LocalSlack, startLocalSlack, type Typed } from '../../src/playground/local-slack.ts';
import { COMMANDS, type Connected, connect, MODES } from './bolt-app.ts';

const DESK = 'C0DESK0001';
/** Longer than any machine needs. */
const PATIENT = { timeout: 20_000 };

let running: Connected | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

describe.each(MODES)('events through %s', (mode) => {
  test('carry the envelope that Slack sends, and come again with the same id', async () => {
    const seen: { id: string; retryNum: number | undefined; body: unknown }[] = [];
    running = await connect((app) => {
      app.event('app_mention', async ({ body, context }) => {
        seen.push({ id: body.event_id, retryNum: context.retryNum, body });
      });
    }, mode);
    const typed = await running.slack.type({ channel: DESK, text: '@Talks hi' });
    const [eventId = ''] = typed.ok ? typed.eventIds : [];
    expect(await running.slack.redeliver('last', { retryNum: 1, reason: 'http_timeout' })).toEqual({ ok: true });
    expect(await running.slack.redeliver(eventId, { retryNum: 2, reason: 'http_timeout' })).toEqual({ ok: true });
    await running.slack.until(() => seen.length === 3);
    expect(seen.map((event) => event.id)).toEqual([eventId, eventId, eventId]);
    expect(seen.map((event) => event.retryNum ?? 0)).toEqual([0, 1, 2]);
    expect(seen[0]?.body).toMatchObject({
      type: 'event_callback',
      team_id: 'T0NEWSROOM',
      api_app_id: 'A0TALKSAPP',
      event_time: expect.any(Number),
      authorizations: [{ team_id: 'T0NEWSROOM', user_id: 'U0TALKSBOT', is_bot: true, is_enterprise_install: false }],
      event: {
        type: 'app_mention',
        user: 'U0DANA0001',
        text: '<@U0TALKSBOT> hi',
        channel: DESK,
        ts: expect.any(String),
        event_ts: expect.any(String),
        client_msg_id: expect.any(String),
        blocks: [{ type: 'rich_text' }],
      },
    });
  });
});

describe('Socket Mode', () => {
  test.each(['refresh_requested', 'warning', 'kill'] as const)('the app comes back after %s', async (kind) => {
    running = await connect((app) => app.command('/talks', ({ ack }) => ack('here')));
    const { slack } = running;
    expect(slack.state().connected).toBe(true);
    slack.disconnectSocket(kind);
    await slack.until(() => !slack.state().connected);
    await slack.until(() => slack.state().connected);
    expect(await slack.type({ channel: DESK, text: '/talks status' })).toMatchObject({ ok: true });
  });

  test('an event that nobody acknowledged comes again at once', async () => {
    const slack = await startLocalSlack({ commands: COMMANDS, ackTimeoutMs: 60 });
    const frames = await openSocket(slack);
    expect(frames.received[0]).toMatchObject({
      type: 'hello',
      num_connections: 1,
      connection_info: { app_id: 'A0TALKSAPP' },
    });
    expect(await slack.type({ channel: DESK, text: '@Talks hi' })).toMatchObject({ ok: false });
    await frames.count(3);
    expect(frames.received.slice(1)).toMatchObject([
      { type: 'events_api', accepts_response_payload: false, retry_attempt: 0 },
      { type: 'events_api', retry_attempt: 1, retry_reason: 'timeout' },
    ]);
    await slack.stop();
  });

  test('an event comes again at once, after a minute and after five, and then no more', async () => {
    expect(RETRY_DELAYS_MS).toEqual([0, 60_000, 300_000]);
    const slack = await startLocalSlack({ commands: COMMANDS, ackTimeoutMs: 20, retryDelaysMs: [0, 10, 20] });
    const frames = await openSocket(slack);
    const [eventId = ''] = standing(await slack.type({ channel: DESK, text: '@Talks hi' })).eventIds;
    await frames.count(5);
    const events = () => frames.received.slice(1);
    await expect.poll(() => slack.delivery(eventId)?.state, PATIENT).toBe('given up');
    expect(events().map((frame) => frame.retry_attempt)).toEqual([0, 1, 2, 3]);
    expect(slack.delivery(eventId)?.attempts.map(({ error }) => error)).toEqual(Array(4).fill('operation_timeout'));
    await slack.stop();
  });

  test('an event for which nothing was connected comes once something is', async () => {
    const slack = await startLocalSlack({ commands: COMMANDS, retryDelaysMs: Array(1000).fill(20) });
    const [eventId = ''] = standing(await slack.type({ channel: DESK, text: '@Talks hi' })).eventIds;
    expect(slack.delivery(eventId)).toMatchObject({ state: 'under way', attempts: [{ error: 'dispatch_failed' }] });
    const { received } = await openSocket(slack, true);
    await expect.poll(() => slack.delivery(eventId)?.state, PATIENT).toBe('acknowledged');
    const attempts = slack.delivery(eventId)?.attempts ?? [];
    expect(attempts.at(-1)).toEqual({ at: expect.any(Number), error: null });
    expect(received.slice(1)).toMatchObject([{ type: 'events_api', retry_attempt: attempts.length - 1 }]);
    await slack.stop();
  });

  test('an acknowledgement over a line that is dead never arrives, and the event comes over another', async () => {
    const slack = await startLocalSlack({ commands: COMMANDS, ackTimeoutMs: 200, retryDelaysMs: Array(1000).fill(20) });
    const dead = await openSocket(slack);
    const typing = slack.type({ channel: DESK, text: '@Talks hi' });
    await dead.count(2);
    slack.disconnectSocket('silent');
    dead.acknowledge();
    const [eventId = ''] = standing(await typing).eventIds;
    await openSocket(slack, true);
    await expect.poll(() => slack.delivery(eventId)?.state, PATIENT).toBe('acknowledged');
    expect(slack.delivery(eventId)?.attempts[0]).toMatchObject({ error: 'operation_timeout' });
    await slack.stop();
  });

  test('an acknowledgement that is read only when its dead line ends counts for nothing', async () => {
    const slack = await startLocalSlack({ commands: COMMANDS, ackTimeoutMs: 30_000 });
    const dead = await openSocket(slack);
    const typing = slack.type({ channel: DESK, text: '@Talks hi' });
    await dead.count(2);
    slack.disconnectSocket('silent');
    dead.acknowledge();
    // It is in the machine's buffers once this has been asked and answered.
    await ticket(slack);
    await slack.stop();
    expect(await typing).toMatchObject({ ok: false });
  });

  test('each envelope goes to one socket, in turn', async () => {
    const slack = await startLocalSlack({ commands: COMMANDS });
    const sockets = [await openSocket(slack, true), await openSocket(slack, true)];
    for (let turn = 0; turn < 4; turn += 1) await slack.type({ channel: DESK, text: '/talks status' });
    const envelopes = sockets.map(({ received }) => received.filter((frame) => frame.type === 'slash_commands').length);
    expect(envelopes).toEqual([2, 2]);
    await slack.stop();
  });

  test('a ticket opens one socket only', async () => {
    const slack = await startLocalSlack({ commands: COMMANDS });
    const url = await ticket(slack);
    await opened(new WebSocket(url));
    await expect(opened(new WebSocket(url))).rejects.toThrow();
    await slack.stop();
  });
});

describe('signed HTTP', () => {
  test('the signature is the one of Slack’s documentation', () => {
    const body =
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
    expect(signatureHeaders('8f742231b10e8888abcd99yyyzzz85a5', 1531420618, body)).toEqual({
      'x-slack-request-timestamp': '1531420618',
      'x-slack-signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    });
  });

  test('the request URL is verified with a challenge', async () => {
    running = await connect(() => {}, 'http');
    expect(await running.slack.verifyRequestUrl()).toBe(true);
  });

  test('X-Slack-No-Retry ends the retries, any other failure starts them', async () => {
    const retries: (string | undefined)[] = [];
    let header: Record<string, string> = {};
    const server = createServer((request, response) => {
      retries.push(request.headers['x-slack-retry-num']?.toString());
      response.writeHead(500, header).end();
    });
    const slack = await startLocalSlack({ commands: COMMANDS, http: { requestUrl: await addressOf(server) } });
    await slack.type({ channel: DESK, text: '@Talks one' });
    await slack.settled();
    expect(retries).toEqual([undefined, '1']);
    header = { 'x-slack-no-retry': '1' };
    await slack.type({ channel: DESK, text: '@Talks two' });
    await slack.settled();
    expect(retries).toEqual([undefined, '1', undefined]);
    await slack.stop();
    server.close();
  });
});

/** A message that stands in the channel although the app has not acknowledged it. */
function standing(typed: Typed): { ts: string; eventIds: string[] } {
  if (typed.ok || !typed.message) throw new Error('the app has acknowledged it');
  return typed.message;
}

interface Frame {
  type: string;
  envelope_id?: string;
  retry_attempt?: number;
}

async function ticket(slack: LocalSlack): Promise<string> {
  const response = await fetch(`${slack.apiUrl}apps.connections.open`, {
    method: 'POST',
    headers: { authorization: `Bearer ${slack.appToken}` },
  });
  const { url } = (await response.json()) as { url: string };
  return url;
}

function opened(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error('refused')));
  });
}

/** A bare socket: what it received, and, if asked, an acknowledgement for each envelope. */
async function openSocket(slack: LocalSlack, acknowledge = false) {
  const received: Frame[] = [];
  let seen = () => {};
  const socket = new WebSocket(await ticket(slack));
  socket.addEventListener('message', ({ data }) => {
    const frame = JSON.parse(String(data)) as Frame;
    received.push(frame);
    if (acknowledge && frame.envelope_id) socket.send(JSON.stringify({ envelope_id: frame.envelope_id }));
    seen();
  });
  const count = (frames: number) =>
    new Promise<void>((resolve) => {
      seen = () => {
        if (received.length >= frames) resolve();
      };
      seen();
    });
  await count(1);
  return {
    received,
    count,
    /** Acknowledges what came last. */
    acknowledge: () => socket.send(JSON.stringify({ envelope_id: received.at(-1)?.envelope_id })),
  };
}

function addressOf(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/slack/events`);
    });
  });
}
