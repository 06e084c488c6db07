import type { Span } from '../../facts/span.ts';
import { isAbbreviation } from '../words/abbreviations.ts';
import type { Token } from './tokens.ts';

const ENDS = new Set(['.', '!', '?', '…', '...', '....']);
const CLOSES = new Set(['"', '”', '»', '’', "'", "''", ')', ']', '‟', '“']);

const startsUpper = (text: string): boolean => {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
};

/**
 * The sentences of each paragraph. A full stop after an abbreviation, an initial or inside a number ends none; marks and
 * brackets that close after the full stop belong to the sentence: `"We go." He left.` is two.
 */
export function sentencesOf(paragraphs: readonly Span[], tokens: readonly Token[]): Span[] {
  const sentences: Span[] = [];
  let at = 0;
  for (const paragraph of paragraphs) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < paragraph.start) at += 1;
    let first = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < paragraph.end) {
      const stop = sentenceStop(tokens, at, paragraph.end);
      if (stop !== null) {
        at = stop;
        pushSentence(sentences, tokens, first, at);
        first = at;
      } else at += 1;
    }
    pushSentence(sentences, tokens, first, at);
  }
  return sentences;
}

function pushSentence(sentences: Span[], tokens: readonly Token[], first: number, after: number): void {
  const from = tokens[first];
  const to = tokens[after - 1];
  if (from && to && after > first) sentences.push({ start: from.start, end: to.end });
}

/** Where the next sentence begins when one ends at this token, else null. */
function sentenceStop(tokens: readonly Token[], at: number, end: number): number | null {
  const token = tokens[at];
  if (!token) return null;
  const dotted = token.kind === 'word' && token.text.endsWith('.');
  if (!dotted && !ENDS.has(token.text)) return null;
  let next = at + 1;
  while (ENDS.has(tokens[next]?.text ?? '') && (tokens[next]?.start ?? end) < end) next += 1;
  let closed = false;
  for (; ; next += 1) {
    const mark = tokens[next];
    const before = tokens[next - 1];
    // A closing mark touches what it closes; one after a space opens the next sentence.
    if (!mark || !before || mark.start >= end || mark.start !== before.end || !CLOSES.has(mark.text)) break;
    closed = true;
  }
  const following = tokens[next];
  if (!following || following.start >= end) return next;
  const touching = following.start === tokens[next - 1]?.end;
  if (touching && !closed && !startsUpper(following.text)) return null;
  const opensAnew =
    following.kind === 'mark' ||
    following.kind === 'number' ||
    startsUpper(following.text) ||
    following.kind === 'punct';
  if (!opensAnew) return null;
  if (following.kind === 'punct' && !'([-–—•*'.includes(following.text.charAt(0))) return null;
  if (closed) return next;
  if (dotted) return endsAfterInitial(tokens, at, next) ? next : null;
  if (token.text !== '.') return next;
  const before = tokens[at - 1];
  if (before && before.end === token.start && isAbbreviation(before.lower)) return null;
  return next;
}

/** "U.S." may end a sentence when a new one plainly begins ("The", "He"), "J." before a name never does. */
function endsAfterInitial(tokens: readonly Token[], at: number, next: number): boolean {
  const token = tokens[at];
  const following = tokens[next];
  if (!token || !following) return true;
  if (token.text.length === 2) return false;
  return OPENERS.has(following.text) || following.kind === 'mark';
}

const OPENERS = new Set(
  'The He She They It We I In On At But And This That These Those A An For His Her Their As After Before When While If There What'.split(
    ' ',
  ),
);
