import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, test } from 'vitest';
import { writeMadeUpLog } from './made-up-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'talks-bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

const reader = join(import.meta.dirname, 'start-reader.ts');
const data = join(import.meta.dirname, '../../data');

test.each([100_000, 1_000_000])('starting over a log of %i statements', { timeout: 3_600_000 }, async (size) => {
  const file = join(folder, `${size}.db`);
  await writeMadeUpLog(file, size);
  console.log(`${size} statements and their documents: ${Math.round(statSync(file).size / 1e6)} MB`);
  for (const how of ['without a saved index', 'with the index that was saved then'])
    console.log(`${how}\n${execFileSync(process.execPath, [reader, file, data], { encoding: 'utf8' }).trim()}`);
  rmSync(file);
});
