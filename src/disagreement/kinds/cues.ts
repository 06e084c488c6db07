import type { Account, Finding, Rule } from '../disagreement.ts';
import { areOfOneSpeaker, isComparable } from '../gate.ts';
import { clustersOf, differingGroups } from '../groups.ts';
import { haveSameVersion } from '../versions.ts';
import { areSameWords } from '../words/read-words.ts';

/** "Said" and "according to" leave open whether it is so; "claimed" and "admitted" judge. */
const weightOf = ({ statement: { cue } }: Account): string | null =>
  cue === null ? null : cue.class === 'loaded' ? 'judging' : 'not judging';

const isOneProposition = (a: Account, b: Account): boolean =>
  areOfOneSpeaker(a, b) &&
  (areSameWords(a.statement.locator.exact, b.statement.locator.exact) || haveSameVersion(a, b));

/** One thing said by one speaker, brought in by a verb that judges here and by one that does not there. */
export const findCueDifferences: Rule = ({ accounts }) => clustersOf(accounts, isOneProposition).flatMap(byWeight);

function byWeight(accounts: readonly Account[]): Finding[] {
  const groups = differingGroups(accounts, weightOf, isComparable);
  if (groups.length === 0) return [];
  const verbs = groups.map((group) => [...new Set(group.map(({ statement }) => statement.cue?.exact))].join(', '));
  return [
    {
      kind: 'cue',
      why: `Printed verbs: ${verbs.join(' / ')}.`,
      severity: 'low',
      confidence: 0.9,
      shown: true,
      groups: groups.map((group) =>
        group.map((account) => {
          const { cue } = account.statement;
          return { account, differs: cue ? [{ start: cue.start, end: cue.end }] : [] };
        }),
      ),
    },
  ];
}
