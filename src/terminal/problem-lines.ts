import { UserError } from '../errors.ts';
import type { Facts } from '../facts/facts.ts';
import type { Problem } from '../facts/problem.ts';
import { verifyFacts } from '../facts/verification.ts';
import { count } from '../wording/english/count.ts';

const LISTS = {
  source: 'sources',
  statement: 'statements',
  speaker: 'speakers',
  item: 'items',
  story: 'stories',
} as const;

const LONGEST = 20;

/** What is wrong with facts, a line each: "statement courier-hurt: locator.start …". */
export const problemLines = (facts: Facts, problems: readonly Problem[]): string[] =>
  problems.map(({ kind, index, path, message }) => {
    const id = index === null ? undefined : facts[LISTS[kind]][index]?.id;
    return `${[kind, id].filter(Boolean).join(' ')}: ${[path.join('.'), message].filter(Boolean).join(' ')}`;
  });

/** The first twenty lines, and how many more there are. */
export const shortened = (lines: readonly string[]): string[] =>
  lines.length <= LONGEST ? [...lines] : [...lines.slice(0, LONGEST), `… and ${lines.length - LONGEST} more.`];

/** Throws a UserError that lists what is wrong with facts as they would be; nothing is saved then. */
export function refuseUnsound(facts: Facts): void {
  const problems = verifyFacts(facts);
  if (problems.length === 0) return;
  const lines = shortened(problemLines(facts, problems));
  throw new UserError([`Nothing was saved: ${count(problems.length, 'problem')}.`, ...lines].join('\n'));
}
