import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect } from 'vitest';
import type { LoggedChange } from '../../src/facts/change.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Head, Store } from '../../src/store/store.ts';
import { startChild } from './child-process.ts';
import { watchDraft } from './made-up-drafts.ts';
import { between, seeded } from './seeded.ts';
import { expectSoundLog, wholeLog } from './store-model.ts';

/** What one process did. */
interface Share {
  /** Operations that were overtaken, and were made again on what the other did. */
  overtaken: number;
  head: Head;
}

/** Few enough that writers meet on the same thing all the time. */
const THINGS = 25;

/**
 * Lets several processes, each with some writers, open a store that is not there yet, and change the same few things at once, each from the version that it knows.
 * No change may be lost or made twice, all must stand in one order, and all processes must end with the same log.
 * Returns how often somebody was overtaken.
 */
export async function sharedWriters(url: string, writers: number[], operations: number, seed: number): Promise<number> {
  const random = seeded(seed);
  const children = writers.map((count, index) =>
    startChild(import.meta.filename, [
      url,
      `${count}`,
      `${operations}`,
      `${writers.slice(0, index).reduce((sum, each) => sum + each, 0)}`,
      `${writers.reduce((sum, each) => sum + each, 0)}`,
      `${between(random, 0, 2 ** 31)}`,
    ]),
  );
  try {
    for (const child of children) await child.line();
    for (const child of children) child.write('go');
    for (const child of children) expect(await child.line()).toBe('done');
    for (const child of children) child.write('what do you see?');
    const shares = await Promise.all(children.map(async (child): Promise<Share> => JSON.parse(await child.line())));
    const store = await openStore(url);
    const log = await wholeLog(store);
    const head = await store.head();
    await store.close();
    expect(shares.map((share) => share.head)).toEqual(shares.map(() => head));
    expectOneOrder(log, operations);
    return shares.reduce((sum, share) => sum + share.overtaken, 0);
  } finally {
    for (const child of children) await child.kill();
  }
}

/** That every operation is in the log once, and that each was made on what stood there: nobody's change was lost. */
function expectOneOrder(log: readonly LoggedChange[], operations: number): void {
  expectSoundLog(log);
  const before = new Map<string, string>();
  const made = log.map(({ thing, reason }) => {
    const { operation, on }: Made = JSON.parse(reason ?? '');
    expect(on).toBe(before.get(thing) ?? null);
    before.set(thing, operation);
    return operation;
  });
  expect(made.toSorted()).toEqual(Array.from({ length: operations }, (_, index) => `operation ${index}`).toSorted());
}

/** An operation, and the one that its writer knew as the last of the thing. */
interface Made {
  operation: string;
  on: string | null;
}

/** Makes every `step`-th operation, from `first` on; returns how often it was overtaken. */
async function write(
  store: Store,
  first: number,
  step: number,
  operations: number,
  random: () => number,
): Promise<number> {
  const known = new Map<string, LoggedChange>();
  let overtaken = 0;
  for (let index = first; index < operations; ) {
    const operation = `operation ${index}`;
    const what = `crane ${between(random, 1, THINGS)}`;
    const last = known.get(what);
    const on = last?.reason ? JSON.parse(last.reason).operation : null;
    const draft = watchDraft(what, (last?.version ?? 0) + 1, { reason: JSON.stringify({ operation, on }) });
    const appended = await store.append([draft], new Date(), operation);
    if (appended.outcome === 'overtaken') {
      known.set(what, appended.by);
      overtaken += 1;
      continue;
    }
    if (appended.outcome === 'repeated') throw new Error(`${operation} had been made before`);
    for (const change of appended.changes) known.set(what, change);
    // Now and then somebody clicks twice.
    if (index % 10 === 0) expectRepeated(await store.append([draft], new Date(), operation));
    index += step;
  }
  return overtaken;
}

function expectRepeated({ outcome }: { outcome: string }): void {
  if (outcome !== 'repeated') throw new Error(`a second click was ${outcome}`);
}

if (import.meta.main) {
  const [url = '', ...numbers] = process.argv.slice(2);
  const [count = 0, operations = 0, first = 0, writers = 0, seed = 0] = numbers.map(Number);
  const lines = createInterface({ input: process.stdin });
  const store = await openStore(url);
  console.log('waiting');
  await once(lines, 'line');
  const lanes = Array.from({ length: count }, (_, lane) => first + lane);
  const overtaken = await Promise.all(
    lanes.map((lane) => write(store, lane, writers, operations, seeded(seed + lane))),
  );
  console.log('done');
  await once(lines, 'line');
  const share: Share = { overtaken: overtaken.reduce((sum, each) => sum + each, 0), head: await store.head() };
  console.log(JSON.stringify(share));
  await store.close();
  lines.close();
}
