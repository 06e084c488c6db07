import { describe, expect, it } from 'vitest';
import { watchName } from '../../src/commands/watched.ts';
import { ACTIONS } from '../../src/slack/blocks/buttons.ts';
import { CHECK_SHORTCUT } from '../../src/slack/listeners/check.ts';
import { watchesIn } from '../../src/slack/watches/standing-watches.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import {
  ALEX,
  ask,
  BOT_USER,
  buttonsOf,
  DANA,
  type Newsroom,
  OLA,
  openNewsroom,
  press,
  SAM,
  SHARED_CHANNEL,
  wordsIn,
} from '../slack/newsroom.ts';

const open = (options: Parameters<typeof openNewsroom>[0] = {}) =>
  openNewsroom({ curated: harbourStory(), watchInterval: 20, ...options });

/** What Talks has posted in the shared channel, in its threads too. */
const postedIn = ({ slack }: Newsroom, channel = SHARED_CHANNEL) =>
  slack
    .state(ALEX)
    .messages.filter((message) => message.channel === channel && message.user === BOT_USER && !message.ephemeral);

async function mention({ slack }: Newsroom, user: string, words = 'status') {
  await slack.type({ channel: SHARED_CHANNEL, text: `@Talks ${words}`, user });
  await slack.settled();
}

const CRANE = { story: 'harbour', of: 'words', words: 'hurt' } as const;

describe.each(['socket', 'http'] as const)('a channel that another organisation shares, over %s', (mode) => {
  it('gets no answer to a mention, whoever writes it', async () => {
    const room = await open({ mode });
    for (const user of [ALEX, OLA]) await mention(room, user);
    expect(postedIn(room)).toEqual([]);
    expect(room.log).toEqual([]);
  });

  it('gets answers where TALKS_SHARED_CHANNELS names it, also when they from elsewhere ask', async () => {
    const room = await open({ mode, sharedChannels: [SHARED_CHANNEL] });
    for (const user of [ALEX, OLA]) await mention(room, user, 'who');
    expect(postedIn(room).map(({ text }) => /Ines Okafor/.test(text))).toEqual([true, true]);
    expect(room.log).toEqual([]);
  });

  it('answers a slash command of ours there, for that person alone, and nobody else’s', async () => {
    const room = await open({ mode });
    expect((await ask(room.slack, '/talks who', SHARED_CHANNEL, ALEX)).text).toContain('Ines Okafor');
    await room.slack.type({ channel: SHARED_CHANNEL, text: '/talks who', user: OLA });
    await room.slack.settled();
    expect(room.slack.messages(SHARED_CHANNEL, { user: OLA }).filter(({ user }) => user === BOT_USER)).toEqual([]);
    expect(postedIn(room)).toEqual([]);
  });
});

it('nothing is shared into a channel that another organisation shares, and whoever shares is told why', async () => {
  const room = await open();
  await press(room.slack, await ask(room.slack, '/talks who', SHARED_CHANNEL, ALEX), ACTIONS.share, ALEX);
  expect(room.slack.messages(SHARED_CHANNEL, { user: ALEX }).at(-1)?.text).toContain(
    'People of other organisations read',
  );
  expect(postedIn(room)).toEqual([]);
  const allowed = await open({ sharedChannels: [SHARED_CHANNEL] });
  await press(allowed.slack, await ask(allowed.slack, '/talks who', SHARED_CHANNEL, ALEX), ACTIONS.share, ALEX);
  expect(postedIn(allowed).map(({ text }) => text)).toEqual([expect.stringContaining('Shared by')]);
});

it('a picture stays with whoever asked for it, as text, in a channel that another organisation shares', async () => {
  const room = await open();
  await ask(room.slack, '/talks figures chart', SHARED_CHANNEL, ALEX);
  await room.slack.settled();
  const seen = room.slack.messages(SHARED_CHANNEL, { user: ALEX }).at(-1);
  expect(`${seen?.text}${wordsIn(seen?.blocks)}`).toContain('People of other organisations read this channel');
  expect(seen).toMatchObject({ ephemeral: true, files: [] });
  expect(postedIn(room)).toEqual([]);
});

it('a check of what is written there opens in a window, and is posted nowhere', async () => {
  const room = await open();
  const text = 'The crane fell. “We had warned the port for years,” Ines Okafor said.';
  const typed = await room.slack.type({ channel: SHARED_CHANNEL, text, user: OLA });
  const ts = typed.ok ? (typed.ts ?? '') : '';
  await room.slack.shortcut({ callbackId: CHECK_SHORTCUT, channel: SHARED_CHANNEL, ts, user: ALEX });
  await room.slack.settled();
  expect(wordsIn(room.slack.views(ALEX).at(-1)?.blocks)).toContain('for a year');
  expect(postedIn(room)).toEqual([]);
});

describe('a watch', () => {
  const standing = ({ live }: Newsroom, channel = SHARED_CHANNEL) => watchesIn(channel, live.ledger);

  it('is refused in a channel that another organisation shares, unless it is allowed', async () => {
    const room = await open();
    const refused = await ask(room.slack, '/talks watch crane', SHARED_CHANNEL, ALEX);
    expect(refused.text).toContain('People of other organisations read this channel, so it is told of nothing');
    expect(standing(room)).toEqual([]);
    const allowed = await open({ sharedChannels: [SHARED_CHANNEL] });
    expect((await ask(allowed.slack, '/talks watch crane', SHARED_CHANNEL, ALEX)).text).toContain('Done');
    expect(standing(allowed)).toHaveLength(1);
  });

  it.each([
    [
      'is away',
      'internal_error',
      'Slack does not say just now whether people of other organisations read this channel',
    ],
    ['does not let Talks ask', 'missing_scope', 'scopes channels:read and groups:read'],
    ['does not show Talks the channel', 'channel_not_found', 'Talks is not in this channel'],
  ])('is refused where Slack %s', async (_, error, sentence) => {
    const room = await open();
    room.slack.failNext({ method: 'conversations.info', kind: 'ok_false', error, times: 5 });
    const refused = await ask(room.slack, '/talks watch crane');
    expect(refused.text).toContain(sentence);
    expect(refused.text).toContain('Nothing was saved.');
    expect(room.live.ledger.head.seq).toBe(0);
  });

  it('ends when the channel has become shared: nothing is told there, and whoever began it is told why', async () => {
    const room = await open();
    const { slack, edits } = room;
    await edits.note({ change: 'watch-started', channel: SHARED_CHANNEL, what: watchName(CRANE) }, DANA, 'watch');
    for (const [edit, version] of [
      ['hold', 0],
      ['confirm', 1],
    ] as const)
      await edits.make({ edit: { edit, id: 'gazette-hurt' }, by: SAM, reason: 'Asked anew.', version, key: edit });
    await slack.until(() => standing(room).length === 0);
    const told = await slack.until(() =>
      slack.state(DANA).messages.find(({ text }) => text.includes(`read ${SHARED_CHANNEL} by now`)),
    );
    expect(told.channel).toMatch(/^D/);
    expect(postedIn(room)).toEqual([]);
  });
});

it('people from elsewhere may look at what an answer holds where the channel is allowed', async () => {
  const room = await open({ sharedChannels: [SHARED_CHANNEL] });
  await mention(room, ALEX, 'disputed');
  const { slack } = room;
  const answer = postedIn(room).at(-1);
  if (!answer) throw new RangeError('the mention is answered');
  expect(buttonsOf(answer).map(({ actionId }) => actionId)).toContain(ACTIONS.compare);
  await press(slack, answer, ACTIONS.compare, OLA);
  expect(slack.views(OLA)).toHaveLength(1);
});
