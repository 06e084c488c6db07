import type { Fault } from './problem.ts';
import { overlap, type Span, within } from './span.ts';
import type { Statement } from './statement.ts';
import { shown } from './text.ts';
import { wordsOf } from './words.ts';

const MARK = /["'`“”„‟‘’‚‛«»‹›「」『』〝〞〟＂＇]/;
/** Marks that are never an apostrophe: where one of these closes a quotation, no other of its kind stands inside. */
const DOUBLE_MARK = /["“”„‟«»「」『』〝〞〟＂]/;
/** House styles that set « spaces inside » use these. */
const INNER_SPACE = /[\u00a0\u202f]/;

/** Where the quoted spans of a statement are not what stood between quotation marks, or do not suit its kind. */
export function quotedFaults(statement: Statement, text: string): Fault[] {
  const faults = statement.quoted.flatMap((span, index): Fault[] => {
    const message = spanFault(span, statement, statement.quoted[index - 1], text);
    return message ? [{ path: ['quoted', index], message }] : [];
  });
  return faults.length > 0 ? faults : kindFaults(statement);
}

function spanFault(span: Span, { locator }: Statement, before: Span | undefined, text: string): string | null {
  if (!within(span, locator)) {
    return `(${span.start}–${span.end}) is not inside the excerpt at ${locator.start}–${locator.end}. Correct one of them.`;
  }
  if (before && span.start < before.end) {
    return 'begins before the span in front of it ends. List the spans in the order of the text, without overlap.';
  }
  const words = text.slice(span.start, span.end);
  if (/^[^\S\u00a0\u202f]|[^\S\u00a0\u202f]$/.test(words)) {
    return `(${shown(words)}) begins or ends with a space. Leave out the quotation marks and all that is outside them.`;
  }
  if (!MARK.test(markBefore(text, span.start))) {
    return `has no quotation mark before it at ${span.start}: the source has ${shown(text.slice(Math.max(0, span.start - 8), span.start))} there. Begin right after the mark.`;
  }
  const closing = markAfter(text, span.end);
  if (!MARK.test(closing) && !quotationGoesOn(text, span.end)) {
    return `has no quotation mark after it at ${span.end}: the source has ${shown(text.slice(span.end, span.end + 8))} there. End right before the mark.`;
  }
  const inside = DOUBLE_MARK.test(closing) ? words.indexOf(closing) : -1;
  if (inside !== -1) {
    return `runs over a quotation mark at ${span.start + inside}. End it there, and give what follows a span of its own.`;
  }
  return null;
}

function markBefore(text: string, start: number): string {
  const last = text.charAt(start - 1);
  return INNER_SPACE.test(last) ? text.charAt(start - 2) : last;
}

function markAfter(text: string, end: number): string {
  const next = text.charAt(end);
  return INNER_SPACE.test(next) ? text.charAt(end + 1) : next;
}

/** A quotation of several paragraphs is closed only after the last; each begins with a mark. */
function quotationGoesOn(text: string, end: number): boolean {
  const gap = /^\s*/.exec(text.slice(end, end + 20))?.[0] ?? '';
  return gap.includes('\n') && MARK.test(text.charAt(end + gap.length));
}

const LETTER = /[\p{L}\p{N}]/u;

/** Without letters outside there are no words outside: most quotations need not be taken apart. `quoted` is in order. */
function hasLettersOutside({ locator, quoted }: Statement): boolean {
  let from = locator.start;
  for (const span of quoted) {
    if (LETTER.test(locator.exact.slice(from - locator.start, span.start - locator.start))) return true;
    from = span.end;
  }
  return LETTER.test(locator.exact.slice(from - locator.start));
}

function kindFaults(statement: Statement): Fault[] {
  const { kind, locator, quoted } = statement;
  if (kind === 'paraphrase' || kind === 'report') {
    if (quoted.length === 0) return [];
    const message = `a ${kind} has no quoted spans. Set kind to "mixed" or "quote", or quoted to [].`;
    return [{ path: ['quoted'], message }];
  }
  if (quoted.length === 0) {
    const message = `a ${kind} needs its quoted spans. Add them, or set kind to "paraphrase".`;
    return [{ path: ['quoted'], message }];
  }
  if (kind === 'quote' && !hasLettersOutside(statement)) return [];
  const outside = wordsOf(locator.exact)
    .map((word) => ({ ...word, start: locator.start + word.start, end: locator.start + word.end }))
    .filter((word) => !quoted.some((span) => overlap(span, word)));
  if (kind === 'quote' && outside.length > 0) {
    const words = shown(outside.map((word) => word.printed).join(' '));
    const message = `is "quote", but ${words} stands outside the quoted spans. Set it to "mixed", or correct the spans.`;
    return [{ path: ['kind'], message }];
  }
  if (kind === 'mixed' && outside.length === 0) {
    return [{ path: ['kind'], message: 'is "mixed", but all of the words are quoted. Set it to "quote".' }];
  }
  return [];
}
