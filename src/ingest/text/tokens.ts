/**
 * A word, a number, a quotation mark (or apostrophe standing alone) or another sign, with its place in UTF-16 units. `text` is
 * as printed, without the signs that have no width (soft hyphens).
 */
export interface Token {
  start: number;
  end: number;
  text: string;
  lower: string;
  kind: 'word' | 'number' | 'mark' | 'punct';
}

const MARKS = new Set(['"', '“', '”', '„', '‟', '«', '»', '‹', '›', '‘', '’', '‚', "'", '`', '＂']);
const JOINS_WORDS = new Set(["'", '’', '-', '‑', '&', '.', '@', '_']);
const JOINS_NUMBERS = new Set(['.', ',', ':']);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code);
  if (code >= 0xd800 && code <= 0xdbff) return LETTER.test(text.slice(at, at + 2));
  if (code >= 0xdc00 && code <= 0xdfff) return false;
  return LETTER.test(text.charAt(at));
}

/** Soft hyphens, joiners, marks of direction: signs without width that copy brings along, also inside words. */
const isUnseen = (code: number): boolean =>
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  code === 0x2060 ||
  code === 0xfeff;
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/g;

/** How many UTF-16 units the character at this place takes. */
const width = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  const pair = code >= 0xd800 && code <= 0xdbff && at + 1 < text.length;
  return pair && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
};

/**
 * The tokens of a text, in order, space left out. A word keeps its inner apostrophe, hyphen and full stop ("don't",
 * "well-known", "U.S.") but not a genitive: "Hamas's" is "Hamas" and "'s"; a number keeps its separators ("59,587").
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 160 || code === 0x202f || (code > 172 && isUnseen(code))) {
      at += 1;
      continue;
    }
    if (isLetter(text, at)) at = pushWord(text, at, tokens);
    else at = pushSign(text, at, tokens);
  }
  return tokens;
}

function pushWord(text: string, start: number, tokens: Token[]): number {
  const number = isDigit(text.charCodeAt(start));
  let end = start;
  let letters = false;
  let unseen = false;
  while (end < text.length) {
    if (isLetter(text, end)) {
      if (!isDigit(text.charCodeAt(end))) letters = true;
      end += width(text, end);
      continue;
    }
    const code = text.charCodeAt(end);
    if (code === 32 || code === 10) break;
    if (code > 172 && isUnseen(code) && end + 1 < text.length && isLetter(text, end + 1)) {
      unseen = true;
      end += 1;
      continue;
    }
    const sign = text.charAt(end);
    const digits = isDigit(text.charCodeAt(end - 1)) && isDigit(text.charCodeAt(end + 1));
    if (digits && JOINS_NUMBERS.has(sign)) end += 1;
    else if (JOINS_WORDS.has(sign) && end + 1 < text.length && isLetter(text, end + 1) && joins(text, end, start))
      end += 1;
    else break;
  }
  // A full stop closes an initial or an abbreviation of single letters: "J.", "U.S.".
  if (text.charAt(end) === '.' && endsInInitial(text, start, end)) end += 1;
  push(tokens, text, start, end, number && !letters ? 'number' : 'word', unseen);
  return end;
}

/** Whether the sign at `at` binds two halves of one word; a genitive "'s" stands alone, and "end.Next" is two sentences. */
function joins(text: string, at: number, start: number): boolean {
  const sign = text.charAt(at);
  if (sign === "'" || sign === '’') return !isGenitive(text, at);
  // "U.S.", "R-S.C.": a full stop after a single letter.
  const before = text.charAt(at - 2);
  if (sign === '.') return at - start === 1 || before === '.' || before === '-' || isLowerOrDigit(text, at + 1);
  return true;
}

const isLowerOrDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return (code >= 97 && code <= 122) || isDigit(code);
};

function isGenitive(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  return (next === 's' || next === 'S') && !(at + 2 < text.length && isLetter(text, at + 2));
}

const endsInInitial = (text: string, start: number, end: number): boolean => {
  const last = text.charCodeAt(end - 1);
  const upper = last >= 65 && last <= 90;
  if (end - start === 1) return upper;
  return text.charAt(end - 2) === '.' && (upper || (last >= 97 && last <= 122));
};

function pushSign(text: string, start: number, tokens: Token[]): number {
  const sign = text.charAt(start);
  let end = start + width(text, start);
  if ((sign === "'" || sign === '’') && start > 0 && isLetter(text, start - 1) && isGenitive(text, start)) {
    push(tokens, text, start, start + 2, 'word');
    return start + 2;
  }
  if (MARKS.has(sign)) {
    // Two single marks together are one double mark, as typewriters and wire services set it.
    if ((sign === '`' || sign === "'") && text.charAt(end) === sign) end += 1;
    push(tokens, text, start, end, 'mark');
    return end;
  }
  while (end < text.length && text.charAt(end) === sign && (sign === '.' || sign === '-' || sign === '…')) end += 1;
  push(tokens, text, start, end, 'punct');
  return end;
}

function push(tokens: Token[], text: string, start: number, end: number, kind: Token['kind'], unseen = false): void {
  const printed = text.slice(start, end);
  const words = unseen ? printed.replace(UNSEEN, '') : printed;
  tokens.push({ start, end, text: words, lower: kind === 'word' ? words.toLowerCase() : words, kind });
}
