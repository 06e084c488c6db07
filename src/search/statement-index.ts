import { type Asked, askedWords } from './asked-words.ts';
import { createCandidateFinder } from './candidates.ts';
import { isCommon } from './common-words.ts';
import { slipsAllowed } from './edit-distance.ts';
import { judgeCandidates } from './judge.ts';
import { countOf, createPostings, type Postings } from './postings.ts';
import type { SearchHit, SearchRecord } from './search-record.ts';

export type { SearchHit, SearchRecord } from './search-record.ts';

/** Finds statements by what a person remembers of them. */
export interface StatementIndex {
  /**
   * The records that a question means, best first, ties in the order of the records; none when all are weak.
   * `among` narrows the search to some records before anything is ranked. `limit` is 10 unless told, at most 500.
   * `didYouMean` is the question with its unknown words replaced by the nearest known ones, when nothing was found
   * and these would find something.
   */
  find(
    query: string,
    options?: { limit?: number; among?: (id: string) => boolean },
  ): { hits: SearchHit[]; didYouMean: string | null };
}

const LIMIT = 10;
const MOST_HITS = 500;
// 200 gave no better recall at a million statements, and judging is what costs.
const CANDIDATES = 50;

/** The question with each unknown word replaced by the nearest known one, one slip more than is forgiven; null when nothing is near. */
function nearestKnown(asked: Asked, postings: Postings): string | null {
  const { vocabulary } = postings;
  let replaced = false;
  const nearest = new Map<string, string>();
  for (const { key, common, misspelt, readings } of asked.words) {
    const meant = readings[0];
    if (meant && meant.key !== key) {
      nearest.set(key, meant.key);
      replaced = true;
    } else if (!meant && misspelt && !common) {
      // At most a third of the letters may be wrong, never the first: further away anything is near.
      const slips = Math.min(slipsAllowed(key.length) + 1, Math.floor(key.length / 3));
      const [best] = vocabulary
        .near(key, slips)
        .filter(
          ({ term }) => vocabulary.word(term).charCodeAt(0) === key.charCodeAt(0) && !isCommon(vocabulary.word(term)),
        )
        .sort(
          (a, b) => a.distance - b.distance || countOf(postings, b.term) - countOf(postings, a.term) || a.term - b.term,
        );
      if (best) {
        nearest.set(key, vocabulary.word(best.term));
        replaced = true;
      }
    }
  }
  return replaced ? asked.sequence.map((key) => nearest.get(key) ?? key).join(' ') : null;
}

/**
 * An index over records. Every record's words are read once; a question then touches only the postings of its own words
 * (and of words that are spelt nearly so), and fuse.js and the gate see fifty candidates, however many records there are.
 */
export function createStatementIndex(records: readonly SearchRecord[]): StatementIndex {
  const postings = createPostings(records);
  const findCandidates = createCandidateFinder(postings);

  const hitsOf = (asked: Asked, limit: number, among: (id: string) => boolean): SearchHit[] => {
    const candidates = findCandidates(asked, Math.max(CANDIDATES, limit), (record) => among(records[record]?.id ?? ''));
    return judgeCandidates(
      asked,
      candidates.map((candidate) => records[candidate]).filter((record) => record !== undefined),
    ).slice(0, limit);
  };

  return {
    find(query, { limit = LIMIT, among = () => true } = {}) {
      const most = Math.max(0, Math.min(MOST_HITS, Math.trunc(limit)));
      const asked = askedWords(query, postings);
      const hits = hitsOf(asked, most, among);
      if (hits.length > 0 || most === 0 || asked.long) return { hits, didYouMean: null };
      const didYouMean = nearestKnown(asked, postings);
      const helps = didYouMean !== null && hitsOf(askedWords(didYouMean, postings), 1, among).length > 0;
      return { hits, didYouMean: helps ? didYouMean : null };
    },
  };
}
