import { clauseEnd } from './clause-end.ts';
import { nounPhraseAfter, type Run } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import type { Saying } from './saying.ts';
import { hasVerb } from './verb-group.ts';

export function accordingTo(pieces: readonly Piece[], at: number, low: number, high: number): Saying | null {
  const phrase = nounPhraseAfter(pieces, at + 2, high, true);
  if (!phrase) return null;
  const speaker = { run: phrase, head: phrase };
  const cue = { from: at, to: at + 2 };
  const base = { cue, class: 'neutral', rule: 'according to', announces: false, speaker } as const;
  let begin = low;
  while (
    begin < at &&
    (pieces[begin]?.kind === 'punct' || /^(and|but|still|meanwhile|yet)$/.test(pieces[begin]?.lower ?? ''))
  )
    begin += 1;
  if (begin === at) {
    let from = phrase.to;
    while (from < high && pieces[from]?.text !== ',') from += 1;
    if (from + 1 >= high) return null;
    return { ...base, contents: [{ from: from + 1, to: clauseEnd(pieces, from + 1, high) }] };
  }
  const end = pieces[at - 1]?.text === ',' ? at - 1 : at;
  const contents: Run[] = end > low ? [{ from: low, to: end }] : [];
  const next = pieces[phrase.to];
  if (next?.text === ',' && pieces[phrase.to + 1]?.kind === 'quotation' && phrase.to + 1 < high) {
    contents.push({ from: phrase.to + 1, to: clauseEnd(pieces, phrase.to + 1, high) });
    return { ...base, contents };
  }
  if (next?.text === ',' && contents[0] && !hasVerb(pieces, low, end) && phrase.to + 1 < high)
    contents.push({ from: phrase.to + 1, to: high });
  return contents.length > 0 ? { ...base, contents } : null;
}
