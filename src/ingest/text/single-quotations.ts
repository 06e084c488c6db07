import type { Span } from '../../facts/span.ts';
import type { MarkedSpan } from './quotations.ts';

const LETTER = /[\p{L}\p{N}]/u;
/** Words that drop their beginning and carry an apostrophe there. */
const CLIPPED = /^(em|tis|twas|til|cause|bout|round|n|cos|fraid|neath|nother|\d)/i;

/**
 * The quotations between single marks in a paragraph, outside its double ones. An apostrophe inside a word is none; one
 * after a final s ("the workers' union") closes only when no better mark follows.
 */
export function singleQuotations(text: string, { start, end }: Span, doubles: readonly MarkedSpan[]): MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  let next = 0;
  let at = start;
  let clear = start;
  while (at < end) {
    const double = doubles[next];
    if (double && at >= double.open) {
      at = Math.max(at, double.close === null ? double.span.end : double.close + 1);
      next += 1;
      continue;
    }
    const code = text.charCodeAt(at);
    if ((code !== 39 && (code < 0x2018 || code > 0x201a)) || !opensSingle(text, start, at, end)) {
      at += 1;
      continue;
    }
    const limit = doubles[next]?.open ?? end;
    // A single quotation is short: past 1,500 characters the mark was an apostrophe, and time stays linear.
    const last = Math.min(end, limit, at + 1500);
    const close = closingMark(text, Math.max(at + 1, clear), end, last);
    if (close === null) {
      clear = Math.max(clear, last);
      at += 1;
      continue;
    }
    spans.push({ span: { start: at + 1, end: close }, open: at, close });
    at = close + 1;
  }
  return spans;
}

function opensSingle(text: string, start: number, at: number, end: number): boolean {
  const sign = text.charAt(at);
  if (sign !== "'" && sign !== '‘' && sign !== '’' && sign !== '‚') return false;
  if (at + 2 >= end || text.charAt(at + 1) === sign) return false;
  const before = at > start ? text.charAt(at - 1) : ' ';
  if (!/[\s([—–]/.test(before)) return false;
  const after = text.charAt(at + 1);
  if (!LETTER.test(after) && after !== '…' && after !== '[') return false;
  return sign === '‘' || sign === '‚' || !CLIPPED.test(text.slice(at + 1, at + 8));
}

/** Where a single quotation that is open closes; null when its paragraph ends first, or a double quotation begins. */
function closingMark(text: string, from: number, end: number, last: number): number | null {
  let doubtful: number | null = null;
  for (let at = from; at < last; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 39 && code !== 0x2019) continue;
    const before = text.charAt(at - 1);
    const after = at + 1 < end ? text.charAt(at + 1) : ' ';
    if (LETTER.test(after) || /\s/.test(before)) continue;
    if (/[sS]/.test(before) && /\s/.test(after)) {
      doubtful ??= at;
      continue;
    }
    return at;
  }
  return doubtful;
}
