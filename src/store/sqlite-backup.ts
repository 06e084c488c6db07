import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '../errors.ts';
import { changesAfter } from './changes-after.ts';
import { sqliteFault } from './sqlite-faults.ts';
import type { Head, Store } from './store.ts';

/**
 * Writes a copy of a store to a new file while the store goes on working, and reads all of the copy before the file gets
 * its name: a backup that is there opens, and holds at least what the log held when it was asked for.
 */
export async function backUp(
  store: Store,
  file: string,
  copyTo: (part: string) => Promise<unknown>,
  open: (file: string) => Promise<Store>,
): Promise<void> {
  refuseExisting(file);
  const asked = await store.head();
  const part = `${file}.part`;
  await mkdir(dirname(file), { recursive: true });
  await remove(part);
  try {
    await copyTo(part);
    await refuseIncomplete(await open(part), asked);
    refuseExisting(file);
    await rename(part, file);
  } catch (error) {
    await remove(part);
    throw sqliteFault(error, 'Not saved', file);
  }
}

function refuseExisting(file: string): void {
  if (existsSync(file)) throw new UserError(`Not saved: ${file} is there already. Name a new file for the backup.`);
}

async function refuseIncomplete(copy: Store, asked: Head): Promise<void> {
  try {
    let found: string | undefined = asked.seq === 0 ? asked.hash : undefined;
    for await (const changes of changesAfter(copy, 0)) {
      found ??= changes.find(({ seq }) => seq === asked.seq)?.hash;
    }
    if (found !== asked.hash) throw new UserError(`Not saved: the copy lacks change ${asked.seq}. Try again.`);
  } finally {
    await copy.close();
  }
}

async function remove(part: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(`${part}${suffix}`, { force: true });
}
