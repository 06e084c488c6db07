import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import { openSqliteStore, type SqliteOptions } from '../../src/store/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { watchDraft } from './made-up-drafts.ts';

export const AT = new Date('2026-03-02T09:30:00.123Z');

/** A folder that is removed when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'talks-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens a store that is closed when the test is over. */
export async function opened(file: string, options?: SqliteOptions): Promise<Store> {
  const store = await openSqliteStore(file, options);
  onTestFinished(() => store.close());
  return store;
}

/** A file with a log of some changes, closed. */
export async function writtenFile(changes = 5): Promise<string> {
  const file = join(temporaryFolder(), 'talks.db');
  const store = await openSqliteStore(file);
  for (let index = 0; index < changes; index += 1) await store.append([watchDraft(`crane ${index}`)], AT);
  await store.close();
  return file;
}

/** Does something to a file by hand, past all that Talks checks. */
export function byHand(file: string, sql: string): void {
  const db = new DatabaseSync(file);
  try {
    db.exec(sql);
  } finally {
    db.close();
  }
}
