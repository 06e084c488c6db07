import { describe, expect, it } from 'vitest';
import { createDesk } from '../../src/desk/desk.ts';
import type { Change } from '../../src/facts/change.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { ACTIONS } from '../../src/slack/blocks/buttons.ts';
import { standingWatches } from '../../src/slack/watches/standing-watches.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import { EMBARGO_ENDS, storyWithHiddenSources } from '../made-up/hidden-sources.ts';
import {
  ask,
  BOT_USER,
  buttonsOf,
  type ConnectedTalks,
  connectTalks,
  DANA,
  DESK_CHANNEL,
  type Newsroom,
  openNewsroom,
  openSlack,
  press,
  SAM,
  socketTo,
  wordsIn,
} from './newsroom.ts';

const INTERVAL = 60;
const open = (options: Parameters<typeof openNewsroom>[0] = {}) =>
  openNewsroom({ watchInterval: INTERVAL, ...options });

/** The posts that tell a channel something new. */
const newsIn = ({ slack }: Pick<Newsroom, 'slack'>, channel = DESK_CHANNEL) =>
  slack.messages(channel).filter(({ user, text }) => user === BOT_USER && text.startsWith('New: '));

async function hold({ edits }: Pick<ConnectedTalks, 'edits'>, ids: readonly string[]): Promise<void> {
  for (const id of ids)
    await edits.make({
      edit: { edit: 'hold', id },
      by: SAM,
      reason: 'Being looked at.',
      version: edits.versionOf(`statement:${id}`),
      key: `hold ${id} ${edits.versionOf(`statement:${id}`)}`,
    });
}

/** Confirms statements in one append, as a review does. */
async function confirm({ edits, live, store }: ConnectedTalks, ids: readonly string[]): Promise<void> {
  const drafts = ids.map((id) => {
    const statement = edits.statement(id);
    if (!statement) throw new RangeError(`no statement ${id}`);
    const change: Change = { change: 'statement-confirmed', statement: { ...statement, status: 'confirmed' } };
    return { thing: `statement:${id}`, version: edits.versionOf(`statement:${id}`) + 1, by: SAM, reason: null, change };
  });
  await store.append(drafts, new Date('2025-08-01T09:00:00Z'));
  await live.catchUp();
}

/** Long enough for a post to have been made, if one were. */
async function afterAWhile({ slack }: Pick<Newsroom, 'slack'>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, INTERVAL * 4));
  await slack.settled();
}

const WITKOFF = ['jul24-witkoff-good-faith', 'jul24-witkoff-lack-of-desire'] as const;

describe('/talks watch', () => {
  it('says in the channel what it is told of, and tells what is newly confirmed of it in one post', async () => {
    const room = await open();
    const { slack, log, live } = room;
    await hold(room, WITKOFF);
    expect((await ask(slack, '/talks watch witkoff')).text).toContain('Done: this channel is told of Steve Witkoff');
    expect(slack.messages(DESK_CHANNEL).some(({ text }) => text.startsWith('From now on this channel is told'))).toBe(
      true,
    );
    await confirm(room, WITKOFF);
    await expect.poll(() => newsIn(room).length).toBe(1);
    const [post] = newsIn(room);
    expect(post?.text).toMatch(/^New: Steve Witkoff · 2 statements · /);
    expect(wordsIn(post?.blocks)).toContain('clearly shows a lack of desire to reach a ceasefire in Gaza');
    expect(wordsIn(post?.blocks)).toContain('To be told no more: /talks unwatch Steve Witkoff');
    await expect.poll(() => live.ledger.things(`posting:${DESK_CHANNEL}`).length).toBe(1);
    expect(log).toEqual([]);
  });

  it('says nothing of what does not match, nor of what stood before', async () => {
    const room = await open();
    await hold(room, WITKOFF);
    await ask(room.slack, '/talks watch netanyahu');
    await ask(room.slack, '/talks watch zeppelin');
    await confirm(room, WITKOFF);
    await afterAWhile(room);
    expect(newsIn(room)).toEqual([]);
  });

  it('finds words in any order and as singular or plural, but not half of them', async () => {
    const room = await open();
    await hold(room, WITKOFF);
    await ask(room.slack, '/talks watch ceasefires desire');
    await ask(room.slack, '/talks watch desire zeppelin');
    await confirm(room, WITKOFF);
    await expect.poll(() => newsIn(room).length).toBe(1);
    expect(newsIn(room)[0]?.text).toMatch(/^New: “ceasefires desire” · 1 statement/);
  });

  it('tells of an hour of work in few posts: five things whole, then how many more', async () => {
    const room = await open();
    const all = [...room.live.desk.statements.values()].filter(({ topics }) => topics.includes('talks'));
    const ids = all.map(({ id }) => id);
    await hold(room, ids);
    await ask(room.slack, '/talks watch The talks');
    await confirm(room, ids);
    await expect.poll(() => newsIn(room).length).toBe(1);
    const [post] = newsIn(room);
    expect(wordsIn(post?.blocks)).toMatch(/Not shown here: \d+ new statements, \d+ new differences\./);
    const contexts = buttonsOf(post ?? { blocks: [] }).filter(({ actionId }) => actionId === ACTIONS.context);
    expect(contexts.length).toBeLessThanOrEqual(5);
    await afterAWhile(room);
    expect(newsIn(room)).toHaveLength(1);
    expect(room.log).toEqual([]);
  });

  it('corrections follow what it has told', async () => {
    const room = await open();
    const { slack, edits, live } = room;
    await hold(room, WITKOFF);
    await ask(slack, '/talks watch witkoff');
    await confirm(room, WITKOFF);
    await expect.poll(() => live.ledger.things(`posting:${DESK_CHANNEL}`).length).toBe(1);
    const [id] = WITKOFF;
    const edit = { edit: 'withdraw', id } as const;
    await edits.make({ edit, by: SAM, reason: 'Not said.', version: edits.versionOf(`statement:${id}`), key: 'w' });
    await expect.poll(() => live.ledger.things('told:').length).toBe(1);
    await slack.settled();
    const threadTs = newsIn(room)[0]?.ts ?? slack.messages(DESK_CHANNEL).at(-1)?.ts ?? '';
    expect(slack.messages(DESK_CHANNEL, { threadTs }).at(-1)?.text).toContain('This answer has changed: withdrawn');
  });
});

describe('/talks watch disputed', () => {
  const SIDE = 'jul24-witkoff-bringing-home';
  const DISPUTE = 'us-next-step--paraphrase';

  async function disputed(): Promise<Newsroom> {
    const room = await open();
    await hold(room, [SIDE]);
    await ask(room.slack, '/talks watch disputed');
    return room;
  }

  it('tells of a new disagreement with both sides, once', async () => {
    const room = await disputed();
    await confirm(room, [SIDE]);
    await expect.poll(() => newsIn(room).length).toBe(1);
    expect(newsIn(room)[0]?.text).toMatch(
      /^New: differences between accounts\n\n! Accounts differ on: what Witkoff said the US/,
    );
    expect(newsIn(room)[0]?.text).toContain('bringing home its team');
    await hold(room, [SIDE]);
    await confirm(room, [SIDE]);
    await afterAWhile(room);
    const posts = room.slack.requests.filter(
      ({ method, args }) => method === 'chat.postMessage' && /^New: /.test(String(args.text)),
    );
    expect(posts).toHaveLength(1);
  });

  it('does not tell of one that an editor has explained, until a side changes', async () => {
    const room = await open();
    const { edits, slack, live } = room;
    const edit = { edit: 'explain', disagreement: DISPUTE, note: 'Two renderings of one post.' } as const;
    await edits.make({ edit, by: SAM, reason: null, version: 0, key: 'explained' });
    await hold(room, [SIDE]);
    await ask(slack, '/talks watch disputed');
    await confirm(room, [SIDE]);
    await afterAWhile(room);
    expect(live.desk.disagreementNamed(DISPUTE)).not.toBeNull();
    expect(newsIn(room)).toEqual([]);
    const before = edits.statement(SIDE);
    if (!before) throw new RangeError('there is such a statement');

    const { locator } = before;
    const shorter = { ...locator, end: locator.end - 5, exact: locator.exact.slice(0, -5) };
    const statement = { ...before, locator: { ...shorter, suffix: locator.exact.slice(-5) + locator.suffix } };
    await edits.make({
      edit: {
        edit: 'correct',
        statement: {
          ...statement,
          locator: { ...statement.locator, suffix: statement.locator.suffix.slice(0, locator.suffix.length) },
        },
      },
      by: SAM,
      reason: 'Shorter.',
      version: edits.versionOf(`statement:${SIDE}`),
      key: 'shorter',
    });
    await expect.poll(() => newsIn(room).length).toBe(1);
  });

  it('what only may differ is not told', async () => {
    const room = await open();
    const maybes = room.live.desk.disagreements.filter(({ shown }) => !shown);
    const sides = [...new Set(maybes.flatMap((maybe) => maybe.sides.map(({ statement }) => statement)))];
    await hold(room, sides);
    await ask(room.slack, '/talks watch disputed');
    const before = new Set(room.live.desk.disagreements.map(({ id }) => id));
    await confirm(room, sides);
    const sure = room.live.desk.disagreements.filter(({ id, shown }) => shown && !before.has(id));
    await afterAWhile(room);
    const told = newsIn(room)
      .map(({ text }) => text)
      .join('\n');
    for (const maybe of maybes.filter(({ question }) => !sure.some((other) => other.question === question)))
      expect(told).not.toContain(maybe.question);
  });
});

describe('/talks unwatch and watches', () => {
  it('end a watch by the same words or by the button of the list', async () => {
    const room = await open();
    const { slack, live, log } = room;
    await ask(slack, '/talks watch witkoff');
    await ask(slack, '/talks watch disputed');
    expect((await ask(slack, '/talks watch witkoff')).text).toContain('already');
    expect((await ask(slack, '/talks unwatch witkoff')).text).toContain('told of Steve Witkoff no more');
    const list = await ask(slack, '/talks watches');
    expect(list.text).toContain('differences between accounts');
    expect(list.text).not.toContain('Witkoff');
    await press(slack, list, ACTIONS.unwatch);
    expect(standingWatches(live.ledger)).toEqual([]);
    expect((await ask(slack, '/talks unwatch witkoff')).text).toContain('does not watch Steve Witkoff');
    expect(log).toEqual([]);
  });

  it('watch again after the end, and are told again only of what is new', async () => {
    const room = await open();
    const { slack, live } = room;
    for (const line of ['watch witkoff', 'unwatch witkoff', 'watch witkoff']) await ask(slack, `/talks ${line}`);
    expect(standingWatches(live.ledger)).toHaveLength(1);
    await afterAWhile(room);
    expect(newsIn(room)).toEqual([]);
  });

  it('answer a mention in its thread', async () => {
    const room = await open();
    const typed = await room.slack.type({ channel: DESK_CHANNEL, text: '@Talks watch disputed' });
    await room.slack.settled();
    const threadTs = typed.ok ? (typed.ts ?? '') : '';
    expect(room.slack.messages(DESK_CHANNEL, { threadTs }).at(-1)?.text).toContain('From now on this channel is told');
    expect(standingWatches(room.live.ledger)).toMatchObject([{ channel: DESK_CHANNEL, by: DANA }]);
  });

  it('say so where Talks may not post, and nothing is watched', async () => {
    const room = await open();
    room.slack.failNext({ method: 'chat.postMessage', kind: 'ok_false', error: 'not_in_channel', times: 1 });
    expect((await ask(room.slack, '/talks watch disputed')).text).toContain('type /invite @Talks');
    expect(standingWatches(room.live.ledger)).toEqual([]);
  });

  it('end when the channel is gone, and whoever started the watch is told', async () => {
    const room = await open();
    await hold(room, WITKOFF);
    await ask(room.slack, '/talks watch witkoff');
    room.slack.failNext({ method: 'chat.postMessage', kind: 'ok_false', error: 'is_archived', times: 1 });
    await confirm(room, WITKOFF);
    await expect.poll(() => standingWatches(room.live.ledger)).toEqual([]);
    await room.slack.settled();
    const told = room.slack.requests.filter(({ args }) => args.channel === DANA).map(({ args }) => String(args.text));
    expect(told).toEqual([expect.stringContaining('has stopped watching there')]);
  });
});

it('two processes tell a channel each thing once between them', async () => {
  const slack = await openSlack();
  const first = await connectTalks(socketTo(slack), { watchInterval: INTERVAL });
  const second = await connectTalks(socketTo(slack), { watchInterval: INTERVAL, file: first.file });
  await hold(first, WITKOFF);
  await ask(slack, '/talks watch witkoff');
  await second.live.catchUp();
  await first.live.catchUp();
  await confirm(first, WITKOFF);
  await expect.poll(() => newsIn({ slack }).length).toBe(1);
  await afterAWhile({ slack });
  expect(newsIn({ slack })).toHaveLength(1);
  expect([...first.log, ...second.log]).toEqual([]);
});

it('a process that starts later tells what was confirmed while none was there', async () => {
  const slack = await openSlack();
  const first = await connectTalks(socketTo(slack), { watchInterval: INTERVAL });
  await hold(first, WITKOFF);
  await ask(slack, '/talks watch witkoff');
  await first.stopApp();
  await slack.until(() => !slack.state().connected);
  await confirm(first, WITKOFF);
  expect(newsIn({ slack })).toEqual([]);
  await connectTalks(socketTo(slack), { watchInterval: INTERVAL, file: first.file });
  await expect.poll(() => newsIn({ slack }).length).toBe(1);
});

describe('what a channel may not see', () => {
  const hiddenIds = (curated: Facts): string[] => {
    const seen = createDesk(curated).seenIn(DESK_CHANNEL, new Date(Date.parse(EMBARGO_ENDS) - 1000));
    return curated.statements.filter(({ id }) => !seen.statements.has(id)).map(({ id }) => id);
  };

  it('is never told there, and under embargo not before it ends', async () => {
    const curated = storyWithHiddenSources();
    let now = new Date(Date.parse(EMBARGO_ENDS) - 1000);
    const room = await open({ curated, now: () => now });
    const { slack } = room;
    const ids = hiddenIds(curated);
    expect(ids.length).toBeGreaterThan(2);
    await hold(room, ids);
    await ask(slack, '/talks watch disputed');
    for (const { name } of harbourStory().stories.flatMap(({ topics }) => topics))
      await ask(slack, `/talks watch ${name}`);
    await confirm(room, ids);
    await afterAWhile(room);
    expect(newsIn(room)).toEqual([]);
    now = new Date(Date.parse(EMBARGO_ENDS) + 1);
    await expect.poll(() => newsIn(room).length, { timeout: 5000 }).toBe(1);
    const told = newsIn(room)
      .map(({ text, blocks }) => text + wordsIn(blocks))
      .join('\n');
    expect(told).toMatch(/Nine people were hurt/i);
    expect(told).not.toMatch(/seven people|twin|lund/i);
  });
});
