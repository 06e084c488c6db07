import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DESK_CHANNEL, openSlack } from '../slack/newsroom.ts';
import { temporaryFolder } from '../store/sqlite-files.ts';
import { figure } from './figure.ts';
import { found, PATIENT_MS, replies, startProgram } from './program.ts';

const QUESTION = 'what did Witkoff say about good faith?';

test('F9: a mention that Talks had in hand when it was killed comes again, and is answered once', {
  timeout: 300_000,
}, async (context) => {
  // The claim of a process that was killed lapses after a minute; until then every retry waits.
  const slack = await openSlack({ ackTimeoutMs: PATIENT_MS, retryDelaysMs: Array(600).fill(1000) });
  const store = join(temporaryFolder(), 'talks.db');
  const killed = await startProgram(slack, store);
  slack.failNext({ method: 'chat.postMessage', kind: 'hang' });
  const typing = slack.type({ channel: DESK_CHANNEL, text: `@Talks ${QUESTION}` });
  await found(() => slack.requests.some(({ method }) => method === 'chat.postMessage'));
  killed.stop('SIGKILL');
  await killed.code;
  const typed = await typing;
  const message = typed.ok ? undefined : typed.message;
  if (!message) throw new Error('it was acknowledged before it was answered');
  const began = performance.now();
  const program = await startProgram(slack, store);
  await found(() => replies(slack, message.ts).length > 0, 200);
  const seconds = Math.round((performance.now() - began) / 1000);
  const isAcknowledged = () => message.eventIds.every((id) => slack.delivery(id)?.state === 'acknowledged');
  await found(isAcknowledged);
  expect(replies(slack, message.ts)).toHaveLength(1);
  program.stop('SIGTERM');
  expect(await program.code).toBe(0);
  figure(context, {
    row: 'F9',
    fault: 'the program killed with a mention in hand',
    asked: 'retry handled once',
    reached: `answered once, ${seconds} s after the kill`,
  });
});
