import type { Token } from '../text/tokens.ts';
import { FUTURE } from '../words/date-words.ts';
import { IRREGULAR_PAST } from '../words/past-forms.ts';
import type { DatePhrase } from './date-meaning.ts';
import { type Bounds, isSaying, REACH } from './dated-verb.ts';

/** Whether the clause of a date tells of what is to come or of what has been; null where its words do not say. */
export type Tense = 'future' | 'past' | null;

/** How far behind a date that does not open its sentence the verb may stand. */
const NEAR = 4;

/** "will meet on Friday", "On Friday, the court is due to rule", "he left in December". The nearest sign decides. */
export function tenseAround(tokens: readonly Token[], { from, to, edge }: DatePhrase, { first, last }: Bounds): Tense {
  for (let at = from - 1; at >= Math.max(first, from - REACH); at -= 1) {
    const token = tokens[at];
    if (!token || token.text === ',' || token.text === ';' || token.kind === 'mark') break;
    const tense = tenseAt(tokens, at);
    if (tense) return tense;
    if (token.lower === 'that' || isSaying(tokens, at)) break;
  }
  const opens = from <= first + 1;
  for (let at = to; at < Math.min(last, to + (opens ? REACH : NEAR)); at += 1) {
    const token = tokens[at];
    if (!token || token.text === ';' || isSaying(tokens, at) || RELATIVE.has(token.lower)) break;
    if (!opens && token.kind === 'punct') break;
    const tense = tenseAt(tokens, at);
    if (tense && (opens || tense === 'future')) return tense;
  }
  // "They have to leave by Monday": what has a limit and no past is to come.
  return edge === 'until' ? 'future' : null;
}

const RELATIVE = new Set('that who which'.split(' '));

function tenseAt(tokens: readonly Token[], at: number): Tense {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.text !== token.lower) return null;
  const { lower } = token;
  if (FUTURE.has(lower)) {
    const next = tokens[at + 1]?.lower ?? '';
    // "Would have left" is over, and "due to the rain" says why.
    if (next === 'have' || (lower === 'due' && !BE.has(tokens[at - 1]?.lower ?? ''))) return null;
    return 'future';
  }
  if (isSaying(tokens, at)) return null;
  const past =
    PAST_BE.has(lower) || (IRREGULAR_PAST.has(lower) && !ALSO_PRESENT.has(lower)) || REGULAR_PAST.test(lower);
  return past ? 'past' : null;
}

const BE = new Set('is are was were be been being'.split(' '));
const PAST_BE = new Set('was were had did'.split(' '));
const REGULAR_PAST = /[a-z]{2}(?:[^e]ed|eed)$/;
/** Past forms that are present or nouns as often. */
const ALSO_PRESENT = new Set(
  'bet burst cast cost cut found ground hit hurt lay lead let put quit read saw set shed shut slit split spread thought upset wound'.split(
    ' ',
  ),
);
