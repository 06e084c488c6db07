import type { Token } from '../text/tokens.ts';
import { IRREGULAR_PARTICIPLES, IRREGULAR_PAST } from '../words/past-forms.ts';

const HAVE = new Set('has have had having'.split(' '));
const BE = new Set('is are was were am be been being gets got get'.split(' '));
/** After these a word in -ed or -ing is an adjective or a noun: "the wounded man", "its fighting". */
const NOUN_OPENERS = new Set(
  'a an the its his her their our my this that these those of in on at by for with from no some any'.split(' '),
);

/** Whether a clause tells of something that happened or is happening: a verb in the past, the perfect or the progressive. */
export function tellsEvent(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  if (first && isIng(first) && tokens.length > 2) return true;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const before = tokens[at - 1]?.lower ?? '';
    if (HAVE.has(token.lower) && tokens.slice(at + 1, at + 4).some(isParticiple)) return true;
    if (BE.has(token.lower) && tokens.slice(at + 1, at + 4).some((next) => isParticiple(next) || isIng(next)))
      return true;
    if (NOUN_OPENERS.has(before) || at === 0) continue;
    if (IRREGULAR_PAST.has(token.lower) || isRegularPast(token)) return true;
  }
  return false;
}

const isSmall = (token: Token): boolean => token.text === token.lower;
const isIng = (token: Token): boolean => token.kind === 'word' && token.lower.length > 4 && token.lower.endsWith('ing');
const isRegularPast = (token: Token): boolean =>
  token.kind === 'word' &&
  isSmall(token) &&
  token.lower.length > 3 &&
  token.lower.endsWith('ed') &&
  !token.lower.includes('-') &&
  !NOT_PAST.has(token.lower);
const isParticiple = (token: Token): boolean =>
  token.kind === 'word' &&
  (isRegularPast(token) || IRREGULAR_PARTICIPLES.has(token.lower) || IRREGULAR_PAST.has(token.lower));

const NOT_PAST = new Set(
  'need indeed seed feed speed bleed breed weed deed greed hundred sacred red bed shed wed united alleged aged armed'.split(
    ' ',
  ),
);
