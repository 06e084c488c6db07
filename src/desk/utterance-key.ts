import type { Span } from '../facts/span.ts';
import type { Statement } from '../facts/statement.ts';
import { normalWords, wordsOf } from '../facts/words.ts';
import { FIRST_HASH, hashWith } from '../search/word-numbers.ts';

/** A shorter run of words is shared by chance ("ceasefire now"), so it proves one utterance only as a whole statement. */
const WORDS_THAT_PROVE = 3;

/**
 * What brings together statements that carry the same words by the same speaker, whatever the glyphs, punctuation and
 * house spelling: for quotations the words inside the marks, for indirect speech the whole content. Reports in a source's
 * own voice have no speaker and stand alone.
 */
export function utteranceKey(statement: Statement): string {
  const known = keys.get(statement);
  if (known !== undefined) return known;
  const key = keyOf(statement);
  keys.set(statement, key);
  return key;
}

/** Every answer asks for the keys of what it shows, and a statement never changes: a corrected one is another object. */
const keys = new WeakMap<Statement, string>();

function keyOf({ id, speaker, locator, quoted }: Statement): string {
  if (speaker === null) return id;
  const inMarks = quoted.map((span) => normalWords(excerpt(locator, span))).join(' … ');
  const words = inMarks.split(' ').length >= WORDS_THAT_PROVE ? `“${inMarks}”` : normalWords(locator.exact);
  return JSON.stringify([speaker, words]);
}

/**
 * A whole number of 32 bits, at a twentieth of the cost, that statements with one utterance key share: of the speaker and
 * the words' first letters (FNV-1a). What else shares it is told apart by `utteranceKey`.
 */
export function roughUtteranceKey({ id, speaker, locator, quoted }: Statement): number {
  if (speaker === null) return hashOf(id, FIRST_HASH);
  const letters: number[] = [];
  for (const [at, span] of quoted.entries()) {
    if (at > 0) letters.push(SPACE);
    addInitials(excerpt(locator, span), letters);
  }
  const isProof = letters.length >= WORDS_THAT_PROVE;
  if (!isProof) {
    letters.length = 0;
    addInitials(locator.exact, letters);
  }
  let hash = hashOf(isProof ? '“' : ' ', hashOf(speaker, FIRST_HASH));
  for (const letter of letters) hash = hashWith(hash, letter);
  return hash;
}

function hashOf(text: string, before: number): number {
  let hash = before;
  for (let at = 0; at < text.length; at += 1) hash = hashWith(hash, text.charCodeAt(at));
  return hash;
}

const excerpt = ({ start, exact }: Statement['locator'], span: Span): string =>
  exact.slice(span.start - start, span.end - start);

/** The first letter of each word in its normal form, as UTF-16 units; of plain ASCII without taking the words apart. */
function addInitials(text: string, into: number[]): void {
  const first = into.length;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127 && !isPlainMark(code)) {
      into.length = first;
      for (const { normal } of wordsOf(text)) into.push(normal.charCodeAt(0));
      return;
    }
    if (isLetterOrDigit(code)) {
      if (!inside) into.push(isCapital(code) ? code + 32 : code);
      inside = true;
    } else if (inside) {
      inside = isJoint(code, text.charCodeAt(at - 1)) && isLetterOrDigit(text.charCodeAt(at + 1));
    }
  }
}

const SPACE = 32;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetterOrDigit = (code: number): boolean => isDigit(code) || isCapital(code) || (code >= 97 && code <= 122);

const FULL_STOP = 46;
const COMMA = 44;
const APOSTROPHES = new Set([39, 96, 0xb4, 0x2018, 0x2019, 0x201b, 0x2bc, 0xff07]);

/** What may stand within a word: "U.S", "don't", "10,000". */
const isJoint = (code: number, before: number): boolean =>
  code === FULL_STOP || APOSTROPHES.has(code) || (code === COMMA && isDigit(before));

/** Quotation marks, dashes, the ellipsis and the hard space: marks that stand in plain text and in no word. */
const isPlainMark = (code: number): boolean =>
  (code >= 0x2010 && code <= 0x2027) || code === 0xa0 || code === 0xab || code === 0xbb || APOSTROPHES.has(code);
