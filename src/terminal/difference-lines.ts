import type { Disagreement } from '../disagreement/disagreement.ts';

/** Where articles that were read together differ: the question, each side word for word, and why it is shown. */
export function differenceLines({ kind, shown, question, rule, why, sides }: Disagreement): string[] {
  const heading = shown ? 'Accounts differ on' : kind === 'scope' ? 'Different counts' : 'May differ';
  return [
    `${heading}: ${question}`,
    ...sides.map(({ source, excerpt, group }) => `  ${group} ${source}: ${excerpt.replace(/\s+/g, ' ')}`),
    `  ${rule} ${why}`,
  ];
}
