import type { Span } from '../facts/span.ts';

/** What can be found: one statement as words. `speaker` joins name, aliases and printed role; `topic` and `source` are names. */
export interface SearchRecord {
  id: string;
  /** The printed sentence: `matched` of a hit points into it. */
  text: string;
  speaker: string;
  topic: string;
  source: string;
  /** The id of the document in which it stands, by which a search may be narrowed. */
  document?: string | undefined;
}

/** A record that was found. */
export interface SearchHit {
  id: string;
  /** Higher is better; comparable within one answer only. */
  score: number;
  /** The words that were asked for, in UTF-16 offsets into the record's text: sorted and disjoint. */
  matched: Span[];
  /** Why it was found, in fixed words around the asker's and the source's: "3 of 4 words; “fiath” read as “faith”". */
  why: string;
}
