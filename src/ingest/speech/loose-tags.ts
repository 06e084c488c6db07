import { BARE_PRONOUNS, DETERMINERS } from '../words/grammar.ts';
import { nounPhraseAfter, nounPhraseBefore, type Run } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import { type Subject, subjectBefore } from './subject.ts';
import { isCapital, isVerb, verbGroupStart } from './verb-group.ts';

/** A tag whose verb is in no list of cues: where the verb stands, and its subject. */
export interface LooseTag {
  verb: Run;
  subject: Subject;
}

/**
 * The tag of a quotation that ends as one does before its tag, whatever the verb: `"Go," Ray sniffed.`, `"Go!" laughed
 * Ray.` Null when no tag follows.
 */
export function looseTagAfter(pieces: readonly Piece[], quotation: number, low: number, high: number): LooseTag | null {
  // What leads to a quotation may be a clause of its own ("In the song “…,” Ray sings"): only one that stands first is tagged.
  if (pieces[quotation - 1]?.kind === 'word' && quotation > low) return null;
  const closing = pieces[quotation]?.closing ?? '';
  if (closing === '' || !',?!—–-…'.includes(closing)) return null;
  const from = quotation + 1;
  const first = pieces[from];
  if (first?.kind !== 'word' || from >= high) return null;
  return subjectFirst(pieces, from, high) ?? verbFirst(pieces, from, high);
}

function subjectFirst(pieces: readonly Piece[], from: number, high: number): LooseTag | null {
  const first = pieces[from];
  if (!first || !(isCapital(first) || BARE_PRONOUNS.has(first.lower) || DETERMINERS.has(first.lower))) return null;
  const phrase = nounPhraseAfter(pieces, from, high, true);
  if (!phrase) return null;
  if (isVerb(pieces, phrase.to) && phrase.to < high) return tag({ from: phrase.to, to: phrase.to + 1 }, phrase);
  for (let at = from + 1; at < phrase.to; at += 1) {
    const piece = pieces[at];
    if (piece?.kind !== 'word' || isCapital(piece) || !/(ed|s)$/.test(piece.lower) || piece.lower.length < 4) continue;
    if (DETERMINERS.has(pieces[at - 1]?.lower ?? '')) continue;
    return tag({ from: at, to: at + 1 }, { from, to: at });
  }
  return null;
}

function verbFirst(pieces: readonly Piece[], from: number, high: number): LooseTag | null {
  const first = pieces[from];
  if (!first || isCapital(first) || !/(ed|s)$/.test(first.lower) || first.lower.length < 4) return null;
  const next = pieces[from + 1];
  if (!next || from + 1 >= high || !(isCapital(next) || DETERMINERS.has(next.lower))) return null;
  const phrase = nounPhraseAfter(pieces, from + 1, high, true);
  return phrase && tag({ from, to: from + 1 }, phrase);
}

const tag = (verb: Run, run: Run): LooseTag => ({ verb, subject: { run, head: run } });

/** A verb in no list that leads to its quotation over a comma: `The crowd hooted, "Go!"` */
export function looseTagBefore(pieces: readonly Piece[], quotation: number, low: number): LooseTag | null {
  const verb = quotation - 2;
  const piece = pieces[verb];
  if (pieces[quotation - 1]?.text !== ',' || verb <= low || piece?.kind !== 'word' || isCapital(piece)) return null;
  if (!piece.lower.endsWith('ed') || piece.lower.length < 5) return null;
  const subject = verbGroupStart(pieces, verb, low) === verb ? subjectBefore(pieces, verb, low) : null;
  return subject && { verb: { from: verb, to: verb + 1 }, subject };
}

/** The name that stands alone before a colon: `THE DAM HOLDS - Ann Lee: "…"`. */
export function colonName(pieces: readonly Piece[], colon: number, low: number): Subject | null {
  const near = nounPhraseBefore(pieces, colon, low);
  if (!near || !isCapital(pieces[near.from])) return null;
  const before = pieces[near.from - 1];
  const stands = near.from === low || (before?.kind === 'punct' && before.text !== ',');
  return stands ? { run: near, head: near } : null;
}
