import { describe, expect, it } from 'vitest';
import { REVIEW_FORM } from '../../src/slack/blocks/review-view.ts';
import { FORMS } from '../../src/slack/blocks/statement-views.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import { storyWithHiddenSources, UNSEEN } from '../made-up/hidden-sources.ts';
import { ALEX, ask, choose, DANA, DESK_CHANNEL, GIL, LEE, openNewsroom, SAM, wordsIn } from '../slack/newsroom.ts';
import { atDesk, openSignedRoom, submit } from './requests.ts';
import { proposed } from './surfaces.ts';

const open = (options: Parameters<typeof openNewsroom>[0] = {}) =>
  openNewsroom({ curated: harbourStory(), editors: [SAM, GIL, LEE], ...options });

const UNDER_EMBARGO = new Date('2024-03-06T00:00:00Z');
const HOLD = { what: 'hold', reason: 'The outlet corrected it.' };
const holding = (by: string, version = 0) =>
  submit(atDesk(by), FORMS.withdraw, { id: 'gazette-hurt', version, channel: DESK_CHANNEL }, HOLD);

describe.each(['socket', 'http'] as const)('people at the page, over %s', (mode) => {
  it('who are guests or deactivated are told so, and nothing is saved', async () => {
    const { slack, live, log } = await open({ mode });
    for (const [user, sentence] of [
      [GIL, 'Guests can ask Talks'],
      [LEE, 'This account has been deactivated'],
    ] as const) {
      expect((await ask(slack, '/talks watch crane', DESK_CHANNEL, user)).text).toContain(sentence);
      expect((await ask(slack, '/talks review', DESK_CHANNEL, user)).text).toContain(sentence);
      await choose(slack, await ask(slack, '/talks quote okafor', DESK_CHANNEL, user), 'withdraw', user);
      expect(slack.messages(DESK_CHANNEL, { user }).at(-1)?.text).toContain(sentence);
    }
    expect(live.ledger.head.seq).toBe(0);
    expect(log).toEqual([]);
  });

  it('who are guests can ask, and see nothing of the editors’ queue', async () => {
    const { slack, edits } = await open({ mode });
    await edits.note({ change: 'watch-started', channel: DESK_CHANNEL, what: 'harbour/disputed' }, GIL, 'watch');
    expect((await ask(slack, '/talks quote okafor', DESK_CHANNEL, GIL)).text).toContain('We had warned the port');
    const about = { statement: 'gazette-hurt', version: 0, shown: 'Three people were hurt', note: 'It was four.' };
    await edits.note({ change: 'error-reported', report: 'V1', ...about }, DANA, 'report');
    for (const [user, sees] of [
      [GIL, false],
      [SAM, true],
    ] as const) {
      await slack.openHome(user);
      await slack.settled();
      expect(wordsIn(slack.state(user).home?.blocks).includes('It was four.')).toBe(sees);
    }
  });
});

describe('while Slack does not say who somebody is', () => {
  it.each([
    ['internal_error', 'Slack does not say just now whether you belong to this workspace'],
    ['missing_scope', 'scope users:read'],
  ])('nobody writes, and whoever tries is told why: %s', async (error, sentence) => {
    const room = await openSignedRoom({ curated: harbourStory() });
    room.slack.failNext({ method: 'users.info', kind: 'ok_false', error, times: 5 });
    const { words } = await room.send(holding(SAM));
    expect(words).toContain(sentence);
    expect(words).toContain('Nothing was saved.');
    expect(room.live.ledger.head.seq).toBe(0);
  });

  it('everybody still gets answers', async () => {
    const { slack } = await open();
    slack.failNext({ method: 'users.info', kind: 'http_500', times: 50 });
    expect((await ask(slack, '/talks quote okafor', DESK_CHANNEL, SAM)).text).toContain('We had warned the port');
  });

  it('has said it for five minutes, in which it is not asked again', async () => {
    let clock = Date.now();
    const room = await openSignedRoom({ curated: harbourStory(), clock: () => clock });
    const asked = () => room.slack.requests.filter(({ method }) => method === 'users.info').length;
    await room.send(holding(SAM));
    expect(asked()).toBe(1);
    expect(room.live.ledger.head.seq).toBe(1);
    // Requests are signed now, and five minutes are the most that a clock may be off.
    clock += 4 * 60_000;
    await room.send(holding(SAM, 1));
    expect(asked()).toBe(1);
  });
});

describe('where two editors must agree', () => {
  it('nobody confirms what they proposed, and another does', async () => {
    const room = await openSignedRoom({ curated: harbourStory(), two: true, editors: [SAM, ALEX] });
    const { source, waiting } = await proposed(room);
    const [first] = waiting;
    if (!first) throw new RangeError('proposals wait');
    const { statement, version, unsure } = first;
    const about = { source, id: statement.id, version, unsure, start: statement.locator.start };
    const confirming = (by: string) => submit(atDesk(by), REVIEW_FORM, about, {});
    const before = room.live.ledger.head.seq;
    expect((await room.send(confirming(SAM))).words).toContain('another editor has to confirm');
    await room.live.catchUp();
    expect(room.live.ledger.head.seq).toBe(before);
  });
});

describe('a form whose private metadata were forged', () => {
  it.each(UNSEEN)('reports nothing about what its channel may not see: %s', async (id) => {
    const room = await openSignedRoom({ curated: storyWithHiddenSources(), now: () => UNDER_EMBARGO });
    const about = { id, version: 0, channel: DESK_CHANNEL };
    const { words } = await room.send(submit(atDesk(DANA), FORMS.report, about, { note: 'What of it?' }));
    const unknown = await room.send(
      submit(atDesk(DANA), FORMS.report, { ...about, id: 'no-such' }, { note: 'What of it?' }),
    );
    expect(words).toContain('no longer in the store');
    expect(words).toBe(unknown.words);
    expect(room.live.ledger.head.seq).toBe(0);
  });

  it.each([FORMS.correct, FORMS.withdraw])('tells a reporter nothing about any statement: %s', async (form) => {
    const room = await openSignedRoom({ curated: storyWithHiddenSources(), now: () => UNDER_EMBARGO });
    const said = new Set<string>();
    for (const id of [...UNSEEN, 'gazette-hurt', 'no-such']) {
      const about = { id, version: 0, channel: DESK_CHANNEL };
      said.add((await room.send(submit(atDesk(DANA), form, about, { reason: 'Why not?' }))).words);
    }
    expect(said.size).toBe(1);
  });
});
