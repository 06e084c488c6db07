import { createHash } from 'node:crypto';
import { open, rename } from 'node:fs/promises';
import type { PostingsArrays } from '../search/postings.ts';
import { readSavedPostings, savedPostings } from '../search/saved-postings.ts';

const HASH = 'sha256';
const HASH_BYTES = 32;

/** Writes postings and their hash to a file that takes the place of an older one when it is whole. */
export async function saveIndexFile(file: string, postings: PostingsArrays, stamp: string): Promise<void> {
  const hash = createHash(HASH);
  const unfinished = `${file}.${process.pid}.new`;
  const handle = await open(unfinished, 'w');
  try {
    for (const part of savedPostings(postings, stamp)) {
      hash.update(part);
      await handle.appendFile(part);
    }
    await handle.appendFile(hash.digest());
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
}

/** The postings in a file, in memory that threads share; null when there is none, when it is of another stamp, or when a byte differs. */
export async function loadIndexFile(file: string, stamp: string): Promise<PostingsArrays | null> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!handle) return null;
  try {
    const { size } = await handle.stat();
    if (size < HASH_BYTES) return null;
    const bytes = new Uint8Array(new SharedArrayBuffer(size));
    for (let at = 0; at < size; ) {
      const { bytesRead } = await handle.read(bytes, at, size - at, at);
      if (bytesRead === 0) return null;
      at += bytesRead;
    }
    const hash = createHash(HASH)
      .update(bytes.subarray(0, size - HASH_BYTES))
      .digest();
    if (!hash.equals(bytes.subarray(size - HASH_BYTES))) return null;
    return readSavedPostings(bytes.buffer, stamp);
  } finally {
    await handle.close();
  }
}
