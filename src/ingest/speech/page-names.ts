import { DASH } from './clause-end.ts';
import { nounPhraseAfter, type Run } from './noun-phrase.ts';
import { type IsPerson, nameAlone } from './person-names.ts';
import type { Outline, Piece, PieceSentence } from './pieces.ts';
import { type Subject, whole } from './subject.ts';
import { hasVerb, isCapital } from './verb-group.ts';

/** Where the pieces of each paragraph stand. */
const paragraphRuns = ({ sentences }: Outline): Run[] => {
  const runs: Run[] = [];
  for (const { from, to, paragraph } of sentences) {
    const run = runs[paragraph];
    if (run) run.to = to;
    else runs[paragraph] = { from, to };
  }
  return runs;
};

/**
 * Who says the paragraphs that are quotations and no more, where lines with a name alone stand among them, by paragraph.
 * Such lines head what follows ("Ann Lee, 52, farmer"), or sign what stands before, when the row begins with a quotation
 * and ends with a name; where it does neither, nobody can tell.
 */
export function namedByLines(outline: Outline, isPerson: IsPerson): Map<number, Subject> {
  const { pieces } = outline;
  const found = new Map<number, Subject>();
  const lines = paragraphRuns(outline).map((run) => lineOf(pieces, run, isPerson));
  for (let from = 0; from < lines.length; from += 1) {
    if (!lines[from]) continue;
    let to = from;
    while (to < lines.length && lines[to]) to += 1;
    assign(lines.slice(from, to), from, found);
    from = to;
  }
  return found;
}

type Line = Run | 'quotation' | null;

function assign(lines: readonly Line[], paragraph: number, found: Map<number, Subject>): void {
  const names = lines.filter((line) => line !== 'quotation');
  if (names.length === 0 || names.length === lines.length) return;
  const heads = lines[0] !== 'quotation';
  const signs = lines.at(-1) !== 'quotation';
  if (heads === signs) return;
  let name: Run | null = null;
  for (let step = 0; step < lines.length; step += 1) {
    const at = heads ? step : lines.length - 1 - step;
    const line = lines[at];
    if (line && line !== 'quotation') name = line;
    const speaker = whole(name);
    if (line === 'quotation' && speaker) found.set(paragraph + at, speaker);
  }
}

function lineOf(pieces: readonly Piece[], { from, to }: Run, isPerson: IsPerson): Line {
  let words = false;
  for (let at = from; at < to && !words; at += 1) words = pieces[at]?.kind === 'word';
  if (!words) return pieces[to - 1]?.kind === 'quotation' ? 'quotation' : null;
  const end = pieces[to - 1]?.text === '.' ? null : to;
  return end === null ? null : nameAlone(pieces, from, end, isPerson);
}

/** The name beside a quotation that says who spoke it, and which of the ways to set it there: before it or behind it. */
export interface NameBeside {
  speaker: Subject;
  rule: 'signature' | 'name behind' | 'name before';
}

/**
 * The name that stands beside a quotation without a verb, as lists and round-ups print it: `“…” — Ann Lee, mayor`, `“…”
 * (Ann Lee)`, `“…”: Ann Lee on the dam`, `Ann Lee, Leeds – “…”`. The quotation must end or open the line but for the name.
 */
export function nameBeside(outline: Outline, index: number, at: number, isPerson: IsPerson): NameBeside | null {
  const { pieces, sentences } = outline;
  const sentence = sentences[index];
  if (!sentence) return null;
  const end = lineEnd(sentences, index);
  const behind = hasVerb(pieces, sentence.from, at) ? null : nameBehind(pieces, sentence.from, at, end, isPerson);
  const sign = pieces[at + 1]?.text ?? '';
  if (behind) return { speaker: behind, rule: sign === '(' || DASH.test(sign) ? 'signature' : 'name behind' };
  const before = at + 1 >= end ? nameBefore(pieces, sentence.from, at, isPerson) : null;
  return before && { speaker: before, rule: 'name before' };
}

/** Where the paragraph of a sentence ends, or the sentence itself where more than one follows. */
function lineEnd(sentences: readonly PieceSentence[], index: number): number {
  const here = sentences[index];
  const next = sentences[index + 1];
  if (!here || next?.paragraph !== here.paragraph) return here?.to ?? 0;
  return sentences[index + 2]?.paragraph === here.paragraph ? here.to : next.to;
}

function nameBehind(
  pieces: readonly Piece[],
  low: number,
  quotation: number,
  end: number,
  isPerson: IsPerson,
): Subject | null {
  const sign = pieces[quotation + 1];
  if (!sign || quotation + 1 >= end) return null;
  const closing = pieces[quotation]?.closing ?? '';
  const bracket = sign.text === '(';
  const set = bracket || DASH.test(sign.text) || /^[~,:]$/.test(sign.text);
  const loose = !set || sign.text === ',';
  for (let at = low; loose && at < quotation; at += 1) if (pieces[at]?.kind === 'word') return null;
  // `“…” Ann Lee, Leeds.`: without a sign between, the quotation must have ended and nothing else stand in the line.
  if (!set && !(isCapital(sign) && /[.,!?…]/.test(closing))) return null;
  const from = set ? quotation + 2 : quotation + 1;
  const last = pieces[end - 1]?.text === '.' ? end - 1 : end;
  if (bracket && (pieces[last - 1]?.text !== ')' || last - from > 20)) return null;
  const to = bracket ? last - 1 : last;
  const dashed = DASH.test(sign.text);
  const name = nameAlone(pieces, from, to, isPerson, dashed) ?? (dashed ? nameAtEnd(pieces, from, to, isPerson) : null);
  return whole(name);
}

/** `“…” — said in a speech on Monday, Ann Lee`: the name after the last comma, where it stands there alone. */
function nameAtEnd(pieces: readonly Piece[], from: number, to: number, isPerson: IsPerson): Run | null {
  for (let at = to - 2; at > Math.max(from, to - 8); at -= 1) {
    if (pieces[at]?.kind === 'quotation') return null;
    if (pieces[at]?.text !== ',') continue;
    const name = nameAlone(pieces, at + 1, to, isPerson);
    return name?.to === to ? name : null;
  }
  return null;
}

/** `Ann Lee – “…”`, `Ann Lee, Leeds “…”`: a name that opens the line, and its description at most, before the quotation that ends it. */
function nameBefore(pieces: readonly Piece[], from: number, quotation: number, isPerson: IsPerson): Subject | null {
  if (pieces[quotation]?.closing === ',' || !isUtterance(pieces[quotation])) return null;
  const dashed = DASH.test(pieces[quotation - 1]?.text ?? '');
  return whole(nameAlone(pieces, from, dashed ? quotation - 1 : quotation, isPerson));
}

/** From this many characters on, a quotation after a name is rather what she said than what she is called. */
const LONG = 16;

const isUtterance = (piece: Piece | undefined): boolean => piece?.sentence === true && piece.end - piece.start >= LONG;

/**
 * The name that signs a quotation in a line of its own: "- Ann Lee, Leeds", or, where the quotation's closing mark stands
 * behind it, "Ann Lee, Leeds.”".
 */
export function signatureAfter({ pieces, sentences }: Outline, index: number, isPerson: IsPerson): Subject | null {
  const next = sentences[index + 1];
  if (!next || next.paragraph === sentences[index]?.paragraph) return null;
  const dash = /^[-–—~]+$/.test(pieces[next.from]?.text ?? '');
  const mark = pieces[next.to - 1]?.kind === 'mark' ? next.to - 1 : next.to;
  const closed = pieces[mark]?.kind === 'mark' && mark - next.from < 20 && !hasVerb(pieces, next.from, mark);
  const from = dash ? next.from + 1 : next.from;
  if (!(dash || closed) || !isCapital(pieces[from])) return null;
  return whole(nameAlone(pieces, from, mark, isPerson) ?? nounPhraseAfter(pieces, from, next.to, true));
}
