import type { Span } from '../../facts/span.ts';
import { paragraphsOf } from './paragraphs.ts';
import { sentencesOf } from './sentences.ts';
import { type Token, tokensOf } from './tokens.ts';

/** An article's text with its paragraphs, sentences and tokens, each worked out when first asked for. */
export interface Article {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Span[];
  readonly tokens: readonly Token[];
}

/**
 * The article that a text holds. All places are UTF-16 units into `text` as given; nothing is tidied. `furniture`, in the
 * order of the text and without overlap, is no part of it: no paragraph, sentence or token reaches into it.
 */
export function createArticle(text: string, furniture: readonly Span[] = []): Article {
  let paragraphs: Span[] | undefined;
  let sentences: Span[] | undefined;
  let tokens: Token[] | undefined;
  const article: Article = {
    text,
    get paragraphs() {
      paragraphs ??= withoutFurniture(text, paragraphsOf(text), furniture);
      return paragraphs;
    },
    get tokens() {
      tokens ??= outside(tokensOf(text), furniture);
      return tokens;
    },
    get sentences() {
      sentences ??= sentencesOf(article.paragraphs, article.tokens);
      return sentences;
    },
  };
  return article;
}

/** The tokens that touch no piece of furniture. */
function outside(tokens: Token[], furniture: readonly Span[]): Token[] {
  if (furniture.length === 0) return tokens;
  let next = 0;
  return tokens.filter(({ start, end }) => {
    while ((furniture[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return (furniture[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
}

/** What is left of the paragraphs beside furniture, without the space around it. */
function withoutFurniture(text: string, paragraphs: Span[], furniture: readonly Span[]): Span[] {
  if (furniture.length === 0) return paragraphs;
  const left: Span[] = [];
  let next = 0;
  for (const { start, end } of paragraphs) {
    let from = start;
    while ((furniture[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    for (; (furniture[next]?.start ?? Number.POSITIVE_INFINITY) < end; next += 1) {
      pushTrimmed(text, left, from, furniture[next]?.start ?? end);
      from = Math.max(from, furniture[next]?.end ?? end);
      if (from >= end) break;
    }
    pushTrimmed(text, left, from, end);
  }
  return left;
}

function pushTrimmed(text: string, spans: Span[], from: number, to: number): void {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  if (start < end) spans.push({ start, end });
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
