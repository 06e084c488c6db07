import type { MergeJob } from '../search/merged-postings.ts';
import type { PostingsArrays } from '../search/postings.ts';
import type { Searched } from '../search/postings-builder.ts';

/** What the search thread is asked to do. `add` and `finish` make postings of records that come in batches. */
export type SearchJob =
  | { do: 'merge'; job: MergeJob }
  | { do: 'add'; first: number; records: Searched[] }
  | { do: 'finish'; records: number }
  | { do: 'save'; file: string; postings: PostingsArrays; stamp: string }
  | { do: 'load'; file: string; stamp: string };

/** Its answer: postings, or nothing for work that makes none. */
export type SearchJobAnswer = PostingsArrays | null;
