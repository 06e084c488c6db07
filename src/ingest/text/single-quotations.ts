import type { Span } from '../../facts/span.ts';
import { type MarkedSpan, trimmed } from './marked-span.ts';

const LETTER = /[\p{L}\p{N}]/u;
/** Words that drop their beginning and carry an apostrophe there, and years that drop their century. */
const CLIPPED =
  /^(?:(?:em|tis|twas|til|till|cause|cos|bout|round|n|fraid|neath|nother|ere|appen)(?!\p{L})|\d\ds?(?![\p{L}\d]|[.,]\d))/iu;

/**
 * The quotations between single marks in a paragraph, outside its double ones or around them. An apostrophe inside a word is none; one
 * after a final s ("the workers' union") closes only when no better mark follows.
 */
export function singleQuotations(text: string, { start, end }: Span, doubles: readonly MarkedSpan[]): MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  let next = 0;
  let at = start;
  let clear = start;
  const tried: Record<string, number> = {};
  while (at < end) {
    const double = doubles[next];
    if (double && at >= double.open) {
      at = Math.max(at, double.close === null ? double.span.end : double.close + 1);
      next += 1;
      continue;
    }
    const code = text.charCodeAt(at);
    if ((code !== 39 && (code < 0x2018 || code > 0x203a)) || !opensSingle(text, start, at, end)) {
      at += 1;
      continue;
    }
    const limit = doubles[next]?.open ?? end;
    const last = Math.min(end, limit, at + LONGEST);
    // "‚…‘" and "‹…›" close with a sign of their own: no apostrophe can be taken for it.
    const own = CLOSED_BY[text.charAt(at)];
    let close = own ? ownMark(text, own, Math.max(at + 1, tried[own] ?? 0), last) : null;
    if (own && close === null) tried[own] = last;
    if (!own)
      close = closingMark(text, Math.max(at + 1, clear), end, last) ?? beyondDoubles(text, at, end, doubles, next);
    if (close === null) {
      if (!own) clear = Math.max(clear, last);
      at += 1;
      continue;
    }
    const span = trimmed(text, at + 1, close);
    if (span) spans.push({ span, open: at, close });
    at = close + 1;
    while ((doubles[next]?.open ?? end) < at) next += 1;
  }
  return spans;
}

/**
 * Where a single quotation closes that holds double ones, as British copy nests them: after a sign, so that no apostrophe is
 * taken for it. Only a quotation that begins like a sentence is tried.
 */
function beyondDoubles(
  text: string,
  open: number,
  end: number,
  doubles: readonly MarkedSpan[],
  first: number,
): number | null {
  if (!/\p{Lu}/u.test(text.charAt(open + 1))) return null;
  for (let next = first; next < first + MOST_INSIDE; next += 1) {
    const double = doubles[next];
    if (!double || double.close === null || double.close > open + LONGEST) return null;
    const last = Math.min(end, doubles[next + 1]?.open ?? end, open + LONGEST);
    const close = closingMark(text, double.close + 1, end, last);
    if (close !== null) return /[.,!?…”"]/.test(text.charAt(close - 1)) ? close : null;
  }
  return null;
}

/** A single quotation is short: past so many characters the mark was an apostrophe, and time stays linear. */
const LONGEST = 1500;
const MOST_INSIDE = 4;

function ownMark(text: string, own: string, from: number, last: number): number | null {
  const found = from < last ? text.slice(from, last).indexOf(own) : -1;
  return found === -1 ? null : from + found;
}

const CLOSED_BY: Readonly<Record<string, string>> = { '‚': '‘', '‹': '›' };

function opensSingle(text: string, start: number, at: number, end: number): boolean {
  const sign = text.charAt(at);
  if (sign !== "'" && sign !== '‘' && sign !== '’' && sign !== '‚' && sign !== '‹') return false;
  if (at + 2 >= end || text.charAt(at + 1) === sign) return false;
  const before = at > start ? text.charAt(at - 1) : ' ';
  if (!/[\s([—–]/.test(before)) return false;
  const after = text.charAt(at + 1);
  if (sign === '‹') return true;
  if (!LETTER.test(after) && after !== '…' && after !== '[') return false;
  return sign === '‚' || !CLIPPED.test(text.slice(at + 1, at + 8));
}

/** Where a single quotation that is open closes; null when its paragraph ends first, or a double quotation begins. */
function closingMark(text: string, from: number, end: number, last: number): number | null {
  let doubtful: number | null = null;
  for (let at = from; at < last; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x2018 && doubtful !== null) return doubtful;
    if (code !== 39 && code !== 0x2019) continue;
    const before = text.charAt(at - 1);
    const after = at + 1 < end ? text.charAt(at + 1) : ' ';
    // Another quotation opens: what was doubtful before it did close the first.
    if (doubtful !== null && at > doubtful + 1 && LETTER.test(after) && /\s/.test(before)) return doubtful;
    if (LETTER.test(after) || /\s/.test(before)) continue;
    if (/[sS]/.test(before) && /\s/.test(after)) {
      doubtful ??= at;
      continue;
    }
    return at;
  }
  return doubtful;
}
