import type { Span } from '../../facts/span.ts';
import { paragraphsOf, sentencesOf } from './sentences.ts';
import { type Token, tokensOf } from './tokens.ts';

/** An article's text with its paragraphs, sentences and tokens, each worked out when first asked for. */
export interface Article {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Span[];
  readonly tokens: readonly Token[];
}

/** The article that a text holds. All places are UTF-16 units into `text` as given; nothing is tidied. */
export function createArticle(text: string): Article {
  let paragraphs: Span[] | undefined;
  let sentences: Span[] | undefined;
  let tokens: Token[] | undefined;
  const article: Article = {
    text,
    get paragraphs() {
      paragraphs ??= paragraphsOf(text);
      return paragraphs;
    },
    get tokens() {
      tokens ??= tokensOf(text);
      return tokens;
    },
    get sentences() {
      sentences ??= sentencesOf(article.paragraphs, article.tokens);
      return sentences;
    },
  };
  return article;
}

/** The place of the first token that begins at or after `offset`: its index, or the number of tokens. */
export function firstTokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
