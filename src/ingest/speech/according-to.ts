import { PREPOSITIONS } from '../words/grammar.ts';
import { clauseEnd } from './clause-end.ts';
import { OWNERS } from './cue-nouns.ts';
import { nounPhraseAfter, opensApposition, type Run } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import type { Saying } from './saying.ts';
import { hasVerb, isGenitive } from './verb-group.ts';

/** What "according to Ray" or "in Ray's words" at `at` attributes: the clause before it, or, where it opens the sentence, the one after it. */
export function accordingTo(pieces: readonly Piece[], at: number, low: number, high: number): Saying | null {
  const opens = leads(pieces, low, at);
  const found =
    namedSource(pieces, at, opens, high) ?? inWords(pieces, at, high) ?? (opens ? toQuote(pieces, at, high) : null);
  if (!found) return null;
  const { source, cue, end } = found;
  const around = { from: at, to: end };
  const words = pieces[at]?.lower !== 'according' ? quotationAfter(pieces, end, high) : null;
  const contents = words
    ? [words]
    : opens
      ? contentAfterSource(pieces, around, high)
      : contentAround(pieces, around, low, high);
  if (contents.length === 0 || (pieces[at]?.lower === 'to' && !words)) return null;
  const speaker = { run: source, head: source };
  return { contents, speaker, cue, class: 'neutral', rule: 'according to', announces: false };
}

/** The quotation that "in Ray's words," leads to, which is then all that he said. */
function quotationAfter(pieces: readonly Piece[], end: number, high: number): Run | null {
  const from = pieces[end]?.text === ',' || pieces[end]?.text === ':' ? end + 1 : end;
  return from < high && pieces[from]?.kind === 'quotation' ? { from, to: from + 1 } : null;
}

/** A source, the words that make it one, and where the phrase ends. */
interface Source {
  source: Run;
  cue: Run;
  end: number;
}

function namedSource(pieces: readonly Piece[], at: number, opens: boolean, high: number): Source | null {
  if (pieces[at]?.lower !== 'according' || pieces[at + 1]?.lower !== 'to') return null;
  const source = opens ? openingSource(pieces, at + 2, high) : nounPhraseAfter(pieces, at + 2, high, true);
  return source && { source, cue: { from: at, to: at + 2 }, end: source.to };
}

/** "To quote Ray: “…”", "To borrow a phrase from Ray, “…”". */
function toQuote(pieces: readonly Piece[], at: number, high: number): Source | null {
  if (pieces[at]?.lower !== 'to' || !QUOTES.has(pieces[at + 1]?.lower ?? '')) return null;
  let from = at + 2;
  if (pieces[at + 1]?.lower === 'borrow') {
    while (from < Math.min(high, at + 7) && pieces[from]?.lower !== 'from') from += 1;
    if (pieces[from]?.lower !== 'from') return null;
    from += 1;
  }
  const source = nounPhraseAfter(pieces, from, high, true);
  return source && { source, cue: { from: at, to: at + 2 }, end: source.to };
}

const QUOTES = new Set(['quote', 'paraphrase', 'borrow']);

/** "in Ray's words", "in the view of Ray". */
function inWords(pieces: readonly Piece[], at: number, high: number): Source | null {
  if (pieces[at]?.lower !== 'in') return null;
  if (pieces[at + 1]?.lower === 'the' && WORDS.has(pieces[at + 2]?.lower ?? '') && pieces[at + 3]?.lower === 'of') {
    const source = nounPhraseAfter(pieces, at + 4, high, false);
    return source && { source, cue: { from: at, to: at + 4 }, end: source.to };
  }
  for (let noun = at + 2; noun < Math.min(high, at + 9); noun += 1) {
    const piece = pieces[noun];
    if (piece?.kind !== 'word' || PREPOSITIONS.has(piece.lower)) return null;
    if (!WORDS.has(piece.lower)) continue;
    const owner = pieces[noun - 1]?.lower === 'own' ? noun - 1 : noun;
    const genitive = isGenitive(pieces[owner - 1]?.lower ?? '');
    const to = genitive ? owner - 1 : owner;
    const his = owner === at + 2 && OWNERS.has(pieces[at + 1]?.lower ?? '');
    if (!genitive && !his) return null;
    return { source: { from: at + 1, to }, cue: { from: noun, to: noun + 1 }, end: noun + 1 };
  }
  return null;
}

const WORDS = new Set(['words', 'view', 'opinion', 'telling', 'phrase']);

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
function contentAround(pieces: readonly Piece[], source: Run, low: number, high: number): Run[] {
  const at = source.from;
  const end = pieces[at - 1]?.text === ',' ? at - 1 : at;
  const contents: Run[] = end > low ? [{ from: low, to: end }] : [];
  const from = source.to + 1;
  if (pieces[source.to]?.text !== ',' || from >= high) return contents;
  if (pieces[from]?.kind === 'quotation') contents.push({ from, to: clauseEnd(pieces, from, high) });
  else if (contents.length > 0 && !hasVerb(pieces, low, end)) contents.push({ from, to: high });
  return contents;
}
