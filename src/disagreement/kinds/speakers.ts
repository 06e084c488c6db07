import type { Account, Rule } from '../disagreement.ts';
import { areOfDifferentSources, isComparable } from '../gate.ts';
import { clustersOf } from '../groups.ts';
import { wordsIn } from '../words/read-words.ts';
import { wordChanges } from '../words/word-changes.ts';

/** Fewer words may be two people's. */
const LEAST_WORDS = 6;
const LEAST_SHARE = 0.85;

const quotedWords = ({ statement: { locator, quoted } }: Account) =>
  quoted.flatMap(({ start, end }) => wordsIn(locator.exact.slice(start - locator.start, end - locator.start)));

function sayTheSameWords(a: Account, b: Account): boolean {
  const [left, right] = [quotedWords(a), quotedWords(b)];
  if (Math.min(left.length, right.length) < LEAST_WORDS) return false;
  const relation = wordChanges(left, right);
  return relation.is === 'same' || (relation.is === 'altered' && relation.share >= LEAST_SHARE);
}

/** One quotation that different sources give to different speakers. */
export const findSpeakerDifferences: Rule = ({ accounts }) => {
  const quoting = accounts.filter(
    ({ statement }) =>
      statement.speaker !== null && quotedWords({ statement, version: null, origin: '' }).length >= LEAST_WORDS,
  );
  if (new Set(quoting.map(({ statement }) => statement.speaker)).size < 2) return [];
  return clustersOf(quoting, sayTheSameWords).flatMap((cluster) => {
    const differ = (a: Account, b: Account): boolean =>
      a.statement.speaker !== b.statement.speaker && areOfDifferentSources(a, b) && isComparable(a, b);
    const sides = cluster.filter((account) => cluster.some((other) => differ(account, other)));
    if (sides.length === 0) return [];
    const groups = [...Map.groupBy(sides, ({ statement }) => statement.speaker).values()];
    const printed = groups.map(
      (group) => group.find(({ statement }) => statement.role)?.statement.role?.exact ?? 'not printed beside it',
    );
    return [
      {
        kind: 'speaker',
        why: `The same words, printed as those of: ${printed.join(' / ')}.`,
        severity: 'high',
        confidence: 0.8,
        shown: true,
        groups: groups.map((group) =>
          group.map((account) => {
            const { role } = account.statement;
            return { account, differs: role ? [{ start: role.start, end: role.end }] : [] };
          }),
        ),
      },
    ];
  });
};
