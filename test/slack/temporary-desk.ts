import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from '@slack/bolt';
import { LiveDesk } from '../../src/desk/live-desk.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { createEdits, type Edits } from '../../src/slack/edits.ts';
import { createRecorder, type Recorder } from '../../src/slack/recorder.ts';
import { readFacts } from '../../src/store/files.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';

/** Who may change facts in the tests. */
export const EDITORS = ['U0SAM00001'];

const DATA = new URL('../../data/', import.meta.url).pathname;

interface Options {
  /** The facts that ship when absent. */
  curated?: Facts;
  /** The file of a store that another desk has open too; a new one when absent. */
  file?: string;
  /** Who may change facts; Sam Editor when absent. */
  editors?: readonly string[];
  /** Whether two editors must agree. */
  two?: boolean;
  now?: () => Date;
  logger: Logger;
}

/** A desk and a recorder over a SQLite store, as one process of Talks has them. */
export interface TemporaryDesk {
  live: LiveDesk;
  record: Recorder;
  edits: Edits;
  store: Store;
  file: string;
  close: () => Promise<void>;
}

export async function openTemporaryDesk(options: Options): Promise<TemporaryDesk> {
  const { now = () => new Date(), logger, curated = await readFacts(DATA) } = options;
  const folder = options.file === undefined ? await mkdtemp(join(tmpdir(), 'talks-')) : null;
  const file = options.file ?? join(folder ?? '', 'talks.db');
  const store = await openSqliteStore(file, { lookEvery: 50 });
  const live = await LiveDesk.open({ curated, store, onFault: (error) => logger.error('The log.', error) });
  return {
    live,
    record: createRecorder(live, { now, logger }),
    edits: createEdits(live, { editors: options.editors ?? EDITORS, two: options.two ?? false }, now),
    store,
    file,
    async close() {
      await live.stop();
      await store.close();
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    },
  };
}
