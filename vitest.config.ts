import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    benchmark: { include: ['test/bench/**/*.bench.ts'] },
    testTimeout: 30_000,
    // A database of the tests' own is made in a hook, which takes long beside others.
    hookTimeout: 60_000,
    // One core less is the default, which on a machine with two runs file after file: many tests wait more than they work.
    maxWorkers: '100%',
  },
});
