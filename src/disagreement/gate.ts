import { type Edtf, edtfBounds } from '../facts/edtf.ts';
import { isShown } from '../facts/facts.ts';
import type { Statement } from '../facts/statement.ts';
import type { Account } from './disagreement.ts';
import { areSameWords } from './words/read-words.ts';

/**
 * Whether two accounts may be held against each other at all. That they answer the same item is given, since a rule
 * sees one question; beyond that both must be confirmed and tell of the same time. Whether both speak to the matter is
 * asked by each rule: silence is never a difference. Accounts of one text in the same words, by the same verb, are
 * reprints of one another.
 */
export const isComparable = (a: Account, b: Account): boolean => isComparableAnyTime(a, b) && timesMeet(a, b);

/** The gate for questions about the time itself. */
export const isComparableAnyTime = (a: Account, b: Account): boolean =>
  isShown(a.statement) && isShown(b.statement) && !saysTheSame(a.statement, b.statement);

/** Two accounts in one document are that document's own business: accounts differ between sources. */
export const areOfDifferentSources = (a: Account, b: Account): boolean => a.statement.source !== b.statement.source;

/** Reports of what one speaker said. Two people with opposite views are the story, not a difference between accounts. */
export const areOfOneSpeaker = (a: Account, b: Account): boolean =>
  a.statement.speaker !== null && a.statement.speaker === b.statement.speaker;

/** Accounts of one event: own voice against own voice, or against one speaker's account; never one speaker against another. */
export const areOfOneEvent = (a: Account, b: Account): boolean =>
  a.statement.speaker === null || b.statement.speaker === null || areOfOneSpeaker(a, b);

/** Whether both dates may mean one moment. An unknown date may mean any. */
export function datesMeet(a: Edtf | null, b: Edtf | null): boolean {
  if (a === null || b === null) return true;
  const [left, right] = [edtfBounds(a), edtfBounds(b)];
  return left.earliest <= right.latest && right.earliest <= left.latest;
}

const timesMeet = ({ statement: a }: Account, { statement: b }: Account): boolean =>
  datesMeet(a.said?.edtf ?? null, b.said?.edtf ?? null) && datesMeet(a.asOf?.edtf ?? null, b.asOf?.edtf ?? null);

function saysTheSame(a: Statement, b: Statement): boolean {
  return (
    a.speaker === b.speaker &&
    areSameWords(a.cue?.exact ?? '', b.cue?.exact ?? '') &&
    areSameWords(a.locator.exact, b.locator.exact)
  );
}
