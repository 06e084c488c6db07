import type { Disagreement } from '../disagreement/disagreement.ts';
import { type LeftOut, MOST_ALIKE } from '../disagreement/gathering/surplus.ts';

/** Where articles that were read together differ: the question, each side word for word, and why it is shown. */
export function differenceLines({ kind, shown, question, rule, why, sides }: Disagreement): string[] {
  const heading = shown ? 'Accounts differ on' : kind === 'scope' ? 'Different counts' : 'May differ';
  return [
    `${heading}: ${question}`,
    ...sides.map(({ source, excerpt, group }) => `  ${group} ${source}: ${excerpt.replace(/\s+/g, ' ')}`),
    `  ${rule} ${why}`,
  ];
}

/** What of an article was not compared, because it has too much of one kind. */
export const leftOutLine = ({ source, what, count }: LeftOut): string =>
  `${source}: ${count.toLocaleString('en-GB')} of its ${what} were not held against all that is like them in the other articles. Of what one article tells in much the same words ${MOST_ALIKE} places are.`;
