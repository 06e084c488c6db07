import { isLabel } from './colon-labels.ts';
import type { Run } from './noun-phrase.ts';
import type { Outline, Piece, PieceSentence } from './pieces.ts';

/** The persons whom the pieces of a run name, each once, at the first place. */
export type PersonsIn = (run: Run) => Run[];

/** How many paragraphs back a page says whom its labels are about. */
const FARTHEST = 3;

/**
 * The person whom a row of labelled quotations is about ("What Ann Lee has said", then `On taxes: “…”`): the only one named
 * in the last paragraph before the row that names anybody. Null when none or several are.
 */
export function topicOf({ pieces, sentences }: Outline, index: number, personsIn: PersonsIn): Run | null {
  let steps = 0;
  let paragraph = sentences[index]?.paragraph ?? 0;
  let passed = paragraph;
  for (let at = index - 1; at > index - MOST_SENTENCES && at >= 0 && steps < FARTHEST; at -= 1) {
    const sentence = sentences[at];
    if (!sentence || sentence.paragraph === paragraph) continue;
    const first = paragraphStart(sentences, at);
    const whole = { from: sentences[first]?.from ?? sentence.from, to: sentence.to };
    paragraph = sentence.paragraph;
    at = first;
    if (labelEnd(pieces, whole.from, whole.to) !== null) {
      if (passed - paragraph > LONGEST_ROW) return null;
      continue;
    }
    passed = paragraph;
    steps += 1;
    const [person, other] = personsIn(whole);
    if (person) return other ? null : person;
  }
  return null;
}

/** Keeps time linear. */
const MOST_SENTENCES = 300;
/** Also keeps time linear: a longer row is no row of labels about one person. */
const LONGEST_ROW = 40;

function paragraphStart(sentences: readonly PieceSentence[], at: number): number {
  let first = at;
  while (first > 0 && at - first < MOST_SENTENCES && sentences[first - 1]?.paragraph === sentences[at]?.paragraph)
    first -= 1;
  return first;
}

/** Where the quotation stands that a label at the beginning of a stretch heads: "On taxes: “…”"; null when none does. */
export function labelEnd(pieces: readonly Piece[], from: number, to: number): number | null {
  for (let at = from; at < Math.min(to, from + 16); at += 1) {
    if (pieces[at]?.kind === 'quotation') return null;
    if (pieces[at]?.text !== ':') continue;
    return pieces[at + 1]?.kind === 'quotation' &&
      at + 1 < to &&
      isLabel(pieces, from, at) &&
      !TURNS.has(pieces[at - 1]?.lower ?? '')
      ? at + 1
      : null;
  }
  return null;
}

/** Who asks and who answers changes from line to line. */
const TURNS = new Set(['q', 'a', 'question', 'answer']);
