import type { Account, Rule } from '../disagreement.ts';
import { areOfDifferentSources } from '../gate.ts';
import { agentClassOf } from '../words/agents.ts';
import { wordsIn } from '../words/read-words.ts';

const agentsOf = ({ statement: { locator } }: Account): string[] => [
  ...new Set(wordsIn(locator.exact).flatMap(({ normal }) => agentClassOf(normal) ?? [])),
];

/** Accounts of one act whose own words name subjects that exclude each other. */
export const findAgentDifferences: Rule = ({ accounts }) => {
  const told = accounts
    .map((account) => ({ account, agents: agentsOf(account) }))
    .filter(({ agents }) => agents.length > 0);
  const differ = (a: (typeof told)[number], b: (typeof told)[number]): boolean =>
    areOfDifferentSources(a.account, b.account) && !a.agents.some((agent) => b.agents.includes(agent));
  const sides = told.filter((one) => told.some((other) => differ(one, other)));
  if (sides.length === 0) return [];
  const groups = [...Map.groupBy(sides, ({ agents }) => agents[0]).values()];
  const printed = groups.map((group) =>
    [...new Set(group.map(({ account }) => account.statement.locator.exact))].join(', '),
  );
  return [
    {
      kind: 'cause',
      why: `Who did it: ${printed.join(' / ')}.`,
      severity: 'medium',
      confidence: 0.7,
      shown: true,
      groups: groups.map((group) =>
        group.map(({ account }) => ({
          account,
          differs: [{ start: account.statement.locator.start, end: account.statement.locator.end }],
        })),
      ),
    },
  ];
};
