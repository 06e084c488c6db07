import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { createStatementIndex, type SearchRecord } from '../../src/search/statement-index.ts';

/** A search over records: the ids of what it finds, best first, at most ten. */
export type Find = (query: string) => readonly string[];

export interface SearchEngine {
  name: string;
  /** Makes its index; what it costs is measured. */
  over(records: readonly SearchRecord[]): Find;
}

const FOUND = 10;
const keys = ['text', 'speaker'];

/** Talks, and beside it the two that a bot would otherwise take, each as its documentation has it for words with slips. */
export const searchEngines: readonly SearchEngine[] = [
  {
    name: 'Talks',
    over(records) {
      const index = createStatementIndex(records);
      return (query) => index.find(query, { limit: FOUND }).hits.map(({ id }) => id);
    },
  },
  {
    name: 'minisearch',
    over(records) {
      const index = new MiniSearch<SearchRecord>({ fields: keys, searchOptions: { fuzzy: 0.2, prefix: true } });
      index.addAll(records);
      return (query) =>
        index
          .search(query)
          .slice(0, FOUND)
          .map(({ id }) => String(id));
    },
  },
  {
    name: 'fuse.js alone',
    over(records) {
      const fuse = new Fuse(records, { keys, includeScore: true, useTokenSearch: true, ignoreLocation: true });
      return (query) => fuse.search(query, { limit: FOUND }).map(({ item }) => item.id);
    },
  },
];
