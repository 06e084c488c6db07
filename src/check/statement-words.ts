import type { Statement } from '../facts/statement.ts';
import { type Word, wordsOf } from '../facts/words.ts';

/** A word of a statement, at its place in the source's text, and whether it stands inside quotation marks there. */
export interface StatementWord extends Word {
  quoted: boolean;
  statement: Statement;
}

/** The words of a statement's content at their places in its source. */
export function statementWords(statement: Statement): StatementWord[] {
  const { locator, quoted } = statement;
  return wordsOf(locator.exact).map((word) => {
    const start = locator.start + word.start;
    const end = locator.start + word.end;
    return { ...word, start, end, statement, quoted: quoted.some((span) => span.start <= start && end <= span.end) };
  });
}
