import type { Span } from '../../facts/span.ts';
import type { Quotation } from '../attribution.ts';
import type { Article } from './article.ts';
import { singleQuotations } from './single-quotations.ts';

const OPENS = '“„«‟';
const CLOSES = '”»';
const STRAIGHT = '"＂';
const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /[\s\u200b-\u200f\u202a-\u202e\ufeff]/;

/** A quotation before it is known whether somebody spoke it. */
export type MarkedSpan = Omit<Quotation, 'spoken'>;

/**
 * Everything between double quotation marks (" “ ” „ « » `` ''), paragraph by paragraph, the marks and the space beside
 * them left out; and between single ones where the writer quotes with those. A quotation that its paragraph does not close
 * ends with the paragraph: that is how news prints one that goes on in the next.
 */
export function markedSpans(article: Article): MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  for (const paragraph of article.paragraphs) {
    const doubles = doubleMarked(article.text, paragraph);
    for (const span of doubles) spans.push(span);
    for (const span of singleQuotations(article.text, paragraph, doubles)) spans.push(span);
  }
  return spans.sort((a, b) => a.span.start - b.span.start);
}

type Turn = 'opens' | 'closes' | null;

function doubleMarked(text: string, { start, end }: Span): MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  let open = -1;
  let inside = -1;
  const push = (to: number, close: number | null): void => {
    const span = trimmed(text, inside, to);
    // What stands after "=" is the value of a tag's attribute, left over from a web page.
    if (span && text.charAt(open - 1) !== '=') spans.push({ span, open, close });
    open = -1;
  };
  for (let at = start; at < end; at += 1) {
    const width = markWidth(text, at);
    if (width === 0) continue;
    const turn = turnOf(text, { start, end }, at, width, open >= 0);
    if (turn === 'opens') {
      if (open >= 0) push(at, null);
      open = at;
      inside = at + width;
    } else if (turn === 'closes' && open >= 0) push(at, at);
    at += width - 1;
  }
  if (open >= 0) push(end, null);
  return spans;
}

/** How many characters the double mark at this place takes; 0 when there is none. */
function markWidth(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code > 96 && code < 171) return 0;
  if (code < 97 ? code !== 34 && code !== 39 && code !== 96 : code > 187 && code < 0x2018) return 0;
  const sign = text.charAt(at);
  if (OPENS.includes(sign) || CLOSES.includes(sign) || STRAIGHT.includes(sign)) return 1;
  if ((sign === '`' || sign === "'") && text.charAt(at + 1) === sign) return 2;
  return 0;
}

/**
 * Whether a mark opens or closes. Curly marks say so, but copy sets them the wrong way round often enough that the
 * letters beside them have the last word; straight ones tell by the space beside them.
 */
function turnOf(text: string, { start, end }: Span, at: number, width: number, open: boolean): Turn {
  const sign = text.charAt(at);
  const before = at > start ? text.charAt(at - 1) : ' ';
  const after = at + width < end ? text.charAt(at + width) : ' ';
  if (sign === '`') return 'opens';
  if (sign === "'") return open ? 'closes' : 'opens';
  if (OPENS.includes(sign)) return open && !/[\s([—–-]/.test(before) && /[\s,.;:)?!]/.test(after) ? 'closes' : 'opens';
  if (CLOSES.includes(sign)) {
    if (open) return 'closes';
    const bare = (SPACE.test(before) || /[([—–]/.test(before)) && at + 1 < end;
    return bare && !/[.,;:!?)\s]/.test(after) ? 'opens' : null;
  }
  const spaceBefore = /[\s([{\-—–‘'/:;…]/.test(before);
  const spaceAfter = /[\s)\]}.,;:?!\-—–’]/.test(after);
  if (!open) return !spaceBefore && spaceAfter ? null : 'opens';
  return /\s/.test(before) && !/\s/.test(after) && /[\p{L}\p{N}$‘'[(…]/u.test(after) ? 'opens' : 'closes';
}

/** The span without the space at its ends; null when no letter is left. */
export function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  for (let at = from; at < to; at += 1) if (LETTER.test(text.charAt(at))) return { start: from, end: to };
  return null;
}
