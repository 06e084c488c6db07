import type { Span } from '../../facts/span.ts';

const OPENING = '"“„«‘\'';
const CLOSING = '"”“»’\'';
/** Shorter words may be said twice. */
const SHORTEST = 20;
/** Text between marks on lines of their own, as many as are compared with the rest of it: articles have a handful. */
const MOST = 40;

/**
 * Quotations that a page sets apart to draw the eye and prints again in its text: on a line of their own, with the marks,
 * perhaps signed on the line below. The place that is left is the one in the text.
 */
export function pullQuotes(text: string): Span[] {
  const found: Span[] = [];
  let left = MOST;
  let start = 0;
  while (start < text.length && left > 0) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const line = trimmed(text, start, end);
    const words = line && inside(text, line);
    if (line && words && words.length >= SHORTEST) {
      left -= 1;
      if (isPrintedElsewhere(text, words, line)) found.push(line);
    }
    start = end + 1;
  }
  return found;
}

/** What stands between the marks where a line opens and closes with them, without the sign at its end; null where it has others. */
function inside(text: string, { start, end }: Span): string | null {
  const opens = text.charAt(start);
  if (!OPENING.includes(opens)) return null;
  const close = CLOSING.includes(text.charAt(end - 1)) ? end - 1 : end;
  const words = text.slice(start + 1, close);
  if (words.length > 600 || /["“”„«»]/.test(words)) return null;
  return words.replace(/[\s.,!?…]+$/, '').trim();
}

/** A repeat before counts as well: a page may set a line apart below the place where it is said. */
function isPrintedElsewhere(text: string, words: string, line: Span): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    if (at >= line.start && at < line.end) continue;
    // A repeat that is again a line of its own is the page set twice: one of the two must stay.
    const opensLine = /(?:^|\n)\s{0,2}["“„«‘']?$/.test(text.slice(Math.max(0, at - 4), at));
    const after = text.slice(at + words.length, at + words.length + 12);
    if (!opensLine || !/^[\s.,!?…"”’»']*(?:\n|$)/.test(after)) return true;
  }
  return false;
}

function trimmed(text: string, from: number, to: number): Span | null {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : null;
}
