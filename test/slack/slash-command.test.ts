import { describe, expect, it } from 'vitest';
import { commandTable } from '../../src/commands/index.ts';
import { ask, buttonsOf, DESK_CHANNEL, markupIn, openNewsroom, SAM, wordsIn } from './newsroom.ts';

describe.each(['socket', 'http'] as const)('/talks over %s', (mode) => {
  it('answers every subcommand at once, to the person who asked alone', async () => {
    const { slack, log } = await openNewsroom({ mode });
    for (const { name, example } of commandTable) {
      // This one is for the whole channel: see watch.test.ts.
      if (name === 'watch') continue;
      const before = slack.messages(DESK_CHANNEL).length;
      expect(await slack.type({ channel: DESK_CHANNEL, text: `/talks ${example}` })).toMatchObject({ ok: true });
      const messages = slack.messages(DESK_CHANNEL);
      expect(messages.length, example).toBe(before + 1);
      const answer = messages.at(-1);
      expect(answer?.ephemeral).toBe(true);
      expect(answer?.text.length).toBeGreaterThan(10);
      expect(answer?.blocks.length, example).toBeGreaterThan(0);
    }
    expect(slack.messages(DESK_CHANNEL, { user: SAM }).some((message) => message.ephemeral)).toBe(false);
    expect(log).toEqual([]);
  });

  it('answers within the acknowledgement, without a second call', async () => {
    const { slack } = await openNewsroom({ mode });
    const before = slack.requests.length;
    await ask(slack, '/talks quote witkoff');
    expect(slack.requests.length).toBe(before);
  });

  it('tells in one sentence what it cannot understand', async () => {
    const { slack, log } = await openNewsroom({ mode });
    const answer = await ask(slack, '/talks quote witkoff as of yesterday');
    expect(answer).toMatchObject({ ephemeral: true, text: expect.stringContaining('has no date that can be read') });
    expect(log).toEqual([]);
  });

  it('tells of a bug in a fixed sentence, and logs it', async () => {
    const { slack, log } = await openNewsroom({
      mode,
      desk: () => {
        throw new TypeError('the desk is on fire, token xoxb-123-abc');
      },
    });
    const answer = await ask(slack, '/talks status');
    expect(answer.text).toMatch(
      /^Something went wrong in Talks and was logged; nothing was changed\. Try again, or ask whoever runs it\. Error id [0-9a-f]{6}\.$/,
    );
    expect(log.join('\n')).toContain('the desk is on fire');
    // The line of the log is found by what the person was told.
    expect(log.join('\n')).toContain(`[${answer.text.slice(-7, -1)}]`);
    expect(log.join('\n')).not.toContain('xoxb-123');
  });
});

it('gives the excerpt after its speaker and before its source', async () => {
  const { slack } = await openNewsroom();
  const shown = wordsIn((await ask(slack, '/talks quote witkoff lack of desire')).blocks);
  const places = ['Steve Witkoff', 'clearly shows a lack of desire', 'published 24 Jul 2025'].map((part) =>
    shown.indexOf(part),
  );
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

it('finds a misspelt speaker, and nobody else for a name that is not in the store', async () => {
  const { slack } = await openNewsroom();
  expect((await ask(slack, '/talks quote witkof')).text).toContain('clearly shows a lack of desire');
  const none = await ask(slack, '/talks quote macron');
  expect(none.text).toContain('No confirmed statement by “macron” in the store');
  expect(none.text).not.toContain('clearly shows');
});

it('carries what was typed through as words: nobody is ever mentioned', async () => {
  const { slack } = await openNewsroom();
  for (const typed of [
    '<!channel> fire',
    '<@U1> fire',
    'a &lt; b & <!here>',
    '<https://evil.example|click>',
    '@Sam Editor',
  ]) {
    const answer = await ask(slack, `/talks find ${typed}`);
    expect(answer.text).not.toMatch(/<[!@#h]/);
    expect(markupIn(answer.blocks)).toEqual([]);
  }
  const answer = await ask(slack, '/talks find a &lt; b');
  expect(wordsIn(answer.blocks)).toContain('a &lt; b');
});

it('answers a question of the longest length without a button that could not carry it', async () => {
  const { slack } = await openNewsroom();
  const answer = await ask(slack, `/talks find ceasefire ${'talks '.repeat(450)}`);
  expect(answer.ephemeral).toBe(true);
  for (const { value } of buttonsOf(answer)) expect(value.length).toBeLessThanOrEqual(2000);
});
