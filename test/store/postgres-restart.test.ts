import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { UserError } from '../../src/errors.ts';
import type { Draft, LoggedChange } from '../../src/facts/change.ts';
import { openPostgresStore } from '../../src/store/postgres-store.ts';
import type { Store } from '../../src/store/store.ts';
import { figure, rounds } from '../faults/figure.ts';
import { watchDraft } from './made-up-drafts.ts';
import { type PostgresServer, startPostgres, withoutPostgres } from './postgres-server.ts';
import { expectSoundLog } from './store-model.ts';

const NEVER = 3_600_000;
const WRITERS = 6;
const AWAY_SECONDS = rounds(3, 10);

/** What the writers of a run were told. */
interface Told {
  saved: LoggedChange[];
  notSaved: Draft[];
  notKnown: Draft[];
}

/** Tells every try from every other, also that of a version which did not come to be. */
const keyOf = ({ thing, version, reason }: Draft): string => `${thing} ${version} ${reason}`;

/** Writes until it is told to stop: new things, and the next version of one that all writers share. */
async function keepWriting(store: Store, name: string, told: Told, stopping: AbortSignal): Promise<void> {
  let shared = 1;
  for (let count = 1; !stopping.aborted; count += 1) {
    const details = { by: name, reason: `try ${count} of ${name}` };
    const own = watchDraft(`${name} ${count}`, 1, details);
    const drafts = count % 3 === 0 ? [own, watchDraft('shared', shared, details)] : [own];
    try {
      const at = new Date('2026-03-02T09:30:00.000Z');
      const appended =
        count % 2 === 0 ? await store.append(drafts, at) : await store.append(drafts, at, `${name} ${count}`);
      // Each key and each own thing is new: a repeat would be a write of ours that we were not told of.
      expect(appended.outcome).not.toBe('repeated');
      if (appended.outcome === 'appended') told.saved.push(...appended.changes);
      if (appended.outcome === 'overtaken') {
        expect(appended.by.thing).toBe(watchDraft('shared').thing);
        told.notSaved.push(...drafts);
        shared = appended.by.version;
      }
      if (drafts.length > 1) shared += 1;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      expect(error.message).toMatch(/^(Not saved|Not known whether it was saved): PostgreSQL at /);
      told[error.message.startsWith('Not saved') ? 'notSaved' : 'notKnown'].push(...drafts);
      await pause(50);
    }
  }
}

/** Reads the whole log again and again: it may only grow. A server that is away is said in words. */
async function keepReading(store: Store, stopping: AbortSignal): Promise<void> {
  let before: LoggedChange[] = [];
  while (!stopping.aborted) {
    try {
      const now = await store.read(0, 100_000);
      expect(now.slice(0, before.length)).toEqual(before);
      before = now;
      await pause(100);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      expect(error.message).toMatch(/^Not read: PostgreSQL at /);
      await pause(50);
    }
  }
}

/** Keeps a copy of the log up to date by reading on from its end, whenever it is told that there may be more. */
function follow(store: Store): LoggedChange[] {
  const copy: LoggedChange[] = [];
  let reading = false;
  let more = false;
  const readOn = async () => {
    more = true;
    if (reading) return;
    reading = true;
    while (more) {
      more = false;
      // What cannot be read now is read after the next hint.
      const changes = await store.read(copy.length, 500).catch(() => []);
      copy.push(...changes);
      if (changes.length > 0) more = true;
    }
    reading = false;
  };
  store.onGrowth(() => void readOn());
  return copy;
}

describe.skipIf(withoutPostgres())('PostgreSQL that goes away under load', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.remove());

  test.for<[string, (url: string) => Promise<void>]>([
    [
      'its connections are ended',
      async (url) => {
        const end =
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';
        for (let round = 0; round < 8; round += 1) {
          await pause(120);
          await server.run(url, end);
        }
      },
    ],
    [
      'it is restarted',
      async () => {
        for (const how of ['fast', 'immediate', 'immediate'] as const) {
          await pause(300);
          await server.stop(how);
          await server.start();
        }
      },
    ],
    [
      `it crashes and is away for ${AWAY_SECONDS} seconds`,
      async () => {
        await pause(300);
        await server.stop('immediate');
        await pause(AWAY_SECONDS * 1000);
        await server.start();
      },
    ],
  ])('loses nothing that was acknowledged when %s', { timeout: 120_000 }, async ([what, trouble], context) => {
    const url = await server.database();
    const stores = await Promise.all(Array.from({ length: 3 }, () => openPostgresStore(url)));
    const listening = await openPostgresStore(url, { lookEvery: NEVER });
    const looking = await openPostgresStore(url);
    const copies = [follow(listening), follow(looking)];
    const told: Told = { saved: [], notSaved: [], notKnown: [] };
    const stop = new AbortController();
    const load = Promise.all([
      ...Array.from({ length: WRITERS }, (_, index) =>
        keepWriting(stores[index % 3] ?? looking, `W${index}`, told, stop.signal),
      ),
      keepReading(looking, stop.signal),
    ]);
    await trouble(url);
    const savedBefore = told.saved.length;
    await vi.waitFor(() => expect(told.saved.length).toBeGreaterThan(savedBefore + 50), { timeout: 15_000 });
    stop.abort();
    await load;

    const log = await looking.read(0, 100_000);
    expectSoundLog(log);
    const kept = new Set(log.map(keyOf));
    const bySeq = new Map(log.map((change) => [change.seq, change]));
    for (const change of told.saved) expect(bySeq.get(change.seq)).toEqual(change);
    expect(told.notSaved.filter((draft) => kept.has(keyOf(draft)))).toEqual([]);
    const notKnown = new Set(told.notKnown.map(keyOf));
    const saved = new Set(told.saved.map(keyOf));
    expect(log.filter((change) => !saved.has(keyOf(change)) && !notKnown.has(keyOf(change)))).toEqual([]);

    const back = performance.now();
    for (const copy of copies) await vi.waitFor(() => expect(copy).toEqual(log), { timeout: 15_000, interval: 100 });
    const caughtUp = performance.now() - back;
    // It listens again: it is told of the next change although it never looks by itself.
    await looking.append([watchDraft('afterwards')], new Date());
    await vi.waitFor(() => expect(copies[0]).toHaveLength(log.length + 1), { timeout: 15_000 });
    for (const store of [...stores, listening, looking]) await store.close();
    figure(context, {
      row: 'F6',
      fault: `PostgreSQL under load: ${what}`,
      asked: '0 acked lost, reads go on, feed equal ≤ 5 s',
      reached: `0 of ${told.saved.length} lost, ${notKnown.size} told “not known”, feed equal ${Math.round(caughtUp)} ms after the last write`,
    });
  });
});
