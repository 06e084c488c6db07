import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
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
  expect(output.stdout).toMatch(/^Talks is open .*Ctrl\+C stops\.\n$/);
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
  expect(output.stdout).toBe('Talks is connected to Slack. Ctrl+C stops.\n');
  await slack.type({ channel: 'C0DESK0001', text: '/talks status' });
  expect(slack.messages('C0DESK0001').at(-1)?.text).toContain('Newest source');
  child.kill('SIGTERM');
  expect(await code).toBe(0);
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
