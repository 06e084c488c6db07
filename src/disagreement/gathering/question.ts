import type { Item } from '../../facts/item.ts';
import type { Account, Question } from '../disagreement.ts';

/** A question that rules have brought together; its name comes from its accounts, so the same articles give the same one. */
export function questionOf(
  about: Item['about'],
  question: string,
  accounts: readonly Account[],
  sureness = 1,
): Question {
  const ids = accounts.map(({ statement }) => statement.id).toSorted();
  const item: Item = {
    id: `${about}-${ids[0] ?? 'none'}`,
    story: 'read-together',
    topic: 'read-together',
    question,
    about,
    answers: accounts.map(({ statement }) => ({ statement: statement.id, version: null })),
  };
  return { item, accounts: [...accounts], sureness };
}
