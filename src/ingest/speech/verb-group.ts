import { cueForm } from '../text/cues.ts';
import { ADVERBS, AUXILIARIES, BARE_PRONOUNS, DETERMINERS, OTHER_VERBS, PREPOSITIONS } from '../words/grammar.ts';
import type { Piece } from './pieces.ts';

export const isCapital = (piece: Piece | undefined): boolean => {
  if (piece?.kind !== 'word') return false;
  const first = piece.text.charAt(0);
  return first !== first.toLowerCase();
};

export const isGenitive = (lower: string): boolean => lower === "'s" || lower === '’s';

/** Whether a word is a verb of a clause here: an auxiliary, a common verb, or a cue verb that no determiner makes a noun. */
export function isVerb(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (piece?.kind !== 'word') return false;
  const { lower } = piece;
  if (isGenitive(lower)) return false;
  if (AUXILIARIES.has(lower) || OTHER_VERBS.has(lower)) return !isCapital(piece) || at === 0;
  const form = cueForm(lower);
  if (isCapital(piece)) return false;
  if (!form) return lower.endsWith('ed') && lower.length > 4 && followsSubject(pieces, at);
  if (form.frames.size === 0 && !form.past) return false;
  if (form.past) return !isNounBefore(pieces, at);
  if (form.present) return !isNounBefore(pieces, at) && !PREPOSITIONS.has(pieces[at - 1]?.lower ?? '');
  return false;
}

/** Whether a pronoun, an auxiliary or a name stands right before: what ends in -ed there is a verb. */
function followsSubject(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  if (before?.kind !== 'word') return false;
  const { lower } = before;
  if (lower === 'who' || BARE_PRONOUNS.has(lower) || AUXILIARIES.has(lower)) return !isGenitive(lower);
  return (
    isCapital(before) && at > 1 && !before.text.endsWith('.') && !DETERMINERS.has(lower) && !PREPOSITIONS.has(lower)
  );
}

/** Whether the piece before makes a noun or an adjective of the word at `at`: "the reported", "his claims", "Smith's calls". */
export function isNounBefore(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  if (!before) return false;
  if (before.kind === 'number') return true;
  return (DETERMINERS.has(before.lower) && !STANDS_ALONE.has(before.lower)) || isGenitive(before.lower);
}

/** Determiners that are subjects by themselves just as well: "many say". */
const STANDS_ALONE = new Set([
  'some',
  'many',
  'most',
  'all',
  'both',
  'one',
  'few',
  'several',
  'this',
  'these',
  'those',
  'her',
]);

/** What "'s" shortens "is" or "has" after; elsewhere it is a genitive. */
export const CONTRACTED = new Set('he she it that who there what'.split(' '));

/** Whether "'s" at `at` shortens "is" or "has": "he's said". */
export const isContraction = (pieces: readonly Piece[], at: number): boolean =>
  isGenitive(pieces[at]?.lower ?? '') && CONTRACTED.has(pieces[at - 1]?.lower ?? '');

/** Where the verb group that ends in the verb at `verb` begins: "has repeatedly" before "said". */
export function verbGroupStart(pieces: readonly Piece[], verb: number, low: number): number {
  let from = verb;
  while (from > low) {
    const before = pieces[from - 1];
    if (before?.kind !== 'word') break;
    const { lower } = before;
    const helps =
      (AUXILIARIES.has(lower) && (!isGenitive(lower) || CONTRACTED.has(pieces[from - 2]?.lower ?? ''))) ||
      ADVERBS.has(lower) ||
      (lower.endsWith('ly') && lower.length > 4 && !isCapital(before)) ||
      // "are best described as"; somebody may be called Best.
      (lower === 'best' && !isCapital(before)) ||
      lower === 'to';
    if (!helps) {
      const over = overTimePhrase(pieces, from, low);
      if (over === null) break;
      from = over;
      continue;
    }
    from -= 1;
  }
  const first = pieces[from]?.lower ?? '';
  const alone =
    from < verb && (first === 'both' || first === 'all' || first === 'most') && pieces[from - 1]?.kind !== 'word';
  return alone ? from + 1 : from;
}

/** The auxiliary before "in the past" or "for years", which may stand inside a verb group; null when none does. */
function overTimePhrase(pieces: readonly Piece[], end: number, low: number): number | null {
  const last = pieces[end - 1];
  if (last?.kind !== 'number' && (last?.kind !== 'word' || isCapital(last) !== DAY.test(last.lower))) return null;
  for (let at = end - 2; at >= Math.max(low + 1, end - 4); at -= 1) {
    if (!PREPOSITIONS.has(pieces[at]?.lower ?? '')) continue;
    return AUXILIARIES.has(pieces[at - 1]?.lower ?? '') && !isGenitive(pieces[at - 1]?.lower ?? '') ? at - 1 : null;
  }
  return null;
}

const DAY = /(?:day|january|february|march|april|june|july|august|ber)$/;

/** Whether a stretch holds a verb of a clause. */
export function hasVerb(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isVerb(pieces, at)) return true;
  return false;
}
