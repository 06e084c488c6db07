import { isAbbreviation } from '../words/abbreviations.ts';
import {
  ADVERBS,
  AUXILIARIES,
  BARE_PRONOUNS,
  DETERMINERS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIMES,
} from '../words/grammar.ts';
import type { Piece } from './pieces.ts';
import { isCapital, isGenitive, isVerb } from './verb-group.ts';

/** A run of pieces: from `from` up to, not including, `to`. */
export interface Run {
  from: number;
  to: number;
}

/**
 * The noun phrase that ends right before `end`, not reaching below `low`: "the mayor of Leeds", "Ann Lee and Bob Ray",
 * "Rep. Lee (D-Ohio)", "he". Null when none does.
 */
export function nounPhraseBefore(pieces: readonly Piece[], end: number, low: number): Run | null {
  const last = pieces[end - 1];
  if (!last || end <= low) return null;
  if (last.kind === 'word' && BARE_PRONOUNS.has(last.lower)) return { from: end - 1, to: end };
  let at = end - 1;
  while (at >= low) {
    const step = stepLeft(pieces, at, low, end);
    if (step === null) break;
    if (step < low - 1) {
      at -= 1;
      break;
    }
    at = step;
  }
  let from = at + 1;
  while (from < end && isLeadIn(pieces, from, end)) from += 1;
  if (from >= end) return null;
  return isNominal(pieces, from, end) ? { from, to: end } : null;
}

/** The place left of the piece at `at` when that still belongs to the phrase, else null. */
function stepLeft(pieces: readonly Piece[], at: number, low: number, end: number): number | null {
  const piece = pieces[at];
  if (!piece) return null;
  if (piece.kind === 'quotation') {
    // A nickname stands between two names; any other quotation ends the phrase.
    const nickname = piece.end - piece.start < 24 && !',.?!'.includes(piece.closing ?? '');
    return nickname && isCapital(pieces[at - 1]) && isCapital(pieces[at + 1]) && at > low && at + 1 < end
      ? at - 1
      : null;
  }
  if (piece.kind === 'number') return at - 1;
  if (piece.kind === 'mark') return null;
  if (piece.kind === 'punct') return stepOverSign(pieces, at, low);
  const { lower } = piece;
  if (BARE_PRONOUNS.has(lower)) return null;
  if (lower === 'and' || lower === 'or' || lower === '&') return joinsNames(pieces, at, low, end) ? at - 1 : null;
  if (SUBORDINATORS.has(lower) || lower === 'not') return null;
  if (isVerb(pieces, at) && !isReducedRelative(pieces, at)) return null;
  if (ARTICLES.has(lower) && endsPhrase(pieces[at - 1]) && at > low) return low - 2;
  return at - 1;
}

/** "a letter obtained by the paper": a participle with its agent describes the noun before it. */
function isReducedRelative(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  if (before?.kind !== 'word' || !pieces[at]?.lower.endsWith('ed') || pieces[at + 1]?.lower !== 'by') return false;
  return (
    !isVerb(pieces, at - 1) &&
    !BARE_PRONOUNS.has(before.lower) &&
    !AUXILIARIES.has(before.lower) &&
    !before.lower.endsWith('ly')
  );
}

function stepOverSign(pieces: readonly Piece[], at: number, low: number): number | null {
  const sign = pieces[at]?.text ?? '';
  if (sign === ')' || sign === ']') {
    for (let open = at - 1; open >= Math.max(low, at - 14); open -= 1) {
      const text = pieces[open]?.text;
      if (text === '(' || text === '[') return open - 1;
    }
    return null;
  }
  if (sign === '.') return isAbbreviation(pieces[at - 1]?.lower ?? '') ? at - 1 : null;
  return '@#$%/&+'.includes(sign) ? at - 1 : null;
}

/** Whether "and" at `at` joins two noun phrases (and not two clauses): no verb stands between it and the clause's beginning. */
function joinsNames(pieces: readonly Piece[], at: number, low: number, end: number): boolean {
  const right = pieces[at + 1];
  if (!right || at + 1 >= end || BARE_PRONOUNS.has(right.lower)) return false;
  for (let left = at - 1; left >= low; left -= 1) {
    const piece = pieces[left];
    if (!piece || piece.kind === 'quotation') return left < at - 1;
    if (piece.kind === 'punct' && '%$/&@#+'.includes(piece.text)) continue;
    if (piece.kind === 'punct' && piece.text !== '.' && piece.text !== ')') return left < at - 1 && piece.text === ',';
    if (SUBORDINATORS.has(piece.lower) && piece.lower !== 'and') return left < at - 1;
    if (isVerb(pieces, left)) return false;
  }
  return at > low;
}

/** Words before a subject that are none of it: "But", "Meanwhile", "Then". */
function isLeadIn(pieces: readonly Piece[], at: number, end: number): boolean {
  const piece = pieces[at];
  if (!piece) return false;
  if (piece.kind === 'punct') return true;
  const { lower } = piece;
  if (ADVERBS.has(lower) && at + 1 < end && lower !== 'all' && lower !== 'both' && lower !== 'most' && lower !== 'more')
    return true;
  if (LEAD_INS.has(lower)) return true;
  return (
    lower.endsWith('ly') && lower.length > 5 && at + 1 < end && (!isCapital(piece) || pieces[at + 1]?.text === ',')
  );
}

const LEAD_INS = new Set(
  'and but or so yet nor meanwhile however still indeed afterward afterwards plus perhaps maybe anyway besides'.split(
    ' ',
  ),
);

function isNominal(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const piece = pieces[at];
    if (piece?.kind !== 'word') continue;
    if (SUBJECT_PRONOUNS.has(piece.lower)) return true;
    if (
      !PREPOSITIONS.has(piece.lower) &&
      !DETERMINERS.has(piece.lower) &&
      !ADVERBS.has(piece.lower) &&
      !TIMES.has(piece.lower)
    )
      return true;
  }
  return false;
}

/**
 * The noun phrase that begins at `from` and reaches at most to `high`, with the appositions after its commas when
 * `appositions` is set: "John Ray, the mayor of Leeds". Null when none begins there.
 */
export function nounPhraseAfter(
  pieces: readonly Piece[],
  from: number,
  high: number,
  appositions: boolean,
): Run | null {
  const first = pieces[from];
  if (!first || from >= high || (first.kind !== 'word' && first.kind !== 'number')) return null;
  if (BARE_PRONOUNS.has(first.lower) || OBJECT_PRONOUNS.has(first.lower)) return { from, to: from + 1 };
  if ((PREPOSITIONS.has(first.lower) || SUBORDINATORS.has(first.lower)) && !SUBJECT_PRONOUNS.has(first.lower))
    return null;
  let at = from;
  while (at < high) {
    const piece = pieces[at];
    if (!piece || piece.kind === 'quotation' || piece.kind === 'mark') break;
    if (piece.kind === 'punct') {
      if (piece.text === '(') {
        let close = at + 1;
        while (close < high && pieces[close]?.text !== ')') close += 1;
        at = close + 1;
        continue;
      }
      if (piece.text === '.' && isAbbreviation(pieces[at - 1]?.lower ?? '') && at + 1 < high) {
        at += 1;
        continue;
      }
      if (appositions && piece.text === ',' && at + 1 < high && opensApposition(pieces, at + 1)) {
        at += 1;
        continue;
      }
      break;
    }
    if (at > from && piece.kind === 'word') {
      const { lower } = piece;
      if (ARTICLES.has(lower) && endsPhrase(pieces[at - 1])) break;
      if (BARE_PRONOUNS.has(lower) || isVerb(pieces, at)) break;
      if (lower.endsWith('ly') && !isCapital(piece) && (pieces[at + 1]?.lower.endsWith('ed') || isVerb(pieces, at + 1)))
        break;
      if (lower === 'and' || lower === 'or' || lower === '&') {
        const next = pieces[at + 1];
        if (
          !next ||
          at + 1 >= high ||
          BARE_PRONOUNS.has(next.lower) ||
          isVerb(pieces, at + 1) ||
          SUBORDINATORS.has(next.lower)
        )
          break;
      } else if (SUBORDINATORS.has(lower) && !(appositions && (lower === 'who' || lower === 'whose'))) break;
    }
    at += 1;
  }
  const to = Math.min(at, high);
  return to > from && isNominal(pieces, from, to) ? { from, to } : null;
}

const OBJECT_PRONOUNS = new Set(['them', 'him', 'me', 'us', 'himself', 'herself', 'themselves', 'myself']);

const ARTICLES = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'our', 'my', 'your']);

/** Whether a phrase is over when an article follows this piece: "told CNN the plan", not "of the plan" or "all the plans". */
const endsPhrase = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' &&
  !PREPOSITIONS.has(piece.lower) &&
  !DETERMINERS.has(piece.lower) &&
  !SUBORDINATORS.has(piece.lower) &&
  !isGenitive(piece.lower);

/** Whether what stands after a comma describes the name before it: "the mayor", "a lawyer", "52", "who", "R-Texas". */
export function opensApposition(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (!piece) return false;
  if (piece.kind === 'number') return true;
  if (piece.kind !== 'word') return false;
  return (
    piece.lower === 'the' ||
    piece.lower === 'a' ||
    piece.lower === 'an' ||
    piece.lower === 'who' ||
    piece.lower === 'whose' ||
    piece.lower === 'of' ||
    piece.lower === 'his' ||
    piece.lower === 'her' ||
    piece.lower === 'one' ||
    piece.lower === 'another' ||
    (piece.text.length <= 8 && /^[RDI]-/.test(piece.text)) ||
    piece.lower === 'jr' ||
    piece.lower === 'sr' ||
    APPOSED.has(piece.lower)
  );
}

/** Roles that follow a name without an article: "Ann Lee, president of …". */
const APPOSED = new Set(
  (
    'president vice chairman chairwoman chair director executive spokesman spokeswoman spokesperson professor senior head chief founder ' +
    'co-founder author editor manager minister secretary mayor governor senator former deputy leader member owner attorney lawyer ' +
    'ambassador commissioner general adviser advisor counsel analyst economist publisher coach captain commander pastor dean'
  ).split(' '),
);
