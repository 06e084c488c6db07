import { ADVERBS, BARE_PRONOUNS, PREPOSITIONS, RELATIVES, SUBORDINATORS } from '../words/grammar.ts';
import { nounPhraseAfter, nounPhraseBefore, opensApposition, type Run } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import { hasVerb, isCapital, isVerb } from './verb-group.ts';

/** A subject as printed, and the phrase that says who it is: for "Ann Lee, who said", `run` is "who" and `head` "Ann Lee". */
export interface Subject {
  run: Run;
  head: Run;
}

const DASHES = new Set(['-', '--', '–', '—']);
/** A subject that is one with its phrase. */
export const whole = (run: Run | null): Subject | null => run && { run, head: run };

/**
 * The subject whose verb group begins at `group`: the noun phrase before it, with appositions and relative clauses between
 * commas ("Ann Lee, who ran the plant, said"). "who said" is given to the noun phrase that "who" stands for.
 */
export function subjectBefore(pieces: readonly Piece[], group: number, low: number): Subject | null {
  const before = pieces[group - 1];
  if (!before || group <= low) return null;
  if (before.text === ',') return whole(acrossCommas(pieces, group - 1, low));
  if (before.closing === ',' && isWithin(pieces, group - 1, low)) return whole(acrossCommas(pieces, group, low));
  if (RELATIVES.has(before.lower)) return antecedent(pieces, group - 1, low);
  if (DASHES.has(before.text)) return whole(acrossDashes(pieces, group - 1, low));
  const near = besideComma(pieces, group, low);
  const aside =
    near && PREPOSITIONS.has(pieces[near.from]?.lower ?? '') && RELATIVES.has(pieces[near.from - 1]?.lower ?? '');
  if (near && aside) return subjectBefore(pieces, near.from, low);
  const rest = near && (isVerb(pieces, near.from - 1) || PREPOSITIONS.has(pieces[near.from]?.lower ?? ''));
  // "… who lives less than a mile away said": what stands behind a preposition is no subject.
  const behind = near && isBehind(pieces[near.from - 1]);
  const far = near && !rest && !behind ? null : afterRelative(pieces, group, low);
  return whole(far ?? near);
}

const isBehind = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' && (piece.lower === 'than' || PREPOSITIONS.has(piece.lower));

/** "Ann Lee - the mayor - said". */
function acrossDashes(pieces: readonly Piece[], close: number, low: number): Run | null {
  for (let at = close - 1; at >= Math.max(low, close - 25); at -= 1) {
    if (!DASHES.has(pieces[at]?.text ?? '')) continue;
    const head = nounPhraseBefore(pieces, at, low);
    return head ? { from: head.from, to: close } : null;
  }
  return null;
}

/** The phrase right before the verb; where a comma stands before it, "the mayor of Leeds, Ann Lee said" is one phrase. */
function besideComma(pieces: readonly Piece[], group: number, low: number): Run | null {
  const phrase = nounPhraseBefore(pieces, group, low);
  if (!phrase || !isCapital(pieces[phrase.from]) || pieces[phrase.from - 1]?.text !== ',' || phrase.from - 2 < low)
    return phrase;
  const role = nounPhraseBefore(pieces, phrase.from - 1, low);
  const first = role && pieces[role.from];
  const opens =
    first &&
    (first.lower === 'a' ||
      first.lower === 'an' ||
      first.lower === 'another' ||
      first.lower === 'one' ||
      first.lower === 'the');
  const atEdge = role && (role.from === low || pieces[role.from - 1]?.kind === 'quotation');
  return role && opens && atEdge ? { from: role.from, to: phrase.to } : phrase;
}

/** The subject of "voters who had heard the speech said": a relative clause without commas stands between. */
function afterRelative(pieces: readonly Piece[], group: number, low: number): Run | null {
  for (let at = group - 1; at > low && at > group - 18; at -= 1) {
    const piece = pieces[at];
    if (!piece || piece.kind === 'quotation' || piece.text === ',') return null;
    if (piece.lower !== 'who' && piece.lower !== 'that') continue;
    const head = nounPhraseBefore(pieces, at, low);
    return head ? { from: nameBefore(pieces, head.from, low), to: group } : null;
  }
  return null;
}

/** Where the name begins that a description after it belongs to: "Ann Lee, the mayor who …". */
function nameBefore(pieces: readonly Piece[], description: number, low: number): number {
  if (pieces[description - 1]?.text !== ',' || isCapital(pieces[description])) return description;
  const name = nounPhraseBefore(pieces, description - 1, low);
  const edge = name && (name.from === low || pieces[name.from - 1]?.kind === 'quotation');
  return name && edge && isCapital(pieces[name.from]) ? name.from : description;
}

/** What "who" or "which" at `relative` stands for. */
function antecedent(pieces: readonly Piece[], relative: number, low: number): Subject | null {
  const before = pieces[relative - 1];
  if (!before || relative <= low) return null;
  const end = DASHES.has(before.text) || before.text === '(' ? relative - 1 : relative;
  const head =
    before.text === ',' ? (acrossCommas(pieces, relative - 1, low) ?? null) : nounPhraseBefore(pieces, end, low);
  return head && { run: { from: relative, to: relative + 1 }, head };
}

/** The phrase whose appositions or asides close with the comma at `close`. */
function acrossCommas(pieces: readonly Piece[], close: number, low: number): Run | null {
  const parts = partsBefore(pieces, close, low);
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index];
    if (!part) continue;
    if (index > 0 && describes(pieces, part)) continue;
    if (index > 1 && isVerb(pieces, part.from)) {
      // "Ray, whose town, Leeds, is large, said": the verb belongs to the clause that "whose" opens.
      const opens = relativeBefore(pieces, parts, index);
      if (opens > 0) {
        index = opens;
        continue;
      }
    }
    const head = nounPhraseBefore(pieces, part.to, part.from);
    if (!head) return null;
    return { from: beginOf(pieces, parts, index, head), to: close };
  }
  return null;
}

/** The stretch before `index` that opens a relative clause; -1 when none does. */
function relativeBefore(pieces: readonly Piece[], parts: readonly Run[], index: number): number {
  for (let at = index - 1; at > 0; at -= 1) {
    const lower = pieces[parts[at]?.from ?? -1]?.lower ?? '';
    if (RELATIVES.has(lower) || lower === 'whose') return at;
  }
  return -1;
}

/** A name that stands last may itself be in apposition: "the spokesman, Ann Lee, said"; "Ann Lee, editor of a paper, The Star, said". */
function beginOf(pieces: readonly Piece[], parts: readonly Run[], index: number, head: Run): number {
  const before = parts[index - 1];
  if (!before || !isCapital(pieces[head.from])) return head.from;
  const first = pieces[before.from];
  if (!first || PREPOSITIONS.has(first.lower) || SUBORDINATORS.has(first.lower)) return head.from;
  if (index - 1 > 0 && opensApposition(pieces, before.from)) {
    const outer = parts[index - 2];
    const name = outer && nounPhraseBefore(pieces, outer.to, outer.from);
    if (name && isCapital(pieces[name.from]) && name.from === outer.from) return name.from;
    return head.from;
  }
  const phrase = nounPhraseBefore(pieces, before.to, before.from);
  const role =
    first.lower === 'the' ||
    first.lower === 'a' ||
    first.lower === 'an' ||
    first.lower === 'his' ||
    first.lower === 'her';
  return phrase && phrase.from === before.from && role && index - 1 === 0 ? phrase.from : head.from;
}

/** The stretches between commas before `close`, in order, back to a quotation, a colon, a dash or `low`. */
function partsBefore(pieces: readonly Piece[], close: number, low: number): Run[] {
  const parts: Run[] = [];
  let to = close;
  for (let at = close - 1; at >= low - 1 && parts.length < 9; at -= 1) {
    const piece = at >= low ? pieces[at] : undefined;
    if (piece?.kind === 'quotation' && isWithin(pieces, at, low)) {
      // `author of “The Dam,” said`: the comma that ends the stretch stands inside the marks.
      if (piece.closing !== ',' || at + 1 === to) continue;
      parts.unshift({ from: at + 1, to });
      to = at + 1;
      continue;
    }
    const hard =
      !piece || piece.kind === 'quotation' || piece.text === ':' || piece.text === ';' || DASHES.has(piece.text);
    if (!hard && piece.text !== ',') continue;
    if (at + 1 < to) parts.unshift({ from: at + 1, to });
    to = at;
    if (hard) break;
  }
  return parts;
}

/** Whether a short quotation is a name inside an apposition: "author of “The Dam,”", "wearing “Ann Lee” buttons". */
function isWithin(pieces: readonly Piece[], at: number, low: number): boolean {
  const piece = pieces[at];
  const before = pieces[at - 1]?.lower ?? '';
  if (!piece || at <= low || piece.end - piece.start > 60) return false;
  return (
    before === 'of' ||
    before === 'and' ||
    (piece.closing !== ',' && !isVerb(pieces, at - 1) && isNominalAfter(pieces[at + 1]))
  );
}

const isNominalAfter = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' && !PREPOSITIONS.has(piece.lower) && !SUBORDINATORS.has(piece.lower);

/** Whether a stretch between commas only describes what is before it, or is an aside ("for example"). */
function describes(pieces: readonly Piece[], { from, to }: Run): boolean {
  const first = pieces[from];
  if (!first) return false;
  if (opensApposition(pieces, from)) return true;
  if (first.kind !== 'word') return false;
  if (RELATIVES.has(first.lower) || first.lower === 'whose' || first.lower === 'whom') return true;
  if (BARE_PRONOUNS.has(first.lower)) return false;
  if (PREPOSITIONS.has(first.lower) || ASIDES.has(first.lower)) return true;
  if (first.lower.endsWith('ing') || first.lower.endsWith('ed')) return !isCapital(first);
  // "Columbus, Ohio," or "Smith, D-Ohio,": one or two capitals after a capital.
  if (isCapital(first) && to - from <= 2) return isCapital(pieces[from - 2]) && !isLeadIn(pieces[from - 2]);
  return !isCapital(first) && !SUBORDINATORS.has(first.lower) && !hasVerb(pieces, from, to);
}

/** "Still, Ray, the mayor, said": a word that leads to the subject, and is none. */
const isLeadIn = (piece: Piece | undefined): boolean =>
  piece !== undefined && (ADVERBS.has(piece.lower) || ASIDES.has(piece.lower) || piece.lower.endsWith('ly'));

export const ASIDES = new Set(
  'however meanwhile too though also then again when while as after before if and but'.split(' '),
);

/** The subject of a tag that puts its verb first: `said John Ray, the mayor of Leeds`. */
export function subjectAfter(pieces: readonly Piece[], from: number, high: number): Subject | null {
  const phrase = nounPhraseAfter(pieces, from, high, true);
  if (!phrase) return null;
  for (let at = phrase.from + 1; at < phrase.to; at += 1) {
    const lower = pieces[at]?.lower ?? '';
    if (lower !== 'who' && lower !== 'whose') continue;
    const to = pieces[at - 1]?.text === ',' ? at - 1 : at;
    return whole(to > phrase.from ? { from: phrase.from, to } : phrase);
  }
  return whole(phrase);
}
