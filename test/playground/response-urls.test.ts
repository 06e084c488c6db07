import { afterEach, describe, expect, test } from 'vitest';
import { type Connected, connect } from './bolt-app.ts';

const DESK = 'C0DESK0001';
const MINUTE = 60_000;

let running: Connected | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

const button = {
  type: 'actions' as const,
  block_id: 'row',
  elements: [{ type: 'button' as const, action_id: 'share', text: { type: 'plain_text' as const, text: 'Share' } }],
};

/** The response_url of a command, or of a button under its ephemeral answer, and a clock to turn. */
async function responseUrl(of: 'command' | 'button') {
  let time = 1_750_000_000_000;
  let url = '';
  running = await connect(
    (app) => {
      app.command('/talks', ({ ack, command }) => {
        url = command.response_url;
        return ack({ text: 'answer', blocks: [button] });
      });
      app.action('share', async ({ ack, body }) => {
        if ('response_url' in body) url = body.response_url ?? '';
        await ack();
      });
    },
    'socket',
    { now: () => time },
  );
  const { slack } = running;
  await slack.type({ channel: DESK, text: '/talks status' });
  const ts = slack.messages(DESK).at(-1)?.ts ?? '';
  if (of === 'button') {
    await slack.press({ container: { type: 'message', channel: DESK, ts }, blockId: 'row', actionId: 'share' });
  }
  const post = async (body: object) => {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    return { status: response.status, body: await response.text() };
  };
  return { slack, ts, post, later: (ms: number) => (time += ms) };
}

describe('a response_url', () => {
  test('takes five posts and refuses the sixth', async () => {
    const { slack, post } = await responseUrl('command');
    const before = slack.messages(DESK).length;
    for (let use = 1; use <= 5; use += 1)
      expect(await post({ text: `use ${use}` })).toEqual({ status: 200, body: 'ok' });
    expect(await post({ text: 'use 6' })).toEqual({ status: 404, body: '{"ok":false,"error":"used_url"}' });
    expect(slack.messages(DESK)).toHaveLength(before + 5);
  });

  test('is good for just under thirty minutes', async () => {
    const { post, later } = await responseUrl('command');
    later(30 * MINUTE - 1);
    expect(await post({ text: 'in time' })).toMatchObject({ status: 200 });
    later(1);
    expect(await post({ text: 'late' })).toEqual({ status: 404, body: '{"ok":false,"error":"expired_url"}' });
  });

  test('answers the person alone unless it says in_channel', async () => {
    const { slack, post } = await responseUrl('command');
    await post({ text: 'for you' });
    await post({ text: 'for all', response_type: 'in_channel' });
    const sam = slack.messages(DESK, { user: 'U0SAM00001' }).map((message) => message.text);
    expect(sam).toContain('for all');
    expect(sam).not.toContain('for you');
  });

  test('of a button replaces the message that it stood in', async () => {
    const { slack, ts, post } = await responseUrl('button');
    await post({ replace_original: true, text: 'page 2' });
    expect(slack.messages(DESK).find((message) => message.ts === ts)).toMatchObject({
      text: 'page 2',
      blocks: [],
      ephemeral: true,
      edited: true,
    });
  });

  test('of a button deletes the message that it stood in, once', async () => {
    const { slack, ts, post } = await responseUrl('button');
    expect(await post({ delete_original: true })).toMatchObject({ status: 200 });
    expect(slack.messages(DESK).some((message) => message.ts === ts)).toBe(false);
    expect(await post({ delete_original: true })).toMatchObject({ status: 404 });
  });

  test('refuses blocks that Slack would refuse, and says where', async () => {
    const { post } = await responseUrl('command');
    const answer = await post({ text: 'x', blocks: [{ type: 'section' }] });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({
      ok: false,
      error: 'invalid_blocks',
      response_metadata: { messages: ['[ERROR] must define either `text` or `fields` [json-pointer:/blocks/0]'] },
    });
  });

  test('stands in the log of requests', async () => {
    const { slack, post } = await responseUrl('command');
    await post({ text: 'logged' });
    expect(slack.requests.at(-1)).toMatchObject({ method: 'response_url', args: { text: 'logged' }, error: null });
  });
});
