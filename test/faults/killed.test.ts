import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { DESK_CHANNEL, openSlack } from '../slack/newsroom.ts';
import { temporaryFolder } from '../store/sqlite-files.ts';
import { expectSoundLog, wholeLog } from '../store/store-model.ts';
import { figure, rounds } from './figure.ts';
import { found, PATIENT_MS, startProgram } from './program.ts';

const AT_ONCE = 6;

/** What whoever asked is told once it is saved. */
const SAID = {
  watch: (text: string, words: string) => text.startsWith('Done: ') && text.includes(`“${words}”`),
  unwatch: (text: string, words: string) => text.endsWith(`“${words}” no more.`),
};

test('F1: Talks itself, killed while people write through Slack, has all that it told them was saved', {
  timeout: 3_600_000,
}, async (context) => {
  const slack = await openSlack({ ackTimeoutMs: PATIENT_MS });
  const store = join(temporaryFolder(), 'talks.db');
  const acknowledged: string[] = [];
  const times = rounds(2, 200);
  let slowest = 0;
  for (let round = 0; round < times; round += 1) {
    const began = performance.now();
    const program = await startProgram(slack, store);
    if (round > 0) slowest = Math.max(slowest, performance.now() - began);
    let writing = true;
    // A watch begins and ends by turns, so that a channel never has too many of them.
    const lanes = Array.from({ length: AT_ONCE }, async (_, lane) => {
      for (let turn = 0; writing; turn += 1) {
        const words = `round ${round} lane ${lane} turn ${turn}`;
        for (const verb of ['watch', 'unwatch'] as const) {
          const typed = await slack.type({ channel: DESK_CHANNEL, text: `/talks ${verb} ${words}` });
          // What came too late on a busy machine counts as not told.
          const isTold = typed.ok && slack.messages(DESK_CHANNEL).some(({ text }) => SAID[verb](text, words));
          if (isTold) acknowledged.push(`${verb} ${words}`);
          else await pause(20);
        }
      }
    });
    const before = acknowledged.length;
    await found(() => acknowledged.length >= before + 2 * AT_ONCE);
    program.stop('SIGKILL');
    writing = false;
    await program.code;
    await Promise.all(lanes);
  }
  const program = await startProgram(slack, store);
  const typed = await slack.type({ channel: DESK_CHANNEL, text: '/talks status' });
  expect(typed.ok).toBe(true);
  program.stop('SIGTERM');
  expect(await program.code).toBe(0);

  const opened = await openSqliteStore(store);
  const log = await wholeLog(opened);
  await opened.close();
  expectSoundLog(log);
  const kept = new Set(
    log.flatMap(({ change }) => {
      if (change.change !== 'watch-started' && change.change !== 'watch-ended') return [];
      const verb = change.change === 'watch-started' ? 'watch' : 'unwatch';
      return [`${verb} ${change.what.replace(/^.*words:/, '')}`];
    }),
  );
  expect(acknowledged.filter((what) => !kept.has(what))).toEqual([]);
  figure(context, {
    row: 'F1',
    fault: `the program killed ${times} times while people write`,
    asked: '0 lost, 0 half',
    reached: `0 of ${acknowledged.length} acknowledged lost, chain whole; answers again ${Math.round(slowest)} ms after a kill at most`,
  });
});
