import type { Comparator } from '../facts/figure.ts';

/** A picture as pixels with its origin at the top left: what charts/drawing/ puts on a canvas without any further decision. */
export interface Scene {
  width: number;
  height: number;
  texts: SceneText[];
  /** Marks outside any axis: in the legend and in the lists. */
  glyphs: { x: number; y: number; origin: number }[];
  plots: Plot[];
}

export interface SceneText {
  x: number;
  /** The middle of its line. */
  y: number;
  text: string;
  size: number;
  bold: boolean;
  /** `note` is for our own remarks. */
  tone: 'ink' | 'note';
  align: 'left' | 'center' | 'right';
}

/** The part of the plane on which marks are placed. */
export interface Plot {
  left: number;
  top: number;
  width: number;
  height: number;
  /** Milliseconds since 1970. */
  time: { min: number; max: number };
  /** Null in a timeline, whose marks stand in rows: their `at` is a number of pixels from the top. */
  value: { min: number; max: number } | null;
  marks: PlottedMark[];
  /** Thin lines between a label and its mark. */
  leaders: { from: Point; to: Point }[];
}

export interface Point {
  x: number;
  y: number;
}

export interface PlottedMark {
  origin: number;
  /** Where its glyph stands on the axis of time, and which span its date covers; null where that is open. */
  time: { at: number; from: number | null; to: number | null };
  /** Ends of its value; equal but for a printed range. Null in a timeline. */
  value: { min: number; max: number; comparator: Comparator } | null;
  /** Pixels from the left of the plot by which marks at one place stand apart. */
  aside: number;
  /** Its place in pixels, from the top left of the picture. */
  at: Point;
}
