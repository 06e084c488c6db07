import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { LiveDesk } from '../../src/desk/live-desk.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { harbourStory } from './harbour-story.ts';

/** A new file in a temporary folder, where a store may be made. */
export const storeFile = (): string => join(mkdtempSync(join(tmpdir(), 'talks-')), 'talks.db');

/** A desk over a SQLite store, as one process has it; both are closed when the test ends. */
export async function openLiveDesk(file = storeFile(), curated: Facts = harbourStory()): Promise<LiveDesk> {
  const store = await openSqliteStore(file);
  const live = await LiveDesk.open({
    curated,
    store,
    onFault: (error) => {
      throw error;
    },
  });
  onTestFinished(async () => {
    await live.stop();
    await store.close();
  });
  return live;
}
