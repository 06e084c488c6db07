import type { Span } from '../facts/span.ts';
import { type Word, wordsOf } from '../facts/words.ts';
import type { Draft, DraftQuotation } from './draft.ts';
import type { Surroundings } from './lost-context.ts';
import { sentenceAround } from './lost-context.ts';

/** So many of the draft's words after a quotation can still say no to it: “a deal by Friday” is unlikely. */
const WORDS_AFTER = 6;
/** A quotation goes on in the next one at most so far on: “…,” the envoy told reporters in the capital, “…”. */
const GOES_ON_WITHIN = 150;

/** What stands around the quotation at `at` in its draft. */
export function surroundingsOf({ text, quotations }: Draft, at: number): Surroundings {
  const quotation = quotations[at];
  if (!quotation) return { beside: [], around: [], earlier: [], before: [], after: [] };
  const { span, sentence } = quotation;
  const isFirst =
    sentence.start === 0 || /\n\s*\n\s*$/.test(text.slice(Math.max(0, sentence.start - 20), sentence.start));
  const [previous, next] = [quotations[at - 1], quotations[at + 1]];
  return {
    // Most quotations lose nothing, and then nobody asks for these.
    get beside() {
      const others = near(quotations, at).filter((other) => other.end > sentence.start && other.start < sentence.end);
      const ahead = ownWords(text, { start: sentence.start, end: span.start }, others);
      return [...ahead, ...ownWords(text, { start: span.end, end: sentence.end }, others).slice(0, WORDS_AFTER)];
    },
    get around() {
      return [...wordsOf(text.slice(sentence.start, span.start)), ...wordsOf(text.slice(span.end, sentence.end))];
    },
    get earlier() {
      if (isFirst) return [];
      const earlier = sentenceAround(text, { start: sentence.start - 1, end: sentence.start });
      return wordsOf(text.slice(earlier.start, Math.min(earlier.end, sentence.start)));
    },
    before:
      previous && goesOn(text, previous, quotation) ? wordsOf(text.slice(previous.span.start, previous.span.end)) : [],
    after: next && goesOn(text, quotation, next) ? wordsOf(text.slice(next.span.start, next.span.end)) : [],
  };
}

/** Quotations beside one; those further off are in no sentence of it, or say nothing of it. */
const near = (quotations: readonly DraftQuotation[], at: number): Span[] =>
  quotations.slice(Math.max(0, at - 10), at + 11).map(({ span }) => span);

function ownWords(text: string, { start, end }: Span, quoted: readonly Span[]): Word[] {
  const parts: Word[] = [];
  let from = start;
  for (const span of [...quoted, { start: end, end }]) {
    if (span.start < from || span.start > end) continue;
    parts.push(...wordsOf(text.slice(from, span.start)));
    from = span.end;
  }
  return parts;
}

const goesOn = (text: string, a: DraftQuotation, b: DraftQuotation): boolean =>
  b.span.start - a.span.end <= GOES_ON_WITHIN && !/\n\s*\n/.test(text.slice(a.span.end, b.span.start));
