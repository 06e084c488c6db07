import { access, constants, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Check, failed, ok, warning } from './check.ts';

const NODE_AT_LEAST = 24;
const GIGABYTE = 1e9;
const SPACE_TO_WARN = 1;
const SPACE_TO_FAIL = 0.1;

/** Whether a version of Node.js ("24.21.0") runs TypeScript as it is and brings the store. */
export function nodeCheck(version: string): Check {
  const [major = 0] = version.split('.').map(Number);
  return major >= NODE_AT_LEAST
    ? ok('Node.js', version)
    : failed(
        'Node.js',
        `${version} is too old: run Talks through npm (npm start), or install Node.js ${NODE_AT_LEAST}.`,
      );
}

/** Whether the SQLite that Node.js brings is free of the fault for which older ones are refused. */
export const sqliteCheck = (version: string, isSafe: boolean): Check =>
  isSafe
    ? ok('SQLite', version)
    : failed('SQLite', `${version} can lose data (fixed in 3.51.3): update Node.js to 24.21 or newer.`);

/** How much room is left on the disk of a file that may not be there yet. */
export async function diskCheck(file: string): Promise<Check> {
  const { bavail, bsize } = await statfs(await existing(dirname(file)));
  return spaceCheck((Number(bavail) * Number(bsize)) / GIGABYTE, dirname(file));
}

/** Judges so many gigabytes of room. */
export function spaceCheck(gigabytes: number, folder: string): Check {
  const text = `${gigabytes.toFixed(1)} GB free in ${folder}`;
  if (gigabytes < SPACE_TO_FAIL)
    return failed('disk', `${text}: nothing can be saved soon. Make room, or move the store.`);
  if (gigabytes < SPACE_TO_WARN) return warning('disk', `${text}: make room, or move the store.`);
  return ok('disk', text);
}

/** Whether a file that is not there yet can be made by whoever runs this. */
export async function placeCheck(file: string): Promise<Check> {
  const folder = await existing(dirname(file));
  try {
    await access(folder, constants.W_OK | constants.X_OK);
    return ok('store', `${file} is not there yet; the first start makes it`);
  } catch {
    return failed(
      'store',
      `${file} cannot be made: ${folder} is not writable for this user. Set TALKS_STORE, or the folder’s owner.`,
    );
  }
}

/** The folder itself, or the nearest one above it that exists. */
async function existing(folder: string): Promise<string> {
  try {
    await access(folder);
    return folder;
  } catch {
    return existing(dirname(folder));
  }
}
