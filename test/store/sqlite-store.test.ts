import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { storeConformance } from './store-conformance.ts';

storeConformance('the embedded store', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'talks-store-'));
  const file = join(folder, 'var', 'talks.db');
  const opened: Store[] = [];
  const open = async (): Promise<Store> => {
    const store = await openSqliteStore(file, { lookEvery: 20 });
    opened.push(store);
    return store;
  };
  const store = await open();
  return {
    store,
    reopen: async () => {
      await store.close();
      return open();
    },
    second: open,
    end: async () => {
      for (const one of opened) await one.close();
      await rm(folder, { recursive: true });
    },
  };
});
