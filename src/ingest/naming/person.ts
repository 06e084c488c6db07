import type { Mention } from './mentions.ts';
import type { Gender } from './names.ts';

/** Somebody whom an article names: all forms of the name, the roles given, and the gender as far as the article tells. */
export interface Person {
  /** The name as an answer shows it: the full form that is printed most often. */
  name: string;
  /** Every form printed, the most frequent first, with how often. */
  forms: Map<string, number>;
  parts: string[];
  roles: Set<string>;
  /** Words beside the roles ("astronomy expert at the university" → astronomy, university), to tell bearers of one role apart. */
  qualifiers: Set<string>;
  gender: Gender | null;
  /** Token index of the first mention. */
  first: number;
  /** Token index of the latest mention, while the article is read. */
  last: number;
  mentions: Mention[];
}
