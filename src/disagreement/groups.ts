import type { Account } from './disagreement.ts';
import { areOfDifferentSources } from './gate.ts';

export type Comparable = (a: Account, b: Account) => boolean;

/**
 * The accounts by what they say (`keyOf`; null when an account is silent), where at least two that may be compared say
 * different things in different sources; otherwise nothing. An account stays out that differs from none it may be
 * compared with; one that differs only from its own source stays with those who say the same.
 */
export function differingGroups(
  accounts: readonly Account[],
  keyOf: (account: Account) => string | null,
  comparable: Comparable,
): Account[][] {
  // Each account is read once, not once for every pair that it stands in.
  const keys = new Map(accounts.map((account) => [account, keyOf(account)]));
  const speaking = accounts.filter((account) => keys.get(account) !== null);
  const said = new Set(speaking.map((account) => keys.get(account)));
  if (said.size < 2) return [];
  const differ: Comparable = (a, b) => keys.get(a) !== keys.get(b) && comparable(a, b);
  const sides = speaking.filter((account) => speaking.some((other) => differ(account, other)));
  const isBetweenSources = sides.some((a) => sides.some((b) => areOfDifferentSources(a, b) && differ(a, b)));
  return isBetweenSources ? [...Map.groupBy(sides, (account) => keys.get(account)).values()] : [];
}

/** The accounts in clusters of one matter each: an account joins the first cluster whose first account it matches. */
export function clustersOf(accounts: readonly Account[], isOneMatter: Comparable): Account[][] {
  const clusters: Account[][] = [];
  for (const account of accounts) {
    const cluster = clusters.find(([centre]) => centre && isOneMatter(centre, account));
    if (cluster) cluster.push(account);
    else clusters.push([account]);
  }
  return clusters;
}
