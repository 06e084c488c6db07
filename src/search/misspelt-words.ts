import Fuse from 'fuse.js';
import type { AskedWord, Reading } from './asked-words.ts';
import { letterSet, mayBeNear } from './edit-distance.ts';

// fuse.js counts a swapped pair of letters as two errors: two of five letters ("fiath") make 0.4.
const FUSE_THRESHOLD = 0.41;
/** fuse.js finds a pattern anywhere in a word ("port" in "support"); more letters of difference than this is another word. */
const MOST_LETTERS_MORE = 2;
const DIGIT = /\p{N}/u;
/** A word that only fuse.js takes for the one that was meant counts a little less than one that the vocabulary proposed. */
const FUSE_ONLY_SHARE = 0.8;

/** Words of the candidates that fuse.js has a say about: those that the vocabulary proposed, and those that may be near. */
function mayBeMeant(asked: AskedWord, proposed: ReadonlyMap<string, number>, eachKey: EachKey): string[] {
  const letters = letterSet(asked.key);
  const first = asked.key.charCodeAt(0);
  const near = new Set<string>();
  eachKey((key) => {
    const maybe =
      key.charCodeAt(0) === first &&
      Math.abs(key.length - asked.key.length) <= MOST_LETTERS_MORE &&
      mayBeNear(letterSet(key), letters, MOST_LETTERS_MORE) &&
      !DIGIT.test(key);
    if (maybe || proposed.has(key)) near.add(key);
  });
  return [...near];
}

/** Calls `visit` for the words of all candidates, some more than once. */
export type EachKey = (visit: (key: string) => void) => void;

/**
 * Lets fuse.js judge the misspelt words of a question on the words of the candidates, and returns for each of them what it
 * may mean there, the likest first. Readings that the vocabulary proposed get the mean of both opinions; words too far for
 * the vocabulary but near for fuse.js are added ("two slips in five letters").
 */
export function judgeMisspelt(
  misspelt: readonly AskedWord[],
  eachKey: EachKey,
): Map<string, readonly Pick<Reading, 'key' | 'likeness'>[]> {
  const judged = new Map<string, Pick<Reading, 'key' | 'likeness'>[]>();
  for (const asked of misspelt) {
    const proposed = new Map(asked.readings.map((reading) => [reading.key, reading.likeness]));
    const near = mayBeMeant(asked, proposed, eachKey);
    const fuse = new Fuse(near, {
      includeScore: true,
      ignoreLocation: true,
      ignoreFieldNorm: true,
      threshold: FUSE_THRESHOLD,
    });
    const likeness = new Map(proposed);
    for (const { item, score = 1 } of fuse.search(asked.key)) {
      const own = proposed.get(item);
      // A beginning ("nego") is found whole inside the word: there fuse.js has nothing to add.
      if (own !== undefined && item.startsWith(asked.key)) continue;
      likeness.set(item, own === undefined ? FUSE_ONLY_SHARE * (1 - score) : (own + 1 - score) / 2);
    }
    judged.set(
      asked.key,
      [...likeness]
        .map(([key, like]) => ({ key, likeness: like }))
        .sort((a, b) => b.likeness - a.likeness || (a.key < b.key ? -1 : 1)),
    );
  }
  return judged;
}
