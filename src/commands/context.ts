import type { Desk } from '../desk/desk.ts';
import type { Span } from '../facts/span.ts';
import type { Run, ShownContext, ShownDisagreement } from './answer.ts';
import { wholeDesk } from './scope.ts';
import { runsOf, shownDisagreement, shownStatement, sourceOf } from './shown.ts';

/** A statement with the paragraphs before, around and after it, or null when there is no such statement any more. */
export function contextOf(statementId: string, desk: Desk): ShownContext | null {
  const statement = desk.statements.get(statementId);
  if (!statement) return null;
  const { text } = sourceOf(statement, desk);
  const paragraphs = paragraphsOf(text);
  const holding = paragraphs.flatMap((span, index) =>
    span.start < statement.locator.end && statement.locator.start < span.end ? [index] : [],
  );
  const [first = 0, last = 0] = [holding[0], holding.at(-1)];
  return {
    statement: shownStatement(statement, wholeDesk(desk)),
    paragraphs: paragraphs
      .slice(Math.max(0, first - 1), last + 2)
      .map((span): Run[] =>
        runsOf(text, span, { excerpt: [statement.locator], quoted: statement.quoted, matched: [] }),
      ),
  };
}

/** A disagreement with both sides as shown, or null when the accounts no longer differ. */
export function disagreementNamed(id: string, desk: Desk): ShownDisagreement | null {
  const disagreement = desk.disagreementNamed(id);
  return disagreement ? shownDisagreement(disagreement, wholeDesk(desk)) : null;
}

function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
