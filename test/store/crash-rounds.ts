import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import type { LoggedChange } from '../../src/facts/change.ts';
import { changesAfter } from '../../src/store/changes-after.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type Child, startChild } from './child-process.ts';
import { postedDraft } from './made-up-drafts.ts';
import { between, seeded } from './seeded.ts';
import { expectSoundLog, wholeLog } from './store-model.ts';

/** What some rounds of kill -9 came to. */
export interface CrashReport {
  acknowledged: number;
  /** In the log although nobody was told: whoever tries such a one again under its key is told so. */
  unacknowledged: number;
  /** The longest that opening the store and reading its head took after a kill, in milliseconds. */
  slowestReopen: number;
}

/** What a process acknowledged: the name of an append, and the last change of it. */
interface Acknowledged {
  name: string;
  seq: number;
  hash: string;
}

/**
 * Lets processes append to a store and ends each with kill -9 after 20 to 200 ms, by turns from its start and from its first append. After every round the store must open,
 * hold all that was acknowledged, and hold of every append either all changes, one after another, or none.
 */
export async function crashRounds(url: string, rounds: number, seed: number): Promise<CrashReport> {
  const random = seeded(seed);
  const report: CrashReport = { acknowledged: 0, unacknowledged: 0, slowestReopen: 0 };
  const start = (): Child => startChild(import.meta.filename, [url, `${between(random, 0, 2 ** 31)}`]);
  let next = start();
  let last = 0;
  try {
    for (let round = 0; round < rounds; round += 1) {
      const child = next;
      await child.line();
      child.write('go');
      next = start();
      // Every other process is killed wherever it is, also while it opens the store; those between once they are writing.
      const first = round % 2 === 0 ? [await child.line()] : [];
      await pause(between(random, 20, 200));
      await child.kill();
      const acknowledged = [...first, ...(await child.rest())].map((line): Acknowledged => JSON.parse(line));

      const began = performance.now();
      const store = await openStore(url);
      // Waits for a server that is still carrying out the last COMMIT of the killed process, and writes nothing.
      await store.restore([]);
      const head = await store.head();
      report.slowestReopen = Math.max(report.slowestReopen, performance.now() - began);
      const found = await appendsAfter(store, last);
      expectAllThere(found, acknowledged);
      for (const { name } of acknowledged.slice(-2)) {
        expect(await store.append([], new Date(), name)).toEqual({ outcome: 'repeated' });
      }
      await store.close();
      last = head.seq;
      report.acknowledged += acknowledged.length;
      report.unacknowledged += found.size - acknowledged.length;
    }
  } finally {
    await next.kill();
  }
  await expectSoundWhole(url, last);
  return report;
}

/** The appends after a sequence number by name; none may be there in part, or with another one's change in it. */
async function appendsAfter(store: Store, after: number): Promise<Map<string, LoggedChange>> {
  const lasts = new Map<string, LoggedChange>();
  let expected: string | null = null;
  for await (const changes of changesAfter(store, after)) {
    for (const change of changes) {
      const { name, part, of } = partOf(change);
      expect(`${name} ${part}`).toBe(expected ?? `${name} 1`);
      expected = part === of ? null : `${name} ${part + 1}`;
      if (part === of) lasts.set(name, change);
    }
  }
  expect(expected).toBeNull();
  return lasts;
}

function partOf({ reason }: LoggedChange): { name: string; part: number; of: number } {
  return JSON.parse(reason ?? '');
}

function expectAllThere(found: ReadonlyMap<string, LoggedChange>, acknowledged: readonly Acknowledged[]): void {
  const there = acknowledged.map(({ name }) => ({ name, seq: found.get(name)?.seq, hash: found.get(name)?.hash }));
  expect(there).toEqual(acknowledged);
}

async function expectSoundWhole(url: string, last: number): Promise<void> {
  const store = await openStore(url);
  const whole = await wholeLog(store);
  await store.close();
  expectSoundLog(whole);
  expect(whole).toHaveLength(last);
}

/** Appends one after the other and writes each to stdout once it is acknowledged, until this process is killed. */
async function appendForEver(store: Store, name: string, random: () => number): Promise<never> {
  for (let count = 1; ; count += 1) {
    const one = `${name} ${count}`;
    const of = between(random, 1, 6);
    const drafts = Array.from({ length: of }, (_, index) =>
      postedDraft(`${one} ${index + 1}`, 'words '.repeat(between(random, 1, 400)), {
        reason: JSON.stringify({ name: one, part: index + 1, of }),
      }),
    );
    const appended = await store.append(drafts, new Date(), one);
    if (appended.outcome !== 'appended') throw new Error(`${one} was ${appended.outcome}`);
    const end = appended.changes.at(-1);
    writeSync(1, `${JSON.stringify({ name: one, seq: end?.seq, hash: end?.hash })}\n`);
  }
}

if (import.meta.main) {
  const [url = '', seed = ''] = process.argv.slice(2);
  console.log('waiting');
  await once(createInterface({ input: process.stdin }), 'line');
  const store = await openStore(url);
  await Promise.all([1, 2, 3].map((lane) => appendForEver(store, `${seed} ${lane}`, seeded(Number(seed) + lane))));
}
