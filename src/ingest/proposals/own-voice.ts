import type { Span } from '../../facts/span.ts';
import { type Article, firstTokenAt } from '../text/article.ts';
import type { Token } from '../text/tokens.ts';
import { judges } from './characterisations.ts';
import { clausesOf } from './clauses.ts';
import { tellsEvent } from './events.ts';

/** A clause in the writer's own voice, and what of it makes it worth keeping. */
export interface OwnClause {
  span: Span;
  carries: 'figure' | 'event' | 'characterisation';
}

/** Fewer words say nothing that could be compared. */
const LEAST_WORDS = 4;
/** Between two parts of an attribution, so few words are its grammar ("have repeatedly"). */
const GAP_WORDS = 3;

/**
 * What the writer says in a sentence beside what is attributed there: clauses that carry a figure, an event or a
 * judgement. `taken` are speakers, cues, contents and what stands beside them, in order.
 */
export function ownClauses(
  article: Article,
  sentence: Span,
  taken: readonly Span[],
  hasFigure: (clause: Span) => boolean,
): OwnClause[] {
  return leftOver(article, sentence, taken).flatMap((span) =>
    clausesOf(tokensIn(article, span)).flatMap((clause): OwnClause[] => {
      const carries = whatCarries(tokensIn(article, clause), clause, hasFigure);
      return carries ? [{ span: clause, carries }] : [];
    }),
  );
}

function whatCarries(
  tokens: readonly Token[],
  clause: Span,
  hasFigure: (clause: Span) => boolean,
): OwnClause['carries'] | null {
  let words = 0;
  for (const { kind } of tokens) if (kind !== 'punct' && kind !== 'mark') words += 1;
  if (words < LEAST_WORDS || reportsSaying(tokens)) return null;
  if (judges(tokens)) return 'characterisation';
  const event = tellsEvent(tokens);
  if ((event || words > 5) && hasFigure(clause)) return 'figure';
  return event ? 'event' : null;
}

/** Verbs that tell of a saying and of nothing else. */
const SAYINGS = new Set(
  'say says said saying tell tells told telling claim claims claimed insist insists insisted announce announces announced state stated argue argues argued deny denies denied add added'.split(
    ' ',
  ),
);

/** Whether a clause tells what somebody said: where no speaker was found for it, it still is not the writer's own. */
function reportsSaying(tokens: readonly Token[]): boolean {
  let quoted = false;
  return tokens.some(({ kind, lower }, at) => {
    if (kind === 'mark') quoted = !quoted;
    return !quoted && (SAYINGS.has(lower) || (lower === 'according' && tokens[at + 1]?.lower === 'to'));
  });
}

export function tokensIn({ tokens }: Article, span: Span): Token[] {
  const found: Token[] = [];
  for (let at = firstTokenAt(tokens, span.start); at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.end > span.end) break;
    found.push(token);
  }
  return found;
}

function leftOver(article: Article, sentence: Span, taken: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = sentence.start;
  for (const span of taken) {
    if (span.end <= from) continue;
    if (span.start >= sentence.end) break;
    pushWhole(article, left, { start: from, end: Math.min(span.start, sentence.end) }, from > sentence.start);
    from = Math.max(from, span.end);
  }
  pushWhole(article, left, { start: from, end: sentence.end }, false);
  return left;
}

function pushWhole(article: Article, left: Span[], span: Span, between: boolean): void {
  if (span.end <= span.start) return;
  if (between && tokensIn(article, span).filter(({ kind }) => kind === 'word').length <= GAP_WORDS) return;
  left.push(span);
}
