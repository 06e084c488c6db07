import { describe, expect, it } from 'vitest';
import { clockCheck, scopeCheck, slackChecks } from '../../../src/operations/checks/slack-checks.ts';

const NOW = new Date('2025-08-01T09:00:00Z');
const TOKENS = { botToken: 'xoxb-secret', appToken: 'xapp-secret', apiUrl: 'https://slack.example/api/' };
const SCOPES = ['commands', 'chat:write'];

interface Said {
  body: unknown;
  headers?: Record<string, string>;
}

/** Slack as it answers each method; a method that is not named cannot be reached. */
function asking(said: Record<string, Said>) {
  const asked: { method: string; token: string | null }[] = [];
  const checks = slackChecks({
    tokens: TOKENS,
    scopes: SCOPES,
    now: () => NOW,
    fetch: async (url, init) => {
      const method = String(url).replace(TOKENS.apiUrl, '');
      asked.push({ method, token: new Headers(init?.headers).get('authorization') });
      const answer = said[method];
      if (!answer) throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) });
      return Response.json(answer.body, { headers: answer.headers ?? {} });
    },
  });
  return checks.then((found) => ({ found, asked }));
}

const WELL: Record<string, Said> = {
  'auth.test': {
    body: { ok: true, team: 'Newsroom', user: 'talks' },
    headers: { 'x-oauth-scopes': 'commands,chat:write', date: 'Fri, 01 Aug 2025 09:00:02 GMT' },
  },
  'apps.connections.open': { body: { ok: true, url: 'wss://example/?ticket=secret' } },
};

describe('the checks of Slack', () => {
  it('ask with each token, and find all well', async () => {
    const { found, asked } = await asking(WELL);
    expect(asked).toEqual([
      { method: 'auth.test', token: 'Bearer xoxb-secret' },
      { method: 'apps.connections.open', token: 'Bearer xapp-secret' },
    ]);
    expect(found).toEqual([
      { name: 'Slack', state: 'ok', text: 'talks in Newsroom' },
      { name: 'scopes', state: 'ok', text: 'the 2 of manifest.json, and no others' },
      { name: 'app token', state: 'ok', text: 'Slack opens a socket with it' },
      { name: 'clock', state: 'ok', text: '2 s behind Slack’s' },
    ]);
  });

  it.each([
    ['auth.test', 'Slack', 'SLACK_BOT_TOKEN is refused (“invalid_auth”)'],
    ['apps.connections.open', 'app token', 'SLACK_APP_TOKEN is refused (“invalid_auth”)'],
  ])('name the variable of a token that is refused by %s', async (method, name, text) => {
    const { found } = await asking({ ...WELL, [method]: { body: { ok: false, error: 'invalid_auth' } } });
    expect(found).toContainEqual({ name, state: 'failed', text: expect.stringContaining(text) });
  });

  it('say that Slack cannot be reached, and never show a token', async () => {
    const { found } = await asking({});
    expect(found).toEqual([
      {
        name: 'Slack',
        state: 'failed',
        text: 'Slack cannot be reached at slack.example (ECONNREFUSED). Check the network, the proxy and SLACK_API_URL.',
      },
    ]);
    for (const said of [WELL, {}]) expect(JSON.stringify((await asking(said)).found)).not.toContain('secret');
  });

  it('take a page that is no answer of Slack’s for none', async () => {
    const { found } = await asking({ 'auth.test': { body: 'welcome to the hotel network' } });
    expect(found).toMatchObject([{ state: 'failed', text: expect.stringContaining('(HTTP 200)') }]);
  });
});

it.each([
  ['commands, chat:write', 'ok', 'no others'],
  ['commands', 'failed', 'chat:write not granted: reinstall the app from manifest.json'],
  ['commands,chat:write,users:read', 'warning', 'users:read beyond what Talks uses: take it away'],
  [null, 'warning', 'not compared'],
])('compares the scopes %j', (header, state, text) => {
  expect(scopeCheck(header, SCOPES)).toMatchObject({ state, text: expect.stringContaining(text) });
});

it.each([
  ['Fri, 01 Aug 2025 09:00:59 GMT', 'ok', '59 s behind'],
  ['Fri, 01 Aug 2025 08:58:30 GMT', 'warning', '90 s ahead of Slack’s: turn on NTP'],
  ['Fri, 01 Aug 2025 09:05:00 GMT', 'failed', '300 s behind Slack’s: signatures of requests are refused'],
  [null, 'warning', 'not compared'],
])('compares the clock with %j', (date, state, text) => {
  expect(clockCheck(date, NOW)).toMatchObject({ state, text: expect.stringContaining(text) });
});
