import type { Attribution } from '../attribution.ts';
import { type Article, firstTokenAt } from '../text/article.ts';
import { cueForm } from '../text/cues.ts';
import type { Token } from '../text/tokens.ts';

const COUNTS = new Set(
  'two three four five six seven eight nine ten eleven twelve dozens scores hundreds thousands many some most half others'.split(
    ' ',
  ),
);
const VERBS = new Set('is are was were has have had will would may might could'.split(' '));
const NEVER_IN_NAME = new Set('who whom which that of to and or but , . ; : " “ ”'.split(' '));
/** A speaker that stands between number and verb is a short one. */
const LONGEST_SPEAKER = 6;

/**
 * Counts that are told around their speaker: "…, including 27 the army says are dead". The speaker stands right behind the
 * number, and a second verb right behind the cue, which no other clause of English has.
 */
export function contactClauses(article: Article): Attribution[] {
  const { tokens, sentences } = article;
  const found: Attribution[] = [];
  for (const sentence of sentences) {
    for (let at = firstTokenAt(tokens, sentence.start); (tokens[at]?.end ?? Infinity) <= sentence.end; at += 1) {
      const clause = clauseAt(tokens, at, sentence.end);
      if (clause) found.push(clause);
    }
  }
  return found;
}

function clauseAt(tokens: readonly Token[], at: number, end: number): Attribution | null {
  const count = tokens[at];
  const first = tokens[at + 1];
  if (!count || !first || (count.kind !== 'number' && !COUNTS.has(count.lower)) || !opensSpeaker(first)) return null;
  for (let verb = at + 2; verb <= at + 1 + LONGEST_SPEAKER; verb += 1) {
    const cue = tokens[verb];
    const next = tokens[verb + 1];
    const last = tokens[verb - 1];
    if (!cue || !next || !last || next.end > end || NEVER_IN_NAME.has(cue.lower)) return null;
    const form = cueForm(cue.lower);
    if (!form?.frames.has('say') || !VERBS.has(next.lower)) continue;
    return {
      contents: [{ start: count.start, end: clauseEnd(tokens, verb + 1, end) }],
      direct: [],
      speaker: { printed: { start: first.start, end: last.end }, name: null },
      cue: { span: { start: cue.start, end: cue.end }, class: form.class },
      rule: 'contact clause',
      confidence: 0.9,
    };
  }
  return null;
}

const opensSpeaker = ({ lower, text }: Token): boolean =>
  /^(?:the|its|their|his|her)$/.test(lower) || /^\p{Lu}/u.test(text) || /s$/.test(lower);

function clauseEnd(tokens: readonly Token[], from: number, end: number): number {
  let last = from;
  for (let at = from; (tokens[at]?.end ?? Infinity) <= end; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'punct' || token?.kind === 'mark') break;
    last = at;
  }
  return tokens[last]?.end ?? end;
}
