import { rangeOf } from '../../facts/figure.ts';
import type { Finding, Rule } from '../disagreement.ts';
import { areOfOneEvent, datesMeet } from '../gate.ts';
import { figuresMeet, measureOf } from '../words/measures.ts';
import { normalIn } from '../words/read-words.ts';
import { type Count, countsIn, sameAuthority, timeOf, voicesOf } from './counts.ts';

/** Figures further apart than this are hardly taken for one another. */
const NEAR = 1.5;

/**
 * Counts that answer one question and are two counts all the same: somebody else counts, or something else is counted. Both can
 * hold. They are told side by side, so that nobody takes one for a correction of the other, and never as an error of either.
 */
export const findDifferentCounts: Rule = ({ accounts }) => {
  const counts = countsIn(accounts);
  const sides = counts.filter((count) => counts.some((other) => areTwoCounts(count, other)));
  const groups = [...Map.groupBy(sides, scopeOf).values()];
  if (groups.length < 2) return [];
  const isOneThing = new Set(sides.map(({ figure }) => normalIn(figure.counted))).size === 1;
  const finding: Finding = {
    kind: 'scope',
    why: `Counts: ${groups.map((group) => countWords(group, isOneThing)).join(' / ')}.`,
    severity: 'low',
    confidence: 0.7,
    shown: false,
    groups: groups.map(voicesOf),
  };
  return [finding];
};

/** What is counted and by whom, as far as it is named. */
const scopeOf = ({ figure: { counted, authority } }: Count): string =>
  JSON.stringify([normalIn(counted), authority === null ? '' : normalIn(authority.exact)]);

function areTwoCounts(a: Count, b: Count): boolean {
  const isOtherCount = normalIn(a.figure.counted) !== normalIn(b.figure.counted) || !sameAuthority(a.figure, b.figure);
  return (
    isOtherCount &&
    a.account.statement.source !== b.account.statement.source &&
    measureOf(a.figure.unit).dimension === measureOf(b.figure.unit).dimension &&
    !figuresMeet(a.figure, b.figure) &&
    isNear(a, b) &&
    areOfOneEvent(a.account, b.account) &&
    areOfOneTime(a, b)
  );
}

function isNear(a: Count, b: Count): boolean {
  const middle = ({ figure }: Count): number => {
    const { min, max } = rangeOf(figure);
    return ((Number.isFinite(max) ? min + max : 2 * min) / 2) * measureOf(figure.unit).size;
  };
  const [less = 0, more = 0] = [middle(a), middle(b)].toSorted((x, y) => x - y);
  return less > 0 && more <= NEAR * less;
}

function areOfOneTime(a: Count, b: Count): boolean {
  const [left, right] = [timeOf(a), timeOf(b)];
  return left === null || right === null || datesMeet(left, right);
}

/** “49 (hostages still held, by the army)”: the figures with who counts, and what is counted where that differs. */
function countWords(group: readonly Count[], isOneThing: boolean): string {
  const [first] = group;
  if (!first) return '';
  const { counted, authority } = first.figure;
  const printed = [...new Set(group.map(({ figure }) => figure.printed.exact))].join(', ');
  const by = authority === null ? 'who counts is not stated' : `by ${authority.exact}`;
  return `${printed} (${isOneThing ? by : `${counted}, ${by}`})`;
}
