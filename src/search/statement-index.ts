import { type Asked, askedWords } from './asked-words.ts';
import { type CandidateFinder, createCandidateFinder, type IndexPart } from './candidates.ts';
import { isOf, type OfDocuments } from './document-filter.ts';
import { judgeCandidates } from './judge.ts';
import {
  keptTogether,
  LOOKED_AT,
  LOOKED_AT_FOR_QUOTATION,
  NEARLY,
  type Printed,
  QUOTED_FROM,
} from './kept-together.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { nearestKnown } from './nearest-known.ts';
import { countIn, FIELD, type Field, listOf, type Postings } from './postings.ts';
import { createPostings } from './postings-builder.ts';
import type { Scored } from './scoreboard.ts';
import type { SearchHit, SearchRecord } from './search-record.ts';

export type { SearchHit, SearchRecord } from './search-record.ts';

/** What narrows a search or says how it is asked. */
export interface FindOptions {
  /** 10 unless told, at most 500. */
  limit?: number;
  /** Narrows the search to some records before anything is ranked. */
  among?: (id: string) => boolean;
  /** The same by number, asked in its place by an index whose records have the numbers of whoever asks: looking ids up is what costs. */
  amongNumbers?: (number: number) => boolean;
  /** The same by documents, which costs next to nothing however many records there are; all of these hold. */
  of?: readonly OfDocuments[];
  /** Someone is still typing, as in a picker: the last word may be the beginning of one. */
  typing?: boolean;
}

/** Finds statements by what a person remembers of them. */
export interface StatementIndex {
  /**
   * The records that a question means, best first, ties in the order of the records; none when all are weak.
   * `didYouMean` is the question with its unknown words replaced by the nearest known ones, when nothing was found
   * and these would find something.
   */
  find(query: string, options?: FindOptions): { hits: SearchHit[]; didYouMean: string | null };
}

/** Where the records come from that are worth judging, and what is known of their words: memory, or a database. */
export interface CandidateSource {
  lexicon: Lexicon;
  /** Up to `most` records, best first. */
  candidates(asked: Asked, most: number): SearchRecord[];
}

const LIMIT = 10;
const MOST_HITS = 500;
// 50 and 300 gave no better recall at a million statements, and judging is what costs.
const CANDIDATES = 30;
const READINGS_IN_TURN = 5;

/** Finds, then judges: what any source of candidates has in common. */
export function findIn(
  source: CandidateSource,
  query: string,
  { limit = LIMIT, typing = false }: FindOptions,
): ReturnType<StatementIndex['find']> {
  const most = Math.max(0, Math.min(MOST_HITS, Math.trunc(limit)));
  const hitsOf = (asked: Asked): SearchHit[] =>
    judgeCandidates(asked, source.candidates(asked, Math.max(CANDIDATES, most)), most);
  const asked = askedWords(query, source.lexicon, typing);
  const hits = hitsOf(asked);
  if (hits.length > 0 || most === 0 || asked.long || typing) return { hits, didYouMean: null };
  const didYouMean = nearestKnown(asked, source.lexicon);
  const helps = didYouMean !== null && hitsOf(askedWords(didYouMean, source.lexicon)).length > 0;
  return { hits, didYouMean: helps ? didYouMean : null };
}

/** The records that are worth judging: of a misspelt word alone some for each reading, else those that keep most of it together. */
export function candidatesOf(
  find: CandidateFinder,
  asked: Asked,
  most: number,
  among: ((record: number) => boolean) | null,
  printedIn: (record: number) => Printed | undefined,
): number[] {
  const [word] = asked.words;
  if (asked.words.length > 1 || !word?.misspelt) {
    const looked = lookedAt(asked, most);
    let found = find(asked, looked, among);
    if (asked.sequence.length >= QUOTED_FROM && areAllNearlyEqual(found, looked)) {
      found = find(asked, LOOKED_AT_FOR_QUOTATION, among);
    }
    return keptTogether(asked, found, most, printedIn);
  }
  const share = Math.ceil(most / Math.min(READINGS_IN_TURN, word.readings.length));
  const found = word.readings
    .slice(0, READINGS_IN_TURN)
    .flatMap((reading) => find({ ...asked, words: [{ ...word, readings: [reading] }] }, share, among));
  return [...new Set(found.map(({ record }) => record))];
}

/** More than were asked for have the words: only what stands side by side can tell which is meant. */
const areAllNearlyEqual = (found: readonly Scored[], looked: number): boolean =>
  found.length === looked && (found.at(-1)?.score ?? 0) >= NEARLY * (found[0]?.score ?? 0);

/** A single word has no neighbours to look at. */
const lookedAt = (asked: Asked, most: number): number => (asked.sequence.length > 1 ? Math.max(LOOKED_AT, most) : most);

/** Which records a search is narrowed to, by number; null for all. Documents come first: they cost least. */
export function filterOf(
  { among, amongNumbers, of = [] }: FindOptions,
  records: {
    isOf(of: OfDocuments): (record: number) => boolean;
    idOf(record: number): string | undefined;
    /** Whether `amongNumbers` means these numbers. */
    areNumbered: boolean;
  },
): ((record: number) => boolean) | null {
  const byId = among ? (record: number) => among(records.idOf(record) ?? '') : null;
  const isAmong = records.areNumbered && amongNumbers ? amongNumbers : byId;
  const [isOfDocuments, ...more] = of.map((one) => records.isOf(one));
  if (!isOfDocuments) return isAmong;
  if (!isAmong && more.length === 0) return isOfDocuments;
  return (record) => isOfDocuments(record) && more.every((is) => is(record)) && (!isAmong || isAmong(record));
}

/** Postings as a part of an index. */
export const partOf = (postings: Postings): IndexPart => ({
  listsOf(key) {
    const term = postings.vocabulary.term(key);
    const list = (field: Field) =>
      term < 0 || countIn(postings, term, field) === 0 ? null : listOf(postings, term, field);
    return { [FIELD.text]: list(FIELD.text), [FIELD.speaker]: list(FIELD.speaker), [FIELD.about]: list(FIELD.about) };
  },
});

/**
 * An index over records. Every record's words are read once; a question then touches only the postings of its own words
 * (and of words that are spelt nearly so), and fuse.js and the gate see fifty candidates, however many records there are.
 */
export function createStatementIndex(records: readonly SearchRecord[]): StatementIndex {
  const postings = createPostings(records);
  const lexicon = lexiconOf(postings);
  const parts = { records: records.length, live: records.length, parts: [partOf(postings)], partOf: null };
  const findCandidates = createCandidateFinder(() => parts);

  return {
    find(query, options = {}) {
      const isAmong = filterOf(options, {
        isOf: (of) => (record) => isOf(of, records[record]?.document),
        idOf: (record) => records[record]?.id,
        areNumbered: false,
      });
      const source: CandidateSource = {
        lexicon,
        candidates: (asked, most) =>
          candidatesOf(findCandidates, asked, most, isAmong, (at) => records[at])
            .map((number) => records[number])
            .filter((record) => record !== undefined),
      };
      return findIn(source, query, options);
    },
  };
}
