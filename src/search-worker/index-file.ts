import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import type { PostingsArrays } from '../search/postings.ts';
import { readSavedPostings, savedPostings } from '../search/saved-postings.ts';

/** Postings as they were saved, with what they are of. */
export interface SavedIndex<P = PostingsArrays> {
  stamp: string;
  postings: P;
}

const HASH = 'sha256';
const HASH_BYTES = 32;
const LENGTH_BYTES = 4;

/**
 * Writes postings to a file that takes the place of an older one when it is whole: the postings, the stamp, its length, and
 * the hash of all of it.
 */
export async function saveIndexFile(file: string, { stamp, postings }: SavedIndex): Promise<void> {
  const hash = createHash(HASH);
  const unfinished = `${file}.${process.pid}.new`;
  const handle = await open(unfinished, 'w', 0o600);
  try {
    const mark = new TextEncoder().encode(stamp);
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32LE(mark.length);
    for (const part of [...savedPostings(postings, stamp), mark, length]) {
      hash.update(part);
      await handle.appendFile(part);
    }
    await handle.appendFile(hash.digest());
    await handle.sync();
    await handle.close();
    await rename(unfinished, file);
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** The postings in a file, in memory that threads share; null when there is none, or when a byte differs. */
export async function loadIndexFile(file: string): Promise<SavedIndex | null> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!handle) return null;
  try {
    const { size } = await handle.stat();
    if (size < HASH_BYTES + LENGTH_BYTES) return null;
    const bytes = new Uint8Array(new SharedArrayBuffer(size));
    for (let at = 0; at < size; ) {
      const { bytesRead } = await handle.read(bytes, at, size - at, at);
      if (bytesRead === 0) return null;
      at += bytesRead;
    }
    const end = size - HASH_BYTES;
    if (!createHash(HASH).update(bytes.subarray(0, end)).digest().equals(bytes.subarray(end))) return null;
    const from = end - LENGTH_BYTES;
    const length = new DataView(bytes.buffer).getUint32(from, true);
    const stamp = new TextDecoder().decode(bytes.slice(Math.max(0, from - length), from));
    const postings = readSavedPostings(bytes.buffer, stamp);
    return postings && { stamp, postings };
  } finally {
    await handle.close();
  }
}
