import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A program of the tests in a process of its own, with which lines are exchanged. */
export interface Child {
  pid: number | undefined;
  write(line: string): void;
  /** The next line that it prints; rejects with what it wrote to stderr when it ends instead. */
  line(): Promise<string>;
  /** All further lines until it ends. */
  rest(): Promise<string[]>;
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>;
  /** Closes its input and waits until it has ended by itself. */
  end(): Promise<void>;
}

export function startChild(program: string, args: string[]): Child {
  const child = spawn(process.execPath, [program, ...args], { stdio: 'pipe' });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const gone = once(child, 'close');
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += String(data);
  });
  // A child that was killed cannot be written to: whoever waits for its line is told.
  child.stdin.on('error', () => {});
  return {
    pid: child.pid,
    write: (line) => {
      child.stdin.write(`${line}\n`);
    },
    async line() {
      const { value, done } = await lines.next();
      if (!done) return value;
      await gone;
      throw new Error(`${program} ended: ${errors}`);
    },
    async rest() {
      const rest: string[] = [];
      for (let next = await lines.next(); !next.done; next = await lines.next()) rest.push(next.value);
      return rest;
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async end() {
      child.stdin.end();
      await gone;
    },
  };
}
