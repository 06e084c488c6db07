import { DETERMINERS, TIMES } from '../words/grammar.ts';
import { clauseEnd, PLAIN_TAGS } from './clause-end.ts';
import { contentBefore, restAfter } from './content-before.ts';
import type { CuePlace } from './cue-places.ts';
import type { Run } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import { type Bounds, endsInQuotation, type Saying, tells } from './saying.ts';
import { subjectAfter } from './subject.ts';
import { hasVerb, isCapital, isVerb } from './verb-group.ts';

/** `"…," said John Ray.` and `The plan failed, said John Ray.` */
export function invertedTag(
  pieces: readonly Piece[],
  cue: CuePlace,
  bounds: Bounds,
): Pick<Saying, 'contents' | 'speaker' | 'rule'> | null {
  if (cue.group.from !== cue.verb || cue.frames.has('tell')) return null;
  const left = contentBefore(pieces, cue.group.from, bounds.clause);
  if (!left || (!tells(cue) && !endsInQuotation(pieces, left))) return null;
  const next = pieces[cue.group.to];
  if (
    !next ||
    cue.group.to >= bounds.high ||
    next.lower === 'that' ||
    TIMES.has(next.lower) ||
    next.lower === 'him' ||
    next.lower === 'her'
  )
    return null;
  if (next.lower.endsWith('ly') && !isCapital(next)) return null;
  const subject = subjectAfter(pieces, cue.group.to, bounds.high);
  if (!subject) return null;
  const quoted = endsInQuotation(pieces, left);
  const verb = pieces[cue.verb]?.lower ?? '';
  if (!quoted && !PLAIN_TAGS.has(verb)) return null;
  if (!quoted && !isCapital(next) && !(DETERMINERS.has(next.lower) && verb.startsWith('sa'))) return null;
  const after = subject.run.to;
  const following = pieces[after];
  // "…, said Ann Lee, a teacher who was there": what is told of her is no part of what she said.
  const relative = following?.lower === 'who' || following?.lower === 'whose';
  const ends =
    relative ||
    after >= bounds.high ||
    following?.text === ',' ||
    following?.kind !== 'word' ||
    following.lower === 'in' ||
    following.lower === 'on';
  if (!quoted && !ends) return null;
  if (!quoted && isAppositive(pieces, left, following?.kind === 'word' && !relative)) return null;
  const contents = [left];
  if (!quoted) contents.push(...restAfter(pieces, after, bounds.high, left));
  if (following?.text === ',' && pieces[after + 1]?.kind === 'quotation' && after + 1 < bounds.high) {
    contents.push({ from: after + 1, to: clauseEnd(pieces, after + 1, bounds.high) });
  }
  return { contents, speaker: subject, rule: 'inverted tag' };
}

/** `Said John Ray, "…"` at the head of a sentence. */
export function invertedFront(
  pieces: readonly Piece[],
  cue: CuePlace,
  bounds: Bounds,
): Pick<Saying, 'contents' | 'speaker' | 'rule'> | null {
  if (cue.group.from !== bounds.low || !PLAIN_TAGS.has(pieces[cue.verb]?.lower ?? '')) return null;
  const subject = subjectAfter(pieces, cue.group.to, bounds.high);
  if (!subject) return null;
  for (let at = subject.run.to; at < Math.min(bounds.high, subject.run.to + 18); at += 1) {
    // "Said Hassan told us: “…”": what has a verb of its own is a name.
    if (isVerb(pieces, at)) return null;
    if (pieces[at]?.kind !== 'quotation') continue;
    return { contents: [{ from: at, to: clauseEnd(pieces, at, bounds.high) }], speaker: subject, rule: 'inverted tag' };
  }
  return null;
}

/** "Ray, the mayor, said officials were late": what stands before the comma is a subject, not a clause. */
function isAppositive(pieces: readonly Piece[], left: Run, goesOn: boolean): boolean {
  let from = left.from;
  for (let at = left.to - 1; at >= left.from; at -= 1) {
    if (pieces[at]?.kind !== 'quotation') continue;
    // After a comma that closes a quotation its tag begins; after none, its clause goes on.
    if (pieces[at]?.closing !== ',') return false;
    from = at + 1;
    break;
  }
  const commas = pieces.slice(from, left.to).some(({ text }) => text === ',');
  return (goesOn || commas || from > left.from) && !hasVerb(pieces, from, left.to);
}
