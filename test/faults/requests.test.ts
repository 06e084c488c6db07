import { describe, expect, test } from 'vitest';
import { httpBody, signatureHeaders } from '../../src/playground/http-delivery.ts';
import { isTimely } from '../../src/slack/receiving/http-receiving.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { ask, DESK_CHANNEL, type Newsroom, openNewsroom } from '../slack/newsroom.ts';
import { watchDraft } from '../store/made-up-drafts.ts';
import { temporaryFolder } from '../store/sqlite-files.ts';
import { expectSoundLog } from '../store/store-model.ts';
import { figure } from './figure.ts';

const COMMAND = { command: '/talks', text: 'status', user_id: 'U0DANA0001', channel_id: DESK_CHANNEL };
const { body: BODY } = httpBody({
  type: 'slash_commands',
  payload: { ...COMMAND, team_id: 'T0NEWSROOM', trigger_id: '1.1.x', response_url: 'https://hooks.slack.example/1' },
});
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

const seconds = (milliseconds = Date.now()): number => Math.floor(milliseconds / 1000);

const post = (to: string, headers: Record<string, string>, body = BODY) =>
  fetch(to, { method: 'POST', headers: { ...FORM, ...headers }, body });

/** A newsroom over HTTP; the address is where Slack sends its requests. */
async function openHttp(clock?: () => number): Promise<Newsroom & { address: string }> {
  const newsroom = await openNewsroom({ mode: 'http', ...(clock === undefined ? {} : { clock }) });
  return { ...newsroom, address: newsroom.requestUrl };
}

describe('F13: requests that Slack has not signed so', () => {
  test('are refused with 401, and nothing is done', { timeout: 60_000 }, async (context) => {
    const { slack, address } = await openHttp();
    const secret = slack.signingSecret;
    const now = seconds();
    const good = signatureHeaders(secret, now, BODY);
    const { 'x-slack-signature': signature = '', 'x-slack-request-timestamp': timestamp = '' } = good;
    const bad: [string, Record<string, string>, string?][] = [
      ['no headers', {}],
      ['no signature', { 'x-slack-request-timestamp': timestamp }],
      ['no timestamp', { 'x-slack-signature': signature }],
      ['an empty signature', { ...good, 'x-slack-signature': '' }],
      ['another secret', signatureHeaders('x'.repeat(32), now, BODY)],
      ['another body', good, BODY.replace('status', 'sources')],
      ['another timestamp', { ...good, 'x-slack-request-timestamp': `${now - 1}` }],
      ['another version', { ...good, 'x-slack-signature': signature.replace('v0=', 'v1=') }],
      ['a cut signature', { ...good, 'x-slack-signature': signature.slice(0, -1) }],
      ['a timestamp that is no number', { ...good, 'x-slack-request-timestamp': 'NaN' }],
      ['a timestamp of six minutes ago', signatureHeaders(secret, now - 360, BODY)],
      ['a timestamp in six minutes', signatureHeaders(secret, now + 360, BODY)],
      ['a timestamp in ten years', signatureHeaders(secret, now + 315_360_000, BODY)],
    ];
    for (const [name, headers, body] of bad) {
      const response = await post(address, headers, body);
      expect(response.status, name).toBe(401);
      expect(await response.text(), name).toBe('');
    }
    expect((await post(address, {}, 'x'.repeat(300_000))).status).toBe(413);
    expect((await ask(slack, '/talks status')).text).toContain('Newest source');
    figure(context, {
      row: 'F13',
      fault: `${bad.length} bad signatures; a body over 256 KB`,
      asked: '401; 413',
      reached: `${bad.length} times 401, 413; answers go on`,
    });
  });

  test('are handled once when they are replayed', async (context) => {
    const { slack, address } = await openHttp();
    const headers = signatureHeaders(slack.signingSecret, seconds(), BODY);
    const responses = await Promise.all([1, 2, 3].map(() => post(address, headers)));
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200]);
    const answers = (await Promise.all(responses.map((response) => response.text()))).filter((text) => text !== '');
    expect(answers).toHaveLength(1);
    expect(answers[0]).toContain('Newest source');
    const another = signatureHeaders(slack.signingSecret, seconds() - 1, BODY);
    expect(await (await post(address, another)).text()).toContain('Newest source');
    figure(context, {
      row: 'F13',
      fault: 'the same signed request three times',
      asked: 'handled once',
      reached: 'answered once, acknowledged three times; one signed anew is answered',
    });
  });
});

test('F13: a request that is signed, but of another workspace, is answered with nothing of ours', async (context) => {
  const { slack, address, store } = await openHttp();
  const bodies = ['status', 'watch ferry'].map((text) =>
    BODY.replace('T0NEWSROOM', 'T0ELSEWHERE').replace('text=status', `text=${encodeURIComponent(text)}`),
  );
  for (const body of bodies) {
    const response = await post(address, signatureHeaders(slack.signingSecret, seconds(), body), body);
    const text = await response.text();
    expect(text).not.toContain('Newest source');
    expect(text).not.toContain('ferry');
  }
  expect(await store.read(0, 10)).toEqual([]);
  figure(context, {
    row: 'F13',
    fault: 'a signed command of another workspace',
    asked: '401 / nothing told, nothing done',
    reached: `${bodies.length} commands: no word of ours, nothing saved`,
  });
});

describe('F11: clocks', () => {
  const MINUTE = 60_000;
  const at = Date.parse('2024-02-29T01:30:00Z');

  test.each([
    ['now', 0, true],
    ['299 s ago', -299_000, true],
    ['299 s ahead', 299_000, true],
    ['301 s ago', -301_000, false],
    ['301 s ahead', 301_000, false],
    ['ten minutes ago', -10 * MINUTE, false],
    ['ten minutes ahead', 10 * MINUTE, false],
    ['a day ago', -1440 * MINUTE, false],
    ['a day ahead', 1440 * MINUTE, false],
  ])('a request signed %s', (_, offset, timely) => {
    const leapDay = at;
    const hourIsLeftOut = Date.parse('2025-03-30T01:00:00Z');
    const hourIsTwice = Date.parse('2025-10-26T01:00:00Z');
    for (const now of [leapDay, hourIsLeftOut, hourIsTwice])
      expect(isTimely(String(seconds(now + offset)), now)).toBe(timely);
  });

  test('a machine whose clock is wrong refuses what Slack has signed now, whichever way it goes', async (context) => {
    const wrong = [-1440, -10, 10, 1440];
    for (const minutes of wrong) {
      const { slack, address } = await openHttp(() => Date.now() + minutes * MINUTE);
      const response = await post(address, signatureHeaders(slack.signingSecret, seconds(), BODY));
      expect(response.status).toBe(401);
    }
    const { slack, address } = await openHttp(() => Date.now() + 4 * MINUTE);
    expect((await post(address, signatureHeaders(slack.signingSecret, seconds(), BODY))).status).toBe(200);
    figure(context, {
      row: 'F11',
      fault: 'clock ± 10 min, ± 1 day; leap day, change of the hour',
      asked: 'stale and future 401',
      reached: `${wrong.length} wrong clocks: 401 each; 4 min off: 200; 27 signed moments judged`,
    });
  });

  test('a clock that goes back leaves the log in the order in which it was written', async (context) => {
    const store = await openSqliteStore(`${temporaryFolder()}/talks.db`);
    const moments = [at, at - 1440 * MINUTE, at + 1440 * MINUTE, at - 10 * MINUTE, at];
    for (const [index, moment] of moments.entries())
      await store.append([watchDraft(`crane ${index}`)], new Date(moment), `click ${index}`);
    const log = await store.read(0, 100);
    await store.close();
    expectSoundLog(log);
    expect(log.map(({ at: written }) => Date.parse(written))).toEqual(moments);
    figure(context, {
      row: 'F11',
      fault: 'clock goes back a day and ten minutes',
      asked: 'audit by seq',
      reached: `${log.length} changes in the order written, chain whole`,
    });
  });
});
