import type { Span } from '../../facts/span.ts';
import type { Statement } from '../../facts/statement.ts';
import type { ReadArticle } from './read-article.ts';
import { SpanTree } from './span-tree.ts';

interface Numbered {
  statement: Statement;
  at: number;
}

/** Each article's statements by their places, read once for all that asks for them. */
const read = new WeakMap<ReadArticle, SpanTree<Numbered>>();

/** The statements that begin at or before one place and end at or behind another, in the article's order of statements. */
function reaching(article: ReadArticle, from: number, to: number): Statement[] {
  let tree = read.get(article);
  if (!tree) {
    const numbered = article.statements.map(({ statement }, at): Numbered => ({ statement, at }));
    tree = new SpanTree(numbered, ({ statement: { locator } }) => [locator.start, locator.end]);
    read.set(article, tree);
  }
  return tree
    .all(from, to)
    .sort((a, b) => a.at - b.at)
    .map(({ statement }) => statement);
}

/** The statements that hold a place whole, in the article's order of statements. */
export const statementsHolding = (article: ReadArticle, { start, end }: Span): Statement[] =>
  reaching(article, start, end);

/** The statements that share a letter with a place, in the article's order of statements. */
export const statementsOverlapping = (article: ReadArticle, { start, end }: Span): Statement[] =>
  reaching(article, end - 1, start + 1);
