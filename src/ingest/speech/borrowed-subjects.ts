import { BARE_PRONOUNS, PREPOSITIONS, SUBORDINATORS, TIMES } from '../words/grammar.ts';
import { clauseSubject, followingSubject, nearestSubject } from './clause-subject.ts';
import { contentAfter, type RightContent } from './content.ts';
import type { CuePlace } from './cue-places.ts';
import type { Run } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import { quotedAs } from './quoted-as.ts';
import { type Bounds, opensDependent, type Saying, tells } from './saying.ts';
import { type Subject, subjectBefore, whole } from './subject.ts';
import { isCapital, isVerb } from './verb-group.ts';

/** A participle or an infinitive takes the speaker of the clause that it hangs on: "…, she said, adding that …". */
export function borrowed(
  pieces: readonly Piece[],
  cue: CuePlace,
  bounds: Bounds,
  before: readonly Saying[],
  common: Pick<Saying, 'cue' | 'class' | 'announces'>,
): Saying | null {
  const opening = cue.group.from === bounds.low;
  const right = cutAtVerb(
    pieces,
    contentAfter(pieces, cue, cue.group.to, bounds.high, opening || opensDependent(pieces, bounds.low, cue.group.from)),
  );
  const quoted = cue.shape === 'participle' ? quotedAs(pieces, cue.group.from, bounds.clause) : null;
  const left =
    cue.shape === 'participle' && tells(cue) && !right
      ? (quoted?.left ?? quotationBefore(pieces, cue.group.from, bounds.clause))
      : null;
  if (!right && !left) return null;
  if (cue.shape === 'infinitive' && !(right && tells(cue) && (right.kind === 'that' || right.kind === 'quotation')))
    return null;
  const speaker = quoted
    ? quoted.speaker
    : opening
      ? followingSubject(pieces, cue.group.to, bounds.high)
      : (subjectOfParticiple(pieces, cue, bounds) ?? participleSubject(pieces, cue.group.from, bounds, before));
  const contents = right ? [right.run] : left ? [left] : [];
  return {
    ...common,
    announces: false,
    contents,
    speaker,
    rule: cue.shape === 'participle' ? 'participle' : 'infinitive',
  };
}

/** The speaker of "and said": of the saying that ends where "and" stands, else the subject of the clause before. */
export function coordinateSubject(
  pieces: readonly Piece[],
  cue: number,
  bounds: Bounds,
  before: readonly Saying[],
): Subject | null {
  const and = pieces[cue - 1]?.text === ',' ? cue - 1 : pieces[cue - 2]?.text === ',' ? cue - 2 : cue - 1;
  for (const saying of before)
    if (saying.speaker && saying.contents.some(({ to }) => to === and || to === and + 1)) return saying.speaker;
  // "He shrugged and said": the verb right before "and" is the one whose subject it shares.
  if (isVerb(pieces, and - 1) && !isCapital(pieces[and - 1])) {
    const near = nearestSubject(pieces, and, bounds.low);
    if (near) return near;
  }
  return clauseSubject(pieces, and, bounds.low) ?? lastSpeaker(before);
}

/** The speaker that ", adding that" borrows: of a saying that ends right before it, else the subject of the clause before. */
function participleSubject(
  pieces: readonly Piece[],
  cue: number,
  bounds: Bounds,
  before: readonly Saying[],
): Subject | null {
  const comma = pieces[cue - 1]?.text === ',' ? cue - 1 : cue;
  let outer: Subject | null = null;
  for (const saying of before) {
    const ends =
      saying.contents.some(({ to }) => to === comma) || saying.cue.to === comma || saying.speaker?.run.to === comma;
    if (ends && saying.speaker) outer ??= saying.speaker;
  }
  return outer ?? clauseSubject(pieces, cue, bounds.low) ?? lastSpeaker(before);
}

/**
 * The speaker that stands right before a participle without a comma: "with Ray saying the plan was dead", "a sign saying
 * …", "he began by asking …". Things that are written to be read speak for themselves; other nouns do not ("signed a letter asking").
 */
function subjectOfParticiple(pieces: readonly Piece[], cue: CuePlace, bounds: Bounds): Subject | null {
  const { from } = cue.group;
  const before = pieces[from - 1];
  if (before?.kind !== 'word' || before.lower === 'and') return null;
  if (PREPOSITIONS.has(before.lower) || before.lower === 'before' || before.lower === 'after') {
    return nearestSubject(pieces, from - 1, bounds.clause);
  }
  if (SUBORDINATORS.has(before.lower) || BORROWERS.has(before.lower) || BARE_PRONOUNS.has(before.lower)) return null;
  if (TIMES.has(before.lower)) return null;
  if (isCapital(before)) {
    const named = subjectBefore(pieces, from, bounds.clause);
    return named && pieces[named.run.from]?.lower === 'with'
      ? whole({ from: named.run.from + 1, to: named.run.to })
      : named;
  }
  const phrase = subjectBefore(pieces, from, Math.max(bounds.clause, from - 5));
  const opening = phrase && pieces[phrase.run.from - 1];
  const stands = READ.has(before.lower) || opening?.lower === 'with' || opening?.text === ',';
  return stands ? phrase : null;
}

/** Things that carry words: "a sign saying". */
const READ = new Set(
  'sign signs banner banners poster posters placard placards headline billboard shirt shirts t-shirt plaque'.split(' '),
);

const BORROWERS = new Set('also repeatedly keeps kept began started'.split(' '));

function lastSpeaker(before: readonly Saying[]): Subject | null {
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const speaker = before[at]?.speaker;
    if (speaker) return speaker;
  }
  return null;
}

/** The content of "Ray, recalling the flood, called …" ends at the comma before the main verb. */
function cutAtVerb(pieces: readonly Piece[], right: RightContent | null): RightContent | null {
  if (!right) return null;
  for (let at = right.run.from + 1; at + 1 < right.run.to; at += 1) {
    if (pieces[at]?.text === ',' && isVerb(pieces, at + 1)) return { ...right, run: { from: right.run.from, to: at } };
  }
  return right;
}

function quotationBefore(pieces: readonly Piece[], at: number, low: number): Run | null {
  const before = pieces[at - 1];
  if (before?.kind === 'quotation' && at - 1 >= low) return { from: at - 1, to: at };
  return null;
}
