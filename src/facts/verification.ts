import type { Facts } from './facts.ts';
import type { Problem } from './problem.ts';
import { referenceProblems } from './references.ts';
import { verbatimProblems } from './verbatim.ts';

/** All that is wrong with facts whose records pass their schemas: words that are not at their place, ids that lead nowhere. */
export const verifyFacts = (facts: Facts): Problem[] => [...verbatimProblems(facts), ...referenceProblems(facts)];
