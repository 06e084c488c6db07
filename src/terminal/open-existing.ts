import { existsSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';

/** The path of the file that an address of a store names; null for PostgreSQL. */
export function fileOf(url: string): string | null {
  if (!/^[a-z][a-z0-9+.-]+:/i.test(url)) return url;
  return /^sqlite:(.*)$/i.exec(url)?.[1] ?? null;
}

/** A store that is there: to open a file that is missing would make an empty one, and copy nothing. */
export async function openExisting(url: string): Promise<Store> {
  const file = fileOf(url);
  if (file !== null && !existsSync(file))
    throw new UserError(`There is no store at ${file}. Name the one to copy from. Nothing was copied.`);
  return openStore(url);
}
