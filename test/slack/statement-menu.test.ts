import { expect, it } from 'vitest';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { ask, choose, DANA, DESK_CHANNEL, openNewsroom, SAM, wordsIn } from './newsroom.ts';

const viewOf = (slack: LocalSlack, user = DANA) => {
  const view = slack.views(user).at(-1);
  if (!view) throw new RangeError('a window is open');
  return view;
};

it('Copy citation shows the line, Markdown and how to ask again, which gives the same statement', async () => {
  const { slack, log } = await openNewsroom();
  const { id } = await choose(slack, await ask(slack, '/talks quote witkoff lack of desire'), 'cite');
  const words = wordsIn(viewOf(slack).blocks);
  expect(words).toContain('“clearly shows a lack of desire to reach a ceasefire in Gaza');
  expect(words).toContain('— Steve Witkoff');
  expect(words).toContain(`/talks statement ${id}`);
  expect((await ask(slack, `/talks statement ${id}`)).text).toContain('clearly shows a lack of desire');
  expect(log).toEqual([]);
});

it('Copy citation of a public answer carries the address of that answer', async () => {
  const { slack } = await openNewsroom();
  const typed = await slack.type({ channel: DESK_CHANNEL, text: '@Talks quote witkoff' });
  await slack.settled();
  const answer = slack.messages(DESK_CHANNEL, { threadTs: typed.ok ? (typed.ts ?? '') : '' }).at(-1);
  if (!answer) throw new RangeError('the mention was answered');
  await choose(slack, answer, 'cite');
  expect(wordsIn(viewOf(slack).blocks)).toMatch(/https?:\/\/\S+/);
});

it('Report an error keeps what was shown, the note and who reported it, and changes no answer', async () => {
  const { slack, live, log } = await openNewsroom();
  const answer = await ask(slack, '/talks quote witkoff');
  const { id } = await choose(slack, answer, 'report');
  const done = await slack.submit({
    user: DANA,
    viewId: viewOf(slack).id,
    values: { note: { note: 'The post was deleted since.' } },
  });
  expect(done).toEqual({ ok: true });
  await slack.settled();
  const [thing = ''] = live.ledger.things('report:');
  expect(live.ledger.changesOf(thing)).toMatchObject([
    { by: DANA, change: { change: 'error-reported', statement: id, note: 'The post was deleted since.' } },
  ]);
  expect((await ask(slack, '/talks quote witkoff')).text).toBe(answer.text);
  expect(log).toEqual([]);
});

it.each([
  ['withdraw', 'withdrawn'],
  ['hold', 'held'],
])('an editor can %s a statement, with a reason that its history keeps', async (what, status) => {
  const { slack, live, log } = await openNewsroom();
  const { id } = await choose(slack, await ask(slack, '/talks quote witkoff', DESK_CHANNEL, SAM), 'withdraw', SAM);
  const view = viewOf(slack, SAM);
  const send = (reason: string) =>
    slack.submit({ user: SAM, viewId: view.id, values: { what: { what }, reason: { reason } } });
  expect(await send('Never said so.')).toEqual({ ok: true });
  await slack.settled();
  expect(live.facts.statements.find((statement) => statement.id === id)?.status).toBe(status);
  expect(live.desk.statements.has(id)).toBe(false);
  expect((await ask(slack, `/talks history ${id}`)).text).toContain('Never said so.');
  expect(log).toEqual([]);
});

it('whoever is no editor is refused in one sentence, and nothing opens', async () => {
  const { slack, live } = await openNewsroom();
  await choose(slack, await ask(slack, '/talks quote witkoff'), 'withdraw', DANA);
  expect(slack.views(DANA)).toEqual([]);
  expect(slack.messages(DESK_CHANNEL).at(-1)?.text).toContain('Only editors can correct or withdraw');
  expect(live.ledger.head.seq).toBe(0);
});

it('a form that another editor has overtaken says who did what, and saves nothing', async () => {
  const { slack, live, edits } = await openNewsroom();
  const { id } = await choose(slack, await ask(slack, '/talks quote witkoff', DESK_CHANNEL, SAM), 'withdraw', SAM);
  await edits.make({ edit: { edit: 'hold', id }, by: SAM, reason: 'first', version: 0, key: 'first' });
  const view = viewOf(slack, SAM);
  const done = await slack.submit({
    user: SAM,
    viewId: view.id,
    values: { what: { what: 'withdraw' }, reason: { reason: 'late' } },
  });
  expect(done).toMatchObject({ ok: false, notice: expect.stringContaining('Somebody else was first: held by') });
  expect(live.facts.statements.find((statement) => statement.id === id)?.status).toBe('held');
});
