import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const RUN = fileURLToPath(new URL('../eval/run.ts', import.meta.url));

/** Runs the measurement with an environment of its own. */
const measure = (env: NodeJS.ProcessEnv) => spawnSync(process.execPath, [RUN], { env, encoding: 'utf8' });

test('says what to bring where the scorers are missing', () => {
  const { status, stderr } = measure({});
  expect(status).toBe(1);
  expect(stderr).toContain('Set EVAL to the folder that holds the scorers');
});

test('says what to bring where the corpora are missing', () => {
  const { status, stdout } = measure({ EVAL: fileURLToPath(new URL('.', import.meta.url)) });
  expect(status).toBe(0);
  expect(stdout).toContain('Bring the corpus');
  expect(stdout).toContain('Stories were not measured');
});
