import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../src/playground/web-api/faults.ts';
import { DESK_CHANNEL, openSlack } from '../slack/newsroom.ts';
import { temporaryFolder } from '../store/sqlite-files.ts';
import { figure } from './figure.ts';
import { found, mention, PATIENT_MS, replies, startProgram } from './program.ts';

const GENERAL = 'C0GENERAL1';
const QUESTION = 'what did Witkoff say about good faith?';

const CLEAR = new Set(['429', 'ok: false, not_in_channel']);

const isAnswer = ({ text }: { text: string }) => text.includes('good faith') && text.includes('published');

/** What is said in the thread after each fault; where Slack's word was lost, Talks looks for its post first. */
const FAULTS: [string, Omit<Fault, 'method'>, 'answer' | 'error'][] = [
  ['429', { kind: 'rate_limited', retryAfter: 2 }, 'answer'],
  ['500', { kind: 'http_500' }, 'error'],
  ['500, yet it was posted', { kind: 'http_500', afterEffect: true }, 'answer'],
  ['connection reset', { kind: 'reset' }, 'error'],
  ['connection reset, yet it was posted', { kind: 'reset', afterEffect: true }, 'answer'],
  ['an answer that is no JSON', { kind: 'bad_json' }, 'error'],
  ['no JSON, yet it was posted', { kind: 'bad_json', afterEffect: true }, 'answer'],
  ['ok: false, fatal_error', { kind: 'ok_false', error: 'fatal_error' }, 'error'],
  ['ok: false, not_in_channel', { kind: 'ok_false', error: 'not_in_channel' }, 'error'],
  ['no answer at all', { kind: 'hang' }, 'error'],
  ['no answer, yet it was posted', { kind: 'hang', afterEffect: true }, 'answer'],
];

describe('F8: whatever Slack answers to a post', () => {
  test('there is one answer or one error, never two, and no other channel waits', {
    timeout: 300_000,
  }, async (context) => {
    const slack = await openSlack({ ackTimeoutMs: PATIENT_MS });
    const program = await startProgram(slack, join(temporaryFolder(), 'talks.db'));
    const posts = () => slack.requests.filter(({ method }) => method === 'chat.postMessage');
    const looks = () => slack.requests.filter(({ method }) => method === 'conversations.replies');
    let answers = 0;
    let errors = 0;
    let twice = 0;
    const waited: number[] = [];
    for (const [name, fault, expected] of FAULTS) {
      const before = posts().length;
      const lookedBefore = looks().length;
      slack.failNext({ method: 'chat.postMessage', ...fault });
      const threadTs = await mention(slack, QUESTION);
      await found(() => posts().length > before);
      // Meanwhile somebody asks in another channel, which must not wait for this one.
      const began = performance.now();
      const elsewhere = await mention(slack, QUESTION, GENERAL);
      await found(() => replies(slack, elsewhere, GENERAL).some(isAnswer));
      waited.push(performance.now() - began);
      if (!CLEAR.has(name)) await found(() => looks().length > lookedBefore);
      await found(() => replies(slack, threadTs).length > 0);
      await slack.settled();
      const said = replies(slack, threadTs);
      expect(said, name).toHaveLength(1);
      expect(said.map(isAnswer), name).toEqual([expected === 'answer']);
      answers += said.filter(isAnswer).length;
      errors += said.length - said.filter(isAnswer).length;
      twice += said.length > 1 ? 1 : 0;
    }
    // While Slack takes eleven seconds over one channel, the other is answered: it does not wait its end.
    const hung = waited.slice(-2).map((milliseconds) => Math.round(milliseconds));
    expect(Math.min(...hung)).toBeLessThan(10_000);
    const typed = await slack.type({ channel: DESK_CHANNEL, text: '/talks status' });
    expect(typed.ok).toBe(true);
    expect(slack.messages(DESK_CHANNEL).at(-1)?.text).toContain('Newest source');
    program.stop('SIGTERM');
    expect(await program.code).toBe(0);
    expect(program.log()).not.toMatch(/xoxb-|xapp-/);
    figure(context, {
      row: 'F8',
      fault: `Slack answers a post with ${FAULTS.length} faults`,
      asked: 'one answer or one error, 0 double posts, other channels ≤ 200 ms late',
      reached: `${answers} answers, ${errors} errors, ${twice} double; asked elsewhere meanwhile: answered in ${Math.round(Math.max(...waited))} ms at most`,
    });
  });
});
