import { type Word, wordsOf } from '../../facts/words.ts';

interface ReadText {
  words: readonly Word[];
  normal: string;
}

/**
 * Texts already read: every rule reads the accounts of a question again, in every pair of them. Emptied when full, so that
 * no stream of new texts can fill the memory.
 */
const read = new Map<string, ReadText>();
const READ_AT_MOST = 2_000;

function textRead(text: string): ReadText {
  const known = read.get(text);
  if (known) return known;
  if (read.size >= READ_AT_MOST) read.clear();
  const words = wordsOf(text);
  const fresh = { words, normal: words.map(({ normal }) => normal).join(' ') };
  read.set(text, fresh);
  return fresh;
}

/** The words of a text, as facts/words.ts reads them; the list is shared, so it is not to be changed. */
export const wordsIn = (text: string): readonly Word[] => textRead(text).words;

/** The words of a text joined by single spaces, in the form in which they are compared. */
export const normalIn = (text: string): string => textRead(text).normal;

/** Whether two texts hold the same words in the same order. */
export const areSameWords = (a: string, b: string): boolean => a === b || normalIn(a) === normalIn(b);
