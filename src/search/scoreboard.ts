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

/** A word of the question. Of its lists, the first that has a record counts. */
export interface WeighedWord {
  lists: readonly WeighedList[];
  /** It tells something only of records that an earlier word has found. */
  onlyOfFound: boolean;
}

/** What is looked up: at most 63 words, those first that find the most telling records. */
export interface Lookup {
  words: readonly WeighedWord[];
  /** Records have numbers below this. */
  records: number;
  /** For each record the part that has it as it is now; null when there is one part and it has all. */
  partOf: Uint8Array | null;
  /** Asked only of records that may come among the best. */
  among: ((record: number) => boolean) | null;
  most: number;
  /** Records with less than this share of the best score may be left out. */
  worth: number;
}

/** Finds the records with the highest scores, best first, equal ones in the order of their numbers. */
export type Scoreboard = (lookup: Lookup) => Scored[];

// A record's place is one number: the score in steps of 1/32,768 (up to 1,023, 25 bits), and in the low bits the last word
// that counted for it.
const WORD_BITS = 6;
const WORD = (1 << WORD_BITS) - 1;
const STEPS = 1 << 15;
/** A score and a record make one number that sorts as they do: 25 and 28 bits are exact in 53. */
const MOST_RECORDS = 1 << 28;

/** Records are looked up so many at a time: their places stay in the processor's cache, which is ten times as fast as memory. */
const STRETCH_BITS = 15;
const STRETCH = 1 << STRETCH_BITS;

/** A list as it is read, stretch by stretch. */
interface ListReader {
  isBits: boolean;
  values: Uint32Array;
  part: number;
  /** The gain in steps, as it is added to a place. */
  gain: number;
  /** Of a list of numbers, the place of the first that has not been read. */
  next: number;
}

const readerOf = ({ list: { isBits, values }, part, gain }: WeighedList): ListReader => ({
  isBits,
  values,
  part,
  gain: Math.max(1, Math.round(gain * STEPS)) << WORD_BITS,
  next: 0,
});

/** A scoreboard with places for one stretch of records, emptied by what was written. */
export function createScoreboard(): Scoreboard {
  const places = new Int32Array(STRETCH);
  const touched = new Uint16Array(STRETCH);
  const best = createBest();

  return ({ words, records, partOf, among, most, worth }) => {
    const readers = words.map(({ lists, onlyOfFound }) => ({ onlyOfFound, lists: lists.map(readerOf) }));
    best.begin(most);
    /** With a filter, of those that it leaves alone: any other may be one that it leaves out. */
    let highest = 0;
    let found = 0;

    /** What each word and all after it tell at most. */
    const still: number[] = [];
    for (let at = readers.length - 1, sum = 0; at >= 0; at--) {
      sum += Math.max(0, ...(readers[at]?.lists.map(({ gain }) => gain) ?? []));
      still[at] = sum;
    }

    /** Counts a list for the records of a stretch: for all that have no other list of the word, or for those found already. */
    function count(list: ListReader, word: number, onlyOfFound: boolean, from: number, to: number): void {
      const { isBits, values, part, gain } = list;
      const put = (record: number): void => {
        const place = places[record - from] ?? 0;
        if ((place & WORD) === word || (partOf !== null && partOf[record] !== part)) return;
        if (place === 0) touched[found++] = record - from;
        const sum = ((place & ~WORD) + gain) | word;
        if (among === null && sum > highest) highest = sum;
        places[record - from] = sum;
      };
      if (!isBits) {
        let at = list.next;
        for (; at < values.length; at++) {
          const record = values[at] ?? 0;
          if (record >= to) break;
          if (!onlyOfFound || places[record - from] !== 0) put(record);
        }
        list.next = at;
      } else if (onlyOfFound) {
        for (let i = 0; i < found; i++) {
          const record = from + (touched[i] ?? 0);
          if (((values[record >>> 5] ?? 0) & (1 << (record & 31))) !== 0) put(record);
        }
      } else {
        const end = Math.min(values.length, (to + 31) >>> 5);
        for (let at = from >>> 5; at < end; at++) {
          for (let bits = values[at] ?? 0; bits !== 0; bits &= bits - 1) put((at << 5) + 31 - Math.clz32(bits & -bits));
        }
      }
    }

    /** The least that a record has to reach. */
    const needed = (): number => Math.max(worth * highest, best.least << WORD_BITS);

    function dropBelow(least: number): void {
      let kept = 0;
      for (let i = 0; i < found; i++) {
        const at = touched[i] ?? 0;
        if ((places[at] ?? 0) >= least) touched[kept++] = at;
        else places[at] = 0;
      }
      found = kept;
    }

    /** Looks for the highest of a stretch that the filter leaves, and takes out those on the way that it leaves out. */
    function filterHighest(from: number, isAmong: (record: number) => boolean): void {
      let kept = 0;
      for (let i = 0; i < found; i++) {
        const at = touched[i] ?? 0;
        const sum = places[at] ?? 0;
        if (sum > highest && !isAmong(from + at)) {
          places[at] = 0;
          continue;
        }
        if (sum > highest) highest = sum;
        touched[kept++] = at;
      }
      found = kept;
    }

    for (let from = 0; from < records; from += STRETCH) {
      const to = from + STRETCH;
      found = 0;
      readers.forEach(({ lists, onlyOfFound }, at) => {
        // Who has none of the words so far can no longer be among the best, nor who has too little.
        const more = still[at] ?? 0;
        const ofFound = onlyOfFound || more < needed();
        if (ofFound) dropBelow(needed() - more);
        for (const list of lists) count(list, at + 1, ofFound, from, to);
      });
      dropBelow(needed());
      if (among !== null) filterHighest(from, among);
      dropBelow(needed());
      for (let i = 0; i < found; i++) {
        const at = touched[i] ?? 0;
        const score = (places[at] ?? 0) >>> WORD_BITS;
        places[at] = 0;
        if (best.takes(from + at, score) && (among === null || among(from + at))) best.put(from + at, score);
      }
    }
    return best.inOrder();
  };
}

const rankOf = (record: number, score: number): number => score * MOST_RECORDS + (MOST_RECORDS - 1 - record);

/** The best of those that are put there, of which a lower number comes before a higher one. Its memory is used again. */
function createBest() {
  let ranks = new Float64Array(0);
  let most = 0;
  let length = 0;
  let least = 0;
  return {
    /** From now on the `atMost` best of another question. */
    begin(atMost: number): void {
      most = atMost;
      length = 0;
      least = 0;
      if (ranks.length < 2 * most) ranks = new Float64Array(2 * most);
    },
    /** No lower score comes among the best. */
    get least() {
      return Math.floor(least / MOST_RECORDS);
    },
    /** Whether a record with this score comes among the best so far. */
    takes: (record: number, score: number): boolean => most > 0 && rankOf(record, score) > least,
    put(record: number, score: number): void {
      const rank = rankOf(record, score);
      if (rank <= least || most === 0) return;
      if (length === 2 * most) {
        const full = ranks.subarray(0, length).sort();
        full.copyWithin(0, most);
        least = ranks[0] ?? 0;
        length = most;
      }
      ranks[length++] = rank;
    },
    inOrder(): Scored[] {
      const sorted = ranks.subarray(0, length).sort().reverse().subarray(0, most);
      return Array.from(sorted, (rank) => ({
        record: MOST_RECORDS - 1 - (rank % MOST_RECORDS),
        score: Math.floor(rank / MOST_RECORDS) / STEPS,
      }));
    },
  };
}
