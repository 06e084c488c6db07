import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { afterEach, describe, expect, test } from 'vitest';
import { type Connected, callApi, connect, MODES, type Mode } from './bolt-app.ts';

const DESK = 'C0DESK0001';

let running: Connected | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const form = (title: string, more: Partial<ModalView> = {}): ModalView => ({
  type: 'modal',
  callback_id: 'form',
  title: plain(title),
  submit: plain('Save'),
  blocks: [
    {
      type: 'input',
      block_id: 'words',
      label: plain('Words'),
      element: { type: 'plain_text_input', action_id: 'typed', max_length: 5 },
    },
    { type: 'actions', block_id: 'row', elements: [{ type: 'button', action_id: 'deeper', text: plain('Deeper') }] },
  ],
  ...more,
});

/** An app that opens a modal on /talks; the test decides what a submission does. */
async function withModal(listen: (app: App) => void, mode: Mode = 'socket', view = form('First')) {
  running = await connect((app) => {
    app.command('/talks', async ({ ack, client, command }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view });
    });
    app.action('deeper', async ({ ack, client, body }) => {
      await ack();
      if ('trigger_id' in body) await client.views.push({ trigger_id: body.trigger_id, view: form('Next') });
    });
    listen(app);
  }, mode);
  const { slack } = running;
  await slack.type({ channel: DESK, text: '/talks form' });
  const [opened] = await slack.until(() => slack.views().length > 0 && slack.views());
  return { slack, app: running.app, viewId: opened?.id ?? '' };
}

const typed = (words: string) => ({ words: { typed: words } });

describe.each(MODES)('a modal through %s', (mode) => {
  test('is submitted with what was typed, and closes', async () => {
    let body: unknown;
    const { slack, viewId } = await withModal((app) => {
      app.view('form', async ({ ack, body: sent }) => {
        body = sent;
        await ack();
      });
    }, mode);
    expect(await slack.submit({ viewId, values: typed('peace') })).toEqual({ ok: true });
    expect(body).toMatchObject({
      type: 'view_submission',
      user: { id: 'U0DANA0001' },
      response_urls: [],
      view: {
        id: viewId,
        callback_id: 'form',
        root_view_id: viewId,
        previous_view_id: null,
        state: { values: { words: { typed: { type: 'plain_text_input', value: 'peace' } } } },
      },
    });
    expect(slack.views()).toEqual([]);
  });

  test('shows the errors of the acknowledgement under their inputs', async () => {
    const { slack, viewId } = await withModal((app) => {
      app.view('form', ({ ack }) => ack({ response_action: 'errors', errors: { words: 'Not found.' } }));
    }, mode);
    expect(await slack.submit({ viewId, values: typed('x') })).toEqual({ ok: false, notice: 'Not found.' });
    expect(slack.views()).toMatchObject([{ id: viewId, errors: { words: 'Not found.' } }]);
  });
});

describe('the stack of modals', () => {
  test('grows by pushing to three, and shrinks by closing', async () => {
    const { slack } = await withModal((app) => app.error(async () => {}));
    for (const depth of [2, 3]) {
      const top = slack.views().at(-1)?.id ?? '';
      await slack.press({ container: { type: 'view', viewId: top }, blockId: 'row', actionId: 'deeper' });
      await slack.until(() => slack.views().length === depth);
    }
    const top = slack.views().at(-1)?.id ?? '';
    await slack.press({ container: { type: 'view', viewId: top }, blockId: 'row', actionId: 'deeper' });
    await slack.settled();
    expect(slack.requests.at(-1)).toMatchObject({ method: 'views.push', error: 'push_limit_reached' });
    expect(await slack.closeView({ viewId: top })).toEqual({ ok: true });
    expect(slack.views()).toHaveLength(2);
  });

  test('does what the acknowledgement says: update, push, clear', async () => {
    const actions = ['update', 'push', 'clear'] as const;
    let turn = 0;
    const { slack, viewId } = await withModal((app) => {
      app.view('form', async ({ ack }) => {
        const action = actions[turn] ?? 'clear';
        turn += 1;
        await (action === 'clear'
          ? ack({ response_action: 'clear' })
          : ack({ response_action: action, view: form(action) }));
      });
    });
    const titles = () => slack.views().map((view) => view.title.text);
    await slack.submit({ viewId, values: typed('one') });
    expect(titles()).toEqual(['update']);
    await slack.submit({ viewId, values: typed('two') });
    expect(titles()).toEqual(['update', 'push']);
    await slack.submit({ viewId: slack.views().at(-1)?.id ?? '', values: typed('three') });
    expect(titles()).toEqual([]);
  });

  test('views.update knows an open view by id, and notices a stale hash', async () => {
    const { slack, viewId } = await withModal(() => {});
    expect(await callApi(slack, 'views.update', { view_id: viewId, hash: 'old', view: form('New') })).toMatchObject({
      error: 'hash_conflict',
    });
    expect(await callApi(slack, 'views.update', { view_id: viewId, view: form('New') })).toMatchObject({ ok: true });
    expect(slack.views()).toMatchObject([{ id: viewId, title: { text: 'New' } }]);
    expect(await callApi(slack, 'views.update', { view_id: 'V0', view: form('New') })).toMatchObject({
      error: 'not_found',
    });
  });
});

describe('what Slack itself refuses', () => {
  test('an empty required input and one that is too long never reach the app', async () => {
    let submissions = 0;
    const { slack, viewId } = await withModal((app) => {
      app.view('form', async ({ ack }) => {
        submissions += 1;
        await ack();
      });
    });
    expect(await slack.submit({ viewId })).toEqual({ ok: false, notice: 'Please complete this required field.' });
    expect(await slack.submit({ viewId, values: typed('longer') })).toMatchObject({ ok: false });
    expect(submissions).toBe(0);
    expect(await slack.submit({ viewId, values: typed('fits') })).toEqual({ ok: true });
    expect(submissions).toBe(1);
  });

  test('errors for a block that is no input, and a view that is not valid', async () => {
    let bad = true;
    const { slack, viewId } = await withModal((app) => {
      app.view('form', async ({ ack }) => {
        if (bad) await ack({ response_action: 'errors', errors: { row: 'Wrong.' } });
        else await ack({ response_action: 'update', view: form('x'.repeat(25)) });
      });
    });
    expect(await slack.submit({ viewId, values: typed('x') })).toMatchObject({
      notice: expect.stringContaining('errors must name input blocks'),
    });
    bad = false;
    expect(await slack.submit({ viewId, values: typed('x') })).toMatchObject({
      notice: expect.stringContaining('[json-pointer:/view/title/text]'),
    });
  });

  test('someone else’s modal', async () => {
    const { slack, viewId } = await withModal(() => {});
    expect(await slack.submit({ user: 'U0SAM00001', viewId, values: typed('x') })).toMatchObject({ ok: false });
    expect(slack.views()).toHaveLength(1);
  });
});

test('a closed modal is announced when it asked for that', async () => {
  let closed: unknown;
  const { slack, viewId } = await withModal(
    (app) => {
      app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack, body }) => {
        closed = body;
        await ack();
      });
    },
    'socket',
    form('First', { notify_on_close: true }),
  );
  await slack.closeView({ viewId });
  expect(closed).toMatchObject({ type: 'view_closed', is_cleared: false, view: { id: viewId } });
});

test('an external select gets its options from the app', async () => {
  const select = form('Search', {
    blocks: [
      {
        type: 'input',
        block_id: 'who',
        label: plain('Speaker'),
        element: { type: 'external_select', action_id: 'speaker', min_query_length: 1 },
      },
    ],
  });
  const { slack, viewId } = await withModal(
    (app) => {
      app.options('speaker', ({ ack, payload }) => ack({ options: [{ text: plain(payload.value), value: 'v' }] }));
    },
    'socket',
    select,
  );
  expect(
    await slack.suggest({ container: { type: 'view', viewId }, blockId: 'who', actionId: 'speaker', value: 'wit' }),
  ).toEqual({ ok: true, options: [{ text: plain('wit'), value: 'v' }], optionGroups: [] });
});

describe('trigger ids', () => {
  const opening = async (mode: Mode = 'socket') => {
    let time = 1_750_000_000_000;
    let triggerId = '';
    running = await connect(
      (app) => {
        app.command('/talks', async ({ ack, command }) => {
          triggerId = command.trigger_id;
          await ack();
        });
      },
      mode,
      { now: () => time },
    );
    await running.slack.type({ channel: DESK, text: '/talks form' });
    return { slack: running.slack, triggerId, later: (ms: number) => (time += ms) };
  };

  test('open one view only', async () => {
    const { slack, triggerId } = await opening();
    expect(await callApi(slack, 'views.open', { trigger_id: triggerId, view: form('A') })).toMatchObject({ ok: true });
    expect(await callApi(slack, 'views.open', { trigger_id: triggerId, view: form('A') })).toMatchObject({
      error: 'exchanged_trigger_id',
    });
  });

  test('are good for just under three seconds', async () => {
    const first = await opening();
    first.later(2999);
    expect(await callApi(first.slack, 'views.open', { trigger_id: first.triggerId, view: form('A') })).toMatchObject({
      ok: true,
    });
    await running?.end();
    const second = await opening();
    second.later(3000);
    expect(await callApi(second.slack, 'views.open', { trigger_id: second.triggerId, view: form('A') })).toMatchObject({
      error: 'expired_trigger_id',
    });
  });

  test('push only from inside a modal', async () => {
    const { slack, triggerId } = await opening();
    expect(await callApi(slack, 'views.push', { trigger_id: triggerId, view: form('A') })).toMatchObject({
      error: 'not_found',
    });
  });
});
