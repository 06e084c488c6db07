import { dateWords } from '../facts/date-words.ts';
import type { Source } from '../facts/source.ts';

type Named = Pick<Source, 'outlet' | 'published' | 'credit' | 'dateline'>;

/**
 * What a source is called in a line: its outlet, else its credit line, else "article", with its published date:
 * "The Journal, 24 Jul 2025" · "article of 24 Jul 2025, Washington DC" · "article credited “© AFP 2025”, date not stated".
 */
export function sourceLabel({ outlet, published, credit, dateline }: Named): string {
  if (outlet !== null) return `${outlet}, ${published === null ? 'date not stated' : dateWords(published)}`;
  if (published !== null) return `article of ${dateWords(published)}${dateline === null ? '' : `, ${dateline}`}`;
  return `article${credit === null ? '' : ` credited “${credit}”`}, date not stated`;
}
