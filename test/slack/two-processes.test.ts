import { describe, expect, it, vi } from 'vitest';
import { makeEdit } from '../../src/desk/editing.ts';
import { ACTIONS } from '../../src/slack/blocks/buttons.ts';
import {
  ask,
  type ConnectedTalks,
  connectTalks,
  DESK_CHANNEL,
  NOW,
  openSlack,
  press,
  SAM,
  socketTo,
} from './newsroom.ts';

/** Two processes' worth of Talks on one Slack and one store; Slack sends each payload to one of them in turn. */
async function openTwo() {
  const slack = await openSlack();
  const first = await connectTalks(socketTo(slack));
  const second = await connectTalks(socketTo(slack), { file: first.file });
  const posts = () => slack.requests.filter(({ method }) => method === 'chat.postMessage');
  return { slack, first, second, posts };
}

const log = (...processes: ConnectedTalks[]) => processes.flatMap((process) => process.log);

describe('two processes on one store', () => {
  it('answer a mention once, whichever of them Slack sends it to again', async () => {
    const { slack, first, second, posts } = await openTwo();
    await slack.type({ channel: DESK_CHANNEL, text: '@Talks quote witkoff' });
    for (const retryNum of [1, 2, 3]) await slack.redeliver('last', { retryNum, reason: 'timeout' });
    await slack.settled();
    expect(posts()).toHaveLength(1);
    expect(log(first, second)).toEqual([]);
  });

  it('answer a mention once when both get it at the same moment', async () => {
    const { slack, posts } = await openTwo();
    const typed = slack.type({ channel: DESK_CHANNEL, text: '@Talks quote witkoff' });
    await slack.until(() => slack.messages(DESK_CHANNEL).at(-1)?.text.includes('quote witkoff'));
    await Promise.all([typed, slack.redeliver('last', { retryNum: 1, reason: 'timeout' })]);
    await slack.settled();
    expect(posts()).toHaveLength(1);
  });

  it('find an answer in its thread that was posted by one that was killed before it could say so', async () => {
    const slack = await openSlack();
    const [first, second] = [await connectTalks(socketTo(slack)), await connectTalks(socketTo(slack))];
    // Neither knows of the other: they have a store each.
    await slack.type({ channel: DESK_CHANNEL, text: '@Talks quote witkoff' });
    await slack.redeliver('last', { retryNum: 2, reason: 'timeout' });
    await slack.settled();
    const answers = slack.requests.filter(({ method }) => method === 'chat.postMessage');
    expect(answers).toHaveLength(1);
    const looks = slack.requests.filter(({ method }) => method === 'conversations.replies');
    expect(looks).toHaveLength(1);
    expect(log(first, second)).toEqual([]);
  });

  it('have what one could not post before it stopped answered by the next', async () => {
    const slack = await openSlack({ ackTimeoutMs: 30_000, retryDelaysMs: Array(100).fill(500) });
    const { file, log: lines, stopApp } = await connectTalks(socketTo(slack));
    slack.failNext({ method: 'chat.postMessage', kind: 'hang' });
    const posts = () => slack.requests.filter(({ method }) => method === 'chat.postMessage');
    void slack.type({ channel: DESK_CHANNEL, text: '@Talks quote witkoff' });
    await vi.waitFor(() => expect(posts()).toHaveLength(1), { timeout: 10_000 });
    // It waits for its turn behind one that hangs for longer than Talks takes to stop.
    const waits = slack.type({ channel: DESK_CHANNEL, text: '@Talks status' });
    await stopApp();
    const typed = await waits;
    const message = typed.ok ? undefined : typed.message;
    if (!message) throw new Error('it was acknowledged and not answered');
    expect(lines.filter((line) => line.includes('could not be taken in'))).toEqual([]);
    await connectTalks(socketTo(slack), { file });
    const isDone = () => message.eventIds.every((id) => slack.delivery(id)?.state === 'acknowledged');
    await vi.waitFor(() => expect(isDone()).toBe(true), { timeout: 20_000 });
    expect(slack.messages(DESK_CHANNEL, { threadTs: message.ts }).slice(1)).toHaveLength(1);
  }, 90_000);

  it('post a shared answer once, however often Share is pressed', async () => {
    const { slack, first, second, posts } = await openTwo();
    const answer = await ask(slack, '/talks quote witkoff');
    await Promise.all([1, 2, 3].map(() => press(slack, answer, ACTIONS.share)));
    expect(posts()).toHaveLength(1);
    const shared = slack.messages(DESK_CHANNEL, { user: SAM }).filter(({ text }) => text.includes('Shared by'));
    expect(shared).toHaveLength(1);
    expect(log(first, second)).toEqual([]);
  });

  it('tell who presses Share again after it failed elsewhere that it was not posted twice', async () => {
    const { slack } = await openTwo();
    const answer = await ask(slack, '/talks quote witkoff');
    slack.failNext({ method: 'chat.postMessage', kind: 'http_500' });
    await press(slack, answer, ACTIONS.share);
    await press(slack, answer, ACTIONS.share);
    expect(slack.messages(DESK_CHANNEL).at(-1)).toMatchObject({
      ephemeral: true,
      text: expect.stringContaining('if it is not in the channel, ask the question again'),
    });
  });

  it('have each other’s edits in their answers soon after', async () => {
    const { slack, first, second } = await openTwo();
    const [statement] = [...first.live.desk.statements.values()].filter(({ id }) => id.includes('good-faith'));
    if (!statement) throw new RangeError('the shipped facts have this statement');
    await makeEdit(
      first.live,
      { editors: [SAM], two: false },
      {
        edit: { edit: 'withdraw', id: statement.id },
        by: SAM,
        reason: 'checked against the recording',
        at: NOW,
      },
    );
    const isGone = () => expect(second.live.desk.statements.has(statement.id)).toBe(false);
    await vi.waitFor(isGone, { timeout: 5000 });
    for (let turn = 0; turn < 2; turn++)
      expect((await ask(slack, `/talks history ${statement.id}`)).text).toContain(
        'reason: checked against the recording',
      );
  });
});
