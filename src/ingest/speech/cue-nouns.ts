import { CUE_NOUNS } from '../words/cue-nouns.ts';
import { PREPOSITIONS, TIMES } from '../words/grammar.ts';
import { clauseEnd } from './clause-end.ts';
import { nounPhraseAfter, nounPhraseBefore, type Run } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import { isCapital } from './verb-group.ts';

/** A noun that works as a cue: "Ray's claim that …", "her call to …", "his motto, “…”". */
export interface NounCue {
  noun: number;
  owner: Run;
  content: Run;
}

/** Words that say whose something is. */
export const OWNERS: ReadonlySet<string> = new Set(['his', 'her', 'their', 'its', 'my', 'our']);
const LINKS = new Set(['that', 'to']);

/** The noun at `at` as a cue, when it has an owner before it and content after it; else null. */
export function nounCueAt(pieces: readonly Piece[], at: number, low: number, high: number): NounCue | null {
  const piece = pieces[at];
  if (piece?.kind !== 'word' || isCapital(piece)) return null;
  const noun = CUE_NOUNS.has(piece.lower) || (piece.lower.endsWith('s') && CUE_NOUNS.has(piece.lower.slice(0, -1)));
  if (!noun) return null;
  const from = contentFrom(pieces, at + 1, high);
  if (from === null) return null;
  const owner = ownerBefore(pieces, at, low);
  return owner && { noun: at, owner, content: { from, to: clauseEnd(pieces, from, high) } };
}

function contentFrom(pieces: readonly Piece[], at: number, high: number): number | null {
  const next = pieces[at];
  const second = pieces[at + 1];
  if (!next || at >= high) return null;
  if (next.kind === 'quotation') return at;
  if (next.text === ',' || next.text === ':' || next.lower === 'of') {
    return second?.kind === 'quotation' && at + 1 < high ? at + 1 : null;
  }
  if (LINKS.has(next.lower)) return second !== undefined && at + 1 < high ? at : null;
  return PREPOSITIONS.has(next.lower) ? pastPhrase(pieces, at, high) : null;
}

/** Behind the phrase between a noun and its content: "her remark at the rally that …"; null when no "that" follows it. */
function pastPhrase(pieces: readonly Piece[], from: number, high: number): number | null {
  if (TIMES.has(pieces[from + 1]?.lower ?? '') && pieces[from + 2]?.lower === 'that') return from + 2;
  const phrase = nounPhraseAfter(pieces, from + 1, high, false);
  if (!phrase || phrase.to - from > 8 || phrase.to + 1 >= high) return null;
  return pieces[phrase.to]?.lower === 'that' ? phrase.to : null;
}

/** Whose a noun is: "his" or "Ray's", at most three words before it. */
export function ownerBefore(pieces: readonly Piece[], noun: number, low: number): Run | null {
  for (let at = noun - 1; at >= Math.max(low, noun - 4); at -= 1) {
    const piece = pieces[at];
    if (piece?.kind !== 'word') return null;
    if (OWNERS.has(piece.lower)) return { from: at, to: at + 1 };
    if (piece.lower !== "'s" && piece.lower !== '’s') continue;
    const phrase = nounPhraseBefore(pieces, at, low);
    const leads = phrase !== null && PREPOSITIONS.has(pieces[phrase.from]?.lower ?? '') && phrase.to - phrase.from > 1;
    return leads ? { from: phrase.from + 1, to: phrase.to } : phrase;
  }
  return null;
}
