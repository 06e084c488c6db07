import { spawnSync } from 'node:child_process';
import type { Growth } from './large-growth.ts';

/** What a measuring script prints of each shape: what was done, with how many characters, and the memory of the process so far. */
export interface Measured extends Growth {
  does: string;
  name: string;
  length: number;
  rssMB: number;
}

/** Runs a measuring script in a process of its own with a gigabyte of memory; throws what it wrote where it fails. */
export function measuredBy(script: string, part: number): Measured[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--max-old-space-size=1024',
      new URL(script, import.meta.url).pathname,
      String(part),
    ],
    { encoding: 'utf8', maxBuffer: 10_000_000, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr.slice(-2000)}`);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Measured);
}
