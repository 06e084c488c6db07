import type { CueClass } from '../attribution.ts';
import type { CuePlace } from './cue-places.ts';
import type { Run } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import type { Subject } from './subject.ts';

/** Something said in one sentence, as runs of pieces. */
export interface Saying {
  contents: Run[];
  speaker: Subject | null;
  cue: Run;
  class: CueClass;
  rule: SayingRule;
  /** Whether the sentence ends in a colon, so that what is said stands in the next paragraph. */
  announces: boolean;
}

export type SayingRule =
  | 'tag after'
  | 'inverted tag'
  | 'verb before'
  | 'attitude'
  | 'relative'
  | 'participle'
  | 'coordinated'
  | 'infinitive'
  | 'according to'
  | 'colon'
  | 'passive'
  | 'as said'
  | 'any verb'
  | 'any colon'
  | 'noun'
  | 'no subject';

export interface Bounds {
  low: number;
  /** Where the clause begins that a tag can close: after the tag before it. */
  clause: number;
  high: number;
}

export const tells = (cue: CuePlace): boolean =>
  cue.frames.has('say') || cue.frames.has('tell') || cue.frames.has('ask');

export const endsInQuotation = (pieces: readonly Piece[], run: Run): boolean =>
  pieces[run.to - 1]?.kind === 'quotation';

const DEPENDENT = new Set('when as after while although though if since because before once until whereas'.split(' '));

/** Whether the cue stands in a clause that only leads to the main one: "When Ray said he would go, Lee …". */
export function opensDependent(pieces: readonly Piece[], low: number, cue: number): boolean {
  for (let at = low; at < cue; at += 1) {
    const piece = pieces[at];
    if (!piece || piece.text === ',' || piece.kind === 'quotation') return false;
    if (DEPENDENT.has(piece.lower)) return true;
  }
  return false;
}
