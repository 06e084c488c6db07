import type { Span } from '../../facts/span.ts';
import { nounPhraseAfter, nounPhraseBefore } from '../speech/noun-phrase.ts';
import type { Piece } from '../speech/pieces.ts';
import type { Token } from '../text/tokens.ts';
import { BARE_PRONOUNS, BE, PREPOSITIONS } from '../words/grammar.ts';

/**
 * Who counts, as printed: "59 dead, according to the health ministry", "the ministry said 59", "27 the army says are dead".
 * The nearest one that the sentence names; null when it names none, or only a pronoun (whose name is for the register of
 * persons to say). `pieces` are the sentence; `at` is the place of the number in it.
 */
export function countingAuthority(pieces: readonly Piece[], at: number): Span | null {
  let best: { span: Span; distance: number } | null = null;
  for (let cue = 0; cue < pieces.length; cue += 1) {
    const found = according(pieces, cue, at) ?? saying(pieces, cue, at);
    if (!found) continue;
    const distance = Math.abs(cue - at);
    if (!best || distance < best.distance) best = { span: found, distance };
  }
  return best?.span ?? null;
}

/** A sentence's tokens as pieces. */
export const piecesOf = (tokens: readonly Token[]): Piece[] =>
  tokens.map(({ start, end, text, lower, kind }) => ({ start, end, text, lower, kind, quotation: -1 }));

/** "According to" belongs to the number before it, or to the whole sentence that it opens. */
function according(pieces: readonly Piece[], at: number, number: number): Span | null {
  if (at < number && at > 1 && hasNumber(pieces, 0, at)) return null;
  if (pieces[at]?.lower !== 'according' || pieces[at + 1]?.lower !== 'to') return null;
  const run = nounPhraseAfter(pieces, at + 2, pieces.length, false);
  return run ? spanOf(pieces, run.from, run.to) : null;
}

function saying(pieces: readonly Piece[], at: number, number: number): Span | null {
  const verb = pieces[at]?.lower ?? '';
  if (
    !COUNTS.has(verb) &&
    !(NOUNS_TOO.has(verb) && /^(?:that|the|at|some|about|more)$/.test(pieces[at + 1]?.lower ?? ''))
  )
    return null;
  // "at an estimated loss", "it is wise to say that"
  if (NO_VERB.has(pieces[at - 1]?.lower ?? '')) return null;
  const run = nounPhraseBefore(pieces, at, 0);
  if (run && run.from <= number && number < run.to) return relative(pieces, number, at);
  if (run) {
    // "Those found in nine pits say": only the end of a subject.
    if (PREPOSITIONS.has(pieces[run.from]?.lower ?? '')) return null;
    const pronoun = run.to - run.from === 1 && BARE_PRONOUNS.has(pieces[run.from]?.lower ?? '');
    const bare = pieces[at + 1]?.lower ?? '';
    // "27 the army says are dead" tells of its own number only.
    if (pronoun || run.to - run.from > LONGEST || hasNumber(pieces, run.from, run.to) || BE.has(bare)) return null;
    // "59 were killed, the ministry said", but not "59 were killed and residents said that it rained".
    if (number < run.from && !isSign(pieces[run.from - 1])) return null;
    return spanOf(pieces, run.from, run.to);
  }
  // "…," said the mayor.
  const before = pieces[at - 1];
  if (verb === 'told' || CLAUSE_OPENERS.has(pieces[at + 1]?.lower ?? '')) return null;
  if (before && before.text !== ',' && before.kind !== 'mark') return null;
  const inverted = nounPhraseAfter(pieces, at + 1, pieces.length, false);
  if (!inverted || BARE_PRONOUNS.has(pieces[inverted.from]?.lower ?? '') || inverted.to - inverted.from > LONGEST)
    return null;
  return spanOf(pieces, inverted.from, inverted.to);
}

const NO_VERB = new Set('a an the his her its their our my to'.split(' '));
const isSign = (piece: Piece | undefined): boolean => piece?.kind === 'punct' || piece?.kind === 'mark';
const CLAUSE_OPENERS = new Set('that how why whether if there no none'.split(' '));

/** "27 the army says are dead": the subject between the number and a verb that another verb follows. */
function relative(pieces: readonly Piece[], number: number, at: number): Span | null {
  const after = pieces[at + 1]?.lower ?? '';
  if (!BE.has(after) && !/^(?:have|has|had)$/.test(after)) return null;
  for (let from = at - 1; from > number; from -= 1) {
    if (/^(?:the|a|an|his|her|its|their)$/.test(pieces[from]?.lower ?? '')) return spanOf(pieces, from, at);
  }
  return null;
}

/** A longer subject is a misreading. */
const LONGEST = 12;
const COUNTS = new Set('said says say told announced confirmed reported estimated added'.split(' '));
const NOUNS_TOO = new Set('reports estimates claims claimed counts counted puts put recorded'.split(' '));

const hasNumber = (pieces: readonly Piece[], from: number, to: number): boolean =>
  pieces.slice(from, to).some(({ kind }) => kind === 'number');

const spanOf = (pieces: readonly Piece[], from: number, to: number): Span => ({
  start: pieces[from]?.start ?? 0,
  end: pieces[to - 1]?.end ?? 0,
});
