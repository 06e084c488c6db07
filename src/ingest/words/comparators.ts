import type { Comparator } from '../../facts/figure.ts';

type Phrases = readonly (readonly [Comparator, string])[];

/** Hedges that stand before a number, from dictionaries of English and style books. "|" parts them. */
export const BEFORE: Phrases = [
  [
    'over',
    'over|more than|greater than|upwards of|upward of|in excess of|exceeding|above|beyond|just over|just more than|just above|slightly more than|' +
      'slightly over|a little over|a little more than|well over|well above|far more than|many more than|much more than|considerably more than|' +
      'significantly more than|comfortably more than|north of',
  ],
  [
    'at-least',
    'at least|at the very least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|from at least',
  ],
  [
    'about',
    'about|around|some|approximately|roughly|circa|an estimated|estimated|approx|somewhere around|somewhere near|in the region of|' +
      'in the order of|on the order of|in the vicinity of|in the neighbourhood of|in the neighborhood of|something like|perhaps|maybe|' +
      'an average of|a reported|an approximate',
  ],
  [
    'nearly',
    'nearly|almost|close to|just under|just below|just short of|approaching|not quite|nearing|slightly under|slightly less than|' +
      'a little less than|a little under|well-nigh',
  ],
  [
    'under',
    'under|fewer than|less than|below|well under|well below|far fewer than|far less than|much less than|lower than|smaller than',
  ],
  [
    'at-most',
    'up to|as many as|as much as|at most|at the most|no more than|not more than|a maximum of|maximum|within|no greater than|a limit of|as high as|as long as',
  ],
].map(([comparator, phrases]) => [comparator as Comparator, phrases as string] as const);

/** Hedges that stand after a number: "12 hours or so". */
export const AFTER: Phrases = [
  ['at-least', 'or more|or longer|or greater|and more|and up|and counting|or above|at least|at a minimum'],
  ['about', 'or so|or thereabouts|give or take|approximately|on average'],
  ['at-most', 'or less|or fewer|or under|or below|at most|at the most|at a maximum'],
].map(([comparator, phrases]) => [comparator as Comparator, phrases as string] as const);
