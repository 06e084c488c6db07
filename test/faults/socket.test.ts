import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DESK_CHANNEL, openSlack } from '../slack/newsroom.ts';
import { temporaryFolder } from '../store/sqlite-files.ts';
import { figure, rounds } from './figure.ts';
import { found, mention, PATIENT_MS, replies, startProgram } from './program.ts';

const QUESTION = 'what did Witkoff say about good faith?';

test('F9: a socket that drops, is renewed or goes silent is replaced at once, and what Slack sends again is answered once', {
  timeout: 600_000,
}, async (context) => {
  const slack = await openSlack({ ackTimeoutMs: PATIENT_MS });
  const program = await startProgram(slack, join(temporaryFolder(), 'talks.db'));
  /** Each socket is asked for first. A gap may be shorter than anybody looks. */
  const opened = () => slack.requests.filter(({ method }) => method === 'apps.connections.open').length;
  const gaps: Record<string, number> = {};
  for (const kind of ['kill', 'refresh_requested', 'warning', 'silent'] as const) {
    const began = performance.now();
    const before = opened();
    slack.disconnectSocket(kind);
    await found(() => opened() > before && slack.state().connected);
    gaps[kind] = Math.round(performance.now() - began);
    expect(await slack.type({ channel: DESK_CHANNEL, text: '/talks status' })).toMatchObject({ ok: true });
  }
  // A dead line is noticed by its missing pong after four seconds; all else is seen at once.
  expect(Math.max(...Object.values(gaps))).toBeLessThan(10_000);

  // Dropped in the midst of it: before the acknowledgement, and after it while the answer is on its way.
  let once = 0;
  const times = rounds(6, 60);
  for (let round = 0; round < times; round += 1) {
    const typing = slack.type({ channel: DESK_CHANNEL, text: `@Talks ${QUESTION}` });
    if (round % 2 === 0) await new Promise((resolve) => setTimeout(resolve, round));
    const before = opened();
    slack.disconnectSocket('kill');
    const typed = await typing;
    const ts = typed.ok ? typed.ts : null;
    await found(() => opened() > before && slack.state().connected);
    for (const retryNum of [1, 2]) await slack.redeliver('last', { retryNum, reason: 'timeout' });
    const threadTs = ts ?? lastMention(slack);
    await found(() => replies(slack, threadTs).length > 0);
    await slack.settled();
    expect(replies(slack, threadTs)).toHaveLength(1);
    once += 1;
  }
  const threadTs = await mention(slack, QUESTION);
  await found(() => replies(slack, threadTs).length === 1);
  program.stop('SIGTERM');
  expect(await program.code).toBe(0);
  figure(context, {
    row: 'F9',
    fault: 'socket killed, renewed, warned, silent',
    asked: 'reconnect ≤ 10 s, retry handled once',
    reached: `reconnected after ${Object.entries(gaps)
      .map(([kind, gap]) => `${gap} ms (${kind})`)
      .join(', ')}; ${once} of ${times} mentions cut off answered once`,
  });
});

function lastMention(slack: Awaited<ReturnType<typeof openSlack>>): string {
  const last = slack.messages(DESK_CHANNEL).findLast(({ text }) => text.includes(QUESTION));
  if (!last) throw new RangeError('nobody has asked');
  return last.ts;
}
