import { clauseEnd } from './clause-end.ts';
import { nounPhraseAfter, opensApposition, type Run } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import type { Saying } from './saying.ts';
import { hasVerb } from './verb-group.ts';

/** What "according to" at `at` attributes: the clause before it, or, where it opens the sentence, the one after it. */
export function accordingTo(pieces: readonly Piece[], at: number, low: number, high: number): Saying | null {
  const opens = leads(pieces, low, at);
  const phrase = opens ? openingSource(pieces, at + 2, high) : nounPhraseAfter(pieces, at + 2, high, true);
  if (!phrase) return null;
  const contents = opens ? contentAfterSource(pieces, phrase, high) : contentAround(pieces, at, phrase, low, high);
  if (contents.length === 0) return null;
  const speaker = { run: phrase, head: phrase };
  return { contents, speaker, cue: { from: at, to: at + 2 }, class: 'neutral', rule: 'according to', announces: false };
}

/** Whether nothing but "And", "But" and the like stands before. */
function leads(pieces: readonly Piece[], low: number, at: number): boolean {
  for (let index = low; index < at; index += 1) {
    if (pieces[index]?.kind !== 'punct' && !LEAD_INS.has(pieces[index]?.lower ?? '')) return false;
  }
  return true;
}

const LEAD_INS = new Set(['and', 'but', 'still', 'meanwhile', 'yet']);

/** "According to Ann Lee, the mayor, the dam …": what follows a comma describes her only when another comma ends it. */
function openingSource(pieces: readonly Piece[], from: number, high: number): Run | null {
  const phrase = nounPhraseAfter(pieces, from, high, false);
  if (!phrase || pieces[phrase.to]?.text !== ',' || !opensApposition(pieces, phrase.to + 1)) return phrase;
  for (let at = phrase.to + 1; at < high; at += 1) {
    if (pieces[at]?.text === ',' && !hasVerb(pieces, phrase.to + 1, at)) return { from: phrase.from, to: at };
    if (pieces[at]?.text === ',' || pieces[at]?.kind === 'quotation') break;
  }
  return phrase;
}

function contentAfterSource(pieces: readonly Piece[], source: Run, high: number): Run[] {
  let comma = source.to;
  while (comma < high && pieces[comma]?.text !== ',') comma += 1;
  return comma + 1 < high ? [{ from: comma + 1, to: clauseEnd(pieces, comma + 1, high) }] : [];
}

/** The clause before, and what follows after a comma where that clause is unfinished or a quotation comes. */
function contentAround(pieces: readonly Piece[], at: number, source: Run, low: number, high: number): Run[] {
  const end = pieces[at - 1]?.text === ',' ? at - 1 : at;
  const contents: Run[] = end > low ? [{ from: low, to: end }] : [];
  const from = source.to + 1;
  if (pieces[source.to]?.text !== ',' || from >= high) return contents;
  if (pieces[from]?.kind === 'quotation') contents.push({ from, to: clauseEnd(pieces, from, high) });
  else if (contents.length > 0 && !hasVerb(pieces, low, end)) contents.push({ from, to: high });
  return contents;
}
