import { cueForm } from '../text/cues.ts';
import { AUXILIARIES, BARE_PRONOUNS, PREPOSITIONS, SUBORDINATORS, TIMES } from '../words/grammar.ts';
import { clauseEnd, DASH, mainClause, UNITS } from './clause-end.ts';
import type { CuePlace } from './cue-places.ts';
import { nounPhraseAfter, type Run } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import { isCapital, isVerb } from './verb-group.ts';

/** What a cue's content looks like where it stands after the cue. */
export interface RightContent {
  run: Run;
  kind: 'quotation' | 'that' | 'bare' | 'object' | 'to' | 'question';
}

const SAYS = ['say', 'think', 'show', 'tell'] as const;

/** The content after a cue that ends at `after`, within the sentence; null when none stands there. */
export function contentAfter(
  pieces: readonly Piece[],
  cue: CuePlace,
  after: number,
  high: number,
  dependent = false,
): RightContent | null {
  const start = contentStart(pieces, cue, after, high);
  if (!start) return null;
  const to = dependent
    ? Math.min(mainClause(pieces, start.at, high), clauseEnd(pieces, start.at, high))
    : clauseEnd(pieces, start.at, high);
  return to > start.at ? { run: { from: start.at, to }, kind: start.kind } : null;
}

function contentStart(
  pieces: readonly Piece[],
  cue: CuePlace,
  after: number,
  high: number,
): { at: number; kind: RightContent['kind'] } | null {
  let at = after;
  if (cue.frames.has('tell')) {
    const first = pieces[at];
    if (first && first.lower !== 'that' && !(TIMES.has(first.lower) && !isCapital(first))) {
      const addressee = nounPhraseAfter(pieces, at, high, false);
      if (addressee) at = addressee.to;
    }
  }
  const says = SAYS.some((frame) => cue.frames.has(frame));
  let crossed = at > after && cue.frames.has('tell');
  for (let steps = 0; at < high && steps < 24; steps += 1) {
    const piece = pieces[at];
    if (!piece) return null;
    if (piece.kind === 'quotation') return { at, kind: 'quotation' };
    if (piece.text === ':') return at + 1 < high ? { at: at + 1, kind: 'quotation' } : null;
    if (piece.text === ',' || DASH.test(piece.text)) {
      if (pieces[at + 1]?.kind === 'quotation' && at + 1 < high) return { at: at + 1, kind: 'quotation' };
      const past = piece.text === ',' && says ? pastAside(pieces, at, high) : null;
      if (past === null) return null;
      at = past;
      crossed = true;
      continue;
    }
    if (piece.kind === 'number') return { at, kind: 'object' };
    if (piece.kind !== 'word') return piece.text === '(' || piece.text === '[' ? { at, kind: 'object' } : null;
    const { lower } = piece;
    if (lower === 'that' && UNITS.has(pieces[at + 1]?.lower ?? '')) {
      at += 2;
      continue;
    }
    if (lower === 'that' && says) return { at, kind: 'that' };
    if (QUESTIONS.has(lower)) return { at, kind: 'question' };
    if (lower === 'to' && cue.frames.has('will') && !crossed) return { at, kind: 'to' };
    if (lower === 'not' && pieces[at + 1]?.lower === 'to' && cue.frames.has('will')) return { at, kind: 'to' };
    if (cue.frames.has('ask') && !crossed && (lower === 'about' || lower === 'for')) return { at, kind: 'object' };
    if (BARE_PRONOUNS.has(lower)) return { at, kind: 'bare' };
    if (TIMES.has(lower) && !startsPhrase(pieces, at)) {
      at += 1;
      crossed = true;
      continue;
    }
    if (PREPOSITIONS.has(lower) || lower === 'after' || lower === 'before') {
      if (!says && !cue.frames.has('object') && !cue.frames.has('will')) return null;
      if (!says && !crossed) return cue.frames.has('object') && lower === 'as' ? { at, kind: 'object' } : null;
      const phrase = nounPhraseAfter(pieces, at + 1, high, false);
      at = phrase ? phrase.to : at + 1;
      crossed = true;
      continue;
    }
    if (lower === 'as' && cue.frames.has('object')) return { at, kind: 'object' };
    if (SUBORDINATORS.has(lower)) return lower === 'that' ? { at, kind: 'object' } : null;
    if (lower.endsWith('ly') && !isCapital(piece)) {
      at += 1;
      continue;
    }
    // "an idea she said would fail": what she says something of stands before.
    if (isVerb(pieces, at) && !isObjectOf(pieces, at, after))
      return says && AUXILIARIES.has(lower) && isPast(pieces, cue) ? { at, kind: 'bare' } : null;
    if (cue.frames.has('tell') && !crossed) return null;
    if (says) return { at, kind: 'bare' };
    return cue.frames.has('object') ? { at, kind: 'object' } : null;
  }
  return null;
}

/**
 * Behind the comma that closes an aside between a cue and its content: "said, through an interpreter, that …", "said,
 * however, “…”". Null when what the comma opens is no aside.
 */
function pastAside(pieces: readonly Piece[], comma: number, high: number): number | null {
  const first = pieces[comma + 1];
  if (first?.kind !== 'word') return null;
  const opens = PREPOSITIONS.has(first.lower) || first.lower.endsWith('ly') || ASIDES.has(first.lower);
  if (!opens) return null;
  for (let at = comma + 2; at < Math.min(high - 1, comma + 14); at += 1) {
    if (pieces[at]?.kind === 'quotation') return null;
    if (pieces[at]?.text !== ',') continue;
    const next = pieces[at + 1];
    return next?.lower === 'that' || next?.kind === 'quotation' ? at + 1 : null;
  }
  return null;
}

const ASIDES = new Set('however though too again simply as quote jokingly for per if when after'.split(' '));

/** Whether a word that may be a verb stands right behind the cue, and so is a noun: "denied claims that". */
const isObjectOf = (pieces: readonly Piece[], at: number, after: number): boolean =>
  at === after && (cueForm(pieces[at]?.lower ?? '')?.present ?? false) && isPlural(pieces[at]?.lower ?? '');

const isPlural = (lower: string): boolean => lower.endsWith('s') && !NEVER_NOUNS.has(lower);

const NEVER_NOUNS = new Set('says tells asks thinks believes knows insists'.split(' '));

/** Whether a cue can be nothing but a verb: "claims are" may be a noun, "claimed was" is none. */
const isPast = (pieces: readonly Piece[], cue: CuePlace): boolean =>
  cueForm(pieces[cue.verb]?.lower ?? '')?.past ?? false;

const QUESTIONS = new Set('whether if why how what where who'.split(' '));

/** "this country is" begins a phrase, "this week" is a time. */
const startsPhrase = (pieces: readonly Piece[], at: number): boolean => {
  const { lower = '' } = pieces[at] ?? {};
  if (
    lower !== 'this' &&
    lower !== 'last' &&
    lower !== 'next' &&
    lower !== 'there' &&
    lower !== 'early' &&
    lower !== 'late'
  )
    return false;
  const next = pieces[at + 1]?.lower ?? '';
  return !UNITS.has(next) && !TIMES.has(next);
};
