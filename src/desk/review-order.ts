import type { LiveDesk } from './live-desk.ts';
import { type Reviewed, type WaitingProposal, waitingProposals } from './review.ts';

/** The place in the order of review of a proposal that was looked at. */
export interface Looked {
  unsure: boolean;
  start: number;
  id: string;
}

export const lookedAt = ({ unsure, statement }: WaitingProposal): Looked => ({
  unsure,
  start: statement.locator.start,
  id: statement.id,
});

/** Where a review goes on: at the beginning, after a proposal that was looked at, or at it again while it waits. */
export type From = { from: 'start' } | { from: 'after' | 'at'; looked: Looked };

/** The first proposal that waits from there on, in the order of review; null after the last. */
export function nextProposal(waiting: readonly WaitingProposal[], where: From): WaitingProposal | null {
  if (where.from === 'start') return waiting[0] ?? null;
  const { looked } = where;
  if (where.from === 'after') return waiting.find((proposal) => isAfter(lookedAt(proposal), looked)) ?? null;
  const again = waiting.find(({ statement }) => statement.id === looked.id);
  return again ?? waiting.find((proposal) => !isAfter(looked, lookedAt(proposal))) ?? null;
}

/** Unsure ones come first, then the order of the text, then that of the ids. */
function isAfter(one: Looked, other: Looked): boolean {
  if (one.unsure !== other.unsure) return other.unsure;
  return one.start === other.start ? one.id > other.id : one.start > other.start;
}

/** The sources whose proposals wait, those with the most first, with how many they are. */
export function sourcesWaiting({ facts }: Pick<LiveDesk, 'facts'>): { source: string; waiting: number }[] {
  const counts = new Map<string, number>();
  for (const { source, status } of facts.statements)
    if (status === 'proposed') counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts]
    .map(([source, waiting]) => ({ source, waiting }))
    .toSorted((a, b) => b.waiting - a.waiting || (a.source < b.source ? -1 : 1));
}

/** The proposals of a source in the order of review. Throws a UserError for an unknown source. */
export const inReviewOrder = (live: Reviewed, source: string): WaitingProposal[] =>
  waitingProposals(live, source).toSorted((a, b) => (isAfter(lookedAt(a), lookedAt(b)) ? 1 : -1));
