/** What narrows a question beside its words, as it was typed: names and dates are read by whoever knows them. */
export interface Filters {
  /** The outlet or the source: `from:afp`. */
  from: string[];
  /** The speaker: `by:witkoff`. */
  by: string[];
  topic: string[];
  /** Said or published on or after, and on or before: `since:2025-07 until:2025-08-01`. */
  since: string[];
  until: string[];
  /** Only the date it was said, or only the date it was published. */
  said: string[];
  published: string[];
  /** `quote`, `mixed`, `paraphrase` or `report`. */
  kind: string[];
  status: string[];
}

export type FilterName = keyof Filters;

export const FILTER_NAMES: readonly FilterName[] = [
  'from',
  'by',
  'topic',
  'since',
  'until',
  'said',
  'published',
  'kind',
  'status',
];

/** A question taken apart: the words that are left, and its filters. */
export interface FilteredQuestion {
  words: string;
  filters: Filters;
}

const LONGEST_QUESTION = 2500;
/** A name, a colon, and a value without spaces or in quotation marks of any kind. Between spaces, so that a time or an address is none. */
const FILTER = /(?<!\S)(\p{L}+):(?:"([^"]*)"|[“„]([^”“]*)[”“]|([^\s"“”„]+))(?!\S)/gu;

const noFilters = (): Filters => ({
  from: [],
  by: [],
  topic: [],
  since: [],
  until: [],
  said: [],
  published: [],
  kind: [],
  status: [],
});

const isFilterName = (name: string): name is FilterName => FILTER_NAMES.some((known) => known === name);

/**
 * Takes filters out of a question, wherever they stand: `acting in good faith by:"Steve Witkoff" since:2025-07` → "acting in good
 * faith", by Steve Witkoff, since 2025-07. What looks like a filter but has another name, or no value, stays a word.
 */
export function filtersIn(question: string): FilteredQuestion {
  const filters = noFilters();
  const words = question
    .slice(0, LONGEST_QUESTION)
    .replace(FILTER, (typed, name: string, straight?: string, curly?: string, bare?: string) => {
      const known = name.toLowerCase();
      const value = (straight ?? curly ?? bare ?? '').trim();
      if (!isFilterName(known) || value === '') return typed;
      filters[known].push(value);
      return '';
    });
  return { words: words.replace(/\s+/g, ' ').trim(), filters };
}

/** Whether a question is narrowed by anything. */
export const hasFilters = (filters: Filters): boolean => FILTER_NAMES.some((name) => filters[name].length > 0);
