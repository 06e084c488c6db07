import type { Span } from '../../facts/span.ts';
import type { ReadArticle } from './read-article.ts';

/** No outlet prints so long a sentence; a table or a list without full stops is read as one, of whatever length. */
const LONGEST_SENTENCE = 2_000;

/** The article with its longest sentences cut between words, since each thing in a sentence is read with all words of it. */
export function withShortSentences(article: ReadArticle): ReadArticle {
  const isLong = ({ start, end }: Span): boolean => end - start > LONGEST_SENTENCE;
  if (!article.sentences.some(isLong)) return article;
  return {
    ...article,
    sentences: article.sentences.flatMap((sentence) => (isLong(sentence) ? cut(article.text, sentence) : [sentence])),
  };
}

function cut(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  for (let from = start; from < end; ) {
    const space = end - from > LONGEST_SENTENCE ? text.lastIndexOf(' ', from + LONGEST_SENTENCE) : -1;
    const to = end - from <= LONGEST_SENTENCE ? end : space > from ? space : from + LONGEST_SENTENCE;
    parts.push({ start: from, end: to });
    from = to;
  }
  return parts;
}
