import type { PostingsArrays } from './postings.ts';

/** Changes whenever words are folded or lists are laid out differently: what an older version saved is then not read. */
const FORM = 'talks-index-1';
/** Reads as another number where bytes have another order. */
const ORDER = 0x01020304;
const WIDTH = 4;

interface Header {
  form: string;
  stamp: string;
  records: number;
  /** How many bytes the letters, word starts, letter sets, record counts, list counts, list starts and lists have, in this order. */
  lengths: number[];
}

const arraysIn = ({
  vocabulary,
  recordsWith,
  counts,
  starts,
  lists,
}: PostingsArrays): (Uint16Array | Uint32Array)[] => [
  vocabulary.letters,
  vocabulary.starts,
  vocabulary.sets,
  recordsWith,
  counts,
  starts,
  lists,
];

const padded = (bytes: number): number => Math.ceil(bytes / WIDTH) * WIDTH;

/** Postings as the bytes of a file, part after part. `stamp` says of what they are: the position of the log and its hash, say. */
export function savedPostings(postings: PostingsArrays, stamp: string): Uint8Array[] {
  const arrays = arraysIn(postings);
  const header: Header = {
    form: FORM,
    stamp,
    records: postings.records,
    lengths: arrays.map(({ byteLength }) => byteLength),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const start = new Uint8Array(2 * WIDTH + padded(text.length)).fill(0x20);
  new Uint32Array(start.buffer).set([ORDER, start.length]);
  start.set(text, 2 * WIDTH);
  return [
    start,
    ...arrays.flatMap(({ buffer, byteOffset, byteLength }) => [
      new Uint8Array(buffer, byteOffset, byteLength),
      new Uint8Array(padded(byteLength) - byteLength),
    ]),
  ];
}

/** The postings in a file's bytes; null when they are of something else, from another version, or no postings at all. */
export function readSavedPostings(bytes: ArrayBuffer | SharedArrayBuffer, stamp: string): PostingsArrays | null {
  if (bytes.byteLength < 2 * WIDTH) return null;
  const [order, start = 0] = new Uint32Array(bytes, 0, 2);
  if (order !== ORDER || start > bytes.byteLength) return null;
  const header = headerIn(new TextDecoder().decode(new Uint8Array(bytes).slice(2 * WIDTH, start)));
  if (header?.form !== FORM || header.stamp !== stamp) return null;
  let at = start;
  const next = (): { at: number; length: number } => {
    const length = header.lengths.shift() ?? 0;
    const from = at;
    at += padded(length);
    return { at: from, length: length / WIDTH };
  };
  const numbers = (): Uint32Array => {
    const part = next();
    return new Uint32Array(bytes, part.at, part.length);
  };
  if (start + header.lengths.reduce((sum, length) => sum + padded(length), 0) > bytes.byteLength) return null;
  const letters = next();
  return {
    vocabulary: { letters: new Uint16Array(bytes, letters.at, letters.length * 2), starts: numbers(), sets: numbers() },
    records: header.records,
    recordsWith: numbers(),
    counts: numbers(),
    starts: numbers(),
    lists: numbers(),
  };
}

/** Nobody but this file writes the header, and the bytes have been checked, so its form is all there is to look at. */
function headerIn(text: string): Header | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
