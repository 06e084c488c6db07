import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import type { WorkspaceState } from '../../src/playground/workspace.ts';
import { type Connected, connect } from './bolt-app.ts';

const DESK = 'C0DESK0001';

let running: Connected;
let slack: LocalSlack;
beforeEach(async () => {
  running = await connect((app) => app.command('/talks', ({ ack }) => ack('answer')));
  slack = running.slack;
});
afterEach(() => running.end());

const state = async () => (await (await fetch(`${slack.url}/playground/state`)).json()) as WorkspaceState;
const act = async (path: string, body: object, headers: Record<string, string> = {}) => {
  const response = await fetch(`${slack.url}/playground/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as { ok: boolean; notice?: string } };
};

/** A request with a host and a path that fetch would not send. */
const rawStatus = (path: string, host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const { port } = new URL(slack.url);
    request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

test('the state is all that the page needs', async () => {
  await slack.settled();
  expect(await state()).toMatchObject({
    team: { id: 'T0NEWSROOM', name: 'Newsroom' },
    me: 'U0DANA0001',
    botUserId: 'U0TALKSBOT',
    users: { U0TALKSBOT: { name: 'Talks', bot: true }, U0DANA0001: { name: 'Dana Reporter', bot: false } },
    channels: [
      { id: DESK, kind: 'channel' },
      { name: 'general', kind: 'channel' },
      { kind: 'im', with: 'U0TALKSBOT' },
    ],
    views: [],
    home: null,
    commands: [{ command: '/talks', usageHint: 'quote <speaker>' }],
    shortcuts: [{ callbackId: 'check_quote', type: 'message' }, { callbackId: 'search' }],
    connected: true,
    busy: false,
    version: expect.any(Number),
  });
});

test('typing answers, and the page hears that something changed', async () => {
  const stream = await fetch(`${slack.url}/playground/events`);
  const reader = stream.body?.getReader();
  const chunk = async () => new TextDecoder().decode((await reader?.read())?.value);
  expect(await chunk()).toMatch(/^event: changed\ndata: \{"version":\d+\}\n\n$/);
  expect(await act('type', { channel: DESK, text: '/talks status', threadTs: null })).toMatchObject({
    status: 200,
    body: { ok: true },
  });
  expect(await chunk()).toContain('event: changed');
  expect((await state()).messages.at(-1)).toMatchObject({ text: 'answer', ephemeral: true });
  await reader?.cancel();
});

test('the page is served from its own files, with headers that keep it to itself', async () => {
  const page = await fetch(`${slack.url}/`);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toMatch(
    /^default-src 'self'; style-src 'self'; img-src 'self' data:/,
  );
  expect(page.headers.get('cache-control')).toBe('no-store');
  for (const path of ['/page/../local-slack.ts', '/page/%2e%2e/local-slack.ts', '/page/', '/page/missing.js']) {
    expect(await rawStatus(path, '127.0.0.1')).toBe(404);
  }
});

describe('who may act', () => {
  test('not a page of another site', async () => {
    const body = { channel: DESK, text: 'planted' };
    expect((await act('type', body, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await act('type', body, { origin: 'null' })).status).toBe(403);
    expect((await act('type', body, { 'content-type': 'text/plain' })).status).toBe(403);
    expect((await act('type', body, { origin: slack.url })).status).toBe(200);
    expect(slack.messages(DESK).filter((message) => message.text === 'planted')).toHaveLength(1);
  });

  test('not another name that leads to this machine', async () => {
    expect(await rawStatus('/playground/state', 'evil.example')).toBe(403);
    expect(await rawStatus('/playground/state', 'localhost:1')).toBe(200);
  });

  test('nobody with a body that is too long or not understood', async () => {
    expect((await act('type', { channel: DESK, text: 'x'.repeat(8 * 1024 * 1024) })).status).toBe(413);
    expect(await act('type', { channel: DESK })).toMatchObject({ status: 400, body: { ok: false } });
    expect(await act('type', { channel: 'C0NOWHERE', text: 'x' })).toMatchObject({
      status: 400,
      body: { notice: 'There is no channel C0NOWHERE.' },
    });
    expect((await fetch(`${slack.url}/playground/unknown`, { method: 'POST' })).status).toBe(404);
  });
});
