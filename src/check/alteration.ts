import type { Word } from '../facts/words.ts';
import type { StatementWord } from './statement-words.ts';
import { isTelling } from './telling-words.ts';

/** A quotation beside the passage that it comes nearest to: the words that both have, and those in each other's place. */
export interface Alteration {
  same: StatementWord[];
  draft: Word[];
  statement: StatementWord[];
  /** How much of the longer of the two is the same, 0 to 1. */
  share: number;
}

/** Longer quotations are compared by their beginning: no speaker is quoted on for two thousand words. */
const MOST_WORDS = 2_000;

/**
 * How a quotation differs from the part of a passage that it comes nearest to, with as few words changed, put in and
 * left out as can be. What the passage has before and after that part is an honest cut.
 */
export function alterationIn(words: readonly Word[], passage: readonly StatementWord[]): Alteration {
  const draft = words.slice(0, MOST_WORDS);
  const width = passage.length + 1;
  // costs[i * width + j]: the least to turn the first i words of the draft into some words of the passage that end at j.
  const costs = new Uint16Array((draft.length + 1) * width);
  for (let i = 1; i <= draft.length; i += 1) {
    costs[i * width] = i * PUT_IN;
    for (let j = 1; j < width; j += 1) costs[i * width + j] = least(costs, draft, passage, i, j, width);
  }
  let end = 0;
  for (let j = 1; j < width; j += 1)
    if ((costs[draft.length * width + j] ?? 0) <= (costs[draft.length * width + end] ?? 0)) end = j;
  return wayBack(costs, draft, passage, end, words.length);
}

/** A word in another's place is one change, as are a word put in and a word left out. */
const PUT_IN = 1;
const LEFT_OUT = 1;
const CHANGED = 1;

const sameWord = (a: Word | undefined, b: Word | undefined): boolean => a !== undefined && a.normal === b?.normal;

function least(
  costs: Uint16Array,
  draft: readonly Word[],
  passage: readonly StatementWord[],
  i: number,
  j: number,
  width: number,
): number {
  const beside = (costs[(i - 1) * width + j - 1] ?? 0) + (sameWord(draft[i - 1], passage[j - 1]) ? 0 : CHANGED);
  return Math.min(beside, (costs[(i - 1) * width + j] ?? 0) + PUT_IN, (costs[i * width + j - 1] ?? 0) + LEFT_OUT);
}

function wayBack(
  costs: Uint16Array,
  draft: readonly Word[],
  passage: readonly StatementWord[],
  end: number,
  length: number,
): Alteration {
  const width = passage.length + 1;
  const found = { same: [] as StatementWord[], draft: [] as Word[], statement: [] as StatementWord[] };
  let [i, j] = [draft.length, end];
  while (i > 0) {
    const cost = costs[i * width + j] ?? 0;
    const [mine, theirs] = [draft[i - 1], passage[j - 1]];
    const isSame = sameWord(mine, theirs);
    if (j > 0 && theirs && mine && cost === (costs[(i - 1) * width + j - 1] ?? 0) + (isSame ? 0 : CHANGED)) {
      if (isSame) found.same.unshift(theirs);
      else {
        found.draft.unshift(mine);
        found.statement.unshift(theirs);
      }
      i -= 1;
      j -= 1;
    } else if (mine && (j === 0 || cost === (costs[(i - 1) * width + j] ?? 0) + PUT_IN)) {
      found.draft.unshift(mine);
      i -= 1;
    } else {
      if (theirs) found.statement.unshift(theirs);
      j -= 1;
    }
  }
  const longer = Math.max(length, found.same.length + found.statement.length);
  return { ...found, share: longer === 0 ? 0 : found.same.length / longer };
}

/** Less in common is another saying, not another reading of this one. */
const LEAST_SHARE = 0.6;
/** What one speaker is given to say may be further from what that speaker said. */
const LEAST_SHARE_OF_ONE_SPEAKER = 0.5;
const LEAST_SAME = 3;

/** Whether a quotation is a passage with other words in it, and no other saying. `oneSpeaker` where both are surely of one speaker. */
export function isAlteration({ same, share }: Alteration, oneSpeaker: boolean): boolean {
  const telling = new Set(same.filter(isTelling).map(({ normal }) => normal)).size;
  const least = oneSpeaker ? LEAST_SHARE_OF_ONE_SPEAKER : LEAST_SHARE;
  if (share < least || telling === 0) return false;
  return same.length >= LEAST_SAME
    ? telling >= 2 || share >= LEAST_SHARE
    : oneSpeaker && same.length === 2 && share > LEAST_SHARE;
}
