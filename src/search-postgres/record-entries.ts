import { FIELD, type Field } from '../search/postings.ts';
import { wordsByField } from '../search/recent-changes.ts';
import type { SearchRecord } from '../search/search-record.ts';

/** What stands before a word in a row to say where it stands in the record. No folded word holds such a sign. */
const MARK: Record<Field, string> = {
  [FIELD.text]: '',
  [FIELD.speaker]: '@',
  [FIELD.about]: '~',
};

/** PostgreSQL refuses words of 2 KB in a tsvector; nobody looks for one of a tenth of that. */
const LONGEST = 200;
/** A row holds at most 1 MB of words. */
const MOST = 10_000;

/** A word as it stands in a row, for one field. */
export const entryOf = (key: string, field: Field): string => MARK[field] + key;

/** Where the word of an entry stands, and the word. */
export function entryParts(entry: string): { key: string; field: Field } {
  if (entry.startsWith(MARK[FIELD.speaker])) return { key: entry.slice(1), field: FIELD.speaker };
  if (entry.startsWith(MARK[FIELD.about])) return { key: entry.slice(1), field: FIELD.about };
  return { key: entry, field: FIELD.text };
}

/** All words of a record as they stand in its row: `strike`, `@halvorsen` for a speaker's name, `~herald` for topic or source. */
export function entriesOf(record: SearchRecord): string[] {
  const entries: string[] = [];
  for (const [key, fields] of wordsByField(record)) {
    if (key.length > LONGEST) continue;
    for (const field of fields) entries.push(entryOf(key, field));
  }
  return entries.slice(0, MOST);
}
