import type { Edtf } from '../facts/edtf.ts';
import type { Comparator } from '../facts/figure.ts';

/** When a mark stands on the axis of time. `basis` says which of the dates it is: nothing else stands for an as-of date that is not known. */
export interface PlacedDate {
  basis: 'as of' | 'said' | 'published';
  edtf: Edtf;
  /** In milliseconds since 1970; null where the date is open ("on or before"). */
  earliest: number | null;
  latest: number | null;
}

/** A number as printed: its ends are equal but for a printed range. */
export interface ChartedValue {
  min: number;
  max: number;
  comparator: Comparator;
}

/** One statement in a picture: its printed words, whose they are, and the origin that it counts as. */
export interface Mark {
  /** The statement's id. */
  statement: string;
  /** Index into the chart's origins. */
  origin: number;
  /** What is shown in bold: the printed number, or who said it. */
  heading: string;
  /** What is shown under it: who counts, or the printed sentence. */
  words: string;
  /** Null when no date is known: such a mark is listed, never placed. */
  date: PlacedDate | null;
  /** Null in a timeline. */
  value: ChartedValue | null;
}

/** Marks that may stand on one axis of values, because they count the same thing in the same unit. */
export interface Panel {
  heading: string;
  unit: string | null;
  marks: Mark[];
}

/**
 * What a picture shows: `figures` over time, a panel for each thing that is counted; or a `timeline`, one row for each
 * statement. Plain data: it travels to whoever draws it.
 */
export interface Chart {
  kind: 'figures' | 'timeline';
  title: string;
  /** The story and the dates of the question. */
  subtitle: string;
  /** The names of the origins; the place in the list decides shape and colour. */
  origins: string[];
  panels: Panel[];
  /** How many marks were left out, because a picture holds no more. */
  left: number;
}
