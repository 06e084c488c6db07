import { SUBORDINATORS } from '../words/grammar.ts';
import { clauseEnd } from './clause-end.ts';
import type { Run } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import { endsInQuotation } from './saying.ts';
import { hasVerb, isVerb } from './verb-group.ts';

/** What a tag closes: a quotation or a clause with a comma, from the clause's beginning to where the subject begins. */
export function contentBefore(pieces: readonly Piece[], end: number, low: number): Run | null {
  const before = pieces[end - 1];
  if (!before || end - 1 < low) return null;
  if (before.kind === 'quotation') {
    const from = contentBegin(pieces, low);
    // A quotation that no comma closes belongs to the clause that goes on: `the "poison" measures added`.
    const tag = closesBeforeTag(pieces, end) || from === end - 1;
    return tag ? { from, to: end } : null;
  }
  if (before.text !== ',' || end - 2 < low) return null;
  return { from: contentBegin(pieces, low), to: end - 1 };
}

/** Where a clause begins behind the signs before it. */
function contentBegin(pieces: readonly Piece[], low: number): number {
  let from = low;
  while (pieces[from]?.kind === 'punct' && !'([$'.includes(pieces[from]?.text ?? '')) from += 1;
  return from;
}

/** Whether a quotation right before `at` ends as one does before its tag: `"…," she said`. */
export function closesBeforeTag(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  if (before?.text === ',') return pieces[at - 2]?.kind === 'quotation';
  return before?.kind === 'quotation' && (before.closing ?? '') !== '' && ',?!…—–-.'.includes(before.closing ?? ' ');
}

/** The rest of a sentence that a tag splits: "The plan, she said, would fail." */
export function restAfter(pieces: readonly Piece[], tagEnd: number, high: number, left: Run): Run[] {
  let comma = tagEnd;
  while (comma < high && pieces[comma]?.text !== ',') comma += 1;
  if (comma >= high || comma > tagEnd + 12) return [];
  const next = pieces[comma + 1];
  if (!next || comma + 1 >= high) return [];
  if (next.lower.endsWith('ing') || next.lower === 'who' || next.lower === 'as' || next.lower === 'according')
    return [];
  if (!continues(pieces, left, comma + 1)) return [];
  const to = clauseEnd(pieces, comma + 1, high);
  return to > comma + 1 ? [{ from: comma + 1, to }] : [];
}

/** Whether the clause before a tag is unfinished, so that what follows the tag belongs to it. */
function continues(pieces: readonly Piece[], left: Run, next: number): boolean {
  if (endsInQuotation(pieces, left) && left.to - left.from === 1) return false;
  const first = pieces[left.from];
  if (first && SUBORDINATORS.has(first.lower)) return true;
  if (!hasVerb(pieces, left.from, left.to) || isVerb(pieces, next)) return true;
  const following = pieces[next]?.lower ?? '';
  return (
    following === 'and' || following === 'but' || following === 'because' || following === 'that' || following === 'or'
  );
}
