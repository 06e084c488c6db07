import { borrowed, coordinateSubject } from './borrowed-subjects.ts';
import { clauseEnd, tagEnds } from './clause-end.ts';
import { contentAfter, type RightContent } from './content.ts';
import { closesBeforeTag, contentBefore, restAfter } from './content-before.ts';
import type { CuePlace } from './cue-places.ts';
import { invertedFront, invertedTag } from './inverted-tags.ts';
import { nounPhraseAfter, type Run } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import { type Bounds, endsInQuotation, opensDependent, type Saying, type SayingRule, tells } from './saying.ts';
import { subjectBefore } from './subject.ts';

export function sayingOf(
  pieces: readonly Piece[],
  cue: CuePlace,
  bounds: Bounds,
  before: readonly Saying[],
): Saying | null {
  const { group } = cue;
  const common = { cue: group, class: cue.class, announces: pieces[bounds.high - 1]?.text === ':' };
  if (cue.shape === 'passive') return askedBy(pieces, cue, bounds, common);
  if (cue.shape !== 'finite') return borrowed(pieces, cue, bounds, before, common);
  const inverted = invertedTag(pieces, cue, bounds) ?? invertedFront(pieces, cue, bounds);
  if (inverted) return { ...common, ...inverted, announces: false };
  const previous = pieces[group.from - 1]?.lower ?? '';
  const coordinated = previous === 'and' || previous === 'but' || previous === 'or';
  const subject = coordinated ? null : subjectBefore(pieces, group.from, bounds.clause);
  const dependent = opensDependent(pieces, bounds.low, group.from);
  const right = contentAfter(pieces, cue, group.to, bounds.high, dependent);
  if (!subject) {
    if (!coordinated && previous !== ',') return null;
    if (!right && !(common.announces && tells(cue))) return null;
    const speaker = coordinateSubject(pieces, group.from, bounds, before);
    return { ...common, contents: right ? [right.run] : [], speaker, rule: speaker ? 'coordinated' : 'no subject' };
  }
  const printed = subject.run;
  const as = pieces[printed.from - 1]?.lower === 'as' && !TEMPORAL.has(pieces[printed.from - 2]?.lower ?? '');
  if (as && tells(cue) && right?.kind !== 'that') {
    const contents = besideAsClause(pieces, printed.from - 1, group.to, bounds);
    if (contents) return { ...common, contents: [contents], speaker: subject, rule: 'as said', announces: false };
  }
  const contents = taggedContents(pieces, cue, { printed, right, before, bounds });
  if (contents) return { ...common, contents, speaker: subject, rule: 'tag after' };
  if (right) return { ...common, contents: [right.run], speaker: subject, rule: ruleBefore(cue, previous) };
  if (common.announces && tells(cue)) return { ...common, contents: [], speaker: subject, rule: 'colon' };
  return null;
}

/** "Even as Ray spoke …", "as soon as": of time, and not of who says it. */
const TEMPORAL = new Set(['even', 'soon', 'long', 'well']);

function ruleBefore(cue: CuePlace, previous: string): SayingRule {
  if (previous === 'who' || previous === 'which' || previous === 'that') return 'relative';
  return holdsOpinion(cue) ? 'verb before' : 'attitude';
}

const holdsOpinion = (cue: CuePlace): boolean => tells(cue) || cue.frames.has('think');

/** What stands on either side of a cue: its subject as printed, and the content after it. */
interface Sides {
  printed: Run;
  right: RightContent | null;
  before: readonly Saying[];
  bounds: Bounds;
}

/** What a tag closes, and what goes on after it; null when subject and verb are no tag. */
function taggedContents(
  pieces: readonly Piece[],
  cue: CuePlace,
  { printed, right, before, bounds }: Sides,
): Run[] | null {
  const left = contentBefore(pieces, printed.from, bounds.clause);
  if (!left) return null;
  const after = cue.group.to;
  const quotation = right?.kind === 'quotation';
  const clause = right !== null && !quotation && right.kind !== 'question';
  if (closesBeforeTag(pieces, printed.from)) {
    // `To a question on the "plan," Ray said it was dead.`: words lead to the quotation, and the cue has a clause of its own.
    const begins = pieces[left.from]?.kind !== 'quotation';
    const owned = begins && before.some(({ contents }) => contents.some(({ to }) => to >= printed.from - 1));
    const elsewhere = clause && (begins || (right.kind !== 'that' && !tells(cue)));
    if (!owned && !elsewhere) {
      return right && quotation && isNear(pieces, after, right.run.from) ? [left, right.run] : [left];
    }
    if (clause && right.kind !== 'that') return null;
  }
  if (!holdsOpinion(cue)) return null;
  if (!clause && !quotation && tagEnds(pieces, after, bounds.high, cue.frames.has('tell'))) {
    return [left, ...restAfter(pieces, after, bounds.high, left)];
  }
  return right && quotation && endsInQuotation(pieces, left) ? [left, right.run] : null;
}

/** "She was asked by Ray whether …": the question, and who put it. */
function askedBy(
  pieces: readonly Piece[],
  cue: CuePlace,
  bounds: Bounds,
  common: Pick<Saying, 'cue' | 'class'>,
): Saying | null {
  if (!cue.frames.has('ask') && !cue.frames.has('tell')) return null;
  const by = pieces[cue.group.to]?.lower === 'by' ? nounPhraseAfter(pieces, cue.group.to + 1, bounds.high, true) : null;
  const right = contentAfter(pieces, cue, by?.to ?? cue.group.to, bounds.high);
  if (
    !right ||
    (right.kind !== 'question' && right.kind !== 'that' && right.kind !== 'quotation' && !cue.frames.has('ask'))
  )
    return null;
  return { ...common, contents: [right.run], speaker: by && { run: by, head: by }, rule: 'passive', announces: false };
}

/** What "as Ray put it" is about: what follows its comma, else what stands before it. */
function besideAsClause(pieces: readonly Piece[], as: number, after: number, bounds: Bounds): Run | null {
  for (let at = after; at < Math.min(bounds.high, after + 12); at += 1) {
    if (pieces[at]?.kind === 'quotation') return null;
    if (pieces[at]?.text !== ',') continue;
    const from = at + 1;
    return from < bounds.high ? { from, to: clauseEnd(pieces, from, bounds.high) } : null;
  }
  const to = pieces[as - 1]?.text === ',' ? as - 1 : as;
  return to > bounds.clause && after >= bounds.high - 8 ? { from: bounds.clause, to } : null;
}

/** Whether a quotation follows a tag at once: `"…," she said, "…"`. */
const isNear = (pieces: readonly Piece[], from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (pieces[at]?.kind === 'quotation') return false;
  return to - from <= 14;
};
