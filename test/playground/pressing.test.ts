import type { App } from '@slack/bolt';
import { afterEach, describe, expect, test } from 'vitest';
import type { Press } from '../../src/playground/local-slack.ts';
import { type Connected, connect, MODES, type Mode } from './bolt-app.ts';

const DESK = 'C0DESK0001';
const DIRECT = 'D0DANA0000';

let running: Connected | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

const more = {
  type: 'button' as const,
  action_id: 'more',
  value: 'page 2',
  text: { type: 'plain_text' as const, text: 'More' },
};
const row = { type: 'actions' as const, block_id: 'row', elements: [more] };

/** An app whose answers carry a button, and the bodies that its presses send. */
async function withButton(mode: Mode, listen: (app: App) => void = () => {}) {
  const bodies: Record<string, unknown>[] = [];
  running = await connect((app) => {
    app.command('/talks', ({ ack }) => ack({ response_type: 'ephemeral', text: 'answer', blocks: [row] }));
    app.action('more', async ({ ack, body }) => {
      bodies.push({ ...body });
      await ack();
    });
    listen(app);
  }, mode);
  return { slack: running.slack, app: running.app, bodies };
}

describe.each(MODES)('a button through %s', (mode) => {
  test('on an ephemeral message comes without the message', async () => {
    const { slack, bodies } = await withButton(mode);
    await slack.type({ channel: DESK, text: '/talks status' });
    const ts = slack.messages(DESK).at(-1)?.ts ?? '';
    const container = { type: 'message' as const, channel: DESK, ts };
    expect(await slack.press({ container, blockId: 'row', actionId: 'more' })).toEqual({ ok: true });
    expect(bodies[0]).toMatchObject({
      type: 'block_actions',
      user: { id: 'U0DANA0001', username: 'dana', team_id: 'T0NEWSROOM' },
      container: { type: 'message', message_ts: ts, channel_id: DESK, is_ephemeral: true },
      channel: { id: DESK, name: 'gaza-desk' },
      team: { id: 'T0NEWSROOM', domain: 'newsroom' },
      actions: [{ type: 'button', block_id: 'row', action_id: 'more', value: 'page 2', text: { text: 'More' } }],
      state: { values: {} },
      response_url: expect.any(String),
      trigger_id: expect.any(String),
    });
    expect(bodies[0]).not.toHaveProperty('message');
  });

  test('on a message of everyone comes with the message', async () => {
    const { slack, app, bodies } = await withButton(mode);
    const { ts = '' } = await app.client.chat.postMessage({ channel: DIRECT, text: 'answer', blocks: [row] });
    await slack.press({ container: { type: 'message', channel: DIRECT, ts }, blockId: 'row', actionId: 'more' });
    expect(bodies[0]).toMatchObject({
      container: { is_ephemeral: false },
      message: { ts, text: 'answer', user: 'U0TALKSBOT', bot_id: 'B0TALKSBOT', blocks: [row] },
      channel: { id: DIRECT, name: 'directmessage' },
    });
  });

  test('that its app does not acknowledge ends in a notice', async () => {
    running = await connect((app) => app.action('more', async () => {}), mode, { ackTimeoutMs: 100 });
    const { slack, app } = running;
    const { ts = '' } = await app.client.chat.postMessage({ channel: DESK, text: 'answer', blocks: [row] });
    expect(
      await slack.press({ container: { type: 'message', channel: DESK, ts }, blockId: 'row', actionId: 'more' }),
    ).toEqual({ ok: false, notice: 'The app did not respond (operation_timeout). Try again.' });
  });
});

describe('who may press what', () => {
  test('nobody presses what they do not see, or what is not there', async () => {
    const { slack, bodies } = await withButton('socket');
    await slack.type({ channel: DESK, text: '/talks status' });
    const ts = slack.messages(DESK).at(-1)?.ts ?? '';
    const press: Press = { container: { type: 'message', channel: DESK, ts }, blockId: 'row', actionId: 'more' };
    expect(await slack.press({ ...press, user: 'U0SAM00001' })).toMatchObject({ ok: false });
    expect(await slack.press({ ...press, actionId: 'less' })).toMatchObject({ ok: false });
    expect(bodies).toEqual([]);
  });

  test('a menu sends the option that was chosen, and only one that it offers', async () => {
    const chosen: unknown[] = [];
    running = await connect((app) => {
      app.action('pick', async ({ ack, action }) => {
        if (action.type === 'static_select') chosen.push(action.selected_option);
        await ack();
      });
    });
    const option = (value: string) => ({ text: { type: 'plain_text' as const, text: value }, value });
    const { ts = '' } = await running.app.client.chat.postMessage({
      channel: DESK,
      text: 'pick',
      blocks: [
        {
          type: 'section',
          block_id: 'menu',
          text: { type: 'mrkdwn', text: 'Pick one' },
          accessory: { type: 'static_select', action_id: 'pick', options: [option('a'), option('b')] },
        },
      ],
    });
    const press: Press = { container: { type: 'message', channel: DESK, ts }, blockId: 'menu', actionId: 'pick' };
    expect(await running.slack.press({ ...press, selectedOption: 'b' })).toEqual({ ok: true });
    expect(await running.slack.press({ ...press, selectedOption: 'c' })).toMatchObject({ ok: false });
    expect(chosen).toEqual([option('b')]);
  });
});

describe('shortcuts', () => {
  test('a message shortcut brings the message, a global one does not', async () => {
    const bodies: unknown[] = [];
    running = await connect((app) => {
      app.shortcut(/./, async ({ ack, body }) => {
        bodies.push(body);
        await ack();
      });
    });
    const { slack } = running;
    const [message] = slack.messages(DESK);
    expect(await slack.shortcut({ callbackId: 'check_quote', channel: DESK, ts: message?.ts ?? '' })).toEqual({
      ok: true,
    });
    expect(await slack.shortcut({ callbackId: 'search' })).toEqual({ ok: true });
    expect(bodies).toMatchObject([
      { type: 'message_action', callback_id: 'check_quote', message: { text: message?.text, user: message?.user } },
      { type: 'shortcut', callback_id: 'search', trigger_id: expect.any(String) },
    ]);
    expect(await slack.shortcut({ callbackId: 'unknown' })).toMatchObject({ ok: false });
  });
});

describe('the Home tab', () => {
  test('is published when it is opened', async () => {
    running = await connect((app) => {
      app.event('app_home_opened', async ({ event, client }) => {
        await client.views.publish({
          user_id: event.user,
          view: { type: 'home', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'Home' } }] },
        });
      });
    });
    const { slack } = running;
    expect(slack.state().home).toBeNull();
    await slack.openHome();
    const home = await slack.until(() => slack.state().home);
    expect(home.blocks).toMatchObject([{ type: 'header', text: { text: 'Home' } }]);
    expect(slack.state('U0SAM00001').home).toBeNull();
  });
});
