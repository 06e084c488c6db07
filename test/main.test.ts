import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startLocalSlack } from '../src/playground/local-slack.ts';
import { storeFile } from './made-up/open-live-desk.ts';

const MAIN = new URL('../src/main.ts', import.meta.url).pathname;

/** The program with nothing but `env` in its environment. */
function run(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
    env: { PATH: process.env.PATH, TALKS_STORE: storeFile(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => (output.stdout += String(data)));
  child.stderr.on('data', (data) => (output.stderr += String(data)));
  const code = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { child, output, code };
}

/** A port that nothing listens on. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** Resolves when the program has printed a line. */
function printed(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', () => reject(new Error('the program has ended')));
  });
}

it('opens the local workspace without tokens, prints where, and stops on a signal', async () => {
  const { child, output, code } = run({});
  await printed(child);
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output.stdout)?.[0] ?? '';
  expect(output.stdout).toMatch(/^Talks is open .*Ctrl\+C stops\.\n\nTalks \d.* on Node\.js /);
  expect((await fetch(url)).status).toBe(200);
  child.kill('SIGINT');
  expect(await code).toBe(0);
  expect(output.stderr).toBe('');
  await expect(fetch(url)).rejects.toThrow();
});

it('takes the next port when the first is in use', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.once('error', () => resolve());
    server.listen(3000, '127.0.0.1', () => resolve());
  });
  onTestFinished(() => void server.close());
  const { child, output } = run({});
  await printed(child);
  expect(output.stdout).toMatch(/127\.0\.0\.1:30(?!00)\d\d\b/);
});

it('connects to Slack with tokens, at the address that is given', async () => {
  const slack = await startLocalSlack({ commands: [{ command: '/talks', usageHint: '', description: '' }] });
  onTestFinished(() => slack.stop());
  const { child, output, code } = run({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
  });
  await printed(child);
  expect(output.stdout).toMatch(/^Talks is connected to Slack\. Ctrl\+C stops\.\n\nTalks \d/);
  await slack.type({ channel: 'C0DESK0001', text: '/talks status' });
  expect(slack.messages('C0DESK0001').at(-1)?.text).toContain('Newest source');
  child.kill('SIGTERM');
  expect(await code).toBe(0);
});

/** How long a busy machine may take, in milliseconds. */
const PATIENCE = { timeout: 60_000, interval: 100 };

it('can be watched: health, numbers, and a log of JSON lines without what was said', {
  timeout: 120_000,
}, async () => {
  const slack = await startLocalSlack({ commands: [{ command: '/talks', usageHint: '', description: '' }] });
  onTestFinished(() => slack.stop());
  const port = await freePort();
  const { child, output, code } = run({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    TALKS_HEALTH_PORT: String(port),
  });
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  await printed(child);
  expect(await (await get('/healthz')).json()).toMatchObject({ status: 'ok' });
  // The index is made while Talks is there already.
  await vi.waitFor(
    async () =>
      expect(await (await get('/readyz')).json()).toEqual({
        ready: true,
        checks: { index: 'ok', slack: 'ok', store: 'ok', feed: 'ok' },
        reasons: [],
      }),
    PATIENCE,
  );
  await slack.type({ channel: 'C0DESK0001', text: '/talks quote witkoff' });
  await vi.waitFor(() => expect(output.stderr).toContain('"surface":"command"'), PATIENCE);
  const numbers = await (await get('/metrics')).text();
  expect(numbers).toContain('talks_requests_total{surface="command",name="quote",outcome="answered"} 1\n');
  expect(numbers).toMatch(/^talks_statements [1-9]/m);
  expect(numbers).toContain('talks_socket_connections_total 1\n');
  child.kill('SIGTERM');
  expect(await code).toBe(0);
  const lines = output.stderr.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ level: 'info', msg: 'Talks has started.', mode: 'socket' }),
    expect.objectContaining({ request: expect.stringMatching(/^[0-9a-f]{6}$/), name: 'quote', outcome: 'answered' }),
    expect.objectContaining({ msg: 'Talks is stopping.' }),
    expect.objectContaining({ msg: 'Talks has stopped.' }),
  ]);
  for (const secret of [slack.botToken, slack.appToken, 'itkoff', 'good faith'])
    expect(output.stdout + output.stderr).not.toContain(secret);
  await expect(get('/healthz')).rejects.toThrow();
});

it.each([
  [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xoxb-2' }, 'SLACK_APP_TOKEN'],
  [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN'],
  [
    { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-2', SLACK_API_URL: 'http://127.0.0.1:1/' },
    'Slack cannot be reached',
  ],
  [{ TALKS_DATA: '/no/such/folder' }, '/no/such/folder'],
  [{ TALKS_PORT: 'x' }, 'TALKS_PORT'],
])('ends with one line when it cannot start: %j', async (env, named) => {
  const { output, code } = run(env);
  expect(await code).toBe(1);
  expect(output.stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(named)]);
  expect(output.stdout).toBe('');
});
