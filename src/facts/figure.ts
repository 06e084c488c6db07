import { z } from 'zod';
import { Edtf } from './edtf.ts';
import { Printed } from './span.ts';
import { FilledText } from './text.ts';

/**
 * How a number is hedged. `dozens`, `scores`, `hundreds` … are `indefinite`: only their lower bound is known.
 */
export const Comparator = z.enum(['exact', 'over', 'at-least', 'about', 'nearly', 'under', 'at-most', 'indefinite']);
export type Comparator = z.infer<typeof Comparator>;

/**
 * A number with what it counts and who counts. `printed` are the words of the number with its hedge ("over 2 million");
 * `min` and `max` are equal but for a printed range. `counted` is the desk's normal form of what is counted, the same
 * for figures that count the same thing; `unit` is null for things counted one by one.
 * `authority` is who counts, as printed ("the health ministry"), null when the text does not say.
 */
export const Figure = z
  .strictObject({
    printed: Printed,
    min: z.number(),
    max: z.number(),
    comparator: Comparator,
    unit: FilledText.nullable(),
    counted: FilledText,
    authority: Printed.nullable(),
    asOf: Edtf.nullable(),
  })
  .refine((figure) => figure.min <= figure.max, {
    path: ['min'],
    error: 'is larger than max. Swap them.',
  });
export type Figure = z.infer<typeof Figure>;

/** The values that a figure allows, both ends included. */
export interface Range {
  min: number;
  max: number;
}

/** "About" and "nearly" are read with a tenth of slack: no outlet rounds further than that. */
const SLACK = 0.1;

/**
 * What values a figure allows: `1,200` → 1,200 alone; `over 1,200` → from 1,200 up (1,200 itself included, because
 * outlets say "over" of a figure that they round down to); `nearly 60,000` → 54,000 to 60,000.
 */
export function rangeOf({ min, max, comparator }: Pick<Figure, 'min' | 'max' | 'comparator'>): Range {
  const slack = Math.max(Math.abs(min), Math.abs(max)) * SLACK;
  switch (comparator) {
    case 'exact':
      return { min, max };
    case 'over':
    case 'at-least':
    case 'indefinite':
      return { min, max: Number.POSITIVE_INFINITY };
    case 'about':
      return { min: min - slack, max: max + slack };
    case 'nearly':
      return { min: min - slack, max };
    case 'under':
    case 'at-most':
      return { min: Number.NEGATIVE_INFINITY, max };
  }
}

/** Whether one value can satisfy both ranges. */
export const rangesMeet = (a: Range, b: Range): boolean => a.min <= b.max && b.min <= a.max;
