import { cueForm } from '../text/cues.ts';
import { DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS, TIMES } from '../words/grammar.ts';
import { nounPhraseAfter } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import { isCapital, isContraction, isVerb, verbGroupStart } from './verb-group.ts';

/** A dash that stands between words. */
export const DASH = /^(-+|–|—)$/;

/** Words of time that \"this\" and \"last\" stand before. */
export const UNITS = new Set(
  'week month year night morning afternoon evening summer winter spring fall autumn weekend time hour decade quarter'.split(
    ' ',
  ),
);

/** Where the content that begins at `from` ends: before the next cue that is not part of it, or with the sentence. */
export function clauseEnd(pieces: readonly Piece[], from: number, high: number): number {
  for (let at = from + 1; at < high; at += 1) {
    const piece = pieces[at];
    if (!piece) break;
    if (piece.text === ';' || (piece.text === ':' && pieces[at + 1]?.kind === 'quotation')) return at;
    if (piece.lower === 'according' && pieces[at + 1]?.lower === 'to')
      return pieces[at - 1]?.text === ',' ? at - 1 : at;
    if (piece.text === ',' && endsContent(pieces, at, high)) return at;
    if (piece.kind === 'quotation' && at + 1 < high && isTagAt(pieces, at + 1, high)) return at + 1;
    if (piece.kind === 'quotation' && piece.closing === ',' && endsContent(pieces, at, high)) return at + 1;
    if (
      (piece.lower === 'and' || piece.lower === 'but') &&
      (startsCue(pieces, at + 1) || opensPlainClause(pieces, at + 1, high))
    )
      return at;
    if ((piece.lower === 'while' || DASH.test(piece.text)) && opensCueClause(pieces, at + 1, high)) return at;
  }
  return high;
}

/** Whether a finite cue verb without a subject of its own begins here: "and said". */
function startsCue(pieces: readonly Piece[], at: number): boolean {
  let verb = at;
  while (verb < at + 3 && isAdverb(pieces[verb])) verb += 1;
  const piece = pieces[verb];
  if (piece?.kind !== 'word') return false;
  const form = cueForm(piece.lower);
  if (!form || isCapital(piece)) return false;
  return form.past && (form.frames.has('say') || form.frames.has('tell'));
}

const isAdverb = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' &&
  (piece.lower.endsWith('ly') ||
    piece.lower === 'later' ||
    piece.lower === 'also' ||
    piece.lower === 'then' ||
    piece.lower === 'has' ||
    piece.lower === 'had');

function endsContent(pieces: readonly Piece[], comma: number, high: number): boolean {
  let at = comma + 1;
  const next = pieces[at];
  if (next?.kind !== 'word') return false;
  const form = cueForm(next.lower);
  if (form?.ing && !form.plain && (form.frames.has('say') || form.frames.has('tell') || CITES.has(next.lower)))
    return true;
  if (CITES.has(next.lower) || opensWithClause(pieces, at, high)) return true;
  if (isInvertedTagAt(pieces, at, high)) return true;
  if (isTagAt(pieces, at, high) || opensMainClause(pieces, at, high)) return true;
  if (
    next.lower === 'and' ||
    next.lower === 'but' ||
    next.lower === 'while' ||
    next.lower === 'though' ||
    next.lower === 'where' ||
    next.lower === 'which' ||
    next.lower === 'although'
  ) {
    at += 1;
    if (startsCue(pieces, at)) return true;
    return opensCueClause(pieces, at, high);
  }
  return false;
}

const CITES = new Set('citing referring pointing quoting'.split(' '));

/** Whether "Smith said" stands here and a cue's tag ends right after: "…, Smith said." */
function isTagAt(pieces: readonly Piece[], from: number, high: number): boolean {
  const subject = nounPhraseAfter(pieces, from, high, true);
  if (!subject) return false;
  let verb = subject.to;
  if (pieces[verb]?.text === ',') verb += 1;
  while (verb < high && (isAdverb(pieces[verb]) || pieces[verb]?.lower === 'have')) verb += 1;
  const form = cueForm(pieces[verb]?.lower ?? '');
  if (!form || (!form.frames.has('say') && !form.frames.has('tell') && !form.frames.has('think'))) return false;
  if (pieces[verb + 1]?.lower === 'to' && form.frames.has('will')) return false;
  if (verbGroupStart(pieces, verb, from) < subject.from) return false;
  return tagEnds(pieces, verb + 1, high, form.frames.has('tell'));
}

/** Whether "said Smith" stands here and closes the sentence or the clause: "…, said Smith, the mayor." */
function isInvertedTagAt(pieces: readonly Piece[], at: number, high: number): boolean {
  if (!PLAIN_TAGS.has(pieces[at]?.lower ?? '')) return false;
  const next = pieces[at + 1];
  if (!next || !(isCapital(next) || DETERMINERS.has(next.lower)) || TIMES.has(next.lower)) return false;
  const subject = nounPhraseAfter(pieces, at + 1, high, true);
  const after = subject && pieces[subject.to];
  return subject !== null && (subject.to >= high || after?.text === ',' || after?.kind === 'quotation');
}

/** Verbs that stand before their subject after a clause without quotation marks: "The plan failed, said a spokesman." */
export const PLAIN_TAGS: ReadonlySet<string> = new Set(
  'said says wrote writes reported reports added adds noted notes explained explains argued argues predicted predicts'.split(
    ' ',
  ),
);

/** Whether nothing that could be content follows a cue: the sentence ends, or a comma, or only "on Monday", "in a statement". */
export function tagEnds(pieces: readonly Piece[], from: number, high: number, tell = false): boolean {
  let at = from;
  if (tell) at = nounPhraseAfter(pieces, at, high, false)?.to ?? at;
  for (let steps = 0; steps < 30; steps += 1) {
    const piece = pieces[at];
    if (!piece || at >= high) return true;
    if (
      piece.text === ',' ||
      piece.kind === 'quotation' ||
      piece.text === ';' ||
      piece.text === '—' ||
      piece.text === '-' ||
      piece.text === '–'
    )
      return true;
    if (piece.kind !== 'word') return false;
    if (TIMES.has(piece.lower) || piece.lower.endsWith('ly')) at += 1;
    else if (PREPOSITIONS.has(piece.lower) || piece.lower === 'after' || piece.lower === 'before') {
      const phrase = nounPhraseAfter(pieces, at + 1, high, false);
      at = phrase ? phrase.to : at + 1;
    } else if (UNITS.has(piece.lower)) at += 1;
    else if (piece.lower === 'when' || piece.lower === 'as' || piece.lower === 'while' || piece.lower === 'before')
      return true;
    else return false;
  }
  return false;
}

/** "and Ray said": the plainest verbs alone, since "said the board and the town agreed" is one clause. */
function opensPlainClause(pieces: readonly Piece[], from: number, high: number): boolean {
  const subject = opensCueClause(pieces, from, high) ? nounPhraseAfter(pieces, from, high, true) : null;
  return subject !== null && PLAINEST.has(pieces[subject.to]?.lower ?? '');
}

const PLAINEST = new Set(['said', 'told', 'asked', 'replied', 'added']);

/** "…, with Ray saying it": a clause with a speaker of its own. */
function opensWithClause(pieces: readonly Piece[], from: number, high: number): boolean {
  if (pieces[from]?.lower !== 'with') return false;
  for (let at = from + 2; at < Math.min(high, from + 10); at += 1) {
    const piece = pieces[at];
    if (piece?.kind !== 'word') return false;
    const form = cueForm(piece.lower);
    if (form?.ing && !form.plain && (form.frames.has('say') || form.frames.has('tell'))) return true;
  }
  return false;
}

/** "…, Ray said that": after a comma, a speaker of its own with "that" or a quotation opens the main clause. */
function opensMainClause(pieces: readonly Piece[], from: number, high: number): boolean {
  const subject = opensCueClause(pieces, from, high) ? nounPhraseAfter(pieces, from, high, true) : null;
  if (!subject) return false;
  for (let at = subject.to + 1; at < Math.min(high, subject.to + 6); at += 1) {
    const piece = pieces[at];
    if (!piece || piece.kind === 'punct') return false;
    if (piece.lower === 'that' || piece.kind === 'quotation') return true;
  }
  return false;
}

/** "but Ray said the …": a clause with a speaker of its own. */
function opensCueClause(pieces: readonly Piece[], from: number, high: number): boolean {
  const subject = nounPhraseAfter(pieces, from, high, true);
  if (
    !subject ||
    !(
      isCapital(pieces[subject.from]) ||
      DETERMINERS.has(pieces[subject.from]?.lower ?? '') ||
      SUBJECT_PRONOUNS.has(pieces[subject.from]?.lower ?? '')
    )
  )
    return false;
  let verb = subject.to;
  while (verb < high && isAdverb(pieces[verb])) verb += 1;
  const form = cueForm(pieces[verb]?.lower ?? '');
  return form?.past === true && (form.frames.has('say') || form.frames.has('tell'));
}

/** Where the main clause begins after a dependent one that opens the sentence: at the comma before its subject and verb. */
export function mainClause(pieces: readonly Piece[], from: number, high: number): number {
  for (let at = from; at < high; at += 1) {
    if (pieces[at]?.text !== ',' && !(pieces[at]?.kind === 'quotation' && at + 1 < high)) continue;
    const subject = nounPhraseAfter(pieces, at + 1, high, true);
    if (!subject) continue;
    let verb = subject.to;
    while (verb < high && (isAdverb(pieces[verb]) || pieces[verb]?.text === ',')) verb += 1;
    if (verb < high && (isVerb(pieces, verb) || isContraction(pieces, verb)))
      return pieces[at]?.text === ',' ? at : at + 1;
  }
  return high;
}
