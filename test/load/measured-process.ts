import { fork } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import type { Usage, UsageTold } from './probe.ts';

const PROBE = new URL('./probe.ts', import.meta.url).href;

export interface MeasuredOptions {
  /** The program's file. */
  program: string;
  args?: readonly string[];
  env: Record<string, string>;
  /** What it writes goes there: a file is never slow to take it, as somebody who reads along may be. */
  logFile: string;
  /** More options of Node, such as `--cpu-prof`. */
  nodeOptions?: readonly string[];
}

/** A process that can be asked what it costs. */
export interface MeasuredProcess {
  pid: number;
  usage(collect?: 'after collection'): Promise<Usage>;
  /** Says something to the program. */
  tell(message: object): Promise<void>;
  signal(signal: 'SIGTERM' | 'SIGKILL'): void;
  /** Its exit code; null when it was killed. */
  code: Promise<number | null>;
  /** Whether it still runs. */
  runs(): boolean;
  /** What it has written so far. */
  log(): string;
}

/** Starts a program in a process of its own, with the probe in it. */
export function startMeasured({
  program,
  args = [],
  env,
  logFile,
  nodeOptions = [],
}: MeasuredOptions): MeasuredProcess {
  const log = openSync(logFile, 'a');
  const child = fork(program, args, {
    env: { PATH: process.env.PATH, ...env },
    execArgv: ['--disable-warning=ExperimentalWarning', '--expose-gc', '--import', PROBE, ...nodeOptions],
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const ended = () => new Error(`The program has ended: ${readFileSync(logFile, 'utf8').slice(-2000)}`);
  let running = true;
  const code = new Promise<number | null>((resolve) =>
    child.once('exit', (exitCode) => {
      running = false;
      for (const { reject } of waiting.values()) reject(ended());
      waiting.clear();
      resolve(exitCode);
    }),
  );
  const waiting = new Map<number, { resolve: (usage: Usage) => void; reject: (error: Error) => void }>();
  child.on('message', (message: Partial<UsageTold>) => {
    if (message.told === undefined || message.usage === undefined) return;
    waiting.get(message.told)?.resolve(message.usage);
    waiting.delete(message.told);
  });
  const tell = (message: object) =>
    new Promise<void>((resolve, reject) => {
      if (!running) return reject(ended());
      child.send(message, (error) => (error ? reject(error) : resolve()));
    });
  let asked = 0;
  return {
    pid: child.pid ?? 0,
    async usage(collect) {
      asked += 1;
      const number = asked;
      const told = new Promise<Usage>((resolve, reject) => waiting.set(number, { resolve, reject }));
      await tell({ usage: number, collect: collect !== undefined });
      return told;
    },
    tell,
    signal: (signal) => void child.kill(signal),
    code,
    runs: () => running,
    log: () => readFileSync(logFile, 'utf8'),
  };
}
