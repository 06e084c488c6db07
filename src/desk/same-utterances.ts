import type { Statement } from '../facts/statement.ts';
import { normalWords } from '../facts/words.ts';

/** A shorter run of words is shared by chance ("ceasefire now"), so it proves one utterance only as a whole statement. */
const WORDS_THAT_PROVE = 3;

/**
 * Brings together statements that carry the same words by the same speaker, whatever the glyphs, punctuation and house
 * spelling: for quotations the words inside the marks, for indirect speech the whole content. Reports in a source's own
 * voice have no speaker and stand alone.
 */
export function sameUtterances(statements: readonly Statement[]): Map<string, Statement[]> {
  const byWords = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = utteranceKey(statement);
    const group = byWords.get(key);
    if (group) group.push(statement);
    else byWords.set(key, [statement]);
  }
  return new Map([...byWords.values()].flatMap((group) => group.map((statement) => [statement.id, group])));
}

function utteranceKey(statement: Statement): string {
  if (statement.speaker === null) return statement.id;
  const { start, exact } = statement.locator;
  const quoted = statement.quoted.map((span) => normalWords(exact.slice(span.start - start, span.end - start)));
  const inMarks = quoted.join(' … ');
  const words = inMarks.split(' ').length >= WORDS_THAT_PROVE ? `“${inMarks}”` : normalWords(exact);
  return JSON.stringify([statement.speaker, words]);
}
