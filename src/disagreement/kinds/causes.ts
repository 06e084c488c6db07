import type { Rule } from '../disagreement.ts';
import { areOfOneEvent, isComparable } from '../gate.ts';
import { differingVersions, versionWords } from '../versions.ts';

/**
 * Accounts that name another cause, author or aim of one event (by an editor's version labels). One cause need not
 * exclude another, so the difference is slight, unless an outlet's own evaluative wording says whose doing it was.
 */
export const findCauseDifferences: Rule = (question) => {
  const groups = differingVersions(question.accounts, (a, b) => areOfOneEvent(a, b) && isComparable(a, b));
  if (groups.length === 0) return [];
  const evaluates = groups.flat().some(({ account }) => account.statement.characterisation);
  const why = `The editor's short versions differ: ${versionWords(question, groups)}.`;
  return [{ kind: 'cause', why, severity: evaluates ? 'medium' : 'low', confidence: 0.8, shown: true, groups }];
};
