import { blankStatement } from '../../facts/blank-statement.ts';
import type { Edtf } from '../../facts/edtf.ts';
import type { Figure } from '../../facts/figure.ts';
import type { Span } from '../../facts/span.ts';
import type { Statement } from '../../facts/statement.ts';
import type { Account } from '../disagreement.ts';
import { statementsHolding } from './statement-places.ts';

/** A statement of an article with the name of its speaker as resolved; null where nobody, or nobody surely, is named. */
export interface ReadStatement {
  statement: Statement;
  speakerName: string | null;
}

/**
 * An article as far as bringing together needs it. `sentences` leave out headlines, captions and other furniture.
 * `families` are the ids of the origins that it derives from: none, one, or several.
 */
export interface ReadArticle {
  id: string;
  text: string;
  published: Edtf | null;
  outlet: string | null;
  families: readonly string[];
  sentences: readonly Span[];
  statements: readonly ReadStatement[];
  figures: readonly Figure[];
}

/** The articles of some things, each once. */
export const articlesOf = (things: readonly { article: ReadArticle }[]): ReadArticle[] => [
  ...new Set(things.map(({ article }) => article)),
];

/** What an article counts as against another: one origin where both derive from one family, else itself. */
export const originBeside = (article: ReadArticle, others: readonly ReadArticle[]): string =>
  article.families.find((family) => others.some((other) => other !== article && other.families.includes(family))) ??
  article.id;

/** The sentence that holds a place; null for furniture. */
export function sentenceAt({ sentences }: ReadArticle, { start }: Span): Span | null {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  return sentence && sentence.start <= start ? sentence : null;
}

/**
 * An account of some words of an article: with speaker, cue and kind of the statement that holds them, where one does,
 * so that a rule can ask whose they are; otherwise the article's own voice. Nobody has confirmed it: it is judged as if
 * somebody had, to say what would differ.
 */
export function accountOf(article: ReadArticle, span: Span, origin: string, changes: Partial<Statement> = {}): Account {
  const holder = statementAt(article, span);
  const blank: Statement = {
    ...blankStatement(article, span, sentenceAt(article, span) ?? span),
    id: `${article.id}--${span.start}-${span.end}`,
    status: 'confirmed',
  };
  const told = holder
    ? { ...holder, figures: [], said: null, asOf: null, status: 'confirmed' as const, locator: blank.locator }
    : blank;
  return { statement: { ...told, ...changes }, version: null, origin };
}

/** The shortest statement that holds a place. */
export function statementAt(article: ReadArticle, span: Span): Statement | null {
  const holding = statementsHolding(article, span);
  const length = ({ locator }: Statement): number => locator.end - locator.start;
  return holding.toSorted((a, b) => length(a) - length(b))[0] ?? null;
}
