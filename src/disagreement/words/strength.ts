import type { Span } from '../../facts/span.ts';
import type { Word } from '../../facts/words.ts';
import { wordsIn } from './read-words.ts';

const NEGATION = new Set(['no', 'not', 'never', 'cannot', "won't", "wouldn't", "don't", "doesn't", "didn't", "isn't"]);
const DOUBT = new Set(['may', 'might', 'could', 'possibly', 'perhaps', 'probably', 'likely', 'apparently']);
/** Auxiliaries that carry only the tense of reported speech, and stand where a negation or doubt would. */
const TENSE = new Set(['will', 'would', 'shall', 'does', 'do', 'did']);

/** Words that must remain beside the hedges, so that a difference has something to stand on. */
const LEAST_SHARED = 3;

const isMark = ({ normal }: Word): boolean => NEGATION.has(normal) || DOUBT.has(normal);

/**
 * A text without its negations, its words of doubt and its future: two texts with the same proposition differ in
 * strength at most. `the plant might not close` → `the plant close`. Null when too little is left to compare.
 */
export function propositionOf(text: string): string | null {
  const words = wordsIn(text).filter((word) => !isMark(word) && !TENSE.has(word.normal));
  return words.length < LEAST_SHARED ? null : words.map(({ normal }) => normal).join(' ');
}

/** How strongly a text puts it: whether it denies, and whether it doubts. Two negations make none. */
export function strengthOf(text: string): string {
  const words = wordsIn(text);
  const denies = words.filter((word) => NEGATION.has(word.normal)).length % 2 === 1;
  const doubts = words.some((word) => DOUBT.has(word.normal));
  return `${denies ? 'denied' : 'asserted'} ${doubts ? 'with doubt' : 'without doubt'}`;
}

/** Where a text denies or doubts. */
export const strengthMarks = ({ start, exact }: { start: number; exact: string }): Span[] =>
  wordsIn(exact)
    .filter(isMark)
    .map((word) => ({ start: start + word.start, end: start + word.end }));
