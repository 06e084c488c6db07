import { checkNote } from '../lines/check-lines.ts';
import { lineText } from '../wording/line.ts';
import type { AnswerOf, ShownCheck } from './answer.ts';

/** The parts of a checked draft in the form that programs outside Talks rely on, each in the order of the draft; `note` is what is said of it. */
export function checkJson({ words, tally, total, offset, checks }: AnswerOf<'check'>) {
  const inOrder = checks.toSorted((a, b) => a.span.start - b.span.start);
  const ofKind = (what: ShownCheck['what']) => inOrder.filter((check) => check.what === what);
  const common = (check: ShownCheck) => ({
    start: check.span.start,
    end: check.span.end,
    verdict: check.verdict,
    statement: check.statement?.id ?? null,
    note: lineText(checkNote(check)) || null,
    attributed: check.attributed,
    disagreements: check.disagreements.map(({ disagreement }) => disagreement.id),
  });
  return {
    words,
    tally,
    total,
    offset,
    quotations: ofKind('quotation').map((check) => ({
      ...common(check),
      difference: check.difference,
      lost: check.lost,
      outside: check.outside,
      former: check.former,
      wording: check.wording,
    })),
    paraphrases: ofKind('paraphrase').map((check) => ({ ...common(check), lost: check.lost })),
    figures: ofKind('figure').map((check) => ({ ...common(check), figure: check.figure, wording: check.wording })),
  };
}
