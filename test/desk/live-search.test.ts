import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { LiveDesk } from '../../src/desk/live-desk.ts';
import type { Draft } from '../../src/facts/change.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { writeMadeUpLog } from '../bench/made-up-log.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import { storeFile } from '../made-up/open-live-desk.ts';

// A test that waits fails by what is wrong, not by how busy the machine is.
vi.setConfig({ testTimeout: 120_000 });

const AT = new Date('2026-03-04T09:00:00Z');
/** In place of thousands, so that a test need not write as many. */
const MANY = 100;
const STATEMENTS = 250;

let full = '';
beforeAll(async () => {
  full = storeFile();
  await writeMadeUpLog(full, STATEMENTS);
}, 120_000);

/** A desk over a log of more statements than are read at once; `indexFile` is made anew where it is not given. */
async function openMany(opened: 'with search' | 'before search' = 'with search', indexFile = `${storeFile()}.search`) {
  const file = storeFile();
  writeFileSync(file, readFileSync(full));
  return { ...(await openOver(file, opened, indexFile)), file, indexFile };
}

async function openOver(file: string, opened: 'with search' | 'before search', indexFile: string) {
  const store = await openSqliteStore(file);
  const faults: unknown[] = [];
  const onFault = (error: unknown) => faults.push(error);
  const live = await LiveDesk.open({ curated: harbourStory(), store, onFault, indexFile, opened, many: MANY });
  let isOpen = true;
  const close = async () => {
    if (isOpen) {
      await live.stop();
      await store.close();
    }
    isOpen = false;
  };
  onTestFinished(close);
  return { live, store, faults, close };
}

const wordsOf = (live: LiveDesk, id: string): string => live.desk.statements.get(id)?.locator.exact ?? '';
const foundBy = (live: LiveDesk, words: string): string[] => live.desk.index.find(words).hits.map(({ id }) => id);

/** Statement `at` of the made-up log with other words, as an editor might confirm it. */
function worded(live: LiveDesk, at: number, exact: string): Draft {
  const statement = live.desk.statements.get(idOf(at));
  if (!statement) throw new RangeError(`the made-up log has ${idOf(at)}`);
  const { locator } = statement;
  const version = live.ledger.versionOf(`statement:${statement.id}`) + 1;
  const changed = {
    ...statement,
    status: 'corrected' as const,
    recorded: null,
    locator: { ...locator, exact },
    quoted: [],
  };
  const change = { change: 'statement-corrected' as const, statement: changed };
  return { thing: `statement:${statement.id}`, version, by: 'U0MARA', reason: null, change };
}
const idOf = (at: number): string => `crane-${at.toString().padStart(7, '0')}`;
const withdrawn = (live: LiveDesk, at: number): Draft => ({
  thing: `statement:${idOf(at)}`,
  version: live.ledger.versionOf(`statement:${idOf(at)}`) + 1,
  by: 'U0MARA',
  reason: 'not said so',
  change: { change: 'statement-withdrawn', statement: idOf(at) },
});

describe('a desk of many statements', () => {
  it('answers what needs no search while the words are still being read, and asks who searches for patience', async () => {
    const { live } = await openMany('before search');
    expect(live.desk.statements.size).toBe(STATEMENTS + harbourStory().statements.length);
    expect(() => live.desk.index.find('crane')).toThrow(/^Search is not ready: the words of [\d,]+ statements/);
    await live.searchable;
    expect(foundBy(live, wordsOf(live, idOf(7)))).toContain(idOf(7));
  });

  it('finds what is confirmed, corrected or withdrawn while the words are still being read as soon as they are', async () => {
    const { live, store } = await openMany('before search');
    const before = wordsOf(live, idOf(3));
    await store.append([worded(live, 3, 'zeppelin moored at the harbour wall'), withdrawn(live, 4)], AT);
    const gone = wordsOf(live, idOf(4));
    await live.catchUp();
    await live.searchable;
    expect(foundBy(live, 'zeppelin moored harbour')).toEqual([idOf(3)]);
    expect(foundBy(live, before)).not.toContain(idOf(3));
    expect(foundBy(live, gone)).not.toContain(idOf(4));
  });

  it('finds at once what comes and goes while the index is being merged', async () => {
    const { live, store } = await openMany();
    const before = live.desk.index;
    for (let at = 0; at < 110; at += 10) {
      const drafts = Array.from({ length: 10 }, (_, index) =>
        worded(live, at + index, `${wordsOf(live, idOf(at + index))} again`),
      );
      await store.append(drafts, AT);
    }
    await live.catchUp();
    for (let at = 0; at < 20; at += 1) {
      await store.append([worded(live, at, `the barque number${at} sank`), withdrawn(live, 120 + at)], AT);
      const gone = wordsOf(live, idOf(120 + at));
      await live.catchUp();
      expect(foundBy(live, `barque number${at} sank`)[0]).toBe(idOf(at));
      expect(foundBy(live, gone)).not.toContain(idOf(120 + at));
    }
    expect(live.desk.index).toBe(before);
  });
});

describe('a saved index', () => {
  const questions = (live: LiveDesk) =>
    [5, 80, 240].map((at) => live.desk.index.find(wordsOf(live, idOf(at)).split(' ').slice(0, 6).join(' ')));

  it('gives the answers of one made anew, also after the log has moved on', async () => {
    const first = await openMany();
    await expect.poll(() => existsSync(first.indexFile), { timeout: 60_000 }).toBe(true);
    await first.close();
    const saved = statSync(first.indexFile);
    const again = await openOver(first.file, 'with search', first.indexFile);
    expect(statSync(first.indexFile).ino).toBe(saved.ino);
    await again.store.append([worded(again.live, 9, 'zeppelin moored at the wall'), withdrawn(again.live, 80)], AT);
    await again.live.catchUp();
    await again.close();

    const moved = await openOver(first.file, 'with search', first.indexFile);
    expect(statSync(first.indexFile).ino).toBe(saved.ino);
    const anew = await openOver(first.file, 'with search', `${storeFile()}.search`);
    expect(foundBy(moved.live, 'zeppelin moored')).toEqual([idOf(9)]);
    expect(questions(moved.live)).toEqual(questions(anew.live));
    expect([...first.faults, ...moved.faults]).toEqual([]);
  });

  it('that is damaged, or of another log, is made anew', async () => {
    const first = await openMany();
    await expect.poll(() => existsSync(first.indexFile), { timeout: 60_000 }).toBe(true);
    await first.close();
    const bytes = readFileSync(first.indexFile);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(first.indexFile, bytes);
    const again = await openOver(first.file, 'with search', first.indexFile);
    expect(foundBy(again.live, wordsOf(again.live, idOf(5)))).toContain(idOf(5));
    await expect.poll(() => readFileSync(first.indexFile).equals(bytes), { timeout: 60_000 }).toBe(false);

    const other = await openOver(storeFile(), 'with search', first.indexFile);
    expect(other.live.desk.index.find('crane inspected').hits).not.toEqual([]);
    expect(foundBy(other.live, wordsOf(again.live, idOf(5)))).not.toContain(idOf(5));
  });

  it('is right for whoever has read the log as far, however many changes they read at once', async () => {
    const first = await openMany();
    await expect.poll(() => existsSync(first.indexFile), { timeout: 60_000 }).toBe(true);
    await first.store.append([withdrawn(first.live, 20), withdrawn(first.live, 245)], AT);
    for (let at = 30; at < 170; at += 7) {
      const drafts = Array.from({ length: 7 }, (_, index) =>
        worded(first.live, at + index, `quayside matter${at + index}`),
      );
      await first.store.append(drafts, AT);
      await first.live.catchUp();
    }
    const before = readFileSync(first.indexFile);
    await expect.poll(() => readFileSync(first.indexFile).equals(before), { timeout: 60_000 }).toBe(false);
    await first.close();
    const merged = readFileSync(first.indexFile);
    const again = await openOver(first.file, 'with search', first.indexFile);
    expect(readFileSync(first.indexFile).equals(merged)).toBe(true);
    for (const at of [31, 80, 165]) expect(foundBy(again.live, `quayside matter${at}`)[0]).toBe(idOf(at));
    expect(again.faults).toEqual([]);
  });
});
