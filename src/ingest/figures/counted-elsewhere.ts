import type { Token } from '../text/tokens.ts';
import type { Counted } from './counted.ts';
import type { Bounds } from './counted-noun.ts';
import { PERSONAL } from './pointing-numbers.ts';
import type { Quantity } from './quantities.ts';

/** "Of the 251 hostages, 49 are still held": the noun of the figure before. */
export function elliptic(
  tokens: readonly Token[],
  bounds: Bounds,
  { unit, from, to, run }: Quantity,
  { relation }: Counted,
  before: { unit: string | null; noun: string | null } | null,
): string | null {
  if (unit) return null;
  const previous = tokens[from - 1]?.lower ?? '';
  const part =
    tokens[bounds.first]?.lower === 'of' ||
    PART_OPENERS.has(previous) ||
    (previous === 'of' && tokens[from - 2]?.lower === 'out') ||
    PREDICATES.has(tokens[to]?.lower ?? '');
  if (part && before && before.unit === null && before.noun !== null) return before.noun;
  const told = toldBefore(tokens, from, bounds);
  if (told !== null) return told;
  const crowd = run.indefinite && tokens[to]?.lower !== 'of';
  return crowd || (relation !== null && PERSONAL.has(relation)) ? 'people' : null;
}

/** "49 of them, including 12": what comes is part of what was counted; "34 were buried": so is a number that a verb follows. */
const PART_OPENERS = new Set('including another'.split(' '));
const PREDICATES = new Set('were are was have had remain remained that'.split(' '));

/** "The number of arrests rose to 50", "the death toll stands at 59": the noun that the sentence gives before its number. */
function toldBefore(tokens: readonly Token[], from: number, { first }: Bounds): string | null {
  for (let at = from - 1; at >= Math.max(first, from - TOLD_NEAR); at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') return null;
    if (token.lower === 'toll') return 'people';
    if (token.lower !== 'number' || tokens[at + 1]?.lower !== 'of') continue;
    const noun = tokens[at + 2];
    return noun?.kind === 'word' && noun.lower.endsWith('s') ? noun.lower : null;
  }
  return null;
}

const TOLD_NEAR = 10;

/** "25 wounded" and "six deaths" count people. */
export const personsOf = (noun: string | null): string | null =>
  noun !== null && (PERSON_STATES.has(noun) || CASUALTIES.has(noun)) ? 'people' : noun;

const PERSON_STATES = new Set('wounded injured dead missing'.split(' '));
const CASUALTIES = new Set('deaths fatalities injuries'.split(' '));

/** "The death toll rose to 59" */
export function tollBefore(tokens: readonly Token[], { unit, from }: Quantity, { first }: Bounds): string | null {
  if (unit) return null;
  for (let at = from - 1; at > Math.max(first, from - TOLD_NEAR); at -= 1) {
    if (tokens[at]?.kind !== 'word') return null;
    if (tokens[at]?.lower === 'toll') return tokens[at - 1]?.lower === 'death' ? 'killed' : null;
  }
  return null;
}
