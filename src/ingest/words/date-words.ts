/** Calendar words of English, from general knowledge. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const DAY_NAMES = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/** Days of the week with their abbreviations; 0 is Sunday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...DAY_NAMES.map((name, day): [string, number] => [name, day]),
  ...'sun mon tue wed thu fri sat'.split(' ').map((name, day): [string, number] => [name, day]),
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
]);

/** Spans of the calendar, singular and plural, with their length in days (null: in months) . */
export const CALENDAR_UNITS: ReadonlyMap<string, { days: number } | { months: number }> = new Map(
  (
    [
      ['hour', { days: 1 / 24 }],
      ['day', { days: 1 }],
      ['night', { days: 1 }],
      ['week', { days: 7 }],
      ['fortnight', { days: 14 }],
      ['month', { months: 1 }],
      ['year', { months: 12 }],
      ['decade', { months: 120 }],
      ['century', { months: 1200 }],
    ] as const
  ).flatMap(([word, length]): [string, { days: number } | { months: number }][] => [
    [word, length],
    [`${word}s`, length],
  ]),
);

export const TIMES_OF_DAY = set('morning afternoon evening night lunchtime noon midday midnight dawn');

/** Before a date: kept with it in the printed phrase. */
export const LEADS = set('late early earlier later mid');
export const DATE_PREPOSITIONS = set(
  'on in at over during since until till by before after from throughout for within across',
);

/** Names that hold a weekday: "Sunday Times", "Good Friday". */
export const AFTER_DAY_IN_NAME = set(
  'times telegraph mirror express mail post herald world business school mass star league review',
);
export const BEFORE_DAY_IN_NAME = set(
  'good black ash bloody super palm cyber easter shrove holy maundy whit man freaky casual',
);

/** Before "N" or a unit: a stretch that ends, or begins, now. */
export const PAST = set('past last previous recent');
export const COMING = set('next coming following');

/** Signs of what is still to come, in the clause of a date. */
export const FUTURE = set(
  "will would shall 'll ’ll won't won’t planned plans plan planning scheduled expected expects due slated upcoming poised",
);
