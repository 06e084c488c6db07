import { expect, it } from 'vitest';
import { ACTIONS } from '../../src/slack/blocks/buttons.ts';
import { ask, boldIn, buttonsOf, DANA, DESK_CHANNEL, openNewsroom, press, SAM, wordsIn } from './newsroom.ts';

it('Share posts the answer under the name of whoever shares it, and takes the private one away', async () => {
  const { slack, log } = await openNewsroom();
  const answer = await ask(slack, '/talks quote witkoff');
  expect(await press(slack, answer, ACTIONS.share)).toEqual({ ok: true });
  const messages = slack.messages(DESK_CHANNEL, { user: SAM });
  const shared = messages.at(-1);
  expect(shared).toMatchObject({ ephemeral: false });
  expect(wordsIn(shared?.blocks)).toContain(`Shared by <@${DANA}> · /talks quote witkoff`);
  expect(shared?.text).toContain(`Shared by <@${DANA}>`);
  expect(shared?.text).toContain('clearly shows a lack of desire');
  expect(slack.messages(DESK_CHANNEL).some(({ ts }) => ts === answer.ts)).toBe(false);
  expect(shared && buttonsOf(shared).some(({ actionId }) => actionId === ACTIONS.share)).toBe(false);
  expect(log).toEqual([]);
});

it('Share works in a channel where the bot is not a member', async () => {
  const { slack } = await openNewsroom();
  const answer = await ask(slack, '/talks quote witkoff');
  slack.failNext({ method: 'chat.postMessage', kind: 'ok_false', error: 'not_in_channel' });
  await press(slack, answer, ACTIONS.share);
  const shared = slack.messages(DESK_CHANNEL, { user: SAM }).at(-1);
  expect(shared?.text).toContain('Shared by');
  expect(slack.messages(DESK_CHANNEL).some(({ ephemeral }) => ephemeral)).toBe(false);
});

it('Share pressed twice posts once', async () => {
  const { slack } = await openNewsroom();
  const answer = await ask(slack, '/talks quote witkoff');
  await Promise.all([press(slack, answer, ACTIONS.share), press(slack, answer, ACTIONS.share)]);
  expect(slack.requests.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
});

it('More turns the page in place and Back turns it again', async () => {
  const { slack } = await openNewsroom();
  const first = await ask(slack, '/talks quote witkoff');
  await press(slack, first, ACTIONS.more);
  const second = slack.messages(DESK_CHANNEL).at(-1);
  expect(slack.messages(DESK_CHANNEL).filter(({ ephemeral }) => ephemeral)).toHaveLength(1);
  expect(second?.text).not.toBe(first.text);
  if (!second) throw new RangeError('there is a second page');
  expect(buttonsOf(second).map(({ actionId }) => actionId)).not.toContain(ACTIONS.more);
  await press(slack, second, ACTIONS.back);
  expect(slack.messages(DESK_CHANNEL).at(-1)?.text).toBe(first.text);
});

it('More under a public answer shows the page to whoever pressed it and leaves the answer as it is', async () => {
  const { slack } = await openNewsroom();
  const typed = await slack.type({ channel: DESK_CHANNEL, text: '@Talks quote witkoff' });
  await slack.settled();
  const threadTs = typed.ok ? (typed.ts ?? '') : '';
  const answer = slack.messages(DESK_CHANNEL, { threadTs }).at(-1);
  if (!answer) throw new RangeError('the mention was answered');
  await press(slack, answer, ACTIONS.more, SAM);
  const seen = slack.messages(DESK_CHANNEL, { threadTs, user: SAM });
  expect(seen.at(-1)).toMatchObject({ ephemeral: true, threadTs });
  expect(seen.find(({ ts }) => ts === answer.ts)?.text).toBe(answer.text);
  expect(slack.messages(DESK_CHANNEL, { threadTs, user: DANA }).at(-1)?.ts).toBe(answer.ts);
});

it('Context opens the paragraphs around the statement with the statement in bold', async () => {
  const { slack, log } = await openNewsroom();
  await press(slack, await ask(slack, '/talks quote witkoff lack of desire'), ACTIONS.context);
  const [view] = slack.views();
  expect(view?.title).toMatchObject({ text: 'Context' });
  expect(boldIn(view?.blocks).join('')).toContain('clearly shows a lack of desire to reach a ceasefire in Gaza');
  expect(wordsIn(view?.blocks)).toContain('Steve Witkoff');
  expect(wordsIn(view?.blocks).length).toBeGreaterThan(600);
  expect(log).toEqual([]);
});

it('Compare opens both sides in two columns', async () => {
  const { slack, log } = await openNewsroom();
  await press(slack, await ask(slack, '/talks disputed witkoff said'), ACTIONS.compare);
  const [view] = slack.views();
  expect(view?.title).toMatchObject({ text: 'Accounts differ' });
  const rows = view?.blocks.flatMap(({ fields }) => (Array.isArray(fields) ? [fields.map(wordsIn)] : [])) ?? [];
  expect(rows.every((row) => row.length === 2)).toBe(true);
  const columns = rows.map(([left, right]) => `${left}|${right}`).join('');
  expect(columns).toContain('bringing home its team');
  expect(columns).toContain('pull out of the talks');
  expect(wordsIn(view?.blocks)).toContain('Why shown:');
  expect(log).toEqual([]);
});

it('answers a button that carries what Talks never wrote', async () => {
  const { slack } = await openNewsroom();
  for (const value of ['', 'x', '{"id":"../../etc"}', '{"id":"nobody-said-this"}', '{"asked":"command"}']) {
    const answer = await ask(slack, '/talks quote witkoff');
    for (const block of answer.blocks) {
      const { accessory, elements } = block as { accessory?: { value?: string }; elements?: { value?: string }[] };
      for (const button of [accessory, ...(elements ?? [])]) if (button) button.value = value;
    }
    await press(slack, answer, ACTIONS.context);
    expect(slack.views(), value).toEqual([]);
    expect(slack.messages(DESK_CHANNEL).at(-1)?.text, value).toMatch(/ask the question again/);
  }
});

it('says so when the window cannot be opened', async () => {
  const { slack } = await openNewsroom();
  slack.failNext({ method: 'views.open', kind: 'ok_false', error: 'expired_trigger_id' });
  await press(slack, await ask(slack, '/talks quote witkoff'), ACTIONS.context);
  expect(slack.messages(DESK_CHANNEL).at(-1)).toMatchObject({
    ephemeral: true,
    text: 'Slack waited too long to open the window: press the button again.',
  });
});
