import type { Source } from '../facts/source.ts';
import { dateWords } from '../wording/date-words.ts';
import { phrases } from '../wording/phrases.ts';

type Named = Pick<Source, 'outlet' | 'published' | 'credit' | 'dateline'>;

/**
 * What a source is called in a line: its outlet, else its credit line, else "article", with its published date:
 * "The Journal, 24 Jul 2025" · "article of 24 Jul 2025, Washington DC" · "article credited “© AFP 2025”, date not stated".
 */
export function sourceLabel({ outlet, published, credit, dateline }: Named): string {
  if (outlet !== null) return phrases.sources.labelDated(outlet, published === null ? null : dateWords(published));
  if (published !== null) return phrases.sources.articleOf(dateWords(published), dateline);
  return phrases.sources.articleCredited(credit);
}
