import type { Finding, Rule } from '../disagreement.ts';
import { areOfDifferentSources } from '../gate.ts';
import { skeletonOf } from '../words/house-style.ts';
import { type Holder, holdersIn } from '../words/posts.ts';

const last = (name: string): string => skeletonOf(name.trim().split(/\s+/).at(-1) ?? '');

/** Accounts that name different holders of one post, or call somebody its holder here and "an alleged" one there. */
export const findPostDifferences: Rule = ({ accounts }) => {
  const told = accounts.flatMap((account) => {
    const [holder] = holdersIn(account.statement.locator.exact, account.statement.locator.start);
    return holder ? [{ account, holder }] : [];
  });
  const find = (
    keyOf: (holder: Holder) => string | null,
    finding: Pick<Finding, 'why' | 'severity' | 'confidence' | 'shown'>,
  ): Finding[] => {
    const speaking = told.filter(({ holder }) => keyOf(holder) !== null);
    const sides = speaking.filter((one) =>
      speaking.some(
        (other) => keyOf(one.holder) !== keyOf(other.holder) && areOfDifferentSources(one.account, other.account),
      ),
    );
    const groups = [...Map.groupBy(sides, ({ holder }) => keyOf(holder)).values()];
    if (groups.length < 2) return [];
    return [
      {
        kind: 'characterisation',
        ...finding,
        groups: groups.map((group) =>
          group.map(({ account, holder: { start, end } }) => ({ account, differs: [{ start, end }] })),
        ),
      },
    ];
  };
  const names = [...new Set(told.flatMap(({ holder }) => (holder.name && !holder.hedged ? [holder.name] : [])))];
  return [
    ...find(({ name, hedged }) => (name === null || hedged ? null : last(name)), {
      why: `Named as the holder of one post: ${names.join(' / ')}.`,
      severity: 'medium',
      confidence: 0.75,
      shown: true,
    }),
    ...find(({ hedged }) => (hedged ? 'hedged' : 'plain'), {
      why: 'The holder of a post / an alleged one, or one of several.',
      severity: 'low',
      confidence: 0.45,
      shown: false,
    }),
  ];
};
