import type { Statement } from '../facts/statement.ts';
import { normalWords } from '../facts/words.ts';

/** A shorter run of words is shared by chance ("ceasefire now"), so it proves one utterance only as a whole statement. */
const WORDS_THAT_PROVE = 3;

/**
 * What brings together statements that carry the same words by the same speaker, whatever the glyphs, punctuation and
 * house spelling: for quotations the words inside the marks, for indirect speech the whole content. Reports in a source's
 * own voice have no speaker and stand alone.
 */
export function utteranceKey({ id, speaker, locator: { start, exact }, quoted }: Statement): string {
  if (speaker === null) return id;
  const inMarks = quoted.map((span) => normalWords(exact.slice(span.start - start, span.end - start))).join(' … ');
  const words = inMarks.split(' ').length >= WORDS_THAT_PROVE ? `“${inMarks}”` : normalWords(exact);
  return JSON.stringify([speaker, words]);
}
