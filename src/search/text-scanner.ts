import { FIRST_HASH, hashWith } from './word-numbers.ts';
import { eachStretch } from './word-stretches.ts';

/** What a scanner calls for the words of a text, in order. */
export interface ScanFor {
  /** A word of ASCII letters and digits: its small letters in `bytes[start … end - 1]`, and their hash. */
  plain(bytes: Uint8Array, start: number, end: number, hash: number): void;
  /** A stretch that has to be looked at more closely. */
  mixed(stretch: string): void;
}

/** What print has in nearly every text although it is not ASCII; each is to words what its neighbour here is. */
const GLYPHS: [RegExp, string][] = [
  [/[\u201c\u201d\u201e\u2013\u2014\u2026]/g, ' '],
  [/[\u2018\u2019]/g, "'"],
];

/** The class of each byte: what of a word it is, and which. */
const END = 0;
const NOWHERE = -1;
const LETTER = Uint8Array.from({ length: 256 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return unit < 128 && /[a-z0-9]/i.test(character) ? character.toLowerCase().charCodeAt(0) : END;
});
/** After one of these a word has certainly ended. */
const CERTAIN = Uint8Array.from({ length: 256 }, (_, unit) =>
  unit < 128 && !/[a-z0-9'`.,]/i.test(String.fromCharCode(unit)) ? 1 : 0,
);

/**
 * Scans texts for `eachStretch`, faster: the text is written into bytes once and read there, letter and hash in one pass. A
 * word with something other than a space or such after it is left to `eachStretch`.
 */
export function createTextScanner(to: ScanFor): (text: string) => void {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(1 << 12);
  const word = new Uint8Array(1 << 12);

  /** The careful way, for a part of a text. */
  const scanStretches = (text: string): void => {
    eachStretch(
      text,
      (start, end) => {
        if (end - start > word.length) return to.mixed(text.slice(start, end));
        let hash = FIRST_HASH;
        for (let i = start; i < end; i++) {
          const letter = LETTER[text.charCodeAt(i)] ?? 0;
          word[i - start] = letter;
          hash = hashWith(hash, letter);
        }
        to.plain(word, 0, end - start, hash);
      },
      (start, end) => to.mixed(text.slice(start, end)),
    );
  };

  return (printed) => {
    let text = printed;
    if (bytes.length < 3 * text.length) bytes = new Uint8Array(3 * text.length);
    const letters = bytes;
    let { written } = encoder.encodeInto(text, letters);
    if (written !== text.length) {
      for (const [glyph, ascii] of GLYPHS) text = text.replace(glyph, ascii);
      written = encoder.encodeInto(text, letters).written;
      if (written !== text.length) return scanStretches(text);
    }
    let start = NOWHERE;
    let hash = FIRST_HASH;
    for (let at = 0; at < written; at++) {
      const byte = letters[at] ?? 0;
      const letter = LETTER[byte] ?? END;
      if (letter !== END) {
        if (start === NOWHERE) {
          start = at;
          hash = FIRST_HASH;
        }
        hash = hashWith(hash, letter);
        letters[at] = letter;
      } else if (start !== NOWHERE) {
        // "word, " and "word." end as certainly as "word " does.
        if (CERTAIN[byte] === 1 || at + 1 >= written || CERTAIN[letters[at + 1] ?? 0] === 1) {
          to.plain(letters, start, at, hash);
        } else {
          // An apostrophe, a point or a comma: up to the next space or such it is read carefully.
          while (at < written && CERTAIN[letters[at] ?? 0] !== 1) at++;
          scanStretches(text.slice(start, at));
        }
        start = NOWHERE;
      }
    }
    if (start !== NOWHERE) to.plain(letters, start, written, hash);
  };
}
