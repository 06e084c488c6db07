import type { Span } from '../facts/span.ts';
import { type Word, wordsOf } from '../facts/words.ts';

/** `[Hamas's] reply`, `we … go`, `we (...) go`: what a draft puts in or leaves out, and says so. */
const CUT = /\[[^\]]*\]|\((?:…|\.\s?\.\s?\.)\)|…|\.\s?\.\s?\.(?:\s?\.)?/g;
/** `[w]e go`: a letter changed to fit the sentence. */
const LETTER = /\[(\p{L})\](?=\p{L})/gu;

/**
 * The words of a quotation in the pieces that marked cuts leave, at their places in the draft. What stands in brackets is the
 * draft's own and is left out: `“[It] shows … a lack”` → `shows`, `a lack`.
 */
export function piecesOf(text: string, { start, end }: Span): Word[][] {
  // The letter keeps its place: what it is taken for stands one before, over the bracket.
  const plain = text.slice(start, end).replace(LETTER, '\u2060\u2060$1');
  const pieces: Word[][] = [];
  let from = 0;
  for (const cut of [...plain.matchAll(CUT), { index: plain.length, 0: '' }]) {
    const words = wordsOf(plain.slice(from, cut.index)).map((word) => ({
      ...word,
      start: start + from + word.start,
      end: start + from + word.end,
    }));
    if (words.length > 0) pieces.push(words);
    from = cut.index + cut[0].length;
  }
  return pieces;
}
