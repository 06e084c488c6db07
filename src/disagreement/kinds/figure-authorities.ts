import type { Finding, Rule } from '../disagreement.ts';
import { areOfOneEvent, datesMeet } from '../gate.ts';
import { measureOf } from '../words/measures.ts';
import { normalIn } from '../words/read-words.ts';
import { type Count, countsIn, sameAuthority, timeOf, voicesOf } from './counts.ts';

/**
 * The same figure for the same thing, given to different authorities. Two may have counted alike, so it only may differ; but a
 * reader who quotes it has to know whose figure it is.
 */
export const findFigureAuthorities: Rule = ({ accounts }) => {
  const named = countsIn(accounts).filter(({ figure }) => figure.authority !== null);
  const alike = Map.groupBy(named, ({ figure: { min, max, comparator, counted, unit } }) =>
    JSON.stringify([min, max, comparator, normalIn(counted), measureOf(unit).dimension]),
  );
  return [...alike.values()].flatMap(byAuthority);
};

function byAuthority(counts: readonly Count[]): Finding[] {
  const sides = counts.filter((count) => counts.some((other) => isGivenToAnother(count, other)));
  const groups = [...Map.groupBy(sides, ({ figure }) => normalIn(figure.authority?.exact ?? '')).values()];
  if (groups.length < 2) return [];
  const authorities = groups.map(([first]) => first?.figure.authority?.exact ?? '');
  return [
    {
      kind: 'attribution',
      why: `The figure ${sides[0]?.figure.printed.exact ?? ''} is given to: ${authorities.join(' / ')}.`,
      severity: 'medium',
      confidence: 0.4,
      shown: false,
      groups: groups.map(voicesOf),
    },
  ];
}

function isGivenToAnother(a: Count, b: Count): boolean {
  const [left, right] = [timeOf(a), timeOf(b)];
  return (
    !sameAuthority(a.figure, b.figure) &&
    a.account.statement.source !== b.account.statement.source &&
    areOfOneEvent(a.account, b.account) &&
    (left === null || right === null || datesMeet(left, right))
  );
}
