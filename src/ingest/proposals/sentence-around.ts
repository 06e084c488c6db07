import type { Span } from '../../facts/span.ts';
import type { Article } from '../text/article.ts';
import { touching } from '../text/sorted-spans.ts';
import type { ProposalSource } from './proposal.ts';

/** A speaker or cue further away than this is shown by itself, not with all that lies between. */
const FARTHEST = 1000;

/**
 * The printed sentence or sentences that hold an excerpt with its speaker and cue, without the header or dateline in
 * front of the first.
 */
export function sentencesAround(source: ProposalSource, article: Article, excerpt: Span, parts: readonly Span[]): Span {
  let { start, end } = holding(article, excerpt);
  for (const part of parts) {
    const near = part.start < end + FARTHEST && start < part.end + FARTHEST;
    if (!near) continue;
    const around = holding(article, part);
    start = Math.min(start, around.start);
    end = Math.max(end, around.end);
  }
  return withoutHeader(source, { start, end });
}

/** The sentences that a span touches; itself where it stands in none. */
function holding({ sentences }: Article, span: Span): Span {
  const held = touching(sentences, span);
  return {
    start: Math.min(span.start, held[0]?.start ?? span.start),
    end: Math.max(span.end, held.at(-1)?.end ?? span.end),
  };
}

function withoutHeader({ text, furniture }: ProposalSource, { start, end }: Span): Span {
  const header = touching(furniture, { start, end }).find(
    (piece) =>
      (piece.kind === 'header' || piece.kind === 'dateline') &&
      piece.start <= start &&
      start < piece.end &&
      piece.end < end,
  );
  if (!header) return { start, end };
  let from = header.end;
  while (from < end && /\s/.test(text.charAt(from))) from += 1;
  return { start: from, end };
}
