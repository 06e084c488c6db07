import { editDistance } from './edit-distance.ts';

/** What narrows a question beside its words. `from` is a speaker or a source, whichever the name names. */
export const FILTER_NAMES = [
  'from',
  'by',
  'source',
  'topic',
  'since',
  'until',
  'said',
  'published',
  'kind',
  'status',
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** Of these a statement must meet all; of others with one name it must meet one. */
export const isLimit = (name: FilterName): boolean => name === 'since' || name === 'until';

/** One filter as it was typed: `typed` is `by:"Steve Witkoff"`, the value `Steve Witkoff`. Names and dates are read by whoever knows them. */
export interface Filter {
  name: FilterName;
  value: string;
  typed: string;
}

/** A question taken apart: the words that are left, and its filters in the order in which they were typed. */
export interface FilteredQuestion {
  words: string;
  filters: Filter[];
  /** What looks like a filter but has a name that is none; it stays in the words. `meant` is the known name that is nearest. */
  unknown: { name: string; typed: string; meant: FilterName | null }[];
}

const LONGEST_QUESTION = 3000;

/** Other words for the same filter. */
const ALSO_CALLED = new Map<string, FilterName>([
  ['speaker', 'by'],
  ['outlet', 'source'],
]);

/** What people of other searches type for it: offered, not taken, since "before" leaves the day itself out there. */
const OFTEN_MEANT = new Map<string, FilterName>([
  ['after', 'since'],
  ['before', 'until'],
  ['date', 'said'],
  ['on', 'said'],
  ['who', 'by'],
  ['person', 'by'],
  ['author', 'by'],
  ['agency', 'source'],
  ['publisher', 'source'],
  ['subject', 'topic'],
  ['tag', 'topic'],
  ['type', 'kind'],
  ['is', 'status'],
  ['state', 'status'],
]);

const OPENING = '"“”„«';
const CLOSING = '"“”»';

/**
 * A passage in quotation marks, which is passed over; or a name, a colon, and a value without spaces or in quotation marks of any
 * kind. Between spaces, so that a time ("10:30"), an address or a colon before a space is none.
 */
const FILTER = new RegExp(
  String.raw`(?<!\S)[${OPENING}][^${OPENING}${CLOSING}]*[${CLOSING}]` +
    String.raw`|(?<!\S)(\p{L}{2,}):(?:[${OPENING}]([^${OPENING}${CLOSING}]*)[${CLOSING}]|['‘]([^'‘’]*)['’]|([^\s${OPENING}${CLOSING}]+))(?!\S)`,
  'gu',
);

const knownName = (name: string): FilterName | null =>
  FILTER_NAMES.find((known) => known === name) ?? ALSO_CALLED.get(name) ?? null;

/**
 * Takes filters out of a question, wherever they stand: `acting in good faith by:"Steve Witkoff" since:2025-07` → "acting in good
 * faith", by Steve Witkoff, since 2025-07. What looks like a filter but has no value, or stands in a quotation, stays a word.
 */
export function filtersIn(question: string): FilteredQuestion {
  const filters: Filter[] = [];
  const unknown: FilteredQuestion['unknown'] = [];
  const words = question
    .slice(0, LONGEST_QUESTION)
    .replace(FILTER, (typed, called?: string, marked?: string, single?: string, bare?: string) => {
      const name = called?.toLowerCase();
      const value = (marked ?? single ?? bare ?? '').trim();
      if (called === undefined || name === undefined || value === '') return typed;
      const known = knownName(name);
      if (known === null) {
        if (/^[\p{L}\p{N}].*[^:]$/u.test(value)) unknown.push({ name: called, typed, meant: nearestName(name) });
        return typed;
      }
      filters.push({ name: known, value, typed });
      return '';
    });
  return { words: filters.length === 0 ? words.trim() : words.replace(/\s+/g, ' ').trim(), filters, unknown };
}

/** The filter that a name was probably meant for; null when none is near. */
function nearestName(name: string): FilterName | null {
  const meant = OFTEN_MEANT.get(name);
  if (meant) return meant;
  const slips = name.length < 4 ? 1 : 2;
  const near = [...FILTER_NAMES, ...ALSO_CALLED.keys()]
    .map((known) => ({ known, distance: editDistance(name, known, slips) }))
    .filter(({ known, distance }) => distance <= slips && distance < known.length - 1)
    .toSorted((a, b) => a.distance - b.distance);
  return near[0] ? knownName(near[0].known) : null;
}
