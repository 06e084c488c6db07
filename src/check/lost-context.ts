import type { Span } from '../facts/span.ts';
import { type Word, wordsOf } from '../facts/words.ts';
import type { Lost } from './checked.ts';
import {
  asksIf,
  beginsNoPredicate,
  isAuxiliary,
  isCarrier,
  isCondition,
  isHedge,
  isLight,
  isNegation,
  isNumber,
  isNumberHedge,
  isSubjectPronoun,
  KEEPS,
  opensInnerClause,
} from './hedge-words.ts';
import { type Placement, spanOf } from './placement.ts';

/** What of the draft stands around a quotation, and may keep what the quotation itself has cut off. */
export interface Surroundings {
  /** The draft's own words right around the quotation, in its sentence. */
  beside: readonly Word[];
  /** All other words of its sentence, quotations among them. */
  around: readonly Word[];
  /** The words of the sentence before. */
  earlier: readonly Word[];
  /** The quotations before and after it in the paragraph: what a speaker says on after “…,” she said, “…”. */
  before: readonly Word[];
  after: readonly Word[];
}

/** A word of the source with what stands between it and the one before. */
interface Token extends Word {
  /** Whether a clause ends before it: a comma, a dash, a colon; or a sentence. */
  clause: boolean;
  /** Whether the draft's quotation has it. */
  kept: boolean;
}

/**
 * What a quotation loses by its cuts: negations, hedges and conditions that bear on its words where they were printed, and
 * that the draft's own words do not keep. `“it is ready”` from `if the money comes, it is ready` loses the condition, but
 * not in `would be “ready” if …`.
 */
export function lostContext(text: string, placement: Placement, draft: Surroundings): Lost[] {
  const sentence = sentenceAround(text, spanOf(placement));
  const tokens = tokensIn(text, sentence, placement, draft);
  const found = placement.runs.flatMap((run) => {
    const first = tokens.findIndex(({ start }) => start === run[0]?.start);
    const last = tokens.findIndex(({ start }) => start === run.at(-1)?.start);
    if (first < 0 || last < 0) return [];
    return [...lostBefore(tokens, first), ...lostCondition(tokens, first, last), ...lostAfter(tokens, last)];
  });
  const lost = found.filter(({ what }) => !isKept(what, draft));
  return lost.filter((one, at) => lost.findIndex(({ span }) => span.start === one.span.start) === at);
}

function isKept(what: Lost['what'], { beside, around, earlier }: Surroundings): boolean {
  if (what === 'condition' && earlier.some(({ normal }) => isCondition(normal.toLowerCase()))) return true;
  const words = what === 'condition' ? around : beside;
  return words.some(({ normal }) => KEEPS[what](normal.toLowerCase()));
}

const lostAt = (what: Lost['what'], { start, end }: Token): Lost => ({ what, span: { start, end } });

/** How far back a negation can stand and still bear on the words: "does not appear to have been". */
const FURTHEST = 8;

const LONGEST_SUBJECT = 3;
/** The last words of "up to", "more than" and their like are hedges of a number; these stand beside them. */
const MEASURING = new Set(['more', 'less', 'fewer', 'up', 'at']);

/** Negations and hedges right before a run of words, with nothing but light words between. */
function lostBefore(tokens: readonly Token[], first: number): Lost[] {
  const lost: Lost[] = [];
  const start = tokens[first];
  if (!start) return lost;
  let carried = 0;
  // "We hope the wall | was ready": between the hope and the verb stands who or what it is about.
  let subject = isAuxiliary(start.normal.toLowerCase()) ? LONGEST_SUBJECT : 0;
  for (let at = first - 1; at >= Math.max(0, first - FURTHEST); at -= 1) {
    const token = tokens[at];
    if (!token || token.kept || tokens[at + 1]?.clause) break;
    const word = token.normal.toLowerCase();
    if (isNegation(word)) lost.push(lostAt('negation', token));
    else if (isHedge(word)) lost.push(lostAt('hedge', token));
    else if (isNumber(start.normal) && isNumberHedge(word) && at >= first - 2) lost.push(lostAt('hedge', token));
    else if (isCarrier(word) && carried === 0) carried += 1;
    else if (isLight(word)) continue;
    else if (isNumber(start.normal) && at === first - 1 && MEASURING.has(word)) continue;
    else if (subject > 0 && !beginsNoPredicate(word)) subject -= 1;
    else break;
  }
  return lost;
}

/** The condition that a run of words depends on, before it or after it in the sentence. */
function lostCondition(tokens: readonly Token[], first: number, last: number): Lost[] {
  if (tokens.slice(first, last + 1).some(({ normal }) => isCondition(normal.toLowerCase()))) return [];
  const before = tokens.slice(0, first).findLastIndex((token, at) => isOpening(tokens, at) && !token.kept);
  const opening = tokens[before];
  if (
    opening &&
    (isRightAfter(tokens, before, first) || (hasComma(tokens, before, first) && isStatement(tokens, first, last)))
  )
    return [lostAt('condition', opening)];
  if (!isStatement(tokens, first, last)) return [];
  for (let at = last + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || (token.clause && /^(?:and|but|so|then|while)$/.test(token.normal.toLowerCase()))) break;
    if (token.kept || at > last + FURTHEST * 2) break;
    if (isOpening(tokens, at)) return [lostAt('condition', token)];
  }
  return [];
}

function isOpening(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.normal.toLowerCase() ?? '';
  return isCondition(word) && !asksIf(tokens[at - 1]?.normal.toLowerCase() ?? '') && !isPossessed(tokens, at);
}

/** "Provided" is a condition only where it opens a clause: "the council provided the money" is none. */
function isPossessed(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.normal.toLowerCase() ?? '';
  return /^(?:provided|providing|assuming)$/.test(word) && !tokens[at]?.clause && at > 0;
}

const hasComma = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from + 1, to + 1).some(({ clause }) => clause);

/** Whether words begin right after "if", or with the predicate of what stands right after it: "if Harbourtown | agrees to pay". */
function isRightAfter(tokens: readonly Token[], opening: number, first: number): boolean {
  const between = tokens.slice(opening + 1, first);
  if (hasComma(tokens, opening, first)) return false;
  if (between.length === 0) return true;
  if (between.length > 3 || beginsNoPredicate(tokens[first]?.normal.toLowerCase() ?? '')) return false;
  const [subject, ...rest] = between.map(({ normal }) => normal.toLowerCase());
  if (subject === undefined) return false;
  if (isSubjectPronoun(subject)) return rest.every(isAuxiliary);
  if (/^(?:the|a|an|this|that|these|those|my|your|his|her|its|our|their)$/.test(subject))
    return rest.length > 0 && rest.length <= 2 && !beginsNoPredicate(rest.at(-1) ?? '');
  return rest.length === 0 || rest.every(isAuxiliary);
}

/** Whether a run of words asserts something itself, in the main clause of its sentence: it has a verb in the present or the past that no "that" or "who" opens. */
function isStatement(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) {
    const word = tokens[at]?.normal.toLowerCase() ?? '';
    if ((isAuxiliary(word) || isSubjectPronoun(word)) && isInMainClause(tokens, at)) return true;
  }
  const before = tokens[first - 1];
  if (!before || tokens[first]?.clause) return false;
  const word = before.normal.toLowerCase();
  return (isAuxiliary(word) || isSubjectPronoun(word) || isNegation(word)) && isInMainClause(tokens, first - 1);
}

function isInMainClause(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at >= 0; at -= 1) {
    const token = tokens[at];
    if (at < from && token && opensInnerClause(token.normal.toLowerCase())) return false;
    if (token?.clause) return !opensInnerClause(token.normal.toLowerCase()) || at === from;
  }
  return true;
}

/** "…, I think", "…, perhaps": a doubt that comes after. */
function lostAfter(tokens: readonly Token[], last: number): Lost[] {
  const [next, then] = [tokens[last + 1], tokens[last + 2]];
  if (!next?.clause || next.kept) return [];
  const word = next.normal.toLowerCase();
  if (/^(?:perhaps|maybe|possibly|probably|apparently)$/.test(word)) return [lostAt('hedge', next)];
  const thought =
    /^(?:i|we)$/.test(word) && /^(?:think|believe|hope|suppose|guess|suspect|expect)$/.test(then?.normal ?? '');
  return thought && then ? [lostAt('hedge', then)] : [];
}

/** The words of the sentence, with which of them the draft has: those of the quotation, and of the ones that it continues. */
function tokensIn(text: string, sentence: Span, placement: Placement, { before, after }: Surroundings): Token[] {
  const words = wordsOf(text.slice(sentence.start, sentence.end)).map((word) => ({
    ...word,
    start: sentence.start + word.start,
    end: sentence.start + word.end,
  }));
  const kept = new Set(placement.runs.flat().map(({ start }) => start));
  const first = words.findIndex(({ start }) => kept.has(start));
  const last = words.findLastIndex(({ start }) => kept.has(start));
  for (let back = 1; back <= before.length; back += 1) {
    const word = words[first - back];
    if (!word || word.normal !== before.at(-back)?.normal) break;
    kept.add(word.start);
  }
  for (let on = 0; on < after.length; on += 1) {
    const word = words[last + 1 + on];
    if (!word || word.normal !== after[on]?.normal) break;
    kept.add(word.start);
  }
  return words.map((word, at) => ({
    ...word,
    clause: at === 0 || /[,;:()—–]|\s-\s/.test(text.slice(words[at - 1]?.end, word.start)),
    kept: kept.has(word.start),
  }));
}

const ENDS = /[.!?…]["'”’»)\]]*\s+(?=["'“‘«([]*[\p{Lu}\p{N}])|\n\s*\n/gu;
/** A full stop after these ends no sentence. */
const ABBREVIATION = /(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Prof|Lt|Col|No)|\b\p{Lu})\.$/u;
/** A sentence is looked for so far around a quotation. */
const AROUND = 1_500;

/** The printed sentence or sentences that hold a span. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - AROUND);
  const stretch = text.slice(from, end + AROUND);
  let [first, last] = [from, from + stretch.length];
  for (const { index, 0: gap } of stretch.matchAll(ENDS)) {
    const at = from + index;
    if (ABBREVIATION.test(stretch.slice(Math.max(0, index - 6), index + 1))) continue;
    if (at + gap.length <= start) first = at + gap.length;
    else if (at >= end - 1) {
      last = at + gap.trimEnd().length;
      break;
    }
  }
  return { start: first, end: last };
}
