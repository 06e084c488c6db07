import type { Speaker } from '../facts/speaker.ts';
import { wordsOf } from '../facts/words.ts';
import { findSpeakerWithin } from '../search/speaker-names.ts';
import { LONGEST_TYPED } from './question.ts';

/** A question in plain words, read as a command and its words. */
export interface Reading {
  command: string;
  words: string;
}

/** Words that ask, and say nothing of what is asked. */
const ASKING = new Set(
  `a about again all am an and any anybody anyone anything are at be been being but by can claim claimed claims could
  did do does ever exactly for from give had has have hello hey hi how i in into is it its just know latest let me
  mention mentioned my now of on or our please quote quotes quoted remarks said say saying says show so some somebody
  someone speak statement statements still talk tell that the their them there these they thing things this those to
  told told us was we were what what's whats when where which who who's whom whose why will with would you your`.split(
    /\s+/,
  ),
);

const COMMAND_BY_OPENING: [RegExp, string][] = [
  [/^(what can (you|i)|how do (i|you)|help\b)/i, 'help'],
  [
    /\b(where (do|does|are|is)\b.*\b(stand|things|at)\b|what(’|')?s? (is )?(the )?(latest|state|status|new)\b|any (news|update)|where things stand)/i,
    'status',
  ],
  [
    /\b(differ|differs|disagree|disagrees|disputed|dispute|conflict(ing)? (accounts|reports|figures)|contradict\w*)\b/i,
    'disputed',
  ],
  [/^\s*(how many|how much)\b|\b(death toll|what number|what figures?|which figures?)\b/i, 'figures'],
  [/^\s*who (is|was|are|has been|have been) (quoted|speaking|cited)\b/i, 'who'],
  [/^\s*(which|what) sources\b/i, 'sources'],
];

/**
 * Reads a plain question by fixed patterns: "where do the talks stand?" → status, "how many hostages are still held?" →
 * figures "hostages held", "what did Witkoff say about good faith?" → quote Witkoff "good faith"; anything else is searched. A
 * pasted passage is searched whole: it may name a speaker, or say "disputed", without asking for that.
 */
export function plainQuestion(text: string, speakers: readonly Speaker[]): Reading {
  if (text.length > LONGEST_TYPED) return { command: 'find', words: text };
  const opening = COMMAND_BY_OPENING.find(([pattern]) => pattern.test(text));
  if (opening) {
    const command = opening[1];
    return { command, words: command === 'figures' ? askedWords(text.replace(/\b(how|many|much)\b/gi, ' ')) : '' };
  }
  const match = findSpeakerWithin(text, speakers);
  if (match.found === 'one' && match.sure)
    return { command: 'quote', words: `${match.speaker.name} ${askedWords(match.words)}`.trim() };
  const words = askedWords(text);
  return words === '' ? { command: 'help', words: '' } : { command: 'find', words };
}

/** The words of a question without those that only ask. */
function askedWords(text: string): string {
  return wordsOf(text)
    .filter((word) => !ASKING.has(word.normal.toLowerCase()))
    .map((word) => word.printed)
    .join(' ');
}
