import type { Account, Finding, Question, Rule } from '../disagreement.ts';
import { areOfOneSpeaker, isComparable } from '../gate.ts';
import { clustersOf, differingGroups } from '../groups.ts';
import { differingVersions, versionWords } from '../versions.ts';
import { propositionOf, strengthMarks, strengthOf } from '../words/strength.ts';

const words = ({ statement }: Account): string => statement.locator.exact;

/** Two quotations are compared word by word (quotations.ts): here at least one account tells it in its own words. */
const isComparableParaphrase = (a: Account, b: Account): boolean =>
  areOfOneSpeaker(a, b) && isComparable(a, b) && !(a.statement.kind === 'quote' && b.statement.kind === 'quote');

/**
 * Accounts of what one speaker said that name different acts (by an editor's version labels), or the same act with
 * another strength: `said it would close` beside `said it might close`.
 */
export const findParaphraseDifferences: Rule = (question) => [
  ...byVersion(question),
  ...clustersOf(question.accounts, isOneProposition).flatMap(byStrength),
];

function byVersion(question: Question): Finding[] {
  return [...Map.groupBy(question.accounts, ({ statement }) => statement.speaker).values()].flatMap((accounts) => {
    const groups = differingVersions(accounts, isComparableParaphrase);
    if (groups.length === 0) return [];
    const why = `The editor's short versions differ: ${versionWords(question, groups)}.`;
    return [{ kind: 'paraphrase', why, severity: 'medium', confidence: 0.9, shown: true, groups }];
  });
}

function isOneProposition(a: Account, b: Account): boolean {
  if (!areOfOneSpeaker(a, b)) return false;
  const proposition = propositionOf(words(a));
  return proposition !== null && proposition === propositionOf(words(b));
}

/** Where both quote, quotations.ts has found the word already. */
const isComparableStrength = (a: Account, b: Account): boolean =>
  isComparableParaphrase(a, b) && (a.statement.quoted.length === 0 || b.statement.quoted.length === 0);

function byStrength(accounts: readonly Account[]): Finding[] {
  const groups = differingGroups(accounts, (account) => strengthOf(words(account)), isComparableStrength);
  if (groups.length === 0) return [];
  const strengths = groups.flatMap(([account]) => (account ? [strengthOf(words(account))] : []));
  return [
    {
      kind: 'paraphrase',
      why: `The same words but for a negation or a word of doubt: ${strengths.join(' / ')}.`,
      severity: 'medium',
      confidence: 0.8,
      shown: true,
      groups: groups.map((group) =>
        group.map((account) => ({ account, differs: strengthMarks(account.statement.locator) })),
      ),
    },
  ];
}
