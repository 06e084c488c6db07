import { afterEach, describe, expect, test } from 'vitest';
import { startLocalSlack } from '../../src/playground/local-slack.ts';
import type { Message } from '../../src/playground/workspace.ts';
import { COMMANDS, type Connected, connect, MODES } from './bolt-app.ts';

const DESK = 'C0DESK0001';
const DIRECT = 'D0DANA0000';
const SAM = 'U0SAM00001';

let running: Connected | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

describe.each(MODES)('a command through %s', (mode) => {
  test('answered in its acknowledgement is seen only by the person who typed it', async () => {
    running = await connect((app) => {
      app.command('/talks', ({ ack, command }) => ack({ response_type: 'ephemeral', text: `asked: ${command.text}` }));
    }, mode);
    const { slack } = running;
    expect(await slack.type({ channel: DESK, text: '/talks quote a < b & c' })).toMatchObject({ ok: true });
    expect(slack.messages(DESK).at(-1)).toMatchObject({
      text: 'asked: quote a &lt; b &amp; c',
      ephemeral: true,
      bot: true,
    });
    expect(slack.messages(DESK, { user: SAM }).some((message) => message.text.startsWith('asked'))).toBe(false);
  });

  test('answered in channel is seen by everyone, under the command that asked', async () => {
    running = await connect((app) => {
      app.command('/talks', ({ ack }) => ack({ response_type: 'in_channel', text: 'for all' }));
    }, mode);
    const { slack } = running;
    await slack.type({ channel: DESK, text: '/talks status' });
    const seen = slack.messages(DESK, { user: SAM }).slice(-2);
    expect(seen.map((message) => message.text)).toEqual(['/talks status', 'for all']);
  });

  test('carries the fields that Slack sends', async () => {
    let body: object = {};
    running = await connect((app) => {
      app.command('/talks', async ({ ack, body: sent }) => {
        body = { ...sent };
        await ack();
      });
    }, mode);
    const before = running.slack.messages(DESK).length;
    await running.slack.type({ channel: DESK, text: '/talks help', user: SAM });
    expect(body).toMatchObject({
      team_id: 'T0NEWSROOM',
      team_domain: 'newsroom',
      channel_id: DESK,
      channel_name: 'gaza-desk',
      user_id: SAM,
      user_name: 'sam',
      command: '/talks',
      text: 'help',
      api_app_id: 'A0TALKSAPP',
      is_enterprise_install: 'false',
      response_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/response\//),
      trigger_id: expect.stringMatching(/^\d+\.\d+\.[0-9a-f]+$/),
      token: expect.any(String),
    });
    expect(running.slack.messages(DESK)).toHaveLength(before);
  });

  test('that is never acknowledged ends in a notice by Slackbot', async () => {
    running = await connect((app) => app.command('/talks', async () => {}), mode, { ackTimeoutMs: 100 });
    const notice = '/talks failed with the error "operation_timeout"';
    expect(await running.slack.type({ channel: DESK, text: '/talks status' })).toEqual({ ok: false, notice });
    expect(running.slack.messages(DESK).at(-1)).toMatchObject({ text: notice, ephemeral: true, deliveredBy: 'slack' });
  });
});

describe.each(MODES)('a mention through %s', (mode) => {
  const answering = (mode: (typeof MODES)[number]) =>
    connect((app) => {
      app.event('app_mention', async ({ event, client }) => {
        await client.chat.postMessage({
          channel: event.channel,
          thread_ts: event.thread_ts ?? event.ts,
          text: event.text,
        });
      });
      app.message(async ({ message, client }) => {
        await client.chat.postMessage({ channel: message.channel, text: `direct, ${message.channel_type}` });
      });
    }, mode);

  test('in a thread is answered in that thread', async () => {
    running = await answering(mode);
    const { slack } = running;
    const threadTs = slack.messages(DESK).find((message: Message) => message.replyCount > 0)?.ts ?? '';
    await slack.type({ channel: DESK, threadTs, text: '@Talks what was said?' });
    const answer = await slack.until(() => slack.messages(DESK, { threadTs }).find((message) => message.bot));
    expect(answer).toMatchObject({ text: '<@U0TALKSBOT> what was said?', threadTs });
    expect(slack.messages(DESK, { threadTs })[0]).toMatchObject({ ts: threadTs, threadTs: null, replyCount: 3 });
  });

  test('outside threads starts one', async () => {
    running = await answering(mode);
    const { slack } = running;
    const typed = await slack.type({ channel: DESK, text: 'hello @talks' });
    const root = typed.ok ? (typed.ts ?? '') : '';
    await slack.until(() => slack.messages(DESK, { threadTs: root }).length === 2);
    await slack.settled();
    expect(slack.messages(DESK, { threadTs: root }).at(-1)).toMatchObject({ bot: true, threadTs: root });
  });

  test('in a direct message is a message, and the bot does not answer its own answer', async () => {
    running = await answering(mode);
    const { slack } = running;
    await slack.type({ channel: DIRECT, text: '@Talks where do things stand?' });
    await slack.settled();
    expect(slack.messages(DIRECT).map((message) => message.text)).toEqual([
      '<@U0TALKSBOT> where do things stand?',
      'direct, im',
    ]);
  });
});

test('a message without a mention does not reach the app', async () => {
  running = await connect(() => {});
  const typed = await running.slack.type({ channel: DESK, text: 'just us' });
  expect(typed).toMatchObject({ ok: true, eventIds: [] });
});

test('one mention is two events for an app that subscribes to channel messages', async () => {
  const types: string[] = [];
  running = await connect(
    (app) => {
      app.event('app_mention', async ({ event }) => void types.push(event.type));
      app.event('message', async ({ event }) => void types.push(event.type));
    },
    'socket',
    { events: ['app_mention', 'message.channels'] },
  );
  const typed = await running.slack.type({ channel: DESK, text: '@Talks hello' });
  await running.slack.settled();
  expect(typed.ok && typed.eventIds).toHaveLength(2);
  expect(types.sort()).toEqual(['app_mention', 'message']);
});

test('another bot is marked as one in its events', async () => {
  let event: object = {};
  running = await connect((app) => {
    app.event('app_mention', async ({ event: sent }) => {
      event = sent;
    });
  });
  await running.slack.type({ channel: DESK, user: 'U0WIREBOT1', text: '@Talks from a bot' });
  expect(event).toMatchObject({ bot_id: 'B0WIREBOT1', user: 'U0WIREBOT1' });
});

test('slash commands are refused in threads, and unknown ones everywhere', async () => {
  running = await connect(() => {});
  const { slack } = running;
  const threadTs = slack.messages(DESK)[0]?.ts ?? '';
  expect(await slack.type({ channel: DESK, threadTs, text: '/talks status' })).toEqual({
    ok: false,
    notice: '/talks is not supported in threads. Sorry!',
  });
  expect(await slack.type({ channel: DESK, text: '/talk status' })).toMatchObject({
    ok: false,
    notice: expect.stringContaining('/talk is not a valid command'),
  });
  expect(slack.messages(DESK).at(-1)?.deliveredBy).toBe('slack');
});

test('a command answer that Slack would not show is reported with its fault', async () => {
  running = await connect((app) => {
    app.command('/talks', ({ ack }) =>
      ack({ text: 'x', blocks: [{ type: 'header', text: { type: 'plain_text', text: '' } }] }),
    );
  });
  expect(await running.slack.type({ channel: DESK, text: '/talks status' })).toMatchObject({
    ok: false,
    notice: expect.stringContaining('must be more than 0 characters [json-pointer:/blocks/0/text/text]'),
  });
});

test('a command without a connected app says so', async () => {
  const slack = await startLocalSlack({ commands: COMMANDS });
  expect(slack.state().connected).toBe(false);
  expect(await slack.type({ channel: DESK, text: '/talks status' })).toEqual({
    ok: false,
    notice: '/talks failed with the error "dispatch_failed"',
  });
  await slack.stop();
});

test('a taken port is an error with its code', async () => {
  const slack = await startLocalSlack({ commands: COMMANDS });
  const port = Number(new URL(slack.url).port);
  await expect(startLocalSlack({ commands: COMMANDS, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await slack.stop();
});

test('everyone sees their own direct message only', async () => {
  const slack = await startLocalSlack({ commands: COMMANDS });
  const names = (user: string) => slack.state(user).channels.map((channel) => channel.id);
  expect(names('U0DANA0001')).toEqual([DESK, 'C0GENERAL1', DIRECT]);
  expect(names(SAM)).toEqual([DESK, 'C0GENERAL1', 'D0SAM00000']);
  await slack.stop();
});

test('the clock may stand still, and timestamps still rise', async () => {
  const slack = await startLocalSlack({ commands: COMMANDS, now: () => 1_750_000_000_000 });
  for (const text of ['one', 'two', 'three']) await slack.type({ channel: DESK, text });
  const last = slack
    .messages(DESK)
    .slice(-3)
    .map((message) => message.ts);
  expect(last).toEqual([...new Set(last)].sort());
  expect(last[0]).toMatch(/^1750000000\.\d{6}$/);
  await slack.stop();
});
