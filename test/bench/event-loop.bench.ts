import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, test } from 'vitest';
import { answerTo } from '../../src/commands/index.ts';
import { LiveDesk } from '../../src/desk/live-desk.ts';
import type { Draft } from '../../src/facts/change.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import { writeMadeUpLog } from './made-up-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'talks-bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

const STATEMENTS = 100_000;
const COMMANDS_A_SECOND = 200;
const SECONDS = 20;
/** A burst this large, once a second, has the index merged several times while questions come. */
const INSERTS_A_SECOND = 250;
const AT = new Date('2026-03-04T09:00:00Z');

const ms = (nanoseconds: number): string => `${(nanoseconds / 1e6).toFixed(1)} ms`;
const held = (loop: ReturnType<typeof monitorEventLoopDelay>): string =>
  `${ms(loop.percentile(50))} (half), ${ms(loop.percentile(99))} (99 of 100), ${ms(loop.max)} at most`;

test(`the event loop under ${COMMANDS_A_SECOND} searches a second, with inserts and merges`, {
  timeout: 600_000,
}, async () => {
  const file = join(folder, 'talks.db');
  await writeMadeUpLog(file, STATEMENTS);
  const store = await openSqliteStore(file);
  const onFault = (error: unknown) => console.error(error);
  const live = await LiveDesk.open({ curated: harbourStory(), store, onFault, indexFile: `${file}.search` });
  const ids = [...live.desk.statements.keys()];
  const wordsOf = (at: number): string =>
    (live.desk.statements.get(ids[at % ids.length] ?? '')?.locator.exact ?? '').split(' ').slice(1, 6).join(' ');
  // What the machine does to a process that does nothing is to be taken off.
  const idle = monitorEventLoopDelay({ resolution: 1 });
  idle.enable();
  await pause(5000);
  console.log(`nothing asked: event loop held ${held(idle)}`);
  const questions = [
    (at: number) => live.desk.index.find(wordsOf(at * 7919)).hits.length,
    (at: number) => answerTo(`find ${wordsOf(at * 7919)}`, live.desk, { channel: null, now: AT }).answer.length,
    (at: number) =>
      answerTo(`statement ${ids[(at * 7919) % ids.length]}`, live.desk, { channel: null, now: AT }).answer.length,
  ];
  const names = ['search alone', 'talks find', 'talks statement'];

  for (const [kind, ask] of questions.entries()) {
    for (let at = 0; at < 50; at++) ask(at);
    const loop = monitorEventLoopDelay({ resolution: 1 });
    const spent: number[] = [];
    const visible: number[] = [];
    let inserted = 0;
    loop.enable();
    const end = performance.now() + SECONDS * 1000;
    let due = performance.now();
    let asked = 0;
    while (performance.now() < end) {
      if (asked % COMMANDS_A_SECOND === 0) {
        const drafts = Array.from({ length: INSERTS_A_SECOND }, () => reworded(live, ids, kind * 10_000 + inserted++));
        const before = performance.now();
        await store.append(drafts, AT);
        await live.catchUp();
        visible.push((performance.now() - before) / drafts.length);
      }
      const cpu = process.threadCpuUsage();
      ask(asked++);
      const { user, system } = process.threadCpuUsage(cpu);
      spent.push((user + system) / 1000);
      due += 1000 / COMMANDS_A_SECOND;
      await pause(Math.max(0, due - performance.now()));
    }
    loop.disable();
    const mean = spent.reduce((sum, one) => sum + one, 0) / spent.length;
    console.log(
      `${names[kind]}: ${asked} asked among ${STATEMENTS} statements while ${inserted} changed; CPU of each ${mean.toFixed(2)} ms on average; ` +
        `event loop held ${held(loop)}; a change is saved and found after ${Math.max(...visible).toFixed(2)} ms at most, in bursts of ${INSERTS_A_SECOND}`,
    );
  }
  await live.stop();
  await store.close();
});

/** A statement of the log with a word more. */
function reworded(live: LiveDesk, ids: readonly string[], at: number): Draft {
  const statement = live.desk.statements.get(ids[at % ids.length] ?? '');
  if (!statement) throw new RangeError('the made-up log has statements');
  const { locator } = statement;
  const changed = {
    ...statement,
    recorded: null,
    quoted: [],
    locator: { ...locator, exact: `${locator.exact} again` },
  };
  const thing = `statement:${statement.id}`;
  return {
    thing,
    version: live.ledger.versionOf(thing) + 1,
    by: 'U0OKAFOR',
    reason: null,
    change: { change: 'statement-corrected', statement: changed },
  };
}
