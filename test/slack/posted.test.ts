import { expect, it } from 'vitest';
import type { LoggedChange } from '../../src/facts/change.ts';
import { ACTIONS } from '../../src/slack/blocks/buttons.ts';
import { ask, BOT_USER, DANA, DESK_CHANNEL, DIRECT, type Newsroom, openNewsroom, press, SAM } from './newsroom.ts';

/** What the log says of posted answers, once the app has nothing in hand. */
async function postings({ slack, stopApp, store }: Newsroom): Promise<LoggedChange[]> {
  await slack.settled();
  await stopApp();
  return (await store.read(0, 100)).filter(({ change }) => change.change === 'answer-posted');
}

it('notes where the answer to a mention stands and what it shows', async () => {
  const newsroom = await openNewsroom();
  const { slack, log } = newsroom;
  const typed = await slack.type({ channel: DESK_CHANNEL, text: '@Talks what did Witkoff say about good faith?' });
  await slack.settled();
  const threadTs = typed.ok ? typed.ts : null;
  const answer = slack.messages(DESK_CHANNEL, { threadTs: threadTs ?? '' }).at(-1);
  const noted = await postings(newsroom);
  expect(noted).toMatchObject([
    {
      by: BOT_USER,
      change: {
        posting: { team: 'T0NEWSROOM', channel: DESK_CHANNEL, ts: answer?.ts, threadTs },
        query: 'what did Witkoff say about good faith?',
        statements: [{ id: expect.stringContaining('good-faith'), version: 0 }],
      },
    },
  ]);
  expect(log).toEqual([]);
});

it('notes what was shared, with the sides of the differences that stand in it', async () => {
  const newsroom = await openNewsroom();
  const { slack } = newsroom;
  await press(slack, await ask(slack, '/talks quote witkoff'), ACTIONS.share);
  const shared = slack.messages(DESK_CHANNEL, { user: SAM }).at(-1);
  const [noted, ...more] = await postings(newsroom);
  expect(more).toEqual([]);
  expect(noted).toMatchObject({ change: { posting: { ts: shared?.ts, threadTs: null }, query: 'quote witkoff' } });
  const shown = noted?.change.change === 'answer-posted' ? noted.change.statements.map(({ id }) => id) : [];
  expect(shown.length).toBeGreaterThan(4);
  for (const id of shown)
    expect(shared?.text).toContain(newsroom.live.desk.statements.get(id)?.locator.exact.split('\n')[0]?.slice(0, 20));
});

it('notes nothing that others do not read, and no help', async () => {
  const newsroom = await openNewsroom();
  const { slack } = newsroom;
  await ask(slack, '/talks quote witkoff');
  await slack.type({ channel: DIRECT, text: 'quote witkoff' });
  await slack.type({ channel: DESK_CHANNEL, text: '@Talks' });
  expect(await postings(newsroom)).toEqual([]);
});

it('answers while the store is away, and says in the log what was not recorded', async () => {
  const { slack, store, log } = await openNewsroom();
  await store.close();
  const typed = await slack.type({ channel: DESK_CHANNEL, text: '@Talks quote witkoff' });
  await slack.settled();
  expect(slack.messages(DESK_CHANNEL, { threadTs: typed.ok ? (typed.ts ?? '') : '' }).at(-1)?.text).toContain(
    'Witkoff',
  );
  await press(slack, await ask(slack, '/talks quote witkoff'), ACTIONS.share);
  expect(slack.messages(DESK_CHANNEL, { user: SAM }).at(-1)?.text).toContain(`Shared by <@${DANA}>`);
  expect(log.filter((line) => line.includes('could not be recorded'))).toHaveLength(2);
});
