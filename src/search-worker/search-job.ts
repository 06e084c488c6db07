import type { MergeJob } from '../search/merged-postings.ts';
import type { PostingsArrays } from '../search/postings.ts';
import type { Searched } from '../search/postings-builder.ts';
import type { SavedIndex } from './index-file.ts';

/** What the search thread is asked to do. `add` and `finish` make postings of records that come in batches. */
export type SearchJob =
  | { do: 'merge'; job: MergeJob }
  | { do: 'add'; first: number; records: Searched[] }
  | { do: 'finish'; records: number }
  | { do: 'save'; file: string; saved: SavedIndex }
  | { do: 'load'; file: string };

/** Its answer: postings, or nothing for work that makes none; of `load` what they are of, too. */
export type SearchJobAnswer = PostingsArrays | SavedIndex | null;
