import type { Span } from '../../facts/span.ts';
import type { Article } from '../text/article.ts';
import { markedSpans } from '../text/quotations.ts';
import type { Token } from '../text/tokens.ts';

/** A word that an article's writer answers for. `name` words (capitalised inside a sentence, or numbers) are the same in everybody's copy. */
export interface OwnWord {
  word: string;
  name: boolean;
  start: number;
  end: number;
}

/**
 * The words outside quotation marks and outside furniture, in stretches: a sentence's end, a quotation and a piece of
 * furniture each end one.
 */
export function ownWords(article: Article, furniture: readonly Span[] = []): OwnWord[][] {
  const { tokens, sentences } = article;
  const left = [...markedSpans(article).map(({ span }) => span), ...furniture].sort((a, b) => a.start - b.start);
  const stretches: OwnWord[][] = [];
  let at = 0;
  let skipped = 0;
  for (const sentence of sentences) {
    let words: OwnWord[] = [];
    let fresh = true;
    for (; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (!token || token.start >= sentence.end) break;
      while ((left[skipped]?.end ?? Number.POSITIVE_INFINITY) <= token.start) skipped += 1;
      if ((left[skipped]?.start ?? Number.POSITIVE_INFINITY) < token.end) {
        if (words.length > 0) stretches.push(words);
        words = [];
        continue;
      }
      if (token.kind !== 'word' && token.kind !== 'number') continue;
      if (token.lower === "'s" || token.lower === '’s') continue;
      const name = isName(token, fresh, tokens[at + 1]);
      words.push({ word: plain(token.lower), name, start: token.start, end: token.end });
      fresh = false;
    }
    if (words.length > 0) stretches.push(words);
  }
  return stretches;
}

const plain = (word: string): string => word.replaceAll('’', "'").replaceAll('.', '');

/** Whether a word is a name or a number. The first of a sentence is capitalised anyway: it needs a capital after it. */
function isName(token: Token, fresh: boolean, next: Token | undefined): boolean {
  if (token.kind === 'number') return true;
  if (token.text === token.lower) return false;
  return !fresh || (next !== undefined && next.kind === 'word' && next.text !== next.lower);
}
