import type { Asked } from './asked-words.ts';
import { countOf, FIELD, fieldsOf, type Postings, postingsOf, recordOf } from './postings.ts';

/** Words in more records than this only re-score what rarer words have found: nobody is looking for all of them. */
const COMMON_SHARE = 0.02;
const COMMON_AT_LEAST = 1000;

/** A word of the topic's or the source's name says less than one that was spoken. */
export const ABOUT_SHARE = 0.5;

const fieldShare = (posting: number): number =>
  (fieldsOf(posting) & (FIELD.text | FIELD.speaker)) === 0 ? ABOUT_SHARE : 1;

/** Finds a record among postings in the order of the records: its place, or -1. */
function placeOf(record: number, postings: Uint32Array): number {
  let low = 0;
  let high = postings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (recordOf(postings[middle] ?? 0) < record) low = middle + 1;
    else high = middle;
  }
  return low < postings.length && recordOf(postings[low] ?? 0) === record ? low : -1;
}

/** Finds the records that are worth judging, best first; equal ones in the order of the records. */
export type CandidateFinder = (asked: Asked, most: number, among: (record: number) => boolean) => number[];

/** A finder over the postings. It keeps one score a record between questions, so that a question allocates almost nothing. */
export function createCandidateFinder(postings: Postings): CandidateFinder {
  const scores = new Float32Array(postings.records);
  const countedFor = new Uint8Array(postings.records);
  const touched = new Uint32Array(postings.records);
  const tooCommon = Math.max(COMMON_AT_LEAST, COMMON_SHARE * postings.records);

  return (asked, most, among) => {
    let found = 0;
    const score = (record: number, gain: number, word: number): void => {
      // Readings come likest first: the first one that a record has is the one that counts.
      if (countedFor[record] === word) return;
      if (scores[record] === 0) touched[found++] = record;
      scores[record] = (scores[record] ?? 0) + gain;
      countedFor[record] = word;
    };
    const frequency = asked.words.map((word) =>
      word.readings.reduce((sum, { term }) => sum + countOf(postings, term), 0),
    );
    const rarestFirst = [...asked.words.keys()].sort((a, b) => (frequency[a] ?? 0) - (frequency[b] ?? 0));
    rarestFirst.forEach((at, turn) => {
      const word = asked.words[at];
      if (!word) return;
      const onlyFound = (frequency[at] ?? 0) > tooCommon && found > 0;
      for (const { term, likeness } of word.readings) {
        const list = postingsOf(postings, term);
        const gain = word.weight * likeness;
        if (onlyFound && found * 16 < list.length) {
          for (let i = 0; i < found; i++) {
            const record = touched[i] ?? 0;
            const place = placeOf(record, list);
            if (place >= 0) score(record, gain * fieldShare(list[place] ?? 0), turn + 1);
          }
          continue;
        }
        for (const posting of list) {
          const record = recordOf(posting);
          if (!onlyFound || scores[record] !== 0) score(record, gain * fieldShare(posting), turn + 1);
        }
      }
    });

    const best: number[] = [];
    const isBetter = (a: number, b: number): boolean => {
      const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
      return difference > 0 || (difference === 0 && a < b);
    };
    for (let i = 0; i < found; i++) {
      const record = touched[i] ?? 0;
      const worst = best[most - 1];
      if ((worst !== undefined && !isBetter(record, worst)) || !among(record)) continue;
      let low = 0;
      let high = best.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (isBetter(record, best[middle] ?? 0)) high = middle;
        else low = middle + 1;
      }
      best.splice(low, 0, record);
      if (best.length > most) best.pop();
    }
    for (let i = 0; i < found; i++) {
      const record = touched[i] ?? 0;
      scores[record] = 0;
      countedFor[record] = 0;
    }
    return best;
  };
}
