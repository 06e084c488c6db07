import { expect, it } from 'vitest';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { ACTIONS } from '../../src/slack/blocks/buttons.ts';
import {
  ask,
  boldIn,
  buttonsOf,
  choose,
  DANA,
  DESK_CHANNEL,
  DIRECT,
  type Newsroom,
  openNewsroom,
  SAM,
  wordsIn,
} from './newsroom.ts';
import { send, viewOf } from './wire-copy.ts';

const OTHER = DANA;

/** A newsroom of two editors in which Dana has proposed to shorten the words of a statement. */
async function proposed(options: Parameters<typeof openNewsroom>[0] = {}) {
  const newsroom = await openNewsroom({ two: true, editors: [SAM, OTHER], homeInterval: 30, ...options });
  const { slack } = newsroom;
  const message = await ask(slack, '/talks quote witkoff lack of desire', DESK_CHANNEL, DANA);
  const { id } = await choose(slack, message, 'correct', DANA);
  const before = newsroom.edits.statement(id)?.locator.exact ?? '';
  const after = before.slice(before.indexOf('clearly'), before.lastIndexOf('"'));
  await send(slack, { excerpt: after, reason: 'Only these words are meant.' }, DANA);
  await slack.closeView({ user: DANA, viewId: viewOf(slack, DANA).id });
  return { ...newsroom, id, before, after };
}

async function homeOf(slack: LocalSlack, user: string) {
  await slack.openHome(user);
  await slack.until(() => slack.state(user).home);
  await slack.settled();
  const { home } = slack.state(user);
  if (!home) throw new RangeError('the Home tab is published');
  return { ...home, id: home.id ?? '', words: wordsIn(home.blocks) };
}

async function look({ slack }: Pick<Newsroom, 'slack'>, user: string) {
  const home = await homeOf(slack, user);
  const button = buttonsOf(home).find(({ actionId }) => actionId === ACTIONS.secondLook);
  if (!button) throw new RangeError('a correction waits on the Home tab');
  const { blockId, actionId } = button;
  const done = await slack.press({ user, container: { type: 'view', viewId: home.id }, blockId, actionId });
  await slack.settled();
  return done;
}

const toldTo = (slack: LocalSlack, channel: string, user: string) =>
  slack.messages(channel, { user }).map(({ blocks, text }) => `${text}\n${wordsIn(blocks)}`);

it('waits on the Home tab of editors alone, with who, what and why', async () => {
  const { slack, before, log } = await proposed();
  const { words } = await homeOf(slack, SAM);
  expect(words).toContain('Waits for a second editor: 1 correction');
  expect(words).toMatch(/ proposes, .* to change: .*excerpt/);
  expect(words).toContain(before);
  expect(words).toContain('Only these words are meant.');
  expect((await homeOf(slack, 'U0ALEX0001')).words).not.toContain('Waits for a second editor');
  expect(log).toEqual([]);
});

it.each(['socket', 'http'] as const)('is confirmed by another editor, and its proposer is told (%s)', async (mode) => {
  const { slack, edits, live, id, before, after, log } = await proposed({ mode });
  await look({ slack }, SAM);
  const { blocks } = viewOf(slack, SAM);
  expect(wordsIn(blocks)).toContain(`now: ${after}`);
  expect(boldIn(blocks)).toEqual(expect.arrayContaining(['Gaza,"', 'Gaza,']));
  expect(boldIn(blocks).filter((words) => words.includes('lack of desire'))).toEqual([before]);
  expect(await send(slack, { what: 'confirm' }, SAM)).toEqual({ ok: true });
  expect(wordsIn(viewOf(slack, SAM).blocks)).toContain('Confirmed.');
  expect(edits.statement(id)).toMatchObject({ status: 'corrected', confirmedBy: SAM, locator: { exact: after } });
  expect(live.ledger.changesOf(`statement:${id}`).at(-1)).toMatchObject({
    by: SAM,
    reason: 'Only these words are meant.',
  });
  await slack.until(() =>
    toldTo(slack, DIRECT, DANA).some((text) => text.includes(`confirmed your correction of ${id}`)),
  );
  expect((await homeOf(slack, SAM)).words).not.toContain('Waits for a second editor');
  expect(log).toEqual([]);
});

it('is sent back with a note, which its proposer gets and the history keeps; the statement stands as it was', async () => {
  const { slack, edits, live, id, before, log } = await proposed();
  await look({ slack }, SAM);
  expect(await send(slack, { what: 'return' }, SAM)).toMatchObject({
    ok: false,
    notice: expect.stringContaining('Say why it is sent back'),
  });
  expect(await send(slack, { what: 'return', note: 'The <!here> verb belongs to it.' }, SAM)).toEqual({ ok: true });
  expect(edits.statement(id)?.locator.exact).toBe(before);
  expect(live.ledger.changesOf(`statement:${id}`).at(-1)?.change.change).toBe('correction-returned');
  await slack.until(() => toldTo(slack, DIRECT, DANA).some((text) => text.includes('The <!here> verb belongs to it.')));
  const history = (await ask(slack, `/talks history ${id}`)).text;
  expect(history).toContain('correction sent back');
  expect(history).toContain('reason: The &lt;!here&gt; verb belongs to it.');
  expect((await homeOf(slack, SAM)).words).not.toContain('Waits for a second editor');
  expect(log).toEqual([]);
});

it('shows its proposer that it waits, and lets them decide nothing', async () => {
  const { slack } = await proposed();
  await look({ slack }, DANA);
  expect(wordsIn(viewOf(slack, DANA).blocks)).toContain('another editor has to confirm it');
  expect(viewOf(slack, DANA).blocks.some(({ type }) => type === 'input')).toBe(false);
});

it('tells who decides second that it waits no more', async () => {
  const { slack, edits, id } = await proposed();
  await look({ slack }, SAM);
  await edits.make({ edit: { edit: 'return', id }, by: DANA, reason: 'Taken back.', version: 1, key: 'back' });
  expect(await send(slack, { what: 'confirm' }, SAM)).toMatchObject({
    ok: false,
    notice: expect.stringContaining('waits no more'),
  });
  expect(
    await edits.make({ edit: { edit: 'return', id }, by: SAM, reason: 'Late.', version: 2, key: 'late' }).catch(String),
  ).toContain('waits any more');
});

it('has room for as many as wait, with the longest reasons', async () => {
  const newsroom = await openNewsroom({ two: true, editors: [SAM, OTHER] });
  const { slack, live, store, log } = newsroom;
  const statements = [...live.desk.statements.values()];
  await store.append(
    statements.map((statement) => ({
      thing: `statement:${statement.id}`,
      version: 1,
      by: DANA,
      reason: 'because '.repeat(249).trim(),
      change: { change: 'correction-proposed' as const, statement: { ...statement, cue: null } },
    })),
    new Date('2025-08-01T08:00:00Z'),
  );
  await live.catchUp();
  const { words } = await homeOf(slack, SAM);
  expect(words).toContain(`Waits for a second editor: ${statements.length} corrections`);
  expect(words).toMatch(/\d+ more corrections: decide on these first/);
  await look({ slack }, SAM);
  expect(wordsIn(viewOf(slack, SAM).blocks)).toContain('because because');
  expect(log).toEqual([]);
});
