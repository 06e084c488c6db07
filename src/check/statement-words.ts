import type { Statement } from '../facts/statement.ts';
import { type Word, wordsOf } from '../facts/words.ts';

/** A word of a statement, at its place in the source's text, and whether it stands inside quotation marks there. */
export interface StatementWord extends Word {
  quoted: boolean;
  statement: Statement;
}

/** Statements already read: a draft's quotations are held against the same ones again and again. Emptied when full. */
const read = new Map<Statement, readonly StatementWord[]>();
const READ_AT_MOST = 2_000;

/** The words of a statement's content at their places in its source; the list is shared, so it is not to be changed. */
export function statementWords(statement: Statement): readonly StatementWord[] {
  const known = read.get(statement);
  if (known) return known;
  if (read.size >= READ_AT_MOST) read.clear();
  const words = readWords(statement);
  read.set(statement, words);
  return words;
}

function readWords(statement: Statement): StatementWord[] {
  const { locator, quoted } = statement;
  return wordsOf(locator.exact).map((word) => {
    const start = locator.start + word.start;
    const end = locator.start + word.end;
    return { ...word, start, end, statement, quoted: quoted.some((span) => span.start <= start && end <= span.end) };
  });
}
