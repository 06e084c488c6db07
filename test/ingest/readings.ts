import { readAttributions } from '../../src/ingest/speech/attributions.ts';
import { createArticle } from '../../src/ingest/text/article.ts';

/** What was read in a text, in words. */
export interface Read {
  said: string[];
  quoted: string[];
  by: string | null;
  name: string | null;
  cue: string | null;
  rule: string;
}

/** The attributions of a text, each place as the words that stand there. */
export function read(text: string): Read[] {
  const words = (span: { start: number; end: number } | null | undefined): string | null =>
    span ? text.slice(span.start, span.end) : null;
  return readAttributions(createArticle(text)).attributions.map(({ contents, direct, speaker, cue, rule }) => ({
    said: contents.map((span) => words(span) ?? ''),
    quoted: direct.map((span) => words(span) ?? ''),
    by: words(speaker?.printed),
    name: speaker?.name ?? null,
    cue: words(cue?.span),
    rule,
  }));
}
