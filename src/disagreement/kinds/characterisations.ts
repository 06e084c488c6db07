import type { Span } from '../../facts/span.ts';
import type { Account, Rule } from '../disagreement.ts';
import { areOfDifferentSources, isComparable } from '../gate.ts';
import { areSameWords } from '../words/read-words.ts';

/**
 * An outlet's own evaluative wording, against accounts of the same thing in other sources that do without it: they
 * soften it, attribute it, or say something plain in its place. Each outlet's wording is a group of its own.
 */
export const findCharacterisations: Rule = ({ accounts }) => {
  const differ = (a: Account, b: Account): boolean => areOfDifferentSources(a, b) && isComparable(a, b);
  const evaluating = accounts.filter(isCharacterisation);
  const wordings = evaluating.filter((one) => accounts.some((other) => differ(one, other) && !sameWording(one, other)));
  if (wordings.length === 0) return [];
  const plain = accounts.filter((other) => !isCharacterisation(other) && wordings.some((one) => differ(one, other)));
  const groups = [
    ...Map.groupBy(wordings, (one) => wordings.find((first) => sameWording(first, one))?.statement.source).values(),
  ].map((group) =>
    group.map((account) => {
      const { start, end } = account.statement.locator;
      return { account, differs: [{ start, end }] };
    }),
  );
  if (plain.length > 0) groups.push(plain.map((account) => ({ account, differs: ownDescription(account) })));
  return [
    {
      kind: 'characterisation',
      // The words themselves stand in the excerpt alone, under the outlet's label.
      why: 'The marked wording is attributed to nobody; the other accounts do without it.',
      severity: 'medium',
      confidence: 0.8,
      shown: true,
      groups,
    },
  ];
};

/** Words that are somebody's, by name, are that speaker's: only the source's own voice characterises. */
const isCharacterisation = ({ statement }: Account): boolean =>
  statement.characterisation && statement.speaker === null;

const sameWording = (a: Account, b: Account): boolean =>
  isCharacterisation(a) && isCharacterisation(b) && areSameWords(a.statement.locator.exact, b.statement.locator.exact);

/** In an account of what somebody said, the outlet's own description is that of the speaker; the rest is the speaker's. */
const ownDescription = ({ statement: { role } }: Account): Span[] =>
  role ? [{ start: role.start, end: role.end }] : [];
