import type { Span } from '../../facts/span.ts';
import type { Article } from './article.ts';
import { type MarkedSpan, trimmed } from './marked-span.ts';
import { singleQuotations } from './single-quotations.ts';
import { touching } from './sorted-spans.ts';

export type { MarkedSpan };

const OPENS = '“„«‟';
const CLOSES = '”»';
const STRAIGHT = '"＂';
/** Corner brackets stand in text without spaces, and always the right way round. */
const CORNERS: Readonly<Record<string, Turn>> = { '「': 'opens', '『': 'opens', '」': 'closes', '』': 'closes' };
/** Signs without width: they are beside nothing. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/;

/**
 * Everything between double quotation marks (" “ ” „ « » `` ''), paragraph by paragraph, the marks and the space beside
 * them left out; and between single ones where the writer quotes with those. A quotation that its paragraph does not close
 * ends with the paragraph: that is how news prints one that goes on in the next.
 */
export function markedSpans(article: Article): MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  for (const paragraph of article.paragraphs) {
    const doubles = doubleMarked(article.text, paragraph);
    const singles = singleQuotations(article.text, paragraph, doubles);
    const outer = singles.map(({ span }) => span);
    for (const double of doubles) if (touching(outer, double.span).length === 0) spans.push(double);
    for (const single of singles) spans.push(single);
  }
  return spans.sort((a, b) => a.span.start - b.span.start);
}

type Turn = 'opens' | 'closes' | null;

function doubleMarked(text: string, { start, end }: Span): MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  let open = -1;
  let inside = -1;
  const push = (to: number, close: number | null): void => {
    const signature = close === null ? null : signatureIn(text, inside, to);
    const span = trimmed(text, inside, signature?.start ?? to);
    // What stands after "=" is the value of a tag's attribute, left over from a web page.
    if (span && text.charAt(open - 1) !== '=') spans.push({ span, open, close, ...(signature && { signature }) });
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
  if (OPENS.includes(sign) || CLOSES.includes(sign) || STRAIGHT.includes(sign) || CORNERS[sign]) return 1;
  if ((sign === '`' || sign === "'") && text.charAt(at + 1) === sign) return 2;
  return 0;
}

/**
 * Whether a mark opens or closes. Curly marks say so, but copy sets them the wrong way round often enough that the
 * letters beside them have the last word; straight ones tell by the space beside them.
 */
function turnOf(text: string, { start, end }: Span, at: number, width: number, open: boolean): Turn {
  const sign = text.charAt(at);
  const corner = CORNERS[sign];
  if (corner) return corner;
  const before = seenBefore(text, at, start);
  const after = seenAfter(text, at + width, end);
  if (sign === '`') return 'opens';
  if (sign === "'") return open ? 'closes' : 'opens';
  if (OPENS.includes(sign)) return open && !/[\s([—–-]/.test(before) && /[\s,.;:)?!]/.test(after) ? 'closes' : 'opens';
  if (CLOSES.includes(sign)) {
    if (open) return 'closes';
    const bare = (/\s/.test(before) || /[([—–]/.test(before)) && at + 1 < end;
    if (!/[.,;:!?)\s]/.test(after)) return bare ? 'opens' : null;
    // `says,” there is …”` and a paragraph that begins `” we are …”`: the mark was set for an opening one.
    const misplaced = (at === start || before === ',') && /\s/.test(after);
    return misplaced && text.slice(at + 1, end).includes(sign) ? 'opens' : null;
  }
  const spaceBefore = /[\s([{\-—–‘'/:;…]/.test(before);
  const spaceAfter = /[\s)\]}.,;:?!\-—–’]/.test(after);
  if (!open) return !spaceBefore && spaceAfter ? null : 'opens';
  return /\s/.test(before) && !/\s/.test(after) && /[\p{L}\p{N}$‘'[(…]/u.test(after) ? 'opens' : 'closes';
}

/** Also keeps time linear: no more than this is looked back from a closing mark. */
const LONGEST_SIGNATURE = 160;
const SIGNED = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){1,4}\p{Lu}[\p{L}\p{M}.'’-]*(?:,\s[^.!?\n]{2,80})?\.?$/u;

/** The last line inside a quotation, where it is a name and perhaps an office, and a sentence ends before it. */
function signatureIn(text: string, from: number, to: number): Span | null {
  const near = Math.max(from, to - LONGEST_SIGNATURE);
  const feed = near + text.slice(near, to).lastIndexOf('\n');
  if (feed < near || !/[.!?…]["”’]?\s*$/.test(text.slice(Math.max(from, feed - 6), feed))) return null;
  const line = trimmed(text, feed + 1, to);
  return line && SIGNED.test(text.slice(line.start, line.end)) ? line : null;
}

function seenBefore(text: string, at: number, start: number): string {
  let place = at - 1;
  while (place >= start && UNSEEN.test(text.charAt(place))) place -= 1;
  return place >= start ? text.charAt(place) : ' ';
}

function seenAfter(text: string, from: number, end: number): string {
  let place = from;
  while (place < end && UNSEEN.test(text.charAt(place))) place += 1;
  return place < end ? text.charAt(place) : ' ';
}
