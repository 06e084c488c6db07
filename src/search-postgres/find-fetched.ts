import { askedWords } from '../search/asked-words.ts';
import { isOf } from '../search/document-filter.ts';
import { foldedWords } from '../search/fold.ts';
import type { RecordOf } from '../search/index-elsewhere.ts';
import type { SearchRecord } from '../search/search-record.ts';
import {
  type CandidateSource,
  candidatesOf,
  type FindOptions,
  findIn,
  type StatementIndex,
} from '../search/statement-index.ts';
import type { Fetched } from './fetched.ts';

/** Finds, then judges, with what was fetched so far. Throws NotFetched when that is not enough. */
export function findFetched(
  fetched: Fetched,
  recordOf: RecordOf,
  query: string,
  options: FindOptions,
): ReturnType<StatementIndex['find']> {
  const { among = () => true, of = [] } = options;
  const records = new Map<string, SearchRecord | null>();
  const recordNamed = (id: string): SearchRecord | null => {
    const known = records.get(id);
    if (known !== undefined) return known;
    const record = recordOf(id) ?? null;
    records.set(id, record);
    return record;
  };
  const passes = (id: string): boolean => {
    const record = recordNamed(id);
    return record !== null && of.every((one) => isOf(one, record.document)) && among(id);
  };
  const source: CandidateSource = {
    lexicon: fetched.lexicon,
    candidates(asked, most) {
      fetched.refuseLacking();
      const ids: string[] = [];
      const numbers = new Map<string, number>();
      const numberOf = (id: string): number => {
        const number = numbers.get(id) ?? ids.push(id) - 1;
        numbers.set(id, number);
        return number;
      };
      const at = (number: number): SearchRecord | undefined => recordNamed(ids[number] ?? '') ?? undefined;
      const scored = (words: typeof asked, count: number) =>
        fetched.candidates(words, count, passes).map(({ id, score }) => ({ record: numberOf(id), score }));
      const chosen = candidatesOf(scored, asked, most, null, at);
      fetched.refuseLacking();
      return chosen.map(at).filter((record) => record !== undefined);
    },
  };
  const { hits, didYouMean } = findIn(source, query, options);
  const offered = didYouMean !== null && standsInSight(didYouMean) ? didYouMean : null;
  fetched.refuseLacking();
  return { hits, didYouMean: offered };

  /** Words are counted over all statements; nobody is offered one that only statements have which they may not see. */
  function standsInSight(words: string): boolean {
    const typed = new Set(foldedWords(query).map(({ key }) => key));
    return foldedWords(words)
      .filter(({ key }) => !typed.has(key))
      .every(({ key }) => {
        const asked = askedWords(key, fetched.lexicon);
        const alone = asked.words.map((word) => ({
          ...word,
          readings: word.readings.filter((reading) => reading.key === key),
        }));
        return fetched.candidates({ ...asked, words: alone }, 1, passes).length > 0;
      });
  }
}
