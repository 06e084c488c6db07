import type { Asked } from '../search/asked-words.ts';
import { LOOKED_AT, LOOKED_AT_FOR_QUOTATION } from '../search/kept-together.ts';
import type { Lexicon, NearWord } from '../search/lexicon.ts';

/** How many statements have a word: in any field, in their text, in the speaker's name, in topic or source. */
export interface WordCounts {
  count: number;
  texts: number;
  names: number;
  abouts: number;
}

/** A statement that has words of a question, and how much they tell. */
export interface ScoredId {
  id: string;
  score: number;
}

/** Candidates as far as they were fetched: up to `most`; `isAll` when there are no more. */
export interface CandidatePage {
  found: readonly ScoredId[];
  most: number;
  isAll: boolean;
}

/** Candidates to fetch: for which words, and how many. */
export interface WantedCandidates {
  key: string;
  asked: Asked;
  most: number;
}

/** A word and how many edits from it others may be. */
export interface WantedNear {
  key: string;
  most: number;
}

/** What a question lacked, all of which one fetch brings. */
export interface Lacking {
  counts: Set<string>;
  near: Map<string, WantedNear>;
  beginnings: Map<string, WantedNear>;
  candidates: Map<string, WantedCandidates>;
}

/** How many candidates are fetched at first, and how many when more are asked for or hardly any may be shown. More are never looked at. */
const PAGES = [LOOKED_AT, LOOKED_AT_FOR_QUOTATION, 20_000] as const;
/** Of the first, so many that may be shown are enough to judge the best of them. */
const ENOUGH = 200;

/** Of a word that no statement has. */
export const NO_COUNTS: WordCounts = {
  count: 0,
  texts: 0,
  names: 0,
  abouts: 0,
};
/** Until it is known how many have a word, it counts as well known, so that no slips are looked for in vain. */
const NOT_KNOWN_YET: WordCounts = { count: 1e9, texts: 0, names: 0, abouts: 0 };

/** Thrown out of an answer that lacks something that only the database has. */
export class NotFetched extends Error {
  readonly lacking: Lacking;

  constructor(lacking: Lacking) {
    super('A search in PostgreSQL is asked within answered() only, which fetches what it lacks.');
    this.lacking = lacking;
  }
}

/** What was fetched for one answer, and what was looked for in it in vain. */
export class Fetched {
  records = 0;
  readonly counts = new Map<string, WordCounts>();
  readonly near = new Map<string, NearWord[]>();
  readonly beginnings = new Map<string, string[]>();
  readonly pages = new Map<string, CandidatePage>();
  #lacking = nothingLacking();

  readonly lexicon: Lexicon = lexiconIn(this);

  countsOf(key: string): WordCounts {
    const known = this.counts.get(key);
    if (known === undefined) this.#lacking.counts.add(key);
    return known ?? NOT_KNOWN_YET;
  }

  nearTo(key: string, most: number): NearWord[] {
    const name = `${most} ${key}`;
    const known = this.near.get(name);
    if (known === undefined) this.#lacking.near.set(name, { key, most });
    return known ?? [];
  }

  beginningWith(prefix: string, most: number): string[] {
    const name = `${most} ${prefix}`;
    const known = this.beginnings.get(name);
    if (known === undefined) this.#lacking.beginnings.set(name, { key: prefix, most });
    return known ?? [];
  }

  /** The candidates for a question that pass, best first, up to `most` of them. */
  candidates(asked: Asked, most: number, passes: (id: string) => boolean): ScoredId[] {
    const key = JSON.stringify(asked.words.map(({ readings, weight }) => [weight, readings]));
    const known = this.pages.get(key);
    const passing: ScoredId[] = [];
    for (const one of known?.found ?? []) {
      if (passes(one.id)) passing.push(one);
      if (passing.length === most) return passing;
    }
    if (known && (known.isAll || passing.length >= (most > LOOKED_AT ? most : ENOUGH))) return passing;
    const next = PAGES.find((size) => size > (known?.most ?? 0));
    if (next !== undefined) this.#lacking.candidates.set(key, { key, asked, most: next });
    return passing;
  }

  /** Throws NotFetched when anything was looked for in vain since the last time. */
  refuseLacking(): void {
    const lacking = this.#lacking;
    const { counts, near, beginnings, candidates } = lacking;
    if (counts.size + near.size + beginnings.size + candidates.size === 0) return;
    this.#lacking = nothingLacking();
    throw new NotFetched(lacking);
  }
}

const nothingLacking = (): Lacking => ({
  counts: new Set(),
  near: new Map(),
  beginnings: new Map(),
  candidates: new Map(),
});

/** What is known of words so far. An answer from it counts only when nothing was lacking. */
const lexiconIn = (fetched: Fetched): Lexicon => ({
  get records() {
    return fetched.records;
  },
  count: (key) => fetched.countsOf(key).count,
  countAsName: (key) => fetched.countsOf(key).names,
  near: (key, most) => fetched.nearTo(key, most),
  beginningWith: (prefix, most) => fetched.beginningWith(prefix, most),
});
