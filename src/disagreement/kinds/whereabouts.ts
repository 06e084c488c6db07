import type { Rule } from '../disagreement.ts';
import { areOfDifferentSources } from '../gate.ts';
import { skeletonOf } from '../words/house-style.ts';
import { mayHoldOneAnother } from '../words/places.ts';
import { whereaboutsIn } from '../words/whereabouts.ts';

/** Accounts that put one thing in or near different named places. A place may lie in another, so this only may differ. */
export const findWhereaboutsDifferences: Rule = ({ accounts }) => {
  const told = accounts.flatMap((account) => {
    const [found] = whereaboutsIn(account.statement.locator.exact, account.statement.locator.start);
    return found ? [{ account, found, key: skeletonOf(found.place) }] : [];
  });
  const sides = told.filter((one) =>
    told.some(
      (other) =>
        one.key !== other.key &&
        !mayHoldOneAnother(one.found.place, other.found.place) &&
        areOfDifferentSources(one.account, other.account),
    ),
  );
  const groups = [...Map.groupBy(sides, ({ key }) => key).values()];
  if (groups.length < 2) return [];
  const printed = groups.map(([first]) => `${first?.found.preposition} ${first?.found.place}`);
  return [
    {
      kind: 'event',
      why: `Where: ${printed.join(' / ')}.`,
      severity: 'low',
      confidence: 0.45,
      shown: false,
      groups: groups.map((group) =>
        group.map(({ account, found: { start, end } }) => ({ account, differs: [{ start, end }] })),
      ),
    },
  ];
};
