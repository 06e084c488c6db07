import type { Asked, AskedWord } from './asked-words.ts';
import { FIELD, type Field, type RecordList, STRONGEST_FIRST } from './postings.ts';
import { createScoreboard, type Scored, type WeighedList } from './scoreboard.ts';

/** Words in more records than this only re-score what rarer words have found: nobody is looking for all of them. */
const COMMON_SHARE = 0.02;
const COMMON_AT_LEAST = 1000;

/** A word of the topic's or the source's name says less than one that was spoken, one of the speaker's name a little more. */
export const ABOUT_SHARE = 0.5;
const SPEAKER_SHARE = 1.05;
const SHARE: Record<Field, number> = { [FIELD.text]: 1, [FIELD.speaker]: SPEAKER_SHARE, [FIELD.about]: ABOUT_SHARE };

/** What it tells that a record has a word of the question in a field, under a reading so like it. */
export const gainOf = (word: AskedWord, likeness: number, field: Field): number =>
  word.weight * likeness * SHARE[field];

/** Beside the best, nobody asked for one that has less than this much of it: the gate would leave it out. */
export const WORTH_LOOKING_AT = 0.4;

/** One part of an index: what does not change, or what has changed lately. */
export interface IndexPart {
  /** The records that have a word, by field; null where none has. */
  listsOf(key: string): Record<Field, RecordList | null>;
}

/** Where candidates are looked for. */
export interface IndexParts {
  /** Records have numbers below this. */
  readonly records: number;
  /** How many there are. */
  readonly live: number;
  readonly parts: readonly IndexPart[];
  /** For each record the part that has it as it is now; null when there is one part and it has all. */
  readonly partOf: Uint8Array | null;
}

/** Finds the records that have most of a question, best first; equal ones in the order of the records. */
export type CandidateFinder = (asked: Asked, most: number, among: ((record: number) => boolean) | null) => Scored[];

/** The lists of one word of the question: those of its likest reading first, and of each reading those of the strongest field. */
function listsOf(word: AskedWord, parts: readonly IndexPart[]): WeighedList[] {
  const weighed: WeighedList[] = [];
  for (const { key, likeness } of word.readings) {
    const byPart = parts.map((part) => part.listsOf(key));
    for (const field of STRONGEST_FIRST) {
      byPart.forEach((lists, part) => {
        const list = lists[field];
        if (list) weighed.push({ list, part, gain: gainOf(word, likeness, field) });
      });
    }
  }
  return weighed;
}

/** A finder over an index. */
export function createCandidateFinder(index: () => IndexParts): CandidateFinder {
  const lookUp = createScoreboard();

  return (asked, most, among) => {
    const { records, live, parts, partOf } = index();
    const tooCommon = Math.max(COMMON_AT_LEAST, COMMON_SHARE * live);
    const rarestFirst = asked.words
      .map((word) => ({ word, frequency: word.readings.reduce((sum, { count }) => sum + count, 0) }))
      .filter(({ frequency }) => frequency > 0)
      .sort((a, b) => a.frequency - b.frequency);
    const words = rarestFirst.map(({ word, frequency }, at) => ({
      lists: listsOf(word, parts),
      onlyOfFound: at > 0 && (word.common || frequency > tooCommon),
    }));
    return lookUp({ words, records, partOf, among, most, worth: WORTH_LOOKING_AT });
  };
}
