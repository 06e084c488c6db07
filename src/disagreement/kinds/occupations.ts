import type { Account, Rule } from '../disagreement.ts';
import { areOfDifferentSources } from '../gate.ts';
import { type Occupation, occupationsIn } from '../words/occupations.ts';

/** Occupations that accounts give to one person and that are hardly one person's; "scientist" and "expert" go with all. */
export const findOccupationDifferences: Rule = ({ accounts }) => {
  const told = accounts.flatMap((account) => {
    const [occupation] = occupationsIn(account.statement.locator.exact, account.statement.locator.start);
    return occupation ? [{ account, occupation }] : [];
  });
  const differ = (a: { account: Account; occupation: Occupation }, b: typeof a): boolean =>
    a.occupation.field !== b.occupation.field && areOfDifferentSources(a.account, b.account);
  const sides = told.filter((one) => told.some((other) => differ(one, other)));
  if (sides.length === 0) return [];
  const groups = [...Map.groupBy(sides, ({ occupation }) => occupation.field).values()];
  const printed = groups.map((group) => [...new Set(group.map(({ occupation }) => occupation.printed))].join(', '));
  return [
    {
      kind: 'characterisation',
      why: `Printed of one person: ${printed.join(' / ')}.`,
      severity: 'medium',
      confidence: 0.8,
      shown: true,
      groups: groups.map((group) =>
        group.map(({ account, occupation: { start, end } }) => ({ account, differs: [{ start, end }] })),
      ),
    },
  ];
};
