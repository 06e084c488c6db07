import { BARE_PRONOUNS, DETERMINERS, PREPOSITIONS, SUBORDINATORS } from '../words/grammar.ts';
import { nounPhraseAfter } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import { ASIDES, type Subject, subjectBefore, whole } from './subject.ts';
import { isCapital, isVerb } from './verb-group.ts';

/**
 * The subject of the clause that `end` hangs on, which participles and "and said" borrow: of the clause that begins after
 * the last "but", "while" or semicolon, else of the nearest verb that has one.
 */
export function clauseSubject(pieces: readonly Piece[], end: number, low: number): Subject | null {
  return (
    firstSubject(pieces, clauseBegin(pieces, end, low), end) ??
    nearestSubject(pieces, end, low) ??
    firstSubject(pieces, low, end)
  );
}

/** Where the clause that `end` hangs on begins: after the last "but", "while", semicolon or quotation that closes a sentence. */
export function clauseBegin(pieces: readonly Piece[], end: number, low: number): number {
  for (let at = end - 2; at > low; at -= 1) {
    const piece = pieces[at];
    if (piece?.text === ';') return at + 1;
    const before = pieces[at - 1];
    if (piece && CLAUSE_OPENERS.has(piece.lower) && (before?.text === ',' || before?.closing === ',')) return at + 1;
    if (piece?.kind === 'quotation' && piece.closing === '.') return at + 1;
  }
  return low;
}

const CLAUSE_OPENERS = new Set('but while though although so whereas yet and'.split(' '));

/** The noun phrase that a clause opens with, after its adverbs and prepositional phrases, when a verb follows it. */
function firstSubject(pieces: readonly Piece[], low: number, end: number): Subject | null {
  let at = low;
  let led = false;
  for (let steps = 0; at < end && steps < 20; steps += 1) {
    const piece = pieces[at];
    if (!piece || piece.kind === 'quotation') return null;
    if (piece.kind !== 'word' && piece.kind !== 'number') at += 1;
    else if (ASIDES.has(piece.lower) || SUBORDINATORS.has(piece.lower)) {
      if (DEPENDENT_OPENERS.has(piece.lower)) at = nextComma(pieces, at, end) + 1;
      else at += 1;
    } else if (opensParticiple(pieces, at, low)) at = nextComma(pieces, at, end) + 1;
    else if (piece.lower.endsWith('ly') && (!isCapital(piece) || opensAside(pieces[at + 1]))) at += 1;
    else if (PREPOSITIONS.has(piece.lower)) {
      at = nounPhraseAfter(pieces, at + 1, end, false)?.to ?? at + 1;
      led = true;
    } else {
      const phrase = nounPhraseAfter(pieces, at, end, true);
      if (!phrase) return null;
      const comma = pieces[phrase.to]?.text === ',';
      const verb = comma ? phrase.to + 1 : phrase.to;
      const next = pieces[verb];
      // "At a rally in Leeds, Yorkshire, on Sunday, Ray said": what follows the place of a phrase before it is no subject.
      const placed = led && next !== undefined && PREPOSITIONS.has(next.lower);
      const aside = comma && (opensPhrase(pieces, verb) || placed);
      if (verb >= end || (next?.kind === 'word' && !aside)) return whole(phrase);
      if (!comma) return null;
      at = phrase.to + 1;
    }
  }
  return null;
}

/** "Asked about the dam, Ray …", "Filling in for Ray, Lee …": a participle that opens the sentence, which the subject follows. */
function opensParticiple(pieces: readonly Piece[], at: number, low: number): boolean {
  const piece = pieces[at];
  if (at !== low || !piece || !/(?:ed|ing)$/.test(piece.lower) || piece.lower.length < 5) return false;
  const next = pieces[at + 1];
  return (
    next?.kind === 'word' &&
    !isVerb(pieces, at + 1) &&
    !isCapital(next) &&
    (PREPOSITIONS.has(next.lower) || SUBORDINATORS.has(next.lower) || DETERMINERS.has(next.lower))
  );
}

const opensAside = (piece: Piece | undefined): boolean =>
  piece !== undefined && (piece.text === ',' || PREPOSITIONS.has(piece.lower) || SUBORDINATORS.has(piece.lower));

/** Whether a subject begins here, so that what stood before its comma was none: "Not by chance, Ray said". */
const opensPhrase = (pieces: readonly Piece[], at: number): boolean => {
  const lower = pieces[at]?.lower ?? '';
  return isCapital(pieces[at]) || BARE_PRONOUNS.has(lower) || lower === 'the';
};

const DEPENDENT_OPENERS = new Set('when as after while although though if since because before once until'.split(' '));

function nextComma(pieces: readonly Piece[], from: number, end: number): number {
  for (let at = from; at < end; at += 1) if (pieces[at]?.text === ',') return at;
  return end;
}

/** The subject of the nearest verb before `end` that has one. */
export function nearestSubject(pieces: readonly Piece[], end: number, low: number): Subject | null {
  for (let at = end - 1, steps = 0; at > low && steps < 60; at -= 1, steps += 1) {
    if (!isVerb(pieces, at)) continue;
    const subject = subjectBefore(pieces, groupStart(pieces, at, low), low);
    if (subject) return subject;
  }
  return null;
}

function groupStart(pieces: readonly Piece[], verb: number, low: number): number {
  let from = verb;
  while (from > low && (isVerb(pieces, from - 1) || (pieces[from - 1]?.lower.endsWith('ly') ?? false))) from -= 1;
  return from;
}

/** The subject of the clause that begins at `from`: "…, Ann Lee said" after an opening participle. */
export function followingSubject(pieces: readonly Piece[], from: number, high: number): Subject | null {
  for (let at = from; at < high; at += 1) {
    if (pieces[at]?.text !== ',' && pieces[at]?.kind !== 'quotation') continue;
    const phrase = nounPhraseAfter(pieces, at + 1, high, true);
    const next = phrase && pieces[phrase.to];
    if (phrase && next && phrase.to < high && (next.kind === 'word' || next.text === ',')) return whole(phrase);
  }
  return null;
}
