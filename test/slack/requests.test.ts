import { expect, it, vi } from 'vitest';
import type { HandledRequest } from '../../src/operations/metrics.ts';
import { ACTIONS } from '../../src/slack/blocks/buttons.ts';
import { ask, DESK_CHANNEL, openNewsroom, press } from './newsroom.ts';

/** A newsroom, and what it tells of its requests. */
async function followed(options: Parameters<typeof openNewsroom>[0] = {}) {
  const handled: HandledRequest[] = [];
  const newsroom = await openNewsroom({ ...options, onRequest: (request) => handled.push(request) });
  // A request has ended a moment after its answer is there.
  const told = (requests: number) => vi.waitFor(() => expect(handled).toHaveLength(requests), 25_000);
  const kinds = () => handled.map(({ surface, name, outcome }) => `${surface} ${name} ${outcome}`);
  return { ...newsroom, handled, kinds, told };
}

it('tells of each request by its surface and name', async () => {
  const { slack, handled, kinds, told } = await followed();
  await ask(slack, '/talks');
  const answer = await ask(slack, '/talks quote witkoff');
  await press(slack, answer, ACTIONS.more);
  await slack.type({ channel: DESK_CHANNEL, text: '@Talks where do the talks stand?' });
  await told(4);
  expect(kinds()).toEqual([
    'command words answered',
    'command quote answered',
    'action talks_more answered',
    'event app_mention answered',
  ]);
  for (const { milliseconds } of handled) expect(milliseconds).toBeGreaterThan(0);
});

it('tells nothing of the words that somebody typed', async () => {
  const { slack, handled, told } = await followed();
  await ask(slack, '/talks secretsource said it');
  await told(1);
  expect(JSON.stringify(handled)).not.toContain('secretsource');
  expect(handled).toMatchObject([{ surface: 'command', name: 'words' }]);
});

it('counts what people are told to do otherwise as answered, and a bug as failed', async () => {
  const { slack, kinds, told } = await followed();
  await ask(slack, '/talks quote witkoff as of yesterday');
  await told(1);
  expect(kinds()).toEqual(['command quote answered']);
  const broken = await followed({
    desk: () => {
      throw new TypeError('a bug');
    },
  });
  await ask(broken.slack, '/talks status');
  await broken.told(1);
  expect(broken.kinds()).toEqual(['command status failed']);
});
