import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.ts';
import { COMMANDS, type Connected, callApi, connect } from './bolt-app.ts';

const DESK = 'C0DESK0001';
const DIRECT = 'D0DANA0000';
const post = (slack: LocalSlack, args: object) =>
  callApi(slack, 'chat.postMessage', { channel: DESK, text: 'hello', ...args });

describe('the Web API', () => {
  let slack: LocalSlack;
  beforeEach(async () => {
    slack = await startLocalSlack({ commands: COMMANDS });
  });
  afterEach(() => slack.stop());

  test('asks for the right token', async () => {
    expect(await callApi(slack, 'auth.test', {}, '')).toEqual({ ok: false, error: 'not_authed' });
    expect(await callApi(slack, 'auth.test', {}, 'xoxb-wrong')).toEqual({ ok: false, error: 'invalid_auth' });
    expect(await callApi(slack, 'auth.test', {}, slack.appToken)).toEqual({
      ok: false,
      error: 'not_allowed_token_type',
    });
    expect(await callApi(slack, 'apps.connections.open', {})).toEqual({ ok: false, error: 'not_allowed_token_type' });
    expect(await callApi(slack, 'auth.test', {})).toMatchObject({
      ok: true,
      user_id: 'U0TALKSBOT',
      bot_id: 'B0TALKSBOT',
    });
  });

  test('does not know every method', async () => {
    expect(await callApi(slack, 'team.info', {})).toMatchObject({ ok: false, error: 'unknown_method' });
    expect(await callApi(slack, 'constructor', {})).toMatchObject({ ok: false, error: 'unknown_method' });
  });

  test('names what is missing or wrong', async () => {
    expect(await callApi(slack, 'chat.postMessage', { text: 'x' })).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] missing required field: channel'] },
    });
    expect(await post(slack, { channel: 'C0NOWHERE' })).toMatchObject({ error: 'channel_not_found' });
    expect(await post(slack, { text: '' })).toMatchObject({ error: 'no_text' });
    expect(await post(slack, { thread_ts: '1.000001' })).toMatchObject({ error: 'thread_not_found' });
    expect(await post(slack, { blocks: [{ type: 'header' }] })).toMatchObject({
      error: 'invalid_blocks',
      errors: ['missing required field: text [json-pointer:/blocks/0]'],
      response_metadata: { messages: ['[ERROR] missing required field: text [json-pointer:/blocks/0]'] },
    });
  });

  test('reads forms whose objects are JSON', async () => {
    const form = (blocks: string) =>
      fetch(`${slack.apiUrl}chat.postMessage`, {
        method: 'POST',
        body: new URLSearchParams({ token: slack.botToken, channel: '#general', text: 'hi', blocks }),
      }).then((response) => response.json());
    expect(await form('[{"type":"divider"}]')).toMatchObject({ ok: true, channel: 'C0GENERAL1' });
    expect(await form('[{')).toMatchObject({ ok: false, error: 'invalid_blocks_format' });
  });

  test('keeps tokens out of the log', async () => {
    await fetch(`${slack.apiUrl}auth.test`, { method: 'POST', body: new URLSearchParams({ token: slack.botToken }) });
    expect(JSON.stringify(slack.requests)).not.toContain(slack.botToken);
    expect(slack.requests).toMatchObject([{ method: 'auth.test', error: null }]);
  });

  test('edits and deletes only what the app itself posted for everyone', async () => {
    const [theirs] = slack.messages(DESK);
    const { ts } = await post(slack, {});
    const { message_ts } = await callApi(slack, 'chat.postEphemeral', {
      channel: DESK,
      user: 'U0DANA0001',
      text: 'psst',
    });
    const update = (args: object) => callApi(slack, 'chat.update', { channel: DESK, text: 'new', ...args });
    expect(await update({ ts: theirs?.ts })).toMatchObject({ error: 'cant_update_message' });
    expect(await update({ ts: message_ts })).toMatchObject({ error: 'message_not_found' });
    expect(await update({ ts, text: 'x'.repeat(4001) })).toMatchObject({ error: 'msg_too_long' });
    expect(await update({ ts })).toMatchObject({ ok: true, text: 'new' });
    expect(slack.messages(DESK).find((message) => message.ts === ts)).toMatchObject({ text: 'new', edited: true });
    expect(await callApi(slack, 'chat.delete', { channel: DESK, ts: theirs?.ts })).toMatchObject({
      error: 'cant_delete_message',
    });
    expect(await callApi(slack, 'chat.delete', { channel: DESK, ts })).toMatchObject({ ok: true });
    expect(slack.messages(DESK).some((message) => message.ts === ts)).toBe(false);
  });

  test('keeps blocks that an edit leaves out', async () => {
    const { ts } = await post(slack, { blocks: [{ type: 'divider', block_id: 'kept' }] });
    await callApi(slack, 'chat.update', { channel: DESK, ts, text: 'new' });
    expect(slack.messages(DESK).at(-1)?.blocks).toEqual([{ type: 'divider', block_id: 'kept' }]);
  });

  test('gives threads and history, in parts', async () => {
    const root = slack.messages(DESK).find((message) => message.replyCount > 0)?.ts ?? '';
    await post(slack, { thread_ts: root });
    const replies = (args: object) => callApi(slack, 'conversations.replies', { channel: DESK, ts: root, ...args });
    const first = await replies({ limit: 2 });
    expect(first).toMatchObject({ has_more: true, messages: [{ ts: root, reply_count: 2, thread_ts: root }, {}] });
    const rest = await replies({ limit: 2, cursor: first.response_metadata?.next_cursor });
    expect(rest).toMatchObject({
      has_more: false,
      messages: [{ text: 'hello', thread_ts: root, bot_id: 'B0TALKSBOT' }],
    });
    expect(await replies({ ts: '1.000001' })).toMatchObject({ error: 'thread_not_found' });
    const history = await callApi(slack, 'conversations.history', { channel: DESK });
    expect(history.messages?.map((message) => message.ts)).toEqual([root]);
  });

  test('links to a message, and the link leads to the page', async () => {
    const { ts = '' } = await post(slack, {});
    const { permalink } = await callApi(slack, 'chat.getPermalink', { channel: DESK, message_ts: ts });
    expect(permalink).toBe(`${slack.url}/archives/${DESK}/p${ts.replace('.', '')}`);
    const response = await fetch(String(permalink), { redirect: 'manual' });
    expect(response.headers.get('location')).toBe(`/#/archives/${DESK}/p${ts.replace('.', '')}`);
  });

  test('opens a person’s direct message', async () => {
    expect(await callApi(slack, 'conversations.open', { users: 'U0DANA0001' })).toMatchObject({
      channel: { id: DIRECT },
    });
    expect(await post(slack, { channel: 'U0DANA0001' })).toMatchObject({ ok: true, channel: DIRECT });
    expect(await callApi(slack, 'users.info', { user: 'U0SAM00001' })).toMatchObject({
      user: { real_name: 'Sam Editor', is_bot: false },
    });
  });

  test('adds a reaction once', async () => {
    const [message] = slack.messages(DESK);
    const args = { channel: DESK, timestamp: message?.ts, name: 'eyes' };
    expect(await callApi(slack, 'reactions.add', args)).toEqual({ ok: true });
    expect(await callApi(slack, 'reactions.add', args)).toMatchObject({ error: 'already_reacted' });
  });

  test('refuses blocks that the workspace does not have, in messages and in views', async () => {
    slack.refuseBlocks(['table']);
    const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'Accounts differ' }]] };
    expect(await post(slack, { blocks: [{ type: 'divider' }, table] })).toMatchObject({
      error: 'invalid_blocks',
      errors: ['unsupported type: table [json-pointer:/blocks/1/type]'],
    });
    const home = { type: 'home', blocks: [table] };
    expect(await callApi(slack, 'views.publish', { user_id: 'U0DANA0001', view: home })).toMatchObject({
      error: 'invalid_arguments',
    });
    slack.refuseBlocks([]);
    expect(await post(slack, { blocks: [table] })).toMatchObject({ ok: true });
  });
});

describe('faults', () => {
  let running: Connected;
  beforeEach(async () => {
    running = await connect(() => {});
  });
  afterEach(() => running.end());

  test.each([
    ['http_500', 'slack_webapi_http_error'],
    ['reset', 'slack_webapi_request_error'],
    ['hang', 'slack_webapi_request_error'],
    ['ok_false', 'slack_webapi_platform_error'],
  ] as const)('%s reaches the app as an error, and the next call is well', async (kind, code) => {
    const { slack, app } = running;
    slack.failNext({ method: 'chat.postMessage', kind });
    await expect(app.client.chat.postMessage({ channel: DESK, text: 'lost' })).rejects.toMatchObject({ code });
    expect(slack.messages(DESK).some((message) => message.text === 'lost')).toBe(false);
    expect(await app.client.chat.postMessage({ channel: DESK, text: 'found' })).toMatchObject({ ok: true });
  });

  test('a rate limit says how long to wait', async () => {
    running.slack.failNext({ method: '*', kind: 'rate_limited', retryAfter: 7 });
    const response = await fetch(`${running.slack.apiUrl}auth.test`, { method: 'POST' });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
  });

  test('a call may take effect though its answer is lost', async () => {
    const { slack, app } = running;
    slack.failNext({ method: 'chat.postMessage', kind: 'reset', afterEffect: true });
    await expect(app.client.chat.postMessage({ channel: DESK, text: 'posted' })).rejects.toThrow();
    expect(slack.messages(DESK).at(-1)?.text).toBe('posted');
    expect(slack.requests.at(-1)).toMatchObject({ method: 'chat.postMessage', error: 'reset' });
  });

  test('last as many calls as asked', async () => {
    const { slack } = running;
    slack.failNext({ method: 'auth.test', kind: 'ok_false', error: 'fatal_error', times: 2 });
    const errors: (string | undefined)[] = [];
    for (let call = 0; call < 3; call += 1) errors.push((await callApi(slack, 'auth.test', {})).error);
    expect(errors).toEqual(['fatal_error', 'fatal_error', undefined]);
  });
});
