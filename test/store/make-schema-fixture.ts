import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATIONS } from '../../src/store/sqlite-schema.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import type { Head } from '../../src/store/store.ts';
import { postedDraft, watchDraft } from './made-up-drafts.ts';
import { statementDraft } from './made-up-statements.ts';

/** The heads of the logs in the fixtures, by schema version: what was written then must be read unchanged for ever. */
const HEADS: Record<number, string> = {
  1: 'c65fad13145574ca9805ff38a5c55ab960621443415bd72803f87e8b256d005d',
};

/** A store as the first Talks of a schema version wrote it. */
export const fixtureFile = (version: number): string => join(import.meta.dirname, 'fixtures', `schema-${version}.db`);

export const fixtureHead = (version: number): Head => ({ seq: 6, hash: HEADS[version] ?? '' });

// Run by hand with each new schema version, before it is released: node test/store/make-schema-fixture.ts
if (import.meta.main) {
  const file = fixtureFile(MIGRATIONS.length);
  if (existsSync(file)) throw new Error(`${file} is there already, and must never change`);
  const store = await openSqliteStore(file);
  const at = new Date('2026-03-02T09:30:00.123Z');
  await store.append([watchDraft('crane'), watchDraft('ferry')], at, 'event Ev1');
  await store.append([watchDraft('crane', 2, { reason: 'the story is “over”' })], at);
  await store.append([postedDraft('1772443800.000100', 'quote Okafor 🏗'), statementDraft(1)], at, 'event Ev2');
  await store.append([statementDraft(1, 2)], at);
  console.log(await store.head());
  await store.close();
}
