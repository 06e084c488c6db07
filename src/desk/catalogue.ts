import type { Bounds } from '../facts/edtf.ts';
import type { Statement } from '../facts/statement.ts';

/**
 * What lists of statements are chosen, ordered and counted by, of each by its number: a story may hold a hundred thousand, and
 * a list of all of them is read for an answer that shows ten. A statement keeps its number for good.
 */
export interface Catalogue {
  /** The number of a statement that is shown; undefined for any other. */
  numberOf(id: string): number | undefined;
  /** Whether it is the number of a statement that is shown. */
  has(number: number): boolean;
  /** Throws a RangeError for a number of no statement. */
  at(number: number): Statement;
  /** The statements of a source, in the order of its text. */
  numbersOf(source: string): readonly number[];
  /** The statements of a speaker, by source and place. */
  numbersBy(speaker: string): readonly number[];
  sourceOf(number: number): string;
  speakerOf(number: number): string | null;
  topicsOf(number: number): readonly string[];
  kindOf(number: number): Statement['kind'];
  isCharacterisation(number: number): boolean;
  hasFigures(number: number): boolean;
  /** Whether others may carry the same words by the same speaker; when false, none does. */
  mayShareWords(number: number): boolean;
  /** When it was said, as far as anything says: its said date, else the published date of its source. Equal dates are one object. */
  saidOf(number: number): Bounds | null;
  /** By what a timeline places it: the date of what it tells, else as `saidOf`. */
  placedOf(number: number): Bounds | null;
}

/** A catalogue as if some sources did not exist. */
export function catalogueWithout(catalogue: Catalogue, hidden: ReadonlySet<string>): Catalogue {
  const inSight = (number: number): boolean => !hidden.has(catalogue.sourceOf(number));
  return {
    numberOf: (id) => {
      const number = catalogue.numberOf(id);
      return number !== undefined && inSight(number) ? number : undefined;
    },
    has: (number) => catalogue.has(number) && inSight(number),
    at: (number) => catalogue.at(number),
    numbersOf: (source) => (hidden.has(source) ? [] : catalogue.numbersOf(source)),
    numbersBy: (speaker) => catalogue.numbersBy(speaker).filter(inSight),
    sourceOf: (number) => catalogue.sourceOf(number),
    speakerOf: (number) => catalogue.speakerOf(number),
    topicsOf: (number) => catalogue.topicsOf(number),
    kindOf: (number) => catalogue.kindOf(number),
    isCharacterisation: (number) => catalogue.isCharacterisation(number),
    hasFigures: (number) => catalogue.hasFigures(number),
    mayShareWords: (number) => catalogue.mayShareWords(number),
    saidOf: (number) => catalogue.saidOf(number),
    placedOf: (number) => catalogue.placedOf(number),
  };
}
