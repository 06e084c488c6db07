import { expect, it } from 'vitest';
import { wholeDesk } from '../../src/commands/scope.ts';
import { shownStatement } from '../../src/commands/shown.ts';
import { findViewFaults } from '../../src/playground/block-validation.ts';
import { correctView } from '../../src/slack/blocks/correct-view.ts';
import { viewFaults } from '../../src/slack/blocks/limit-faults.ts';
import { ask, choose, DANA, DESK_CHANNEL, type Newsroom, openNewsroom, SAM, wordsIn } from './newsroom.ts';
import { fieldOf, send, suggested, viewOf } from './wire-copy.ts';

/** Chooses Correct… in the menu of the first statement of an answer. */
async function openCorrection({ slack }: Newsroom, question: string, user = SAM): Promise<string> {
  const message = await ask(slack, question, DESK_CHANNEL, user);
  const { id } = await choose(slack, message, 'correct', user);
  return id;
}

const statementNow = ({ live }: Newsroom, id: string) => live.facts.statements.find((one) => one.id === id);

it('opens with what stands, corrects the words, and shows both wordings', async () => {
  const newsroom = await openNewsroom();
  const { slack, live, log } = newsroom;
  const id = await openCorrection(newsroom, '/talks quote witkoff lack of desire');
  const before = statementNow(newsroom, id);
  const words = String(fieldOf(slack, 'excerpt').element.initial_value);
  expect(words).toBe(before?.locator.exact);
  const shorter = words.slice(words.indexOf('clearly'), words.lastIndexOf('"'));
  expect(await send(slack, { excerpt: shorter, reason: 'Only these words are meant.' })).toEqual({ ok: true });
  const after = statementNow(newsroom, id);
  expect(after).toMatchObject({ status: 'corrected', kind: 'quote', confirmedBy: SAM, locator: { exact: shorter } });
  expect(live.ledger.changesOf(`statement:${id}`).at(-1)?.reason).toBe('Only these words are meant.');
  const shown = wordsIn(viewOf(slack).blocks);
  expect(shown).toContain(`was: ${words}`);
  expect(shown).toContain(`now: ${shorter}`);
  expect((await ask(slack, `/talks history ${id}`)).text).toContain('Only these words are meant.');
  expect(log).toEqual([]);
});

it('corrects who said it, also to somebody whom the desk does not know yet', async () => {
  const newsroom = await openNewsroom();
  const { slack, live } = newsroom;
  const id = await openCorrection(newsroom, '/talks quote witkoff lack of desire');
  const [offered] = await suggested(slack, 'talks_correct_speaker', 'netanya');
  expect(offered?.text.text).toContain('Netanyahu');
  const made = (await suggested(slack, 'talks_correct_speaker', 'Jo Spokesman')).find(({ value }) =>
    value.startsWith('new:person:'),
  );
  await send(slack, { talks_correct_speaker: { selected_option: made }, said: '2025-07-24', reason: 'Misread.' });
  const after = statementNow(newsroom, id);
  expect(live.facts.speakers.find((speaker) => speaker.id === after?.speaker)?.name).toBe('Jo Spokesman');
  expect(after?.said).toMatchObject({ edtf: '2025-07-24', basis: 'editor', by: SAM });
  expect(wordsIn(viewOf(slack).blocks)).toContain('was: Steve Witkoff');
});

it('refuses words that do not stand in the source, a correction without a reason, and one that changes nothing', async () => {
  const newsroom = await openNewsroom();
  const { slack, live } = newsroom;
  await openCorrection(newsroom, '/talks quote witkoff lack of desire');
  expect(await send(slack, { excerpt: 'never printed' })).toMatchObject({ ok: false });
  expect(await send(slack, { reason: 'Why not.' })).toMatchObject({
    ok: false,
    notice: expect.stringContaining('“never printed” does not stand in'),
  });
  const words = fieldOf(slack, 'excerpt').element.initial_value;
  expect(await send(slack, { excerpt: words })).toMatchObject({
    ok: false,
    notice: 'Nothing was changed, so nothing was saved.',
  });
  expect(live.ledger.head.seq).toBe(0);
});

it('tells who was first when two correct the same statement', async () => {
  const newsroom = await openNewsroom();
  const { slack, edits } = newsroom;
  const id = await openCorrection(newsroom, '/talks quote witkoff lack of desire');
  await edits.make({ edit: { edit: 'hold', id }, by: SAM, reason: 'first', version: 0, key: 'first' });
  expect(await send(slack, { said: '2025-07-24', reason: 'late' })).toMatchObject({
    ok: false,
    notice: expect.stringContaining('Somebody else was first: held by'),
  });
});

it('whoever is no editor is refused in one sentence, and nothing opens', async () => {
  const newsroom = await openNewsroom();
  await openCorrection(newsroom, '/talks quote witkoff', DANA);
  expect(newsroom.slack.views(DANA)).toEqual([]);
  expect(newsroom.slack.messages(DESK_CHANNEL).at(-1)?.text).toContain('Only editors can correct or withdraw');
});

it('where two editors must agree, says that the correction waits for the other', async () => {
  const newsroom = await openNewsroom({ two: true });
  const id = await openCorrection(newsroom, '/talks quote witkoff lack of desire');
  await send(newsroom.slack, { said: '2025-07-24', reason: 'The post is dated.' });
  expect(wordsIn(viewOf(newsroom.slack).blocks)).toContain('It waits for another editor');
  expect(newsroom.live.ledger.changesOf(`statement:${id}`).at(-1)?.change.change).toBe('correction-proposed');
});

it('never cuts a statement that is longer than a field, and lets the rest of it be corrected', async () => {
  const { live } = await openNewsroom();
  const [statement] = live.facts.statements;
  const desk = wholeDesk(live.desk);
  if (!statement) throw new RangeError('the desk has statements');
  const exact = 'long words '.repeat(400).trim();
  const long = { ...statement, locator: { ...statement.locator, exact } };
  const about = { id: statement.id, version: 0, channel: null };
  const view = correctView(shownStatement(statement, desk), { statement: long, facts: live.facts, about });
  expect([...viewFaults(view), ...findViewFaults(view, 'modal')]).toEqual([]);
  expect(wordsIn(view.blocks)).toContain('4,399 characters, more than a field in Slack holds');
  expect(JSON.stringify(view)).not.toContain('long words');
});
