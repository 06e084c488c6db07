import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { freePort } from './free-port.ts';
import { type MeasuredProcess, startMeasured } from './measured-process.ts';

const MAIN = new URL('../../src/main.ts', import.meta.url).pathname;

/** Talks itself in a process of its own, ready to answer. */
export interface TalksProcess extends MeasuredProcess {
  /** Where Slack's requests arrive; 0 over a socket. */
  port: number;
  /** From its start until it answered searches, in seconds. */
  startSeconds: number;
  /** Ends it as its machine would, and gives its exit code. */
  stop(): Promise<number | null>;
}

/** A local Slack that is patient: a machine that stands still for a moment must not look like a fault. */
export const PATIENT_SLACK = {
  commands: [{ command: '/talks', usageHint: '', description: '' }],
  ackTimeoutMs: 300_000,
};

interface Options {
  slack: LocalSlack;
  mode: 'http' | 'socket';
  store: string;
  /** Slack ids of those who may change facts. */
  editors?: readonly string[];
  /** Where its log goes. */
  folder: string;
  name?: string;
  nodeOptions?: readonly string[];
}

/** Long beyond what any machine needs, in milliseconds. */
const STARTS_WITHIN_MS = 600_000;

/** Starts Talks over a store; resolves when `/readyz` says that it can answer. */
export async function startTalks(options: Options): Promise<TalksProcess> {
  const { slack, mode, store, editors = [], folder, name = 'talks', nodeOptions = [] } = options;
  const [port, healthPort] = [mode === 'http' ? await freePort() : 0, await freePort()];
  const began = performance.now();
  const measured = startMeasured({
    program: MAIN,
    logFile: join(folder, `${name}.log`),
    nodeOptions,
    env: {
      TALKS_STORE: store,
      TALKS_EDITORS: editors.join(','),
      TALKS_HEALTH_PORT: String(healthPort),
      TALKS_LOG_FORMAT: 'json',
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: slack.botToken,
      ...(mode === 'http'
        ? { SLACK_SIGNING_SECRET: slack.signingSecret, PORT: String(port) }
        : { SLACK_APP_TOKEN: slack.appToken }),
    },
  });
  while (!(await isReady(healthPort))) {
    if (!measured.runs()) throw new Error(`Talks has ended: ${measured.log().slice(-2000)}`);
    if (performance.now() - began > STARTS_WITHIN_MS) throw new Error('Talks did not become ready.');
    await pause(50);
  }
  return {
    ...measured,
    port,
    startSeconds: (performance.now() - began) / 1000,
    async stop() {
      measured.signal('SIGTERM');
      return measured.code;
    },
  };
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`)).ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
}
