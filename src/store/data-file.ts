import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';

/** The text of a file, or why it cannot be had, and in which line (null where that means nothing). */
export type FileText = { kind: 'text'; text: string } | { kind: 'fault'; line: number | null; message: string };

/** 5 MB: some thousand articles. A larger file is a mistake, and would stop the bot while it is read. */
const LARGEST = 5_000_000;

/** Reads a file as UTF-8, strictly: a byte that is not UTF-8 is refused, not replaced. */
export async function readText(path: string): Promise<FileText> {
  try {
    const { size } = await stat(path);
    const tooLarge = `bytes, more than ${LARGEST}. Divide it, or take out what does not belong.`;
    if (size > LARGEST) return fault(`has ${size} ${tooLarge}`);
    const bytes = await readUpTo(path, LARGEST);
    return bytes.length > LARGEST ? fault(`has at least ${bytes.length} ${tooLarge}`) : decode(bytes);
  } catch (error) {
    return fault(wordsFor(error));
  }
}

/** What a file holds, of a longer one `most` bytes and one more: a device or a pipe may never end. */
export const readUpTo = (path: string, most: number): Promise<Buffer> => buffer(createReadStream(path, { end: most }));

/** What a failed look at a file or folder means, in words. Throws what is no such failure. */
export function wordsFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'is missing. Restore it.';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read by this user. Correct its permissions.';
    case 'EISDIR':
      return 'is a folder, but a file belongs here. Rename the folder.';
    case 'ENOTDIR':
      return 'is a file, but a folder belongs here. Rename the file.';
    default:
      if (typeof code === 'string') return `cannot be read (${code}). Check the disk.`;
      throw error;
  }
}

function decode(bytes: Buffer): FileText {
  const text = bytes.toString('utf8');
  const wrong = firstDifference(bytes, Buffer.from(text, 'utf8'));
  if (wrong !== -1) {
    const line = bytes.subarray(0, wrong).toString('latin1').split('\n').length;
    return fault(`is not UTF-8 at byte ${wrong}. Save the file again as UTF-8.`, line);
  }
  if (text.startsWith('\ufeff'))
    return fault('starts with a byte order mark. Save it as UTF-8 without one ("UTF-8", not "UTF-8 with BOM").', 1);
  return { kind: 'text', text };
}

/** Decoding puts U+FFFD in place of what is not UTF-8, so the bytes differ from there on when it is encoded again. */
function firstDifference(a: Buffer, b: Buffer): number {
  if (a.equals(b)) return -1;
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at === -1 ? a.length : at;
}

const fault = (message: string, line: number | null = null): FileText => ({ kind: 'fault', line, message });
