import { expect, it } from 'vitest';
import { makeEdit } from '../../src/desk/editing.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { ACTIONS } from '../../src/slack/blocks/buttons.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import { ask, DESK_CHANNEL, openNewsroom, press, SAM, wordsIn } from './newsroom.ts';

const RECORDED = '2024-03-05';
const WITHDRAWN = new Date('2024-03-07T10:00:00Z');
const NOW = new Date('2024-04-01T00:00:00Z');
const DATES = 'as of 2024-03-04 known 2024-03-06';

const curated = (): Facts => {
  const facts = harbourStory();
  return { ...facts, statements: facts.statements.map((statement) => ({ ...statement, recorded: RECORDED })) };
};

/** A newsroom that withdrew a statement after the date that is asked for. */
async function openLater() {
  const newsroom = await openNewsroom({ curated: curated(), now: () => NOW });
  await makeEdit(
    newsroom.live,
    { editors: [SAM], two: false },
    { edit: { edit: 'withdraw', id: 'gazette-inspected' }, by: SAM, reason: 'not in the recording', at: WITHDRAWN },
  );
  return newsroom;
}

it.each([
  'status',
  'quote okafor',
  'find crane',
  'figures',
  'disputed',
  'timeline',
  'who',
  'sources',
  'source gazette',
  'history gazette-inspected',
  'quote nobody',
])('says by which dates it answers: %s', async (line) => {
  const { slack } = await openLater();
  const { text, blocks } = await ask(slack, `/talks ${line} ${DATES}`);
  for (const words of [text, wordsIn(blocks)]) {
    expect(words).toMatch(/as of 2024-03-04/);
    expect(words).toMatch(/known 2024-03-06/);
  }
  expect((await ask(slack, `/talks ${line}`)).text).not.toMatch(/as of \d|known \d/);
});

it('answers a mention by its dates in at most three lines, and says so', async () => {
  const { slack } = await openLater();
  const typed = await slack.type({ channel: DESK_CHANNEL, text: `@Talks find inspected in May ${DATES}` });
  await slack.settled();
  const text = slack.messages(DESK_CHANNEL, { threadTs: typed.ok ? (typed.ts ?? '') : '' }).at(-1)?.text;
  expect(text).toContain('the crane was inspected in May');
  expect(text).toContain('as of 2024-03-04 · known 2024-03-06');
  expect(text?.split('\n').length).toBeLessThanOrEqual(3);
});

it('keeps the dates when it is shared', async () => {
  const { slack, store } = await openLater();
  const line = `find inspected in May ${DATES}`;
  await press(slack, await ask(slack, `/talks ${line}`), ACTIONS.share);
  const shared = slack.messages(DESK_CHANNEL, { user: SAM }).at(-1);
  expect(shared?.text).toContain(`/talks ${line}`);
  expect(shared?.text).toContain('the crane was inspected in May');
  expect((await store.read(0, 100)).at(-1)?.change).toMatchObject({
    query: line,
    statements: [{ id: 'gazette-inspected', version: 0 }],
  });
});

it('keeps the dates when the page is turned', async () => {
  const facts = curated();
  const statements = facts.statements.flatMap((statement) =>
    statement.id === 'gazette-inspected'
      ? Array.from({ length: 9 }, (_, index) => ({
          ...statement,
          id: `inspected-${index}`,
          speaker: `speaker-${index}`,
        }))
      : [statement],
  );
  const speakers = Array.from({ length: 9 }, (_, index) => ({
    id: `speaker-${index}`,
    name: `Inspector ${'ABCDEFGHI'.charAt(index)}`,
    kind: 'person' as const,
    aliases: [],
    officeOf: null,
  }));
  const { slack } = await openNewsroom({
    curated: { ...facts, statements, speakers: [...facts.speakers, ...speakers] },
    now: () => NOW,
  });
  const first = await ask(slack, `/talks timeline ${DATES}`);
  await press(slack, first, ACTIONS.more);
  const second = slack.messages(DESK_CHANNEL).at(-1);
  expect(second?.text).not.toBe(first.text);
  expect(second?.text).toContain('known 2024-03-06');
  if (!second) throw new RangeError('there is a second page');
  await press(slack, second, ACTIONS.back);
  expect(slack.messages(DESK_CHANNEL).at(-1)?.text).toBe(first.text);
});
