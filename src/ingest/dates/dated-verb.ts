import { cueForm } from '../text/cues.ts';
import type { Token } from '../text/tokens.ts';
import { WEEKDAYS } from '../words/date-words.ts';
import { AUXILIARIES, OTHER_VERBS } from '../words/grammar.ts';
import type { DatePhrase } from './date-meaning.ts';

/** Tokens `first` up to and without `last`: the sentence. */
export interface Bounds {
  first: number;
  last: number;
}

/** How many words a verb and its date may lie apart. */
export const REACH = 12;

/** Verbs that only report; others that may ("protested", "ruled") are events as often. */
const SAYING = new Set(
  'say tell add announce report write claim declare warn state reply respond ask explain confirm admit deny acknowledge insist tweet inform brief post'.split(
    ' ',
  ),
);

/** Forms that are nouns more often than verbs: verbs only after a name or a pronoun ("The Times reports", "he states"). */
const NOUNS_TOO = new Set('state states report reports post posts tweet tweets claim claims reply replies'.split(' '));

/** Whether the token at `at` tells that somebody said something. */
export function isSaying(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const form = token?.kind === 'word' && token.text === token.lower ? cueForm(token.lower) : undefined;
  if (!token || !form || !SAYING.has(form.base) || !(form.past || form.present || form.plain)) return false;
  const before = tokens[at - 1];
  return (
    !NOUNS_TOO.has(token.lower) ||
    (before?.kind === 'word' &&
      (before.text !== before.lower || SUBJECTS.has(before.lower)) &&
      !WEEKDAYS.has(before.lower))
  );
}

const SUBJECTS = new Set('he she it they we i who which'.split(' '));

/** The reporting verb that a date belongs to, or null: then it dates what is told. */
export function datedVerb(tokens: readonly Token[], { from, to }: DatePhrase, { first, last }: Bounds): Token | null {
  for (let at = from - 1; at >= Math.max(first, from - REACH); at -= 1) {
    const token = tokens[at];
    if (!token) break;
    if (isSaying(tokens, at)) {
      const told = cueForm(token.lower)?.frames.has('tell') === true;
      return told || between(tokens, at + 1, from) ? token : opening(tokens, from, to, first, last);
    }
    if (token.lower === 'that' || token.kind === 'punct' || token.kind === 'mark' || isVerb(token)) break;
  }
  return opening(tokens, from, to, first, last);
}

/** "On Friday, the ministry said …", "In a statement on Friday the ministry said", "The ministry on Friday said". */
function opening(tokens: readonly Token[], from: number, to: number, first: number, last: number): Token | null {
  const next = tokens[to];
  if (next && to < last && isSaying(tokens, to)) return next;
  if (!between(tokens, first, from)) return null;
  for (let at = to; at < Math.min(last, to + REACH); at += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'mark') return null;
    // "Six months ago, the senator said, …": a remark in between dates nothing.
    if (isSaying(tokens, at)) return tokens[at + 1]?.text === ',' ? null : token;
    if (isVerb(token)) return null;
  }
  return null;
}

const isVerb = ({ kind, lower, text }: Token): boolean =>
  kind === 'word' &&
  text === lower &&
  lower !== "'s" &&
  lower !== '’s' &&
  (AUXILIARIES.has(lower) || OTHER_VERBS.has(lower));

/** Whether only the circumstances of a saying stand there: "in a statement", "at a news conference late". */
function between(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!CIRCUMSTANCES.has(tokens[at]?.lower ?? '')) return false;
  return true;
}

const CIRCUMSTANCES = new Set(
  (
    'in a an the at on by via during to his her its their statement statements speech interview interviews post tweet letter email e-mail briefing news press ' +
    'conference address broadcast remarks report release message video blog radio television tv social media twitter facebook x telegram website ' +
    'reporters journalists parliament lawmakers late early earlier later again also here separately televised published issued , and but meanwhile'
  ).split(' '),
);
