import type { Span } from '../facts/span.ts';
import type { Statement } from '../facts/statement.ts';
import { normalWords, wordsOf } from '../facts/words.ts';

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
 * A key that costs a twentieth and that statements with one utterance key share: the speaker and the words' first letters.
 * What else shares it is told apart by `utteranceKey`.
 */
export function roughUtteranceKey({ id, speaker, locator, quoted }: Statement): string {
  if (speaker === null) return id;
  const inMarks = quoted.map((span) => initialsOf(excerpt(locator, span))).join(' ');
  return `${speaker} ${inMarks.length >= WORDS_THAT_PROVE ? `“${inMarks}”` : initialsOf(locator.exact)}`;
}

const excerpt = ({ start, exact }: Statement['locator'], span: Span): string =>
  exact.slice(span.start - start, span.end - start);

/** The first letter of each word in its normal form; of plain ASCII without taking the words apart. */
function initialsOf(text: string): string {
  let initials = '';
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127 && !isPlainMark(code))
      return wordsOf(text)
        .map(({ normal }) => normal.charAt(0))
        .join('');
    if (isLetterOrDigit(code)) {
      if (!inside) initials += text.charAt(at).toLowerCase();
      inside = true;
    } else if (inside) {
      inside = isJoint(code, text.charCodeAt(at - 1)) && isLetterOrDigit(text.charCodeAt(at + 1));
    }
  }
  return initials;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetterOrDigit = (code: number): boolean =>
  isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

const FULL_STOP = 46;
const COMMA = 44;
const APOSTROPHES = new Set([39, 96, 0xb4, 0x2018, 0x2019, 0x201b, 0x2bc, 0xff07]);

/** What may stand within a word: "U.S", "don't", "10,000". */
const isJoint = (code: number, before: number): boolean =>
  code === FULL_STOP || APOSTROPHES.has(code) || (code === COMMA && isDigit(before));

/** Quotation marks, dashes, the ellipsis and the hard space: marks that stand in plain text and in no word. */
const isPlainMark = (code: number): boolean =>
  (code >= 0x2010 && code <= 0x2027) || code === 0xa0 || code === 0xab || code === 0xbb || APOSTROPHES.has(code);
