import { spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { DANA, DESK_CHANNEL } from '../slack/newsroom.ts';

const MAIN = new URL('../../src/main.ts', import.meta.url).pathname;

/** How long the local Slack waits for an acknowledgement here: on a busy machine three seconds would test the machine. */
export const PATIENT_MS = 30_000;

/** Talks itself, in a process of its own. */
export interface Program {
  stop(signal: 'SIGTERM' | 'SIGKILL'): void;
  /** Its exit code; null when it was killed. */
  code: Promise<number | null>;
  /** What it has written to stderr. */
  log: () => string;
}

/** Starts Talks with a store, connected to a local Slack; resolves once it is connected. */
export async function startProgram(slack: LocalSlack, store: string): Promise<Program> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
    env: {
      PATH: process.env.PATH,
      TALKS_STORE: store,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let log = '';
  child.stderr.on('data', (data) => {
    log += String(data);
  });
  const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', () => reject(new Error(`Talks has ended: ${log}`)));
  });
  return { stop: (signal) => void child.kill(signal), code, log: () => log };
}

/** Types a mention of Talks; gives the thread in which it is answered. */
export async function mention(slack: LocalSlack, question: string, channel = DESK_CHANNEL): Promise<string> {
  const typed = await slack.type({ channel, text: `@Talks ${question}` });
  if (!typed.ok || typed.ts === null) throw new Error(typed.ok ? 'it was a command' : typed.notice);
  return typed.ts;
}

/** What Talks has posted in a thread. */
export const replies = (slack: LocalSlack, threadTs: string, channel = DESK_CHANNEL) =>
  slack.messages(channel, { threadTs, user: DANA }).filter(({ ts }) => ts !== threadTs);

/** Looks again and again until something is found; the time for it is far beyond what any machine needs. */
export async function found<T>(look: () => T | null | undefined | false, seconds = 60): Promise<T> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const value = look();
    if (value !== null && value !== undefined && value !== false) return value;
    if (performance.now() > end) throw new Error(`Not seen within ${seconds} s: ${look}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
