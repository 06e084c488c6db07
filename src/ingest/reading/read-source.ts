import type { Source } from '../../facts/source.ts';
import type { Furniture } from './furniture.ts';

/** A document as it was read: what a source will be, with the parts of its text that are not the story. */
export interface ReadSource
  extends Pick<
    Source,
    'id' | 'name' | 'outlet' | 'title' | 'byline' | 'url' | 'published' | 'dateline' | 'credit' | 'language' | 'text'
  > {
  /** SHA-256 of the text in UTF-8, hexadecimal: tells whether a later copy is the same. */
  hash: string;
  /** In the order of the text, without overlap. */
  furniture: Furniture[];
}

/** What a file says of itself, beside its text; null where it says nothing. */
export interface Given {
  id: string | null;
  title: string | null;
  outlet: string | null;
  byline: string | null;
  url: string | null;
  published: string | null;
  credit: string | null;
  language: string | null;
  text: string;
  /** What the format itself marks as furniture: captions of a page, the headers of a letter. */
  furniture: Furniture[];
}

/** A file that gives nothing but its text. */
export const textAlone = (text: string): Given => ({
  id: null,
  title: null,
  outlet: null,
  byline: null,
  url: null,
  published: null,
  credit: null,
  language: null,
  text,
  furniture: [],
});
