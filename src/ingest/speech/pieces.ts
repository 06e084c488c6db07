import type { Article } from '../text/article.ts';
import { cueForm } from '../text/cues.ts';
import type { MarkedSpan } from '../text/quotations.ts';
import type { Token } from '../text/tokens.ts';
import { isAbbreviation } from '../words/abbreviations.ts';
import { PREPOSITIONS, TIMES } from '../words/grammar.ts';

/** A token outside quotation marks, or a whole quotation with its marks, as one piece of a sentence. */
export interface Piece {
  start: number;
  end: number;
  lower: string;
  text: string;
  kind: Token['kind'] | 'quotation';
  /** Which of the quotations it is; -1 for a token. */
  quotation: number;
  /** The last sign inside a quotation ("," in `"Yes," she said`); empty for a token. */
  closing?: string;
  /** Whether a quotation begins as a sentence does, with a large letter or a figure. */
  sentence?: boolean;
}

/** A sentence as pieces: from `from` up to, not including, `to`. `paragraph` counts the article's paragraphs. */
export interface PieceSentence {
  from: number;
  to: number;
  paragraph: number;
}

/** An article with every quotation folded into one piece, so that a sentence reads as its writer built it. */
export interface Outline {
  pieces: Piece[];
  sentences: PieceSentence[];
}

/** The outline of an article. Quotations must be in the order of the text. */
export function outlineOf(article: Article, quotations: readonly MarkedSpan[]): Outline {
  const { text, tokens } = article;
  const pieces: Piece[] = [];
  const sentences: PieceSentence[] = [];
  let token = 0;
  let quotation = 0;
  article.paragraphs.forEach((paragraph, index) => {
    let first = pieces.length;
    for (;;) {
      const marked = quotations[quotation];
      const at = tokens[token];
      if (marked && marked.open < paragraph.end && (!at || at.start >= marked.open)) {
        const end = marked.close === null ? marked.span.end : marked.close + closingWidth(text, marked.close);
        pieces.push({
          start: marked.open,
          end,
          lower: '',
          text: '',
          kind: 'quotation',
          quotation,
          closing: lastSign(text, marked),
          sentence: /^[^\p{L}\p{N}]{0,3}[\p{Lu}\p{N}]/u.test(text.slice(marked.span.start, marked.span.start + 4)),
        });
        quotation += 1;
        while ((tokens[token]?.start ?? text.length) < end) token += 1;
        continue;
      }
      if (!at || at.start >= paragraph.end) break;
      const genitive = isBareGenitive(tokens, token);
      pieces.push({
        start: at.start,
        end: at.end,
        lower: genitive ? "'s" : at.lower,
        text: at.text,
        kind: genitive ? 'word' : at.kind,
        quotation: -1,
        closing: '',
      });
      token += 1;
    }
    for (let at = first; at < pieces.length; at += 1) {
      if (!endsSentence(pieces, at) && at - first < LONGEST) continue;
      sentences.push({ from: first, to: at + 1, paragraph: index });
      first = at + 1;
    }
    if (first < pieces.length) sentences.push({ from: first, to: pieces.length, paragraph: index });
  });
  return { pieces, sentences };
}

/** Whether an apostrophe alone is a genitive: "the workers' leader". */
function isBareGenitive(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (mark?.kind !== 'mark' || (mark.text !== "'" && mark.text !== '’')) return false;
  return (
    before?.kind === 'word' && before.end === mark.start && /[sxz]$/.test(before.lower) && (next?.start ?? 0) > mark.end
  );
}

/** How many marks close a quotation: one within another closes with it. */
function closingWidth(text: string, close: number): number {
  let end = close + 1;
  while (end < close + 4 && CLOSING.includes(text.charAt(end)) && text.charAt(end) !== '') end += 1;
  return end - close;
}

const CLOSING = '"”’\'»';

/** The pieces of the longest sentence that is read as one; longer ones are lists or garbage, and cut so that time stays linear. */
const LONGEST = 300;

const isUpper = (text: string): boolean => text !== '' && text.charAt(0) !== text.charAt(0).toLowerCase();

function endsSentence(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  const next = pieces[at + 1];
  if (!piece || !next) return true;
  const opens =
    next.kind === 'quotation' || next.kind === 'number' || next.text === '(' || next.text === '[' || isUpper(next.text);
  if (piece.kind === 'quotation') {
    const last = piece.closing;
    if (last === '.') return opens && !isTag(pieces, at + 1, true);
    if (last === '?' || last === '!' || last === '…') return opens && !isTag(pieces, at + 1, false);
    return false;
  }
  if (piece.kind === 'punct') {
    if (piece.text === '?' || piece.text === '!') return opens || next.kind === 'mark';
    if (piece.text === ')' && pieces[at - 1]?.text === '.') return opens;
    if (piece.text.charAt(0) !== '.' && piece.text.charAt(0) !== '…') return false;
    if (piece.text !== '.') return opens;
    const before = pieces[at - 1];
    if (before && before.end === piece.start && isAbbreviation(before.lower)) return false;
    return opens || next.kind === 'mark';
  }
  if (piece.kind === 'word' && piece.text.length > 2 && piece.text.endsWith('.')) {
    return OPENERS.has(next.text) || next.kind === 'quotation';
  }
  return false;
}

/** The last sign inside a quotation, before its closing mark. */
function lastSign(text: string, { span }: MarkedSpan): string {
  for (let at = span.end - 1; at > span.start; at -= 1) {
    const sign = text.charAt(at);
    if (!/["“”„«»'’‘`\s]/.test(sign)) return sign;
  }
  return '';
}

/** Whether what follows a quotation is its tag ("Ann Lee, the mayor, asked.") and no new sentence. */
function isTag(pieces: readonly Piece[], from: number, strict: boolean): boolean {
  const last = from + (strict ? 5 : 16);
  for (let at = from; at < last; at += 1) {
    const piece = pieces[at];
    if (!piece || piece.kind === 'quotation' || (piece.kind === 'punct' && !',().-&'.includes(piece.text)))
      return false;
    if (strict && piece.kind === 'punct') return false;
    if (piece.kind !== 'word') continue;
    const form = cueForm(piece.lower);
    const next = pieces[at + 1];
    if (isUpper(piece.text)) continue;
    if (
      !strict &&
      at > from &&
      at < from + 4 &&
      /(ed|s)$/.test(piece.lower) &&
      (next?.text === '.' || next?.text === ',')
    )
      return true;
    if (
      !strict &&
      at > from &&
      form?.phrases.some(({ words, frames }) => words[0] === next?.lower && frames.has('say'))
    )
      return true;
    if (!form || !(form.past || form.present)) continue;
    if (!form.frames.has('say') && !form.frames.has('tell') && !form.frames.has('ask')) continue;
    if (at === from) return next?.kind === 'word' && isUpper(next.text);
    if (!next || (next.kind === 'punct' && next.text !== ':'))
      return next?.text !== ',' || pieces[at + 2]?.kind !== 'quotation' || !strict;
    return (
      !strict &&
      next.kind === 'word' &&
      (PREPOSITIONS.has(next.lower) ||
        TIMES.has(next.lower) ||
        form.frames.has('tell') ||
        next.lower === 'when' ||
        next.lower === 'as')
    );
  }
  return false;
}

const OPENERS = new Set(
  'The He She They It We In On At But And This That These Those A An For His Her Their As After Before When While If There What'.split(
    ' ',
  ),
);
