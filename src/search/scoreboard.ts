import type { RecordList } from './postings.ts';

/** A record that has words of the question, and how much they tell. */
export interface Scored {
  record: number;
  score: number;
}

/** A list of one reading of a word, in one field and one part of the index, and what being in it tells. */
export interface WeighedList {
  list: RecordList;
  part: number;
  gain: number;
}

/** The scores of all records while one question is looked up. */
export interface Scoreboard {
  /** Records with numbers below this have a place. */
  readonly room: number;
  /** How many records have a score. */
  readonly found: number;
  /** What follows belongs to another word. Of the lists of one word, the first that has a record counts. */
  nextWord(): void;
  /** Adds to every record of a list that is up to date in its part; `partOf` null: all are. */
  add(weighed: WeighedList, partOf: Uint8Array | null): void;
  /** The same for those records only that have a score already. */
  addToFound(weighed: WeighedList, partOf: Uint8Array | null): void;
  /** The records with the highest scores, best first, equal ones in the order of their numbers. All scores are forgotten. */
  takeBest(most: number, among: ((record: number) => boolean) | null): Scored[];
}

/** A scoreboard: arrays that are emptied by what was written, so that a question costs nothing for records it does not touch. */
export function createScoreboard(room: number): Scoreboard {
  const scores = new Float32Array(room);
  const countedFor = new Uint8Array(room);
  const touched = new Uint32Array(room);
  let found = 0;
  let word = 0;

  const put = (record: number, gain: number): void => {
    const before = scores[record] ?? 0;
    if (before === 0) touched[found++] = record;
    scores[record] = before + gain;
    countedFor[record] = word;
  };
  const counts = (record: number, part: number, partOf: Uint8Array | null): boolean =>
    countedFor[record] !== word && (partOf === null || partOf[record] === part);

  /** Whether record `a` comes after `b`. */
  const isAfter = (a: number, b: number): boolean => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference < 0 || (difference === 0 && a > b);
  };

  return {
    room,
    get found() {
      return found;
    },
    nextWord() {
      word++;
    },
    add({ list: { isBits, values }, part, gain }, partOf) {
      if (!isBits) {
        for (let i = 0; i < values.length; i++) {
          const record = values[i] ?? 0;
          if (counts(record, part, partOf)) put(record, gain);
        }
        return;
      }
      for (let i = 0; i < values.length; i++) {
        for (let bits = values[i] ?? 0; bits !== 0; bits &= bits - 1) {
          const record = (i << 5) + 31 - Math.clz32(bits & -bits);
          if (counts(record, part, partOf)) put(record, gain);
        }
      }
    },
    addToFound({ list: { isBits, values }, part, gain }, partOf) {
      if (isBits) {
        for (let i = 0; i < found; i++) {
          const record = touched[i] ?? 0;
          if (((values[record >>> 5] ?? 0) & (1 << (record & 31))) === 0) continue;
          if (counts(record, part, partOf)) put(record, gain);
        }
        return;
      }
      for (let i = 0; i < values.length; i++) {
        const record = values[i] ?? 0;
        if (scores[record] !== 0 && counts(record, part, partOf)) put(record, gain);
      }
    },
    takeBest(most, among) {
      // A heap with the last of the best on top: nearly every record costs one comparison.
      const heap: number[] = [];
      for (let i = 0; i < found && most > 0; i++) {
        const record = touched[i] ?? 0;
        if (heap.length === most && isAfter(record, heap[0] ?? 0)) continue;
        if (among !== null && !among(record)) continue;
        if (heap.length < most) rise(heap, record, isAfter);
        else sink(heap, record, isAfter);
      }
      const best = heap
        .map((record) => ({ record, score: scores[record] ?? 0 }))
        .sort((a, b) => b.score - a.score || a.record - b.record);
      for (let i = 0; i < found; i++) {
        const record = touched[i] ?? 0;
        scores[record] = 0;
        countedFor[record] = 0;
      }
      found = 0;
      word = 0;
      return best;
    },
  };
}

type IsAfter = (a: number, b: number) => boolean;

function rise(heap: number[], record: number, isAfter: IsAfter): void {
  let at = heap.length;
  heap.push(record);
  while (at > 0) {
    const above = (at - 1) >>> 1;
    const other = heap[above] ?? 0;
    if (!isAfter(record, other)) break;
    heap[at] = other;
    at = above;
  }
  heap[at] = record;
}

/** Puts a record in the place of the one on top. */
function sink(heap: number[], record: number, isAfter: IsAfter): void {
  let at = 0;
  for (let left = 1; left < heap.length; left = 2 * at + 1) {
    const right = left + 1;
    const below = right < heap.length && isAfter(heap[right] ?? 0, heap[left] ?? 0) ? right : left;
    const other = heap[below] ?? 0;
    if (!isAfter(other, record)) break;
    heap[at] = other;
    at = below;
  }
  heap[at] = record;
}
