import { describe, expect, it } from 'vitest';
import { commandTable } from '../../src/commands/index.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { ACTIONS } from '../../src/slack/blocks/buttons.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import { EMBARGO_ENDS, HIDDEN_WORDS, storyWithHiddenSources, TIDELINE_CHANNEL } from '../made-up/hidden-sources.ts';
import { ask, buttonsOf, DANA, DESK_CHANNEL, openNewsroom, press, wordsIn } from './newsroom.ts';

const UNDER_EMBARGO = new Date(Date.parse(EMBARGO_ENDS) - 1);
const AFTER_IT = new Date(EMBARGO_ENDS);

/** A question for every way in which something may be named, counted or offered. */
const LINES = [
  ...commandTable.map(({ name }) => name),
  ...['status crane', 'status as of 2024-03-09'],
  ...['quote brandt', 'quote brant', 'quote lund', 'quote the foreman', 'quote okafor', 'quote port authority'],
  ...['find sabotaged', 'find twin', 'find twin dock', 'find people hurt', 'find sealed', 'foreman', 'find nine'],
  ...['figures hurt', 'disputed hurt', 'disputed sabotaged', 'timeline crane', 'timeline brandt', 'who said so?'],
  ...['source herald', 'source tideline', 'source gazette', 'source nobody', 'sources as of 2024-03-09'],
  ...['history herald-sabotaged', 'history tideline-hurt', 'history gazette-hurt', 'history nobody'],
  ...['find dock story:old-dock', 'status story:old-dock', 'quote lund story:"Old dock"', 'nonsense'],
];

/** Where it stands how many statements were left out, and where topics are offered. */
const LINES_OF_KNOWN = ['quote okafor', 'who', 'find crane', 'sources'].map((line) => `${line} known 2024-03-06`);
const LINES_OF_TOPICS = ['status Sabotage inquiry', 'status the old dock'];

type Room = Awaited<ReturnType<typeof openNewsroom>>;

/** All that people see for each line, and what its buttons carry. */
async function answersIn({ slack }: Room, lines: readonly string[]): Promise<Map<string, unknown>> {
  const answers = new Map<string, unknown>();
  for (const line of lines) {
    const { text, blocks } = await ask(slack, `/talks ${line}`);
    const buttons = buttonsOf({ blocks }).map(({ actionId, value }) => [actionId, value]);
    answers.set(line, { text, words: wordsIn(blocks), buttons });
  }
  return answers;
}

const openAt = (now: Date, curated: Facts = storyWithHiddenSources()) => openNewsroom({ curated, now: () => now });

async function expectNoTrace(lines: readonly string[]): Promise<void> {
  const hidden = await answersIn(await openAt(UNDER_EMBARGO), lines);
  const without = await answersIn(await openAt(UNDER_EMBARGO, harbourStory()), lines);
  expect(hidden).toEqual(without);
}

describe('in another channel, and under embargo, Talks answers as a desk that never had those sources', () => {
  it('whatever is asked', () => expectNoTrace(LINES));
  it('also in how many statements `known` leaves out', () => expectNoTrace(LINES_OF_KNOWN));
  it('also in the names of topics', () => expectNoTrace(LINES_OF_TOPICS));
});

it('shows a source in its own channel, and after its embargo', async () => {
  const room = await openAt(AFTER_IT);
  expect((await ask(room.slack, '/talks quote brandt')).text).toContain('The harbour crane was sabotaged');
  expect((await ask(room.slack, '/talks sources')).text).not.toContain('Tideline');
  expect((await ask(room.slack, '/talks quote lund', TIDELINE_CHANNEL)).text).toContain('has a twin in the old dock');
  expect((await ask(room.slack, '/talks disputed', TIDELINE_CHANNEL)).text).toMatch(
    /Nine\*? people[\s\S]*Seven\*? people/,
  );
});

it('ends an embargo at its moment, without a restart', async () => {
  let now = UNDER_EMBARGO;
  const { slack } = await openNewsroom({ curated: storyWithHiddenSources(), now: () => now });
  expect((await ask(slack, '/talks who')).text).not.toContain('Brandt');
  now = AFTER_IT;
  expect((await ask(slack, '/talks who')).text).toContain('Brandt');
});

it('answers a mention in another channel without them', async () => {
  const { slack } = await openAt(UNDER_EMBARGO);
  const typed = await slack.type({ channel: DESK_CHANNEL, text: '@Talks how many people were hurt?' });
  await slack.settled();
  const answer = slack.messages(DESK_CHANNEL, { threadTs: typed.ok ? (typed.ts ?? '') : '' }).at(-1);
  expect(answer?.text).toMatch(/people were hurt/);
  expect(`${answer?.text}${wordsIn(answer?.blocks)}`).not.toMatch(HIDDEN_WORDS);
});

interface Button {
  action_id?: string;
  value?: string;
}

describe('a button with a value that was forged', () => {
  /** Presses a button of an answer in a channel after putting another value into it; Share as if it were any other. */
  async function forge({ slack }: Room, line: string, actionId: string, value: object, channel = DESK_CHANNEL) {
    const answer = await ask(slack, `/talks ${line}`, channel);
    for (const block of answer.blocks) {
      const { accessory, elements = [] } = block as { accessory?: Button; elements?: Button[] };
      for (const button of [accessory, ...elements])
        if (button?.action_id === actionId || button?.action_id === ACTIONS.share)
          Object.assign(button, { action_id: actionId, value: JSON.stringify(value) });
    }
    await press(slack, answer, actionId);
    const last = slack.messages(channel).at(-1);
    return { views: slack.views(), shown: `${last?.text}${wordsIn(last?.blocks)}`, ephemeral: last?.ephemeral };
  }

  it.each(['herald-sabotaged', 'tideline-twin'])('opens no Context of a hidden statement: %s', async (id) => {
    const { views, shown } = await forge(await openAt(UNDER_EMBARGO), 'quote okafor', ACTIONS.context, { id });
    expect(views).toEqual([]);
    expect(shown).toContain('This statement is no longer in the store');
  });

  it('opens no Compare of a difference with a hidden side', async () => {
    const room = await openAt(UNDER_EMBARGO);
    const seen = new Set(room.live.desk.seenIn(DESK_CHANNEL, UNDER_EMBARGO).disagreements.map(({ id }) => id));
    const sided = room.live.desk.disagreements.filter(({ sides }) =>
      sides.some(({ source }) => source === 'herald' || source === 'tideline'),
    );
    expect(sided).not.toEqual([]);
    for (const { id } of sided) {
      const { views, shown } = await forge(room, 'disputed', ACTIONS.compare, { id });
      expect(wordsIn(views.map(({ blocks }) => blocks))).not.toMatch(HIDDEN_WORDS);
      expect(views.length > 0).toBe(seen.has(id));
      if (!seen.has(id)) expect(shown).toContain('no longer differ');
    }
  });

  it.each([ACTIONS.share, ACTIONS.more, ACTIONS.back])('gives no page of a hidden source: %s', async (actionId) => {
    const page = { asked: 'command', text: 'find harbour crane', offset: 0 };
    const room = await openAt(UNDER_EMBARGO);
    const without = await openAt(UNDER_EMBARGO, harbourStory());
    const { shown } = await forge(room, 'quote okafor', actionId, page);
    expect(shown).toContain('crane');
    expect(shown).toBe((await forge(without, 'quote okafor', actionId, page)).shown);
  });

  it('opens what the channel may see', async () => {
    const room = await openAt(AFTER_IT);
    const { views } = await forge(room, 'quote lund', ACTIONS.context, { id: 'tideline-twin' }, TIDELINE_CHANNEL);
    expect(wordsIn(views[0]?.blocks)).toContain('has a twin in the old dock');
  });
});

it('shares what the channel may see under the name of whoever shares it, and nothing else', async () => {
  const { slack } = await openAt(UNDER_EMBARGO);
  await press(slack, await ask(slack, '/talks find people hurt'), ACTIONS.share);
  const shared = slack.messages(DESK_CHANNEL).at(-1);
  expect(shared?.text).toContain(`Shared by <@${DANA}>`);
  expect(shared?.text).toContain('people were hurt');
  expect(`${shared?.text}${wordsIn(shared?.blocks)}`).not.toMatch(HIDDEN_WORDS);
});
