import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LiveDesk } from '../../src/desk/live-desk.ts';
import { readFacts } from '../../src/store/files.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type PostgresServer, startPostgres, withoutPostgres } from '../store/postgres-server.ts';
import { AT, MARA, NILS, type Terminal, terminalOver } from './terminal.ts';

/** What a desk that starts now makes of the data and a log, and where that log ends. */
async function standing({ data }: Terminal, url: string) {
  const store = await openStore(url);
  const live = await LiveDesk.open({ curated: await readFacts(data), store, onFault: () => {} });
  const { facts, digest } = live;
  const head = await store.head();
  await live.stop();
  await store.close();
  return { facts, digest, head };
}

/** Holds a statement again and again, so many times. */
async function writing({ store: file }: Terminal, changes: number): Promise<void> {
  const store = await openStore(file);
  for (let version = 2; version < changes + 2; version++) {
    const change = { change: 'statement-held', statement: 'gazette-hurt' } as const;
    await store.append([{ thing: 'statement:gazette-hurt', version, by: NILS, reason: null, change }], AT);
  }
  await store.close();
}

/** A terminal whose log has changes, and its files beside the store. */
async function edited() {
  const terminal = terminalOver();
  await terminal.edit('hold', 'gazette-hurt', '--reason', 'asking the port');
  const beside = (name: string) => join(terminal.data, '..', name);
  return { terminal, beside };
}

describe('a backup that is brought back', () => {
  it('holds what was saved when it was asked for, though writing went on, and answers the same', async () => {
    const { terminal, beside } = await edited();
    const before = await standing(terminal, terminal.store);
    const [, backedUp] = await Promise.all([writing(terminal, 60), terminal.talks('backup', beside('saved.db'))]);
    expect(backedUp).toMatchObject({ status: 0 });
    const saved = await standing(terminal, beside('saved.db'));
    expect(saved.head.seq).toBeGreaterThanOrEqual(before.head.seq);

    const new_ = ['--store', beside('new.db')];
    const { status, out } = await terminal.talks('restore', beside('saved.db'), '--json', ...new_);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual({ file: beside('saved.db'), changes: saved.head.seq, hash: saved.head.hash });
    expect(await standing(terminal, beside('new.db'))).toEqual(saved);
    expect(await terminal.talks('verify', ...new_)).toMatchObject({ status: 0 });

    // The log goes on from there: the next change follows on the last one that was saved.
    await terminal.talks('withdraw', 'gazette-hurt', '--as', MARA, '--reason', 'made up', ...new_);
    expect((await standing(terminal, beside('new.db'))).head.seq).toBe(saved.head.seq + 1);
  });

  it('remembers which deliveries of Slack were handled', async () => {
    const { terminal, beside } = await edited();
    const store = await openStore(terminal.store);
    await store.append([], AT, 'T1:Ev1');
    await store.close();
    await terminal.talks('backup', beside('saved.db'));
    await terminal.talks('restore', beside('saved.db'), '--store', beside('new.db'));
    const again = await openStore(beside('new.db'));
    expect(await again.append([], AT, 'T1:Ev1')).toEqual({ outcome: 'repeated' });
    await again.close();
  });

  it('comes back into a store that was made and is empty, and twice changes nothing', async () => {
    const { terminal, beside } = await edited();
    await terminal.talks('backup', beside('saved.db'));
    const empty = await openStore(beside('new.db'));
    await empty.close();
    for (const _ of [1, 2])
      expect(await terminal.talks('restore', beside('saved.db'), '--store', beside('new.db'))).toMatchObject({
        status: 0,
        out: expect.stringMatching(/^Restored: 1 change from .*saved\.db, the last with the hash [0-9a-f]{12}…\./),
      });
  });

  it('never goes over a store that holds something else', async () => {
    const { terminal, beside } = await edited();
    await terminal.talks('backup', beside('saved.db'));
    await terminal.edit('hold', 'courier-hurt', '--reason', 'asking the port');
    const before = await standing(terminal, terminal.store);
    expect(await terminal.talks('restore', beside('saved.db'))).toMatchObject({
      status: 1,
      error: expect.stringMatching(/holds 2 changes already\. Name an empty store .* Nothing was restored\.$/),
    });
    expect(await standing(terminal, terminal.store)).toEqual(before);
  });

  it('is refused whole when it is damaged or missing', async () => {
    const { terminal, beside } = await edited();
    await terminal.talks('backup', beside('saved.db'));
    const bytes = readFileSync(beside('saved.db'));
    const at = bytes.indexOf('asking the port');
    expect(at).toBeGreaterThan(0);
    bytes.write('Asking', at);
    writeFileSync(beside('damaged.db'), bytes);
    const new_ = ['--store', beside('new.db')];
    expect(await terminal.talks('restore', beside('damaged.db'), ...new_)).toMatchObject({
      status: 1,
      error: expect.stringContaining('change 1 was altered'),
    });
    expect(await terminal.talks('restore', beside('nowhere.db'), ...new_)).toMatchObject({
      status: 1,
      error: expect.stringContaining('There is no store at'),
    });
    expect(await terminal.talks('history', 'gazette-hurt', ...new_)).toMatchObject({ status: 0 });
    expect((await standing(terminal, beside('new.db'))).head.seq).toBe(0);
  });
});

describe.skipIf(withoutPostgres())('with PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server?.remove());

  it('a backup of either kind comes back into the other', async () => {
    const { terminal, beside } = await edited();
    await terminal.talks('backup', beside('saved.db'));
    const saved = await standing(terminal, terminal.store);
    const url = await server.database();
    expect(await terminal.talks('restore', beside('saved.db'), '--store', url)).toMatchObject({ status: 0 });
    expect(await standing(terminal, url)).toEqual(saved);
    await terminal.talks('backup', beside('from-postgres.db'), '--store', url);
    await terminal.talks('restore', beside('from-postgres.db'), '--store', beside('new.db'));
    expect(await standing(terminal, beside('new.db'))).toEqual(saved);
  });

  it('pg_dump and psql bring back the same log, on which editing goes on', async () => {
    const { terminal } = await edited();
    const [from, to] = [await server.database(), await server.database()];
    await terminal.talks('copy', terminal.store, from);
    const saved = await standing(terminal, from);
    const dump = execFileSync(server.program('pg_dump'), ['--no-owner', '--schema=talks', from]);
    execFileSync(server.program('psql'), ['--quiet', '--set=ON_ERROR_STOP=1', to], { input: dump, stdio: 'pipe' });
    expect(await standing(terminal, to)).toEqual(saved);
    expect(await terminal.talks('confirm', 'gazette-hurt', '--as', NILS, '--store', to)).toMatchObject({ status: 0 });
    expect(await terminal.talks('verify', '--store', to)).toMatchObject({ status: 0 });
  });
});
