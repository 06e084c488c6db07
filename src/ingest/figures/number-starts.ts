import type { Token } from '../text/tokens.ts';
import { INDEFINITE, PARTS, SCALES, SMALL, VAGUE } from '../words/number-words.ts';
import { hedgeBefore } from './hedges.ts';

const STARTERS: ReadonlySet<string> = new Set([
  ...SMALL.keys(),
  ...INDEFINITE.keys(),
  ...VAGUE,
  ...PARTS.keys(),
  'half-a',
  'half-dozen',
]);

const AFTER_A: ReadonlySet<string> = new Set([...SCALES.keys(), ...PARTS.keys(), ...VAGUE, 'half-dozen']);

/** Whether a number may begin with the token at `at`: a quick look before the thorough one. */
export function mayBeNumber(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const code = token.text.charCodeAt(0);
  if (code >= 48 && code <= 57) return true;
  if (token.kind !== 'word') return false;
  const { lower } = token;
  // "A" counts before a scale, a part or a unit that a hedge stands before: "a dozen", "a third", "over a month".
  if (lower === 'a' || lower === 'an')
    return AFTER_A.has(tokens[at + 1]?.lower ?? '') || hedgeBefore(tokens, at) !== null;
  if (STARTERS.has(lower)) return true;
  const hyphen = lower.indexOf('-');
  return hyphen > 0 && SMALL.has(lower.slice(0, hyphen));
}
