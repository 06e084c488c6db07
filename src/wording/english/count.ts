import { plural } from '../plural.ts';

/** The form of a word that goes with a number. */
export const englishPlural = plural('en');

/** How many of a thing: "1 article", "2 articles"; `things` where no s alone makes the plural. */
export const count = (number: number, thing: string, things = `${thing}s`): string =>
  `${number} ${englishPlural(number, { one: thing, other: things })}`;

/** A number of characters as it is read: "12,345". */
export const characters = (number: number): string => `${number.toLocaleString('en-GB')} characters`;

/** Words that were printed, or are named, as they are: “earlier”. */
export const inMarks = (words: string): string => `“${words}”`;
