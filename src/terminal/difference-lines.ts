import type { Disagreement } from '../disagreement/disagreement.ts';

/** Where articles that were read together differ: the question, each side word for word, and why it is shown. */
export function differenceLines({ shown, question, rule, why, sides }: Disagreement): string[] {
  return [
    `${shown ? 'Accounts differ on' : 'May differ'}: ${question}`,
    ...sides.map(({ source, excerpt, group }) => `  ${group} ${source}: ${excerpt.replace(/\s+/g, ' ')}`),
    `  ${rule} ${why}`,
  ];
}
