import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/facts/change.ts';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { ACTIONS } from '../../src/slack/blocks/buttons.ts';
import { STATEMENT_MENU } from '../../src/slack/blocks/statement-menu.ts';
import { SEARCH_BLOCK } from '../../src/slack/home/home-view.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import { EMBARGO_ENDS, HIDDEN_WORDS, storyWithHiddenSources } from '../made-up/hidden-sources.ts';
import { manyDisputes } from '../made-up/many-disputes.ts';
import {
  ask,
  BOT_USER,
  buttonsOf,
  DANA,
  DESK_CHANNEL,
  type Newsroom,
  openNewsroom,
  press,
  SAM,
  wordsIn,
} from './newsroom.ts';

const open = (options: Parameters<typeof openNewsroom>[0] = {}) => openNewsroom({ homeInterval: 30, ...options });

const homeOf = (slack: LocalSlack, user: string) => {
  const { home } = slack.state(user);
  if (!home) throw new RangeError('the Home tab is published');
  return { ...home, id: home.id ?? '', words: wordsIn(home.blocks) };
};

async function openHome({ slack }: Newsroom, user = DANA) {
  await slack.openHome(user);
  await slack.until(() => slack.state(user).home);
  await slack.settled();
  return homeOf(slack, user);
}

/** Acts on the first element with this action id on a person's Home tab. */
async function act(
  slack: LocalSlack,
  actionId: string,
  what: { value?: string; selectedOption?: string | Record<string, unknown> } = {},
  user = DANA,
) {
  const home = homeOf(slack, user);
  for (const block of home.blocks as {
    block_id?: string;
    elements?: object[];
    accessory?: object;
    element?: object;
  }[]) {
    const elements = [...(block.elements ?? []), block.accessory, block.element] as (
      | { action_id?: string }
      | undefined
    )[];
    if (!elements.some((element) => element?.action_id === actionId)) continue;
    const container = { type: 'view', viewId: home.id } as const;
    const done = await slack.press({ container, blockId: String(block.block_id), actionId, user, ...what });
    await slack.settled();
    return done;
  }
  throw new RangeError(`no ${actionId} on the Home tab`);
}

const windowOf = (slack: LocalSlack, user = DANA) => {
  const view = slack.views(user).at(-1);
  if (!view) throw new RangeError('a window is open');
  return wordsIn(view.blocks);
};

async function suggested(slack: LocalSlack, actionId: string, typed: string) {
  const home = homeOf(slack, DANA);
  const block = (home.blocks as { block_id?: string; elements?: { action_id?: string }[] }[]).find(({ elements }) =>
    elements?.some((element) => element.action_id === actionId),
  );
  const container = { type: 'view', viewId: home.id } as const;
  const given = await slack.suggest({ container, blockId: String(block?.block_id), actionId, value: typed });
  if (!given.ok) throw new RangeError(given.notice);
  return given.options.map((option) => ({ label: (option.text as { text: string }).text, option }));
}

/** Reports an error as its form does. */
const report = ({ edits }: Newsroom, statement: string, note: string, name = 'r1') =>
  edits.note(
    { change: 'error-reported', report: name, statement, version: 0, shown: 'as it was shown', note },
    DANA,
    name,
  );

describe('the Home tab', () => {
  it('tells where things stand, where accounts differ, what one watches and what can be asked', async () => {
    const room = await open();
    await ask(room.slack, '/talks watch witkoff');
    const { words, blocks } = await openHome(room);
    expect(words).toContain('Where things stand');
    expect(words).toContain('Accounts differ on 11 questions');
    expect(words).toContain('what Witkoff said the US would do');
    expect(words).toMatch(/What you watch\s+Steve Witkoff · in/);
    expect(words).toContain('/talks quote <speaker>');
    expect(words).not.toContain('Reported errors');
    expect(words).not.toContain('Awaiting confirmation');
    expect(buttonsOf({ blocks }).some(({ actionId }) => actionId === ACTIONS.compare)).toBe(true);
    expect(room.log).toEqual([]);
  });

  it('opens Compare, and the menu of a statement', async () => {
    const room = await open();
    await openHome(room);
    await act(room.slack, ACTIONS.compare);
    expect(windowOf(room.slack)).toContain('Accounts differ on: ');
    const menu = (
      homeOf(room.slack, DANA).blocks as { elements?: { action_id?: string; options?: { value: string }[] }[] }[]
    )
      .flatMap(({ elements }) => elements ?? [])
      .find(({ action_id: id }) => id === STATEMENT_MENU);
    const cite = menu?.options?.find(({ value }) => value.includes('cite'))?.value ?? '';
    await act(room.slack, STATEMENT_MENU, { selectedOption: cite });
    expect(windowOf(room.slack)).toContain('One line');
    expect(room.log).toEqual([]);
  });

  it('is brought up to date after a change, for those who have it open', async () => {
    const room = await open();
    const { slack, edits } = room;
    await openHome(room);
    const id = 'jul24-witkoff-bringing-home';
    await edits.make({ edit: { edit: 'withdraw', id }, by: SAM, reason: 'Not said.', version: 0, key: 'w' });
    await slack.until(() => homeOf(slack, DANA).words.includes('Recently corrected'));
    const { words } = homeOf(slack, DANA);
    expect(words).toContain('withdrawn · 1 Aug 2025, 09:00 UTC · by U0SAM00001 · reason: Not said.');
    expect(words).toContain('Accounts differ on 10 questions');
    expect(slack.state(SAM).home).toBeNull();
    expect(room.log).toEqual([]);
  });

  it('is not published again when a change leaves it as it is', async () => {
    const room = await open();
    await openHome(room);
    const published = () => room.slack.requests.filter(({ method }) => method === 'views.publish').length;
    await report(room, 'jul24-witkoff-bringing-home', 'Wrong day.');
    await new Promise((resolve) => setTimeout(resolve, 150));
    await room.slack.settled();
    expect(published()).toBe(1);
  });

  it('shows editors what awaits confirmation, with a count for each document', async () => {
    const room = await open();
    await room.store.append(proposals(room, 1000), new Date('2025-08-01T08:00:00Z'));
    await room.live.catchUp();
    expect((await openHome(room, SAM)).words).toMatch(/Awaiting confirmation: 1000 proposals\s+1000 proposals · /);
    expect((await openHome(room)).words).not.toContain('Awaiting');
    expect(room.log).toEqual([]);
  });
});

function proposals({ live }: Newsroom, many: number): Draft[] {
  const [statement] = live.desk.statements.values();
  if (!statement) throw new RangeError('there are statements');
  return Array.from({ length: many }, (_, at) => {
    const id = `proposal-${at}`;
    const proposed = { ...statement, id, status: 'proposed' as const, confirmedBy: null };
    return {
      thing: `statement:${id}`,
      version: 1,
      by: SAM,
      reason: null,
      change: { change: 'statement-proposed' as const, statement: proposed },
    };
  });
}

describe('the editors’ queue of reported errors', () => {
  it('shows who reported what of which words, until an editor settles it', async () => {
    const room = await open();
    const { slack, live } = room;
    await openHome(room, SAM);
    await report(room, 'jul24-witkoff-bringing-home', 'The post was on X.');
    await slack.until(() => homeOf(slack, SAM).words.includes('Reported errors: 1'));
    expect(homeOf(slack, SAM).words).toContain('The post was on X.');
    expect(homeOf(slack, SAM).words).toContain('as it was shown');
    await act(slack, ACTIONS.settle, {}, SAM);
    await slack.until(() => !homeOf(slack, SAM).words.includes('Reported errors'));
    expect(live.ledger.changesOf('report:r1').at(-1)).toMatchObject({ by: SAM, change: { change: 'report-settled' } });
    expect(room.log).toEqual([]);
  });

  it('is settled by one of two editors; the other reads in a window who did', async () => {
    const room = await open({ homeInterval: 60_000 });
    await report(room, 'jul24-witkoff-bringing-home', 'The post was on X.');
    await openHome(room, SAM);
    await room.edits.note({ change: 'report-settled', report: 'r1' }, 'U0OTHER001', 'first');
    await act(room.slack, ACTIONS.settle, {}, SAM);
    expect(windowOf(room.slack, SAM)).toContain('U0OTHER001 has settled this report already');
  });
});

describe('the editors’ channel', () => {
  const EDITORS_CHANNEL = 'C0GENERAL1';
  const postsIn = (slack: LocalSlack) =>
    slack.messages(EDITORS_CHANNEL, { user: SAM }).filter(({ user }) => user === BOT_USER);

  it('gets each reported error once, and a settled one goes', async () => {
    const room = await open({ reportsChannel: EDITORS_CHANNEL });
    const { slack, live, log } = room;
    await report(room, 'jul24-witkoff-bringing-home', 'The post was on <!channel> X.');
    await slack.until(() => postsIn(slack).length === 1);
    const [post] = postsIn(slack);
    expect(wordsIn(post?.blocks)).toContain('The post was on <!channel> X.');
    expect(post?.text).toContain('as it was shown');
    if (!post) throw new RangeError('it was posted');
    await press(slack, post, ACTIONS.settle, DANA);
    expect(live.ledger.changesOf('report:r1')).toHaveLength(1);
    await press(slack, post, ACTIONS.settle, SAM);
    expect(live.ledger.changesOf('report:r1').at(-1)?.change.change).toBe('report-settled');
    await slack.until(() => postsIn(slack).some(({ text }) => text.includes('was settled by U0SAM00001')));
    expect(log).toEqual([]);
  });

  it('gets none on a document that it may not see', async () => {
    const curated = storyWithHiddenSources();
    const under = new Date(Date.parse(EMBARGO_ENDS) - 1);
    const room = await open({ curated, now: () => under, reportsChannel: EDITORS_CHANNEL });
    await report(room, 'herald-sabotaged', 'Is this right?');
    await report(room, 'tideline-twin', 'And this?', 'r2');
    await room.slack.until(() => postsIn(room.slack).length === 1);
    await room.slack.settled();
    expect(postsIn(room.slack).map(({ text }) => text)).toEqual([expect.stringContaining('And this?')]);
  });
});

describe('search on the Home tab', () => {
  it('answers what was typed in a window', async () => {
    const room = await open();
    const { blocks } = await openHome(room);
    expect((blocks as { block_id?: string }[]).some(({ block_id: id }) => id === SEARCH_BLOCK)).toBe(true);
    await act(room.slack, ACTIONS.search, { value: 'what did Witkoff say about good faith?' });
    expect(windowOf(room.slack)).toContain('acting in good faith');
    expect(room.log).toEqual([]);
  });

  it('turns the pages of a long answer within the window', async () => {
    const room = await open();
    await openHome(room);
    await act(room.slack, ACTIONS.search, { value: 'timeline' });
    const first = windowOf(room.slack);
    const view = room.slack.views(DANA).at(-1);
    const button = buttonsOf(view ?? { blocks: [] }).find(({ actionId }) => actionId === ACTIONS.moreHere);
    expect(button).toBeDefined();
    const container = { type: 'view', viewId: view?.id ?? '' } as const;
    await room.slack.press({ container, blockId: button?.blockId ?? '', actionId: ACTIONS.moreHere });
    await room.slack.settled();
    expect(windowOf(room.slack)).not.toBe(first);
    expect(room.slack.views(DANA)).toHaveLength(1);
    expect(room.log).toEqual([]);
  });

  it('suggests speakers and topics as one types, and answers the one chosen', async () => {
    const room = await open();
    await openHome(room);
    const [witkoff, ...others] = await suggested(room.slack, ACTIONS.pickSpeaker, 'witk');
    expect([witkoff?.label, others]).toEqual(['Steve Witkoff', []]);
    expect((await suggested(room.slack, ACTIONS.pickSpeaker, '')).length).toBeGreaterThan(5);
    expect((await suggested(room.slack, ACTIONS.pickSpeaker, 'witkof')).map(({ label }) => label)).toEqual([
      'Steve Witkoff',
    ]);
    await act(room.slack, ACTIONS.pickSpeaker, { selectedOption: witkoff?.option ?? '' });
    expect(windowOf(room.slack)).toContain('Steve Witkoff · printed as');
    const [topic] = await suggested(room.slack, ACTIONS.pickTopic, 'host');
    expect(topic?.label).toBe('Hostages');
    await act(room.slack, ACTIONS.pickTopic, { selectedOption: topic?.option ?? '' });
    expect(windowOf(room.slack)).toContain('Hostages');
    expect(room.log).toEqual([]);
  });
});

describe('what a person may not see', () => {
  const UNDER_EMBARGO = new Date(Date.parse(EMBARGO_ENDS) - 1);

  it('is in no part of the Home tab, its pickers and its counts', async () => {
    const hidden = await open({ curated: storyWithHiddenSources(), now: () => UNDER_EMBARGO });
    const without = await open({ curated: harbourStory(), now: () => UNDER_EMBARGO });
    await report(hidden, 'herald-sabotaged', 'Is this right?');
    const statement = hidden.edits.statement('tideline-twin');
    if (!statement) throw new RangeError('there is such a statement');
    const proposed = { ...statement, id: 'tideline-more', status: 'proposed' as const, confirmedBy: null };
    await hidden.store.append(
      [
        {
          thing: 'statement:tideline-more',
          version: 1,
          by: SAM,
          reason: null,
          change: { change: 'statement-proposed', statement: proposed },
        },
      ],
      UNDER_EMBARGO,
    );
    await hidden.edits.make({
      edit: { edit: 'withdraw', id: 'herald-hurt' },
      by: SAM,
      reason: 'Miscounted.',
      version: 0,
      key: 'w',
    });
    for (const user of [DANA, SAM]) {
      const { words } = await openHome(hidden, user);
      expect(words).toBe((await openHome(without, user)).words);
      expect(words).not.toMatch(HIDDEN_WORDS);
    }
    for (const typed of ['', 'lund', 'brandt', 'twin', 'sab'])
      for (const picker of [ACTIONS.pickSpeaker, ACTIONS.pickTopic])
        expect(await suggested(hidden.slack, picker, typed)).toEqual(await suggested(without.slack, picker, typed));
  });

  it('is not named by a watch that only its channel may explain', async () => {
    const room = await open({ curated: storyWithHiddenSources(), now: () => UNDER_EMBARGO });
    await ask(room.slack, '/talks watch lund', 'C0GENERAL1');
    const { words } = await openHome(room);
    expect(words).toContain('something that is shown there alone · in');
    expect(words).not.toMatch(HIDDEN_WORDS);
  });
});

it('stays within Slack’s limits with 300 disputed items, 1,000 proposals and as many reports and watches', {
  timeout: 60_000,
}, async () => {
  const room = await open({ curated: manyDisputes(300) });
  const { live, store, slack } = room;
  await store.append(proposals(room, 1000), new Date('2025-08-01T08:00:00Z'));
  const ids = [...live.desk.statements.keys()];
  const noted = Array.from({ length: 200 }, (_, at): Draft[] => {
    const name = `r${at}`;
    const note = 'x'.repeat(2000);
    const watched = `${live.desk.defaultStory.id}/words:word ${at}`;
    return [
      {
        thing: `report:${name}`,
        version: 1,
        by: DANA,
        reason: null,
        change: {
          change: 'error-reported',
          report: name,
          statement: ids[at % ids.length] ?? '',
          version: 0,
          shown: 'y'.repeat(3000),
          note,
        },
      },
      {
        thing: `watch:${DESK_CHANNEL}:${watched}`,
        version: 1,
        by: SAM,
        reason: null,
        change: { change: 'watch-started', channel: DESK_CHANNEL, what: watched },
      },
    ];
  });
  await store.append(noted.flat(), new Date('2025-08-01T08:00:00Z'));
  await live.catchUp();
  const { words, blocks } = await openHome(room, SAM);
  expect(blocks.length).toBeLessThanOrEqual(100);
  expect(words).toContain('Accounts differ on 300 questions');
  expect(words).toContain('Awaiting confirmation: 1000 proposals');
  expect(words).toContain('Reported errors: 200');
  expect((await suggested(slack, ACTIONS.pickSpeaker, '').catch(() => [])).length).toBeLessThanOrEqual(100);
  expect(room.log).toEqual([]);
});

it('arrives through HTTP as through the socket', async () => {
  const room = await open({ mode: 'http' });
  expect((await openHome(room)).words).toContain('Where things stand');
  expect((await suggested(room.slack, ACTIONS.pickSpeaker, 'witk')).map(({ label }) => label)).toEqual([
    'Steve Witkoff',
  ]);
  expect(room.log).toEqual([]);
});
