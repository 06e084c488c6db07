import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DESK_CHANNEL, openSlack } from '../slack/newsroom.ts';
import { temporaryFolder } from '../store/sqlite-files.ts';
import { figure } from './figure.ts';
import { found, PATIENT_MS, replies, startProgram } from './program.ts';

const QUESTION = 'what did Witkoff say about good faith?';
const IN_FLIGHT = 50;

test('F12: on SIGTERM all that is in hand is answered, and Talks ends with code 0 within ten seconds', {
  timeout: 120_000,
}, async (context) => {
  const slack = await openSlack({ ackTimeoutMs: PATIENT_MS });
  const program = await startProgram(slack, join(temporaryFolder(), 'talks.db'));
  const channels = [DESK_CHANNEL, 'C0GENERAL1'];
  // Each is acknowledged once it is answered.
  const typing = Array.from({ length: IN_FLIGHT }, (_, index) =>
    slack.type({ channel: channels[index % channels.length] ?? DESK_CHANNEL, text: `@Talks ${QUESTION}` }),
  );
  const asked = channels.flatMap((channel) =>
    slack.messages(channel).flatMap(({ text, ts }) => (text.includes(QUESTION) ? [{ channel, ts }] : [])),
  );
  expect(asked).toHaveLength(IN_FLIGHT);
  await found(() => slack.requests.some(({ method }) => method === 'chat.postMessage'));
  const answered = () =>
    slack.requests.filter(({ method, error }) => method === 'chat.postMessage' && error === null).length;
  const before = answered();
  // At one post a second in a channel most of them still wait for their turn.
  expect(before).toBeLessThan(IN_FLIGHT);
  const began = performance.now();
  program.stop('SIGTERM');
  // Who asks now is told, or Slack is left to send it again: an unacknowledged event.
  const late = await slack
    .type({ channel: DESK_CHANNEL, text: '/talks status' })
    .then((typed) => (typed.ok ? (slack.messages(DESK_CHANNEL).at(-1)?.text ?? '') : typed.notice));
  expect(await program.code).toBe(0);
  const seconds = (performance.now() - began) / 1000;
  expect((await Promise.all(typing)).filter(({ ok }) => !ok)).toEqual([]);
  expect(answered()).toBe(IN_FLIGHT);
  for (const { channel, ts } of asked) expect(replies(slack, ts, channel)).toHaveLength(1);
  expect(seconds).toBeLessThan(10);
  figure(context, {
    row: 'F12',
    fault: `SIGTERM with ${IN_FLIGHT - before} of ${IN_FLIGHT} answers in flight`,
    asked: 'all finish or are told; ≤ 10 s, code 0',
    reached: `${answered()} answered, ended after ${seconds.toFixed(1)} s with code 0; a command meanwhile: “${late.split('\n')[0]}”`,
  });
});

test('F12: whoever asks while Talks stops is told, and a second signal ends it at once', {
  timeout: 60_000,
}, async (context) => {
  const slack = await openSlack({ ackTimeoutMs: PATIENT_MS });
  const program = await startProgram(slack, join(temporaryFolder(), 'talks.db'));
  slack.failNext({ method: 'chat.postMessage', kind: 'hang' });
  const typing = slack.type({ channel: DESK_CHANNEL, text: `@Talks ${QUESTION}` });
  await found(() => slack.requests.some(({ method }) => method === 'chat.postMessage'));
  program.stop('SIGTERM');
  // The post hangs for ten seconds: meanwhile whoever asks is told.
  let told = '';
  while (!told.includes('restarting')) {
    expect(await slack.type({ channel: DESK_CHANNEL, text: '/talks status' })).toMatchObject({ ok: true });
    told = slack.messages(DESK_CHANNEL).at(-1)?.text ?? '';
  }
  const began = performance.now();
  program.stop('SIGTERM');
  expect(await program.code).toBe(1);
  // Slack sends what nobody has acknowledged to whoever starts next.
  expect(await typing).toMatchObject({ ok: false });
  figure(context, {
    row: 'F12',
    fault: 'SIGTERM twice',
    asked: 'a second signal exits 1 at once',
    reached: `code 1 after ${Math.round(performance.now() - began)} ms, with a post hanging; meanwhile: “${told}”`,
  });
});
