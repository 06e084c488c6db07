/** What a date phrase says, before it is known when. `last` and `next` are as printed. */
export type DateMeaning =
  /** "7 October 2023", "Sept. 26-27", "December 2011": words for the calendar's parser. */
  | { kind: 'calendar'; words: string }
  /** A year, or several: "from 1995 to 2001". */
  | { kind: 'year'; year: number; to?: number }
  /** "the 1990s": the first year of ten. */
  | { kind: 'decade'; year: number }
  | { kind: 'weekday'; day: number; which: 'last' | 'next' | 'this' | null }
  /** Today, yesterday, tomorrow: days from the day of publication. */
  | { kind: 'day'; offset: number }
  | { kind: 'night' }
  | { kind: 'earlier' }
  /** "last week", "this year", "next month", "over the weekend". */
  | { kind: 'unit'; unit: string; which: 'last' | 'next' | 'this' }
  /** "the end of the year", "the beginning of the month". */
  | { kind: 'end'; unit: string; which: 'last' | 'next' | 'this'; first: boolean }
  /** "over the past two weeks", "in recent days" (count null), "the next 10 days". */
  | { kind: 'stretch'; unit: string; count: number | null; past: boolean }
  /** "three weeks ago"; count null: "months ago". */
  | { kind: 'ago'; unit: string; count: number | null; hedged: boolean };

/** A date phrase: tokens `from` up to and without `to`, with its prepositions; `edge` when it bounds a time only. */
export interface DatePhrase {
  from: number;
  to: number;
  meaning: DateMeaning;
  edge: 'since' | 'until' | null;
  /** "late", "early", "earlier", "later" before it. */
  lead: string | null;
  /** It names a thing and dates nothing that is told: "the 2012 election". */
  names?: boolean;
}

/** The core of a phrase, without what leads it in. */
export type DateCore = Pick<DatePhrase, 'from' | 'to' | 'meaning' | 'names'>;
