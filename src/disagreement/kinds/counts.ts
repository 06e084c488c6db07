import type { Edtf } from '../../facts/edtf.ts';
import { isShown } from '../../facts/facts.ts';
import type { Figure } from '../../facts/figure.ts';
import type { Account, Voice } from '../disagreement.ts';
import { wordsIn } from '../words/read-words.ts';

/** A figure with the account that gives it. */
export interface Count {
  account: Account;
  figure: Figure;
}

/** The figures of the accounts that may be shown. */
export const countsIn = (accounts: readonly Account[]): Count[] =>
  accounts
    .filter(({ statement }) => isShown(statement))
    .flatMap((account) => account.statement.figures.map((figure) => ({ account, figure })));

/** Words that tell nothing of who counts. */
const ARTICLES = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their']);

const authorityWords = (printed: string): string[] =>
  wordsIn(printed).flatMap(({ normal: word }) => (ARTICLES.has(word) ? [] : [word]));

/** One authority, named more or less fully; one that is not named may be any. Two that count are two counts. */
export function sameAuthority(a: Figure, b: Figure): boolean {
  if (a.authority === null || b.authority === null) return true;
  const [left, right] = [authorityWords(a.authority.exact), authorityWords(b.authority.exact)];
  return left.every((word) => right.includes(word)) || right.every((word) => left.includes(word));
}

export const timeOf = ({ account, figure }: Count): Edtf | null => figure.asOf ?? account.statement.asOf?.edtf ?? null;

/** One voice for each account, however many of its figures belong to the group. */
export const voicesOf = (group: readonly Count[]): Voice[] =>
  [...Map.groupBy(group, ({ account }) => account)].map(([account, counts]) => ({
    account,
    differs: counts.map(({ figure: { printed } }) => ({ start: printed.start, end: printed.end })),
  }));
