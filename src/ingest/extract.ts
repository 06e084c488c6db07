import type { Span } from '../facts/span.ts';
import type { Attribution, Quotation } from './attribution.ts';
import { readAttributions } from './speech/attributions.ts';
import { createArticle } from './text/article.ts';

/** One attributed statement as `talks extract` prints it; all places are UTF-16 units into the article's text. */
export interface ExtractedQuote {
  /** What was said, in the order of the text, with its quotation marks where it has some. */
  contents: Span[];
  /** What of it stands inside quotation marks, the marks left out. */
  direct: Span[];
  speaker: Span | null;
  speakerName: string | null;
  cue: Span | null;
}

/** Everything that an article says somebody said. */
export function extractQuotes(text: string): ExtractedQuote[] {
  const { attributions, quotations } = readAttributions(createArticle(text));
  const marks = new Map(quotations.map((quotation) => [quotation.span.start, quotation]));
  return attributions.map((attribution) => printedForm(attribution, marks));
}

function printedForm(
  { contents, direct, speaker, cue }: Attribution,
  marks: ReadonlyMap<number, Quotation>,
): ExtractedQuote {
  return {
    contents: contents.map((span) => withMarks(span, marks.get(span.start))),
    direct,
    speaker: speaker?.printed ?? null,
    speakerName: speaker?.name ?? null,
    cue: cue?.span ?? null,
  };
}

/** A content that is just what a quotation holds, together with the marks around it. */
function withMarks(span: Span, quotation: Quotation | undefined): Span {
  if (quotation?.span.end !== span.end) return span;
  return { start: quotation.open, end: quotation.close === null ? span.end : quotation.close + 1 };
}
