import type { OfDocuments } from '../search/document-filter.ts';
import { foldedWords } from '../search/fold.ts';
import type { SearchRecord } from '../search/search-record.ts';
import type { StatementIndex } from '../search/statement-index.ts';
import type { Standing } from './standing-facts.ts';

/** How many records are looked at for a word that is to be offered. */
const LOOKED_AT = 30;

/** An index that finds nothing in some sources, and offers no word that stands in them alone. */
export function indexInSight(facts: Standing, hidden: ReadonlySet<string>): StatementIndex {
  return {
    // The index is asked for each time: another takes its place once it has been made.
    find(query, options = {}) {
      const of: OfDocuments[] = [...(options.of ?? []), { documents: hidden, are: 'outside' }];
      const { hits, didYouMean } = facts.index.find(query, { ...options, of });
      const standsInSight = (key: string): boolean =>
        facts.index.find(key, { of, limit: LOOKED_AT }).hits.some(({ id }) => hasWord(facts.recordOf(id), key));
      const typed = new Set(foldedWords(query).map(({ key }) => key));
      const isOffered =
        didYouMean !== null && foldedWords(didYouMean).every(({ key }) => typed.has(key) || standsInSight(key));
      return { hits, didYouMean: isOffered ? didYouMean : null };
    },
  };
}

function hasWord(record: SearchRecord | undefined, key: string): boolean {
  if (!record) return false;
  const { text, speaker, topic, source } = record;
  return [text, speaker, topic, source].some((words) => foldedWords(words).some((word) => word.key === key));
}
