import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** `npm run test:faults`: every fault, with the table of what was asked and reached; `-- --long` for the nightly numbers. */
const TESTS = [
  'test/faults',
  'test/store/crash.test.ts',
  'test/store/postgres-processes.test.ts',
  'test/store/postgres-restart.test.ts',
  'test/store/shared-writers.test.ts',
  'test/store/sqlite-damage.test.ts',
  'test/store/sqlite-disk.test.ts',
];

const long = process.argv.includes('--long');
const { status } = spawnSync(
  process.execPath,
  [
    join('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=./test/faults/table-reporter.ts',
    // One after the other: what is measured of one fault must not be another one's load.
    '--no-file-parallelism',
    ...(long ? ['--testTimeout=3600000'] : []),
    ...TESTS,
  ],
  { stdio: 'inherit', env: { ...process.env, ...(long ? { TALKS_FAULTS: 'long' } : {}) } },
);
process.exit(status ?? 1);
