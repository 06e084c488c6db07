import type { Token } from '../text/tokens.ts';
import { PREPOSITIONS, SUBORDINATORS } from '../words/grammar.ts';
import { INDEFINITE, SMALL } from '../words/number-words.ts';
import { IRREGULAR_PARTICIPLES } from '../words/past-forms.ts';
import { AFTER_NOUN, ASPECTS, RELATIONS } from '../words/relations.ts';
import type { Quantity } from './quantities.ts';

/** Tokens `first` up to and without `last`: the sentence. */
export interface Bounds {
  first: number;
  last: number;
}

/** A noun phrase: tokens `from` up to and without `after`. */
export interface Phrase {
  from: number;
  after: number;
}

/** Whether the token at `at` is no part of a noun phrase that began before it. */
export const endsNoun = (tokens: readonly Token[], at: number, { last }: Bounds): boolean => {
  const token = tokens[at];
  if (!token || at >= last || token.kind !== 'word') return true;
  const { lower } = token;
  // "three US planes"
  if (token.text === 'US') return false;
  return (
    PREPOSITIONS.has(lower) ||
    SUBORDINATORS.has(lower) ||
    ARTICLES.has(lower) ||
    AFTER_NOUN.has(lower) ||
    PRONOUNS.has(lower)
  );
};

export const ARTICLES = new Set('the a an his her its their our my your this that these those and or but'.split(' '));
const PRONOUNS = new Set("he she it they we i you who whom which what them him us me 's ’s n't".split(' '));
const IRREGULAR = new Set(
  'people men women children police troops feet fish sheep aircraft personnel staff crew cattle spacecraft'.split(' '),
);

const isPlural = (lower: string): boolean =>
  IRREGULAR.has(lower) || /(?:[^su'’]s|[^aiou]us|ies|(?:wo)?men)$/.test(lower);
const isParticiple = (lower: string): boolean => lower.length > 4 && lower.endsWith('ed');

const EXTRAS = new Set('more fewer less other additional further extra new such different separate'.split(' '));

/** The noun phrase behind a number, "of" and "more", "other", "additional" included: "dozens of city police officers". */
export function nounAfter(tokens: readonly Token[], to: number, bounds: Bounds): Phrase | null {
  let from = to;
  if (tokens[from]?.lower === 'of') {
    from += 1;
    while (
      /^(?:the|those|these|its|their|his|her|our|them|all)$/.test(tokens[from]?.lower ?? '') ||
      tokens[from]?.kind === 'number'
    )
      from += 1;
  }
  while (EXTRAS.has(tokens[from]?.lower ?? '')) from += 1;
  if (tokens[from]?.lower === 'others') return { from, after: from + 1 };
  // "17 of the missing youths": who they are comes behind what became of them.
  while (RELATIONS.has(tokens[from]?.lower ?? '') && isPlural(tokens[from + 1]?.lower ?? '')) from += 1;
  const first = tokens[from];
  if (first?.kind === 'number' || SMALL.has(first?.lower ?? '') || isGerund(tokens, from)) return null;
  let after = from;
  let head = -1;
  for (let at = from; at < Math.min(bounds.last, from + 7); at += 1) {
    // "11,000 known boats": a participle before the noun.
    if (head < 0 && isAdjective(tokens, at)) continue;
    if (endsNoun(tokens, at, bounds)) break;
    const lower = tokens[at]?.lower ?? '';
    const next = tokens[at + 1]?.lower ?? '';
    if (head < 0 && lower.endsWith('ly')) continue;
    if (isParticiple(lower) && (head >= 0 || !(isPlural(next) || isPlural(tokens[at + 2]?.lower ?? '')))) break;
    if (lower.endsWith('ing') && head >= 0 && isPlural(tokens[head]?.lower ?? '')) break;
    if (lower.endsWith('ly') && head >= 0) break;
    // A verb in the present tense after a plural: "students remain", "volcanoes dot".
    if (head >= 0 && isPlural(tokens[head]?.lower ?? '') && !isPlural(lower) && !isPlural(next)) break;
    head = at;
    after = at + 1;
  }
  if (head < 0) return null;
  if (isOwner(tokens[after]) && after < bounds.last) {
    // "two of the firm's five directors"
    const counts = SMALL.has(tokens[after + 1]?.lower ?? '') || tokens[after + 1]?.kind === 'number';
    return nounAfter(tokens, after + (counts ? 2 : 1), bounds) ?? { from, after };
  }
  const joined = isPlural(tokens[head]?.lower ?? '') ? null : coordinated(tokens, after, bounds);
  return { from, after: joined ?? after };
}

/** The genitive after a name: what follows it is another's. */
export const isOwner = (token: Token | undefined): boolean => token?.lower === "'s" || token?.lower === '’s';

/** "40 percent supporting him": an act, no thing that is counted. */
const isGerund = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.lower.endsWith('ing') ?? false) &&
  /^(?:him|her|it|them|the|a|an|his|their|its|to)$/.test(tokens[at + 1]?.lower ?? '');

const isAdjective = (tokens: readonly Token[], at: number): boolean =>
  IRREGULAR_PARTICIPLES.has(tokens[at]?.lower ?? '') &&
  (isPlural(tokens[at + 1]?.lower ?? '') || isPlural(tokens[at + 2]?.lower ?? ''));

/** "11 civic and church groups", "14 red or blue towns": where the plural ends that two adjectives share. */
function coordinated(tokens: readonly Token[], after: number, { last }: Bounds): number | null {
  if (!/^(?:and|or)$/.test(tokens[after]?.lower ?? '')) return null;
  for (let at = after + 1; at < Math.min(last, after + 4); at += 1) {
    const lower = tokens[at]?.lower ?? '';
    if (tokens[at]?.kind !== 'word' || ARTICLES.has(lower) || PREPOSITIONS.has(lower) || AFTER_NOUN.has(lower))
      return null;
    if (SMALL.has(lower) || INDEFINITE.has(lower)) return null;
    if (isPlural(lower)) return at + 1;
  }
  return null;
}

/** The noun a measure belongs to: "two weeks of talks" → talks, "a 12-meter crater" → crater, "$5m in aid" → aid. */
export function measuredNoun(tokens: readonly Token[], quantity: Quantity, bounds: Bounds): Phrase | null {
  const next = tokens[quantity.to]?.lower ?? '';
  // "Within 25,000 miles of the Earth" is a distance.
  if (next === 'of' && quantity.unit?.dimension === 'length' && quantity.comparator === 'at-most') return null;
  if (next === 'of' || (next === 'in' && quantity.unit?.dimension === 'money')) {
    const from = quantity.to + (/^(?:the|his|her|its|their)$/.test(tokens[quantity.to + 1]?.lower ?? '') ? 2 : 1);
    return nounAfter(tokens, from, bounds);
  }
  if (DIRECTIONS.has(next) || tokens[quantity.to - 1]?.text === ')') return null;
  const fastened = quantity.manner !== '' || quantity.run.glued.length > 2 || ASPECTS.has(next);
  if (!fastened && quantity.unit?.dimension !== 'money') return null;
  const from = ASPECTS.has(next) ? quantity.to + 1 : quantity.to;
  return nounAfter(tokens, from, bounds);
}

/** The last word of the phrase, in lower case but for names. */
export function headOf(tokens: readonly Token[], { from, after }: Phrase): string | null {
  for (let at = after - 1; at >= from; at -= 1) {
    const token = tokens[at];
    if (token?.kind === 'word') return token.lower === token.text ? token.lower : token.text;
  }
  return null;
}

/** "125 miles south of the port" */
export const DIRECTIONS = new Set(
  'south north east west southeast southwest northeast northwest south-east south-west north-east north-west'.split(
    ' ',
  ),
);
