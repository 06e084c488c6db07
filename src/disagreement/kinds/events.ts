import type { Account, Question, Rule } from '../disagreement.ts';
import { areOfOneEvent, datesMeet, isComparable, isComparableAnyTime } from '../gate.ts';
import { differingVersions, versionWords } from '../versions.ts';

const isOneComparableEvent = (a: Account, b: Account): boolean => areOfOneEvent(a, b) && isComparable(a, b);

/**
 * Accounts of one event that tell something else happened (by an editor's version labels). Grave when the sources say
 * so themselves; where a side only passes on what somebody said, the source has not taken it for its own.
 */
export const findEventDifferences: Rule = (question) => {
  const groups = differingVersions(question.accounts, isOneComparableEvent);
  if (groups.length === 0) return [];
  const ownVoice = groups.every((group) => group.some(({ account }) => account.statement.speaker === null));
  const why = `The editor's short versions differ: ${versionWords(question, groups)}.`;
  return [{ kind: 'event', why, severity: ownVoice ? 'high' : 'medium', confidence: 0.9, shown: true, groups }];
};

/** Accounts that put the same events in another order, or on dates that cannot be one. */
export const findOrderDifferences: Rule = (question) => [...byOrder(question), ...byDate(question)];

function byOrder(question: Question): ReturnType<Rule> {
  const groups = differingVersions(question.accounts, isOneComparableEvent);
  if (groups.length === 0) return [];
  // What came before may be more than one thing, so both accounts may hold.
  const why = `The editor's short versions differ: ${versionWords(question, groups)}.`;
  return [{ kind: 'order', why, severity: 'low', confidence: 0.7, shown: true, groups }];
}

const dateOf = ({ statement }: Account) => statement.asOf?.edtf ?? null;

function byDate({ accounts }: Question): ReturnType<Rule> {
  const dated = accounts.filter((account) => dateOf(account) !== null);
  const conflicts = (a: Account, b: Account): boolean =>
    a.statement.source !== b.statement.source &&
    areOfOneEvent(a, b) &&
    isComparableAnyTime(a, b) &&
    !datesMeet(dateOf(a), dateOf(b));
  const sides = dated.filter((account) => dated.some((other) => conflicts(account, other)));
  if (sides.length === 0) return [];
  const groups = [...Map.groupBy(sides, dateOf).values()].map((group) =>
    group.map((account) => {
      const printed = account.statement.asOf?.printed;
      return { account, differs: printed ? [{ start: printed.start, end: printed.end }] : [] };
    }),
  );
  const dates = groups.map(([voice]) => voice && dateOf(voice.account));
  return [
    { kind: 'order', why: `Dates: ${dates.join(' / ')}.`, severity: 'medium', confidence: 0.8, shown: true, groups },
  ];
}
