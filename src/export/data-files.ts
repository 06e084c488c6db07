import type { Facts } from '../facts/facts.ts';
import { inOrder } from './in-order.ts';

/** A file of a data folder: its path in the folder, with "/", and its text. */
export interface DataFile {
  path: string;
  text: string;
}

/**
 * The files of a curated desk, for review in git: 2-space JSON, records by id, statements with their status. Withdrawn
 * statements are left out, also from the items that they answered: a folder has no history in which to keep them.
 */
export function dataFiles(facts: Facts): DataFile[] {
  const { stories, sources, speakers, statements, items } = inOrder(facts);
  const kept = statements.filter(({ status }) => status !== 'withdrawn');
  const ids = new Set(kept.map(({ id }) => id));
  const bySource = Map.groupBy(kept, ({ source }) => source);
  const answered = items.map((item) => ({
    ...item,
    answers: item.answers.filter(({ statement }) => ids.has(statement)),
  }));
  return [
    ...sources.map((source) => file(`sources/${source.id}.json`, source)),
    ...sources.map(({ id }) => file(`statements/${id}.json`, bySource.get(id) ?? [])),
    file('speakers.json', speakers),
    file('items.json', answered),
    file('stories.json', stories),
  ];
}

const file = (path: string, value: unknown): DataFile => ({ path, text: `${JSON.stringify(value, null, 2)}\n` });
