import type { Account, Question, Voice } from './disagreement.ts';
import { type Comparable, differingGroups } from './groups.ts';
import { differingPart } from './words/alignment.ts';
import { normalIn } from './words/read-words.ts';

/** Version labels are compared by their words: "Pulls out" and "pulls out" are one. Null for an account without one. */
const versionOf = ({ version }: Account): string | null =>
  version === null ? null : normalIn(version) || version.trim();

/** Whether an editor has given both accounts the same short version. */
export function haveSameVersion(a: Account, b: Account): boolean {
  const version = versionOf(a);
  return version !== null && version === versionOf(b);
}

/** The accounts by version label, where two labels stand against each other; what differs is told against another group. */
export function differingVersions(accounts: readonly Account[], comparable: Comparable): Voice[][] {
  const groups = differingGroups(accounts, versionOf, comparable);
  return groups.map((group) => {
    const [other] = groups.find((candidate) => candidate !== group) ?? [];
    return group.map((account) => ({
      account,
      differs: differingPart(account.statement.locator, other?.statement.locator.exact ?? ''),
    }));
  });
}

/** "pulls out (Talks desk) / brings team home (Talks desk)": the labels that differ, each with the editor who set it. */
export function versionWords({ item }: Question, groups: readonly Voice[][]): string {
  const words = groups.map(([voice]) => {
    const answer = item.answers.find(({ statement }) => statement === voice?.account.statement.id);
    return `${voice?.account.version} (${answer?.version?.by ?? 'editor not stated'})`;
  });
  return words.join(' / ');
}
