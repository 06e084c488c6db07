import { describe, expect, it } from 'vitest';
import { STATEMENT_MENU } from '../../src/slack/blocks/statement-menu.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import {
  EMBARGO_ENDS,
  HIDDEN_WORDS,
  storyWithHiddenSources,
  TIDELINE_CHANNEL,
  UNSEEN,
} from '../made-up/hidden-sources.ts';
import { ask, BOT_USER, choose, DANA, DESK_CHANNEL, openNewsroom, SAM, wordsIn } from '../slack/newsroom.ts';
import { atDesk, mention, openSignedRoom, press } from './requests.ts';

const NOW = new Date(Date.parse(EMBARGO_ENDS) - 1);
const AFTER = new Date(EMBARGO_ENDS);

describe('a choice in the menu of a statement that the channel may not see', () => {
  it.each(['cite', 'report', 'correct', 'withdraw'])('is answered as if there were none: %s', async (choice) => {
    const room = await openSignedRoom({ curated: storyWithHiddenSources(), now: () => NOW });
    const said = new Set<string>();
    for (const id of [...UNSEEN, 'no-such'])
      for (const by of [DANA, SAM]) {
        const { words } = await room.send(press(atDesk(by), STATEMENT_MENU, { do: choice, id }));
        said.add(words);
        expect(words).not.toMatch(HIDDEN_WORDS);
      }
    expect([...said]).toEqual([expect.stringContaining('no longer in the store')]);
  });
});

it('a citation, and the link to its answer, are given where the statement is shown', async () => {
  const { slack } = await openNewsroom({ curated: storyWithHiddenSources(), now: () => AFTER });
  await choose(slack, await ask(slack, '/talks quote brandt'), 'cite');
  expect(wordsIn(slack.views(DANA).at(-1)?.blocks)).toContain('The harbour crane was sabotaged');
});

it('a draft is checked in a thread as by a desk that never had what is hidden', async () => {
  const words = 'check “The harbour crane was sabotaged,” foreman Tomas Brandt said. Nine people were hurt.';
  const answers = await Promise.all(
    [storyWithHiddenSources(), harbourStory()].map(async (curated) => {
      const { slack } = await openNewsroom({ curated, now: () => NOW });
      const typed = await slack.type({ channel: DESK_CHANNEL, text: `@Talks ${words}` });
      await slack.settled();
      const thread = slack.messages(DESK_CHANNEL, { threadTs: typed.ok ? (typed.ts ?? '') : '' });
      return thread
        .filter(({ user }) => user === BOT_USER)
        .map(({ text, blocks }) => ({ text, words: wordsIn(blocks) }));
    }),
  );
  expect(answers[0]).toHaveLength(1);
  expect(answers[0]).toEqual(answers[1]);
});

describe('a correction', () => {
  /** The Tideline's statement is shown to everybody, then its article is for one channel alone, then it is corrected. */
  async function correctedSince(room: Awaited<ReturnType<typeof openNewsroom>>) {
    const { slack, edits, live, store } = room;
    await slack.type({ channel: DESK_CHANNEL, text: '@Talks quote lund' });
    await slack.settled();
    const source = storyWithHiddenSources().sources.find(({ id }) => id === 'tideline');
    const statement = edits.statement('tideline-twin');
    if (!source || !statement) throw new RangeError('the made-up story has the Tideline');
    const change = { change: 'source-recorded', source } as const;
    await store.append([{ thing: 'source:tideline', version: 1, by: SAM, reason: null, change }], NOW);
    await live.catchUp();
    await edits.make({
      edit: { edit: 'withdraw', id: 'tideline-twin' },
      by: SAM,
      reason: 'The diver took it back.',
      version: 0,
      key: 'withdrawn',
    });
    return slack.until(() =>
      slack
        .state(DANA)
        .messages.find(
          ({ user, threadTs, text }) =>
            user === BOT_USER && threadTs && text.startsWith('An answer in this thread has changed'),
        ),
    );
  }

  it('is told where its document is out of sight by now, without its words', async () => {
    const facts = storyWithHiddenSources();
    const open = facts.sources.map((source) => (source.id === 'tideline' ? { ...source, channels: null } : source));
    const room = await openNewsroom({ curated: { ...facts, sources: open }, now: () => AFTER });
    const told = await correctedSince(room);
    expect(`${told.text}${wordsIn(told.blocks)}`.replaceAll('tideline-twin', '')).not.toMatch(HIDDEN_WORDS);
    expect(told.channel).toBe(DESK_CHANNEL);
    expect(room.log).toEqual([]);
  });

  it('of a statement that one channel alone has seen is told there alone, and in no log', async () => {
    const room = await openNewsroom({ curated: storyWithHiddenSources(), now: () => NOW });
    const { slack, edits, log } = room;
    await slack.type({ channel: TIDELINE_CHANNEL, text: '@Talks quote lund' });
    await slack.settled();
    slack.failNext({ method: 'chat.update', kind: 'ok_false', error: 'cant_update_message' });
    const edit = { edit: 'withdraw', id: 'tideline-twin' } as const;
    await edits.make({ edit, by: SAM, reason: 'The diver took it back.', version: 0, key: 'withdrawn' });
    await expect.poll(() => log.length, { timeout: 30_000 }).toBeGreaterThan(0);
    const elsewhere = slack
      .state(DANA)
      .messages.filter(({ channel, user }) => channel === DESK_CHANNEL && user === BOT_USER);
    expect(elsewhere).toEqual([]);
    expect(log.join('\n')).not.toMatch(HIDDEN_WORDS);
  });
});

it('no log holds words of what is hidden, whatever goes wrong while somebody asks for it', async () => {
  const room = await openSignedRoom({ curated: storyWithHiddenSources(), now: () => NOW });
  room.slack.failNext({ method: 'chat.postMessage', kind: 'ok_false', error: 'internal_error', times: 5 });
  await room.send(mention({ ...atDesk(DANA), channel: TIDELINE_CHANNEL }, 'quote lund'));
  expect(room.log.length).toBeGreaterThan(0);
  expect(room.log.join('\n')).not.toMatch(HIDDEN_WORDS);
});
