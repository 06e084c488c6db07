import type { AnswerOf, ShownDisagreement, ShownSide } from '../commands/answer.ts';
import { dateLine } from '../wording/date-line.ts';
import { joined, type Line, lineOf, lineText } from '../wording/line.ts';
import { phrases } from '../wording/phrases.ts';
import { attributionLine } from './statement-lines.ts';

const { differences } = phrases;

/** The neutral heading of a disagreement; of one that is not sure enough, that accounts may differ; of two counts, that they are. */
export function differenceHeading({ disagreement: { kind, question, shown }, verdict }: ShownDisagreement): string {
  if (shown || verdict?.note === null) return differences.heading(question);
  return kind === 'scope' ? differences.countsHeading(question) : differences.maybeHeading(question);
}

/** The differences to name in a summary, and how many slighter ones there are beside them. */
export function byWeight(disagreements: readonly ShownDisagreement[]) {
  const grave = disagreements.filter(({ disagreement }) => disagreement.severity !== 'low');
  return { grave, slight: disagreements.length - grave.length };
}

/** Whose account a side is. */
export const sideLine = ({ statement, version }: ShownSide): string =>
  lineText(
    joined(
      attributionLine(statement),
      statement.kind === 'report' ? null : statement.source.label,
      version && differences.label(version.label, version.by),
    ),
  );

/** The rule in plain words, how it fired, and when all sides come from one origin that this is so. */
export function whyLine({ disagreement, oneOrigin, verdict }: ShownDisagreement): Line {
  const why = differences.why(disagreement.rule, disagreement.why);
  const origin = oneOrigin === null ? '' : ` ${differences.oneOrigin(oneOrigin)}`;
  return verdict === null ? lineOf`${why}${origin}` : lineOf`${why}${origin} ${verdictLine(verdict)}`;
}

function verdictLine({ note, by, at }: NonNullable<ShownDisagreement['verdict']>): Line {
  return note === null ? differences.confirmed(by, dateLine(at)) : differences.explained(by, dateLine(at), note);
}

/** What a comparison's lists are headed by, with how many each has, in the order in which they are shown. */
export function comparisonHeadings({ left, right, totals }: AnswerOf<'comparison'>) {
  const { told } = differences;
  return {
    differently: told.differently(totals.differently),
    both: told.both(totals.both),
    onlyLeft: told.onlyIn(left.id, totals.onlyLeft),
    onlyRight: told.onlyIn(right.id, totals.onlyRight),
  };
}

/** Which two documents a comparison is of, and whether one origin stands behind both. */
export const comparisonHeading = ({ left, right, oneOrigin }: AnswerOf<'comparison'>): Line =>
  joined(differences.between(left, right), oneOrigin && differences.bothFrom(oneOrigin));
