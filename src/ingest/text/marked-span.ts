import type { Span } from '../../facts/span.ts';
import type { Quotation } from '../attribution.ts';

const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /\s/;

/** A quotation before it is known whether somebody spoke it. */
export interface MarkedSpan extends Omit<Quotation, 'spoken'> {
  /** A name on a line of its own before the closing mark, as pages set a quotation apart; it is not quoted. */
  signature?: Span;
}

/** The span without the space at its ends; null when no letter is left. */
export function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && SPACE.test(text.charAt(from))) from += 1;
  while (to > from && SPACE.test(text.charAt(to - 1))) to -= 1;
  for (let at = from; at < to; at += 1) if (LETTER.test(text.charAt(at))) return { start: from, end: to };
  return null;
}
