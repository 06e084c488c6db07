import fc from 'fast-check';
import { expect } from 'vitest';
import type { Draft, LoggedChange } from '../../src/facts/change.ts';
import { changesAfter } from '../../src/store/changes-after.ts';
import { hashOf } from '../../src/store/log-hash.ts';
import { GENESIS, type Store } from '../../src/store/store.ts';
import { watchDraft } from './made-up-drafts.ts';
import type { OpenedStore } from './store-conformance.ts';

/** That a whole log is numbered without gaps, chained by hash, and counts the versions of each thing from 1. */
export function expectSoundLog(changes: readonly LoggedChange[]): void {
  const versions = new Map<string, number>();
  let previousHash = GENESIS;
  for (const [index, { change, hash, ...rest }] of changes.entries()) {
    expect(rest.seq).toBe(index + 1);
    expect(rest.previousHash).toBe(previousHash);
    expect(rest.version).toBe((versions.get(rest.thing) ?? 0) + 1);
    expect(hashOf({ ...rest, body: JSON.stringify(change) })).toBe(hash);
    versions.set(rest.thing, rest.version);
    previousHash = hash;
  }
}

/** All changes of a log. */
export async function wholeLog(store: Store): Promise<LoggedChange[]> {
  const parts: LoggedChange[][] = [];
  for await (const changes of changesAfter(store, 0)) parts.push(changes);
  return parts.flat();
}

/** What an append of the made-up run tries: how far each version is off from the right one, and under which key. */
interface Try {
  parts: { what: string; off: number }[];
  key: number | null;
  who: 'first' | 'second';
}

const someTry: fc.Arbitrary<Try> = fc.record({
  parts: fc.array(
    fc.record({
      what: fc.constantFrom('crane', 'ferry', 'port'),
      off: fc.oneof(
        { arbitrary: fc.constant(0), weight: 6 },
        { arbitrary: fc.integer({ min: -2, max: 2 }), weight: 1 },
      ),
    }),
    { maxLength: 4 },
  ),
  key: fc.option(fc.nat(6)),
  who: fc.constantFrom('first', 'second'),
});

/** Runs random appends on two stores of the same data and on a plain list, which must say the same and end up equal. */
export async function keepsToTheModel({ store, second }: OpenedStore): Promise<void> {
  const stores = { first: store, second: await second() };
  const model: Draft[] = [];
  const keys = new Set<string>();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(someTry, { maxLength: 12 }), async (tries) => {
      run += 1;
      for (const [index, one] of tries.entries()) {
        const drafts = draftsOf(one, model, `${run}`);
        const key = one.key === null ? undefined : `${run} ${one.key}`;
        const expected = outcomeIn(model, keys, drafts, key);
        expect(await outcomeOf(stores[one.who], drafts, index, key)).toBe(expected);
        if (expected !== 'appended') continue;
        model.push(...drafts);
        if (key !== undefined) keys.add(key);
      }
    }),
    { numRuns: 25 },
  );
  const changes = await stores.second.read(0, 10_000);
  expectSoundLog(changes);
  expect(changes.map(({ thing, version }) => ({ thing, version }))).toEqual(
    model.map(({ thing, version }) => ({ thing, version })),
  );
}

const lastVersion = (model: readonly Draft[], thing: string): number =>
  model.findLast((draft) => draft.thing === thing)?.version ?? 0;

function draftsOf({ parts }: Try, model: readonly Draft[], run: string): Draft[] {
  const drafts: Draft[] = [];
  for (const { what, off } of parts) {
    const { thing } = watchDraft(`${what} ${run}`);
    drafts.push(watchDraft(`${what} ${run}`, lastVersion([...model, ...drafts], thing) + 1 + off));
  }
  return drafts;
}

function outcomeIn(model: readonly Draft[], keys: ReadonlySet<string>, drafts: readonly Draft[], key?: string): string {
  if (key !== undefined && keys.has(key)) return 'repeated';
  const made: Draft[] = [];
  for (const draft of drafts) {
    if (draft.version !== lastVersion([...model, ...made], draft.thing) + 1) {
      return lastVersion(model, draft.thing) > 0 ? 'overtaken' : 'bug';
    }
    made.push(draft);
  }
  return 'appended';
}

async function outcomeOf(store: Store, drafts: readonly Draft[], index: number, key?: string): Promise<string> {
  const at = new Date(Date.UTC(2026, 2, 2, 9, index));
  try {
    const appended = key === undefined ? await store.append(drafts, at) : await store.append(drafts, at, key);
    return appended.outcome;
  } catch (error) {
    if (error instanceof RangeError) return 'bug';
    throw error;
  }
}
