import type { Span } from '../../facts/span.ts';

/** A line that is not empty, without the space around it, and whether an empty one stands before it. */
interface Line extends Span {
  fresh: boolean;
}

/** Typewriters, wire services and mail wrap their lines here at the latest; longer lines are whole paragraphs. */
const WIDEST = 100;
const NARROWEST = 50;
/** A line of this share of the width that ends inside a sentence goes on, also where the next word had room. */
const FULL = 0.7;
/** Of fewer lines nobody can tell whether they are wrapped. */
const FEWEST_LINES = 3;

/**
 * The paragraphs of a text, without the space around them. An empty line ends one. Any other line break does so too,
 * unless the sentence goes on in small letters, or the text is wrapped to a width and the next word had no room.
 */
export function paragraphsOf(text: string): Span[] {
  const lines = linesOf(text);
  const width = wrapWidth(lines);
  const spans: Span[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const last = spans.at(-1);
    if (last && before && !line.fresh && goesOn(text, before, line, width)) last.end = line.end;
    else spans.push({ start: line.start, end: line.end });
    before = line;
  }
  return spans;
}

/** The width that a text is wrapped to; 0 where its lines are whole paragraphs. */
function wrapWidth(lines: readonly Line[]): number {
  if (lines.length < FEWEST_LINES) return 0;
  let width = 0;
  let wider = 0;
  for (const { start, end } of lines) {
    if (end - start > WIDEST) wider += 1;
    else width = Math.max(width, end - start);
  }
  return width >= NARROWEST && wider * 20 <= lines.length ? width : 0;
}

function goesOn(text: string, line: Line, next: Line, width: number): boolean {
  const ended = /[.!?…:]["”’»')\]]*$/.test(text.slice(Math.max(line.start, line.end - 4), line.end));
  if (!ended && /^\p{Ll}/u.test(text.slice(next.start, next.start + 2))) return true;
  if (signs(text, line, next)) return true;
  if (width === 0) return false;
  if (!ended && line.end - line.start > width * FULL) return true;
  let word = next.start;
  while (word < next.end && text.charCodeAt(word) > 32) word += 1;
  return line.end - line.start + 1 + (word - next.start) > width;
}

/** A short line that closes a quotation which the line before left open: "Ann Lee, mayor.”", as pages sign what they set apart. */
function signs(text: string, line: Line, next: Line): boolean {
  const words = text.slice(next.start, next.end);
  if (next.end - next.start > 90 || !/^[^"“«„]+["”»]$/.test(words)) return false;
  return /^["“«„]/.test(text.slice(line.start, line.start + 1)) && !/["”»]$/.test(text.slice(line.end - 1, line.end));
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = -1;
  let end = -1;
  let breaks = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 10;
    if (isBreak(text, at, code)) {
      if (start >= 0) {
        lines.push({ start, end, fresh: breaks > 1 });
        breaks = 0;
      }
      breaks += 1;
      start = -1;
    } else if (code > 32 && code !== 160 && code !== 0xfeff && code !== 0x200b) {
      if (start < 0) start = at;
      end = at + 1;
    }
  }
  return lines;
}

/** A carriage return is a line break of its own only where no line feed follows. */
const isBreak = (text: string, at: number, code: number): boolean =>
  code === 10 || code === 0x2028 || code === 0x2029 || (code === 13 && text.charCodeAt(at + 1) !== 10);
