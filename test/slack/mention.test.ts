import { describe, expect, it, vi } from 'vitest';
import {
  BOT_USER,
  connectTalks,
  DESK_CHANNEL,
  DIRECT,
  freePort,
  openNewsroom,
  openSlack,
  WIRE_BOT,
  wordsIn,
} from './newsroom.ts';

const QUESTION = '@Talks what did Witkoff say about good faith?';
const POSTS = ['chat.postMessage'];

describe.each(['socket', 'http'] as const)('a mention over %s', (mode) => {
  it('is answered in the thread where it stands', async () => {
    const { slack, log } = await openNewsroom({ mode });
    const root = slack.messages(DESK_CHANNEL)[0]?.ts ?? '';
    await slack.type({ channel: DESK_CHANNEL, text: QUESTION, threadTs: root });
    await slack.settled();
    const answer = slack.messages(DESK_CHANNEL, { threadTs: root }).at(-1);
    expect(answer).toMatchObject({ user: BOT_USER, threadTs: root, ephemeral: false });
    expect(wordsIn(answer?.blocks)).toContain('acting in good faith');
    expect(log).toEqual([]);
  });

  it('at top level is answered in a new thread under it', async () => {
    const { slack } = await openNewsroom({ mode });
    const { ts } = await slack
      .type({ channel: DESK_CHANNEL, text: QUESTION })
      .then((typed) => ({ ts: 'ts' in typed ? typed.ts : null }));
    await slack.settled();
    const [, answer] = slack.messages(DESK_CHANNEL, { threadTs: ts ?? '' });
    expect(answer).toMatchObject({ user: BOT_USER, threadTs: ts });
  });

  it('is answered once, however often Slack delivers it', async () => {
    const { slack } = await openNewsroom({ mode });
    await slack.type({ channel: DESK_CHANNEL, text: QUESTION });
    await slack.settled();
    await slack.redeliver('last', { retryNum: 1, reason: 'http_timeout' });
    await slack.redeliver('last', { retryNum: 2, reason: 'http_timeout' });
    await slack.settled();
    expect(posts(slack)).toHaveLength(1);
  });
});

it('whose post takes longer over HTTP than Slack waits is told of once, and nothing is called a bug', async () => {
  const port = await freePort();
  const slack = await openSlack({
    http: { requestUrl: `http://127.0.0.1:${port}/slack/events` },
    ackTimeoutMs: 20_000,
    retryDelaysMs: Array(20).fill(1000),
  });
  const { botToken, apiUrl, signingSecret } = slack;
  const { log } = await connectTalks({ mode: 'http', botToken, apiUrl, signingSecret, port });
  slack.failNext({ method: 'chat.postMessage', kind: 'hang' });
  const typed = await slack.type({ channel: DESK_CHANNEL, text: QUESTION });
  const message = typed.ok ? undefined : typed.message;
  if (!message) throw new Error('a call hangs for ten seconds');
  const isDone = () => message.eventIds.every((id) => slack.delivery(id)?.state === 'acknowledged');
  await vi.waitFor(() => expect(isDone()).toBe(true), { timeout: 60_000, interval: 50 });
  expect(slack.messages(DESK_CHANNEL, { threadTs: message.ts }).slice(1)).toHaveLength(1);
  expect(log.filter((line) => /not acknowledged|could not be taken in|sent to the client/.test(line))).toEqual([]);
}, 90_000);

type Slack = Awaited<ReturnType<typeof openNewsroom>>['slack'];
const posts = (slack: Slack) => slack.requests.filter(({ method }) => POSTS.includes(method));

it('answers in at most three lines of text, with speaker, words and source', async () => {
  const { slack } = await openNewsroom();
  await slack.type({ channel: DESK_CHANNEL, text: QUESTION });
  await slack.settled();
  const text = String(posts(slack)[0]?.args.text);
  expect(text.split('\n').length).toBeLessThanOrEqual(3);
  expect(text).toMatch(/Steve Witkoff.*good faith[\s\S]*published/);
});

it('previews none of its links', async () => {
  const { slack } = await openNewsroom();
  await slack.type({ channel: DESK_CHANNEL, text: QUESTION });
  await slack.settled();
  expect(posts(slack)[0]?.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
});

it('takes out its own name wherever it stands', async () => {
  const { slack } = await openNewsroom();
  await slack.type({ channel: DESK_CHANNEL, text: 'Can @Talks say: where do the talks stand?' });
  await slack.settled();
  expect(String(posts(slack)[0]?.args.text)).toContain('Newest source');
});

it.each(['@Talks', ' @Talks  '])('answers an empty mention (%j) with help', async (text) => {
  const { slack } = await openNewsroom();
  await slack.type({ channel: DESK_CHANNEL, text });
  await slack.settled();
  expect(String(posts(slack)[0]?.args.text)).toContain('/talks quote');
});

it('does not answer other bots', async () => {
  const { slack } = await openNewsroom();
  await slack.type({ channel: DESK_CHANNEL, text: QUESTION, user: WIRE_BOT });
  await slack.settled();
  expect(posts(slack)).toHaveLength(0);
});

it('does not answer a message that does not mention it', async () => {
  const { slack } = await openNewsroom();
  await slack.type({ channel: DESK_CHANNEL, text: 'what did Witkoff say?' });
  await slack.settled();
  expect(posts(slack)).toHaveLength(0);
});

it('answers a direct message in the conversation, and its own answer not at all', async () => {
  const { slack } = await openNewsroom();
  await slack.type({ channel: DIRECT, text: 'how many hostages are still held?' });
  await slack.settled();
  const messages = slack.messages(DIRECT);
  expect(messages).toHaveLength(2);
  expect(messages.at(-1)).toMatchObject({ user: BOT_USER, threadTs: null });
  expect(messages.at(-1)?.text).toContain('49 are still being held');
});

it('answers a direct message in the thread in which it was asked', async () => {
  const { slack } = await openNewsroom();
  await slack.type({ channel: DIRECT, text: 'status' });
  await slack.settled();
  const root = slack.messages(DIRECT)[0]?.ts ?? '';
  await slack.type({ channel: DIRECT, text: 'quote witkoff', threadTs: root });
  await slack.settled();
  expect(slack.messages(DIRECT, { threadTs: root }).at(-1)).toMatchObject({ user: BOT_USER, threadTs: root });
});

it('says once what is wrong when a mention cannot be understood', async () => {
  const { slack } = await openNewsroom();
  await slack.type({ channel: DESK_CHANNEL, text: '@Talks quote witkoff as of yesterday' });
  await slack.settled();
  expect(posts(slack).map(({ args }) => args.text)).toEqual([expect.stringContaining('has no date that can be read')]);
});

it('waits as long as Slack says when there were too many calls, and answers once', async () => {
  const { slack } = await openNewsroom();
  slack.failNext({ method: 'chat.postMessage', kind: 'rate_limited', retryAfter: 1 });
  await slack.type({ channel: DESK_CHANNEL, text: QUESTION });
  await slack.settled();
  expect(posts(slack).filter(({ error }) => error === null)).toHaveLength(1);
});

it('finds its answer when Slack’s word on it is lost, and neither posts it again nor excuses itself', async () => {
  const { slack } = await openNewsroom();
  slack.failNext({ method: 'chat.postMessage', kind: 'reset', afterEffect: true });
  const typed = await slack.type({ channel: DESK_CHANNEL, text: QUESTION });
  await slack.settled();
  const thread = slack.messages(DESK_CHANNEL, { threadTs: typed.ok ? (typed.ts ?? '') : '' });
  expect(thread.slice(1)).toEqual([
    expect.objectContaining({ text: expect.stringMatching(/good faith[\s\S]*published/) }),
  ]);
});
