import { z } from 'zod';
import { shown, Text } from './text.ts';

/** A place in a source's text, in UTF-16 units. */
export const offset = z.int({ error: wrongOffset }).nonnegative({ error: wrongOffset });

function wrongOffset(issue: { input?: unknown }): string | undefined {
  if (issue.input === undefined) return undefined;
  return `is ${shown(issue.input)}, which is not a place in a text. Count in UTF-16 units from 0, in whole numbers.`;
}

/** The check that every span passes, as arguments of zod's `refine`. */
export const startBeforeEnd: [(span: { start: number; end: number }) => boolean, { error: string }] = [
  (span) => span.start < span.end,
  { error: 'ends before it starts, or is empty. Give an end larger than start.' },
];

/** A stretch of a source's text in UTF-16 units: `start` included, `end` not. */
export const Span = z.strictObject({ start: offset, end: offset }).refine(...startBeforeEnd);
export type Span = z.infer<typeof Span>;

/** A span together with the words that stand there, so that a moved text is noticed. */
export const Printed = z.strictObject({ start: offset, end: offset, exact: Text }).refine(...startBeforeEnd);
export type Printed = z.infer<typeof Printed>;

/**
 * Where an excerpt stands: offsets plus the words, and up to 32 characters before and after them
 * (W3C Web Annotation: TextPositionSelector and TextQuoteSelector).
 */
export const Locator = z
  .strictObject({ start: offset, end: offset, exact: Text, prefix: Text, suffix: Text })
  .refine(...startBeforeEnd);
export type Locator = z.infer<typeof Locator>;

export const CONTEXT_LENGTH = 32;

const HALF_AT_START = /^[\udc00-\udfff]/;
const HALF_AT_END = /[\ud800-\udbff]$/;

/** The locator of a span of `text`. Where the 32 characters would cut a surrogate pair, the context is one shorter. */
export function locate(text: string, { start, end }: Span): Locator {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start).replace(HALF_AT_START, ''),
    suffix: text.slice(end, end + CONTEXT_LENGTH).replace(HALF_AT_END, ''),
  };
}

/** Whether two spans share at least one character. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies within `outer`. */
export const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
