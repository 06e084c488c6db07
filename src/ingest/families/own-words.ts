import type { Span } from '../../facts/span.ts';
import type { Article } from '../text/article.ts';
import { type MarkedSpan, markedSpans } from '../text/quotations.ts';
import type { Token } from '../text/tokens.ts';

/**
 * The words that an article's writer answers for, packed so that thousands of articles can be kept: for each the hash of
 * the word (`BREAK` between two stretches), its place, and whether it is a name or a number, which are the same in
 * everybody's copy.
 */
export interface OwnWords {
  words: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  names: Uint8Array;
}

/** Stands between two stretches: no run of words goes over it. */
export const BREAK = 0;

/**
 * The words outside quotation marks and outside furniture. A sentence's end, a quotation and a piece of furniture each end a
 * stretch.
 */
export function ownWords(
  article: Article,
  furniture: readonly Span[] = [],
  marked: readonly MarkedSpan[] = markedSpans(article),
): OwnWords {
  const { tokens, sentences } = article;
  const left = [...marked.map(({ span }) => span), ...furniture].sort((a, b) => a.start - b.start);
  const most = tokens.length + sentences.length;
  const words = new Int32Array(most);
  const starts = new Int32Array(most);
  const ends = new Int32Array(most);
  const names = new Uint8Array(most);
  let length = 0;
  let at = 0;
  let skipped = 0;
  const breakOff = (): void => {
    if (length > 0 && words[length - 1] !== BREAK) length += 1;
  };
  for (const sentence of sentences) {
    let fresh = true;
    for (; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (!token || token.start >= sentence.end) break;
      while ((left[skipped]?.end ?? Number.POSITIVE_INFINITY) <= token.start) skipped += 1;
      if ((left[skipped]?.start ?? Number.POSITIVE_INFINITY) < token.end) {
        breakOff();
        continue;
      }
      if (token.kind !== 'word' && token.kind !== 'number') continue;
      if (token.lower === "'s" || token.lower === '’s') continue;
      words[length] = hashOf(token.lower);
      starts[length] = token.start;
      ends[length] = token.end;
      names[length] = isName(token, fresh, tokens[at + 1]) ? 1 : 0;
      length += 1;
      fresh = false;
    }
    breakOff();
  }
  return {
    words: words.slice(0, length),
    starts: starts.slice(0, length),
    ends: ends.slice(0, length),
    names: names.slice(0, length),
  };
}

const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;
const FULL_STOP = 46;

/**
 * A word as a number, the same whatever its apostrophe and with or without its full stops ("U.S", "US"); never `BREAK`. Two
 * words may share one (FNV-1a, 32 bits), five in a row that stand in the same order do not.
 */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code !== FULL_STOP) hash = Math.imul(hash ^ (code === CURLY_APOSTROPHE ? APOSTROPHE : code), 0x01000193);
  }
  return hash | 0 || 1;
}

/** Whether a word is a name or a number. The first of a sentence is capitalised anyway: it needs a capital after it. */
function isName(token: Token, fresh: boolean, next: Token | undefined): boolean {
  if (token.kind === 'number') return true;
  if (token.text === token.lower) return false;
  return !fresh || (next !== undefined && next.kind === 'word' && next.text !== next.lower);
}
