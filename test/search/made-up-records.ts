import type { SearchRecord } from '../../src/search/statement-index.ts';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(from: readonly T[], random: () => number): T => {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};

const STARTS = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sk st t tr v w'.split(' ');
const VOWELS = 'a e i o u ai ea ou io'.split(' ');
const ENDS = 'b ck d ft g l ld m n nd nt ng p r rd rt s st t th x'.split(' ');
const FUNCTION_WORDS =
  'the of to and a in that it is was for on are as with they at be this from have or by not what we can were but their will'.split(
    ' ',
  );

function madeUpWord(random: () => number, syllables: number): string {
  let word = '';
  for (let i = 0; i < syllables; i++) word += pick(STARTS, random) + pick(VOWELS, random);
  return word + (random() < 0.7 ? pick(ENDS, random) : '');
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export interface MadeUp {
  records: SearchRecord[];
  /** Content words, the frequent first. */
  words: string[];
}

/**
 * Statements in a made-up language with English function words. Content words are as uneven as real ones: a few stand in
 * one statement of ten, most in one or two of all.
 */
export function madeUpRecords(count: number, seed: number): MadeUp {
  const random = createRandom(seed);
  const words = [...new Set(Array.from({ length: 6000 }, () => madeUpWord(random, random() < 0.3 ? 3 : 2)))];
  const speakers = Array.from(
    { length: 120 },
    () => `${capital(madeUpWord(random, 1))} ${capital(madeUpWord(random, 2))}`,
  );
  const records = Array.from({ length: count }, (_, number) => {
    const length = 8 + Math.floor(random() * 30);
    const sentence = Array.from({ length }, () =>
      random() < 0.45 ? pick(FUNCTION_WORDS, random) : (words[Math.floor(words.length * random() ** 3)] ?? ''),
    );
    return {
      id: `statement-${number}`,
      text: `${capital(sentence.join(' '))}.`,
      speaker: pick(speakers, random),
      topic: pick(['floods', 'harbour strike', 'school budget'], random),
      source: pick(['Morning Post', 'Evening Herald'], random),
    };
  });
  return { records, words };
}
