import { CUE_NOUNS } from '../words/cue-nouns.ts';
import { BARE_PRONOUNS, DETERMINERS } from '../words/grammar.ts';
import { ownerBefore } from './cue-nouns.ts';
import { nounPhraseAfter, type Run } from './noun-phrase.ts';
import { nameAt } from './person-names.ts';
import type { Piece, PieceSentence } from './pieces.ts';
import { type Subject, subjectAfter, subjectBefore, whole } from './subject.ts';
import { isCapital, verbGroupStart } from './verb-group.ts';

/** Things that somebody wrote or said, which pages print whole. */
const DOCUMENTS = new Set(
  'statement letter text remarks speech post message email e-mail note transcript address essay column comments testimony tweet excerpt excerpts answer answers response'.split(
    ' ',
  ),
);

const CALLS = new Set('read see watch here hear'.split(' '));

/** The author of what a sentence announces: "The full text of the letter from Ann Lee follows.", "Here is her statement:". */
export function announcedAuthor(pieces: readonly Piece[], { from, to }: PieceSentence): Subject | null {
  if (!announces(pieces, from, to)) return null;
  if (pieces[from]?.lower === 'from') return writerFrom(pieces, from + 1, to - 1);
  for (let at = from; at < to; at += 1) {
    if (!DOCUMENTS.has(pieces[at]?.lower ?? '')) continue;
    const link = pieces[at + 1]?.lower ?? '';
    const owner = ownerBefore(pieces, at, from);
    // "Read Ann Lee's letter below": the verb has a large letter only because it stands first.
    const called = owner?.from === from && owner.to - from > 1 && CALLS.has(pieces[from]?.lower ?? '');
    if (owner) return whole(called ? { from: from + 1, to: owner.to } : owner);
    if (link !== 'from' && link !== 'by' && link !== 'of') continue;
    const author = subjectAfter(pieces, at + 2, to);
    if (author && !isDocument(pieces, at + 2, author.run.to)) return author;
  }
  return null;
}

/** "From Ann Lee at the Daily News:", "From Ann Lee, writing in the Daily News:". */
function writerFrom(pieces: readonly Piece[], from: number, colon: number): Subject | null {
  const name = nameAt(pieces, from, colon);
  return pieces[colon]?.text === ':' && name && name.to - from > 1 ? whole(name) : null;
}

/** Whose words a subject names, where it is words: "Ann Lee" of "Ann Lee's message", "the board" of "the response from the board". */
export function authorIn(pieces: readonly Piece[], { from, to }: Run): Subject | null {
  for (let at = from + 1; at < to; at += 1) {
    const lower = pieces[at]?.lower ?? '';
    if (!DOCUMENTS.has(lower) && !CUE_NOUNS.has(lower)) continue;
    const owner = ownerBefore(pieces, at, from);
    if (owner) return whole(owner);
    const link = pieces[at + 1]?.lower ?? '';
    const author = link === 'from' || link === 'by' ? subjectAfter(pieces, at + 2, to) : null;
    if (author) return author;
  }
  return null;
}

function isDocument(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (DOCUMENTS.has(pieces[at]?.lower ?? '')) return true;
  return nounPhraseAfter(pieces, from, to, false) === null;
}

/** Whether what a sentence speaks of stands behind it. */
function announces(pieces: readonly Piece[], from: number, to: number): boolean {
  if (pieces[to - 1]?.text === ':') return true;
  if (pieces[from]?.lower === 'here' && /^(?:is|are|['’]s)$/.test(pieces[from + 1]?.lower ?? '')) return true;
  for (let at = from; at < to; at += 1) {
    const { lower = '', kind } = pieces[at] ?? {};
    if (kind === 'quotation') return false;
    if (lower === 'following' && at <= from + 1 && pieces[from]?.lower === 'the') return true;
    const last = at === to - 1 || pieces[at + 1]?.kind === 'punct';
    if ((lower === 'follows' || lower === 'below') && last) return true;
  }
  return false;
}

const SPEAKS = new Set('spoke speaks addressed addresses testified testifies'.split(' '));
const TAKES = new Set('took takes'.split(' '));
const PLATFORMS = new Set('stand stage podium floor microphone lectern pulpit'.split(' '));
const GIVES = new Set('gave gives delivered delivers wrote writes posted posts published publishes'.split(' '));
const SPEECHES = new Set(
  'speech address sermon lecture eulogy testimony remarks letter essay column statement post message'.split(' '),
);

/**
 * Who a sentence tells to speak or write, without what was said: "Ann Lee spoke for an hour", "took the stand", "gave a
 * speech", "posted a long letter". Null when it tells so of nobody.
 */
export function toldToSpeak(pieces: readonly Piece[], { from, to }: PieceSentence): Subject | null {
  for (let at = from + 1; at < to; at += 1) {
    const lower = pieces[at]?.lower ?? '';
    const speaks =
      SPEAKS.has(lower) ||
      (TAKES.has(lower) && pieces[at + 1]?.lower === 'the' && PLATFORMS.has(pieces[at + 2]?.lower ?? '')) ||
      (GIVES.has(lower) && bringsSpeech(pieces, at + 1, to));
    if (!speaks) continue;
    const subject = subjectBefore(pieces, verbGroupStart(pieces, at, from), from);
    const first = subject && pieces[subject.head.from];
    if (first && (isCapital(first) || BARE_PRONOUNS.has(first.lower) || DETERMINERS.has(first.lower))) return subject;
  }
  return null;
}

/** "a speech", "her long farewell address", within a few words. */
function bringsSpeech(pieces: readonly Piece[], from: number, to: number): boolean {
  if (!DETERMINERS.has(pieces[from]?.lower ?? '')) return false;
  for (let at = from + 1; at < Math.min(to, from + 5); at += 1) {
    if (pieces[at]?.kind !== 'word') return false;
    if (SPEECHES.has(pieces[at]?.lower ?? '')) return true;
  }
  return false;
}
