import type { Span } from '../../facts/span.ts';
import type { StatementKind } from '../../facts/statement.ts';
import type { Attribution } from '../attribution.ts';

/** Content as a statement carries it: one stretch of text, and what of it stands inside quotation marks. */
export interface SaidContent {
  span: Span;
  kind: StatementKind;
  quoted: Span[];
}

const MARK = /["“”„‟«»‹›‘’‚＂`]|'(?!s\b)/;
const OPENING = /["“„«‹‘‚＂`']/;
const CLOSING = /["”“»›’＂']/;
/** Fewer words of indirect speech tell nothing by themselves. */
const LEAST_WORDS = 3;
/** Words in front of indirect speech that belong to its grammar alone. */
const COMPLEMENTISER = /^(?:that\b|:)\s*/i;
/** What follows these is the writer's own contrast to what was said. */
const OWN_CONTRAST = /\s*[,–—-]\s+(?:despite|in spite of|even as|even though)\s/i;

/**
 * What was said, in the stretches that a statement can carry: quotations without their marks, each alone where nothing
 * else belongs to it; half-quoted clauses whole, with their marks; indirect speech without "that", without its full stop,
 * and in one piece where only speaker and cue stand between ("27, the army says, are dead").
 */
export function saidContents(text: string, attribution: Attribution): SaidContent[] {
  const direct = attribution.direct.map((span) => trimmed(text, span)).filter((span) => span.start < span.end);
  const contents: SaidContent[] = [];
  for (const span of joined(text, attribution, direct)) {
    const inside = direct.filter((quoted) => quoted.start < span.end && span.start < quoted.end);
    const bare = edged(text, span, inside);
    if (inside.length > 0 && !hasWordsOutside(text, bare, inside)) {
      contents.push(...inside.map((quoted): SaidContent => ({ span: quoted, kind: 'quote', quoted: [quoted] })));
    } else if (inside.length > 0) {
      contents.push({ span: withMarks(text, bare, inside), kind: 'mixed', quoted: inside });
    } else {
      const indirect = withoutContrast(text, bare);
      const words = text.slice(indirect.start, indirect.end).split(/\s+/).length;
      if (words >= LEAST_WORDS) contents.push({ span: indirect, kind: 'paraphrase', quoted: [] });
    }
  }
  return contents;
}

/** Two halves of indirect speech around its own tag are one stretch. */
function joined(text: string, { contents, speaker, cue }: Attribution, direct: readonly Span[]): Span[] {
  const [first, second, ...more] = contents;
  if (!first || !second || more.length > 0 || !cue || !speaker?.printed) return contents;
  const isBetween = (span: Span): boolean => first.end <= span.start && span.end <= second.start;
  const touchesQuotation = direct.some((span) => span.start < second.end && first.start < span.end);
  const gap = text.slice(first.end, second.start);
  if (touchesQuotation || !isBetween(cue.span) || !isBetween(speaker.printed) || gap.length > 200) return contents;
  const after = text.slice(second.start, second.end);
  // ", since the war began": what hangs on after the tag may be the writer's own.
  return /[\n.!?]\s/.test(gap) || HANGS_ON.test(after) ? [first] : [{ start: first.start, end: second.end }];
}

const HANGS_ON = /^[\s,–—-]*(?:since|while|but|although|though|despite|as|after|before|which|who|where|and)\b/i;

const trimmed = (text: string, { start, end }: Span): Span => {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
};

const LETTER = /[\p{L}\p{N}]/u;

function hasWordsOutside(text: string, span: Span, quoted: readonly Span[]): boolean {
  let from = span.start;
  for (const part of quoted) {
    if (part.start > from && LETTER.test(text.slice(from, part.start))) return true;
    from = Math.max(from, part.end);
  }
  return from < span.end && LETTER.test(text.slice(from, span.end));
}

/** Without "that" in front and without signs at the ends, as far as they stand outside quotation marks. */
function edged(text: string, span: Span, quoted: readonly Span[]): Span {
  let { start, end } = trimmed(text, span);
  const inQuotation = (at: number): boolean => quoted.some((part) => part.start <= at && at < part.end);
  while (end > start && /[\s,.;:–—-]/.test(text.charAt(end - 1)) && !inQuotation(end - 1) && !isAbbreviation(text, end))
    end -= 1;
  while (end > start && start < end && /[\s,.;:–—-]/.test(text.charAt(start)) && !inQuotation(start)) start += 1;
  const opening = COMPLEMENTISER.exec(text.slice(start, Math.min(end, start + 12)));
  if (opening && !inQuotation(start)) start += opening[0].length;
  return trimmed(text, { start, end });
}

/** "in the U.S." keeps its full stop. */
const isAbbreviation = (text: string, end: number): boolean =>
  text.charAt(end - 1) === '.' && /\p{Lu}\.\p{Lu}\.$/u.test(text.slice(Math.max(0, end - 4), end));

/** A clause that ends in a quotation ends after its closing mark; one that begins with it, at its opening mark. */
function withMarks(text: string, span: Span, quoted: readonly Span[]): Span {
  let { start, end } = span;
  const [first] = quoted;
  const last = quoted.at(-1);
  if (first && first.start <= start) start = markBefore(text, first.start);
  if (last && last.end >= end) end = markAfter(text, last.end);
  return { start, end };
}

function markBefore(text: string, at: number): number {
  if (text.slice(at - 2, at) === '``' || text.slice(at - 2, at) === "''") return at - 2;
  return at > 0 && OPENING.test(text.charAt(at - 1)) ? at - 1 : at;
}

function markAfter(text: string, at: number): number {
  if (text.slice(at, at + 2) === "''") return at + 2;
  return CLOSING.test(text.charAt(at)) ? at + 1 : at;
}

function withoutContrast(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const contrast = OWN_CONTRAST.exec(words);
  if (!contrast || contrast.index < 10 || MARK.test(words.slice(contrast.index))) return span;
  return { start: span.start, end: span.start + contrast.index };
}
