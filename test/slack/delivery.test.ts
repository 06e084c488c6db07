import { expect, it } from 'vitest';
import { ACTIONS } from '../../src/slack/blocks/buttons.ts';
import { ask, buttonsOf, DESK_CHANNEL, openNewsroom, press, wordsIn } from './newsroom.ts';

type Slack = Awaited<ReturnType<typeof openNewsroom>>['slack'];

async function mentionAnswer(slack: Slack) {
  const typed = await slack.type({ channel: DESK_CHANNEL, text: '@Talks what did Witkoff say about good faith?' });
  await slack.settled();
  return slack.messages(DESK_CHANNEL, { threadTs: typed.ok ? (typed.ts ?? '') : '' }).at(-1);
}

it('sends the same words in simpler blocks where the workspace does not have the newer ones', async () => {
  const { slack, log } = await openNewsroom();
  const rich = await mentionAnswer(slack);
  slack.refuseBlocks(['rich_text']);
  const plain = await mentionAnswer(slack);
  expect(plain?.blocks.map(({ type }) => type)).toContain('section');
  expect(plain?.blocks.map(({ type }) => type)).not.toContain('rich_text');
  const squeezed = (words: string) => words.replace(/\s+/g, ' ').trim();
  expect(squeezed(wordsIn(plain?.blocks))).toBe(squeezed(wordsIn(rich?.blocks)));
  expect(plain && buttonsOf(plain).length).toBe(rich && buttonsOf(rich).length);
  expect(log.join('\n')).toContain('invalid_blocks');
});

it('sends the text alone where no blocks are taken', async () => {
  const { slack } = await openNewsroom();
  slack.refuseBlocks(['rich_text', 'section', 'actions', 'context']);
  const answer = await mentionAnswer(slack);
  expect(answer?.text).toMatch(/Steve Witkoff[\s\S]*good faith[\s\S]*published/);
});

it('falls back in the same way through a response_url', async () => {
  const { slack } = await openNewsroom();
  const answer = await ask(slack, '/talks quote witkoff');
  slack.refuseBlocks(['rich_text']);
  await press(slack, answer, ACTIONS.more);
  const page = slack.messages(DESK_CHANNEL).at(-1);
  expect(page?.ephemeral).toBe(true);
  expect(page?.blocks.map(({ type }) => type)).not.toContain('rich_text');
  expect(wordsIn(page?.blocks)).toContain('Steve Witkoff');
});

it('opens a modal with simpler blocks in the same way', async () => {
  const { slack } = await openNewsroom();
  const answer = await ask(slack, '/talks quote witkoff good faith');
  slack.refuseBlocks(['rich_text']);
  await press(slack, answer, ACTIONS.context);
  expect(wordsIn(slack.views()[0]?.blocks)).toContain('acting in good faith');
});

it('tells the person when Slack takes nothing', async () => {
  const { slack, log } = await openNewsroom();
  const answer = await ask(slack, '/talks quote witkoff');
  slack.failNext({ method: 'chat.postMessage', kind: 'http_500' });
  await press(slack, answer, ACTIONS.share);
  const notice = slack.messages(DESK_CHANNEL).at(-1);
  expect(notice).toMatchObject({
    ephemeral: true,
    text: expect.stringContaining('Slack did not say whether the answer arrived'),
  });
  expect(slack.messages(DESK_CHANNEL).some(({ ts }) => ts === answer.ts)).toBe(true);
  expect(log.join('\n')).not.toContain('lack of desire');
});
