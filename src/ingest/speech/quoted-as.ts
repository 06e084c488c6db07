import { BE } from '../words/grammar.ts';
import { contentBefore } from './content-before.ts';
import { nounPhraseAfter, type Run } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import { type Subject, subjectBefore } from './subject.ts';
import { verbGroupStart } from './verb-group.ts';

/** Verbs by which one who reports names another who speaks: "quoted Hart as saying". */
const QUOTING = new Set(
  'quote quotes quoted quoting cite cites cited citing reported heard recorded overheard'.split(' '),
);

/** How far before "as saying" the verb may stand: "quoted the city's deputy mayor for water, Ann Hart, as saying". */
const FARTHEST = 16;

/** Who is quoted, and what stands before the name where nothing follows "as saying". */
export interface QuotedAs {
  speaker: Subject;
  left: Run | null;
}

/**
 * The speaker of "saying" at `at` in "the paper quoted Ann Hart as saying …" and in "Ann Hart was quoted by the paper as
 * saying …": it is she, and not the paper. Null where no such verb stands before.
 */
export function quotedAs(pieces: readonly Piece[], at: number, low: number): QuotedAs | null {
  if (pieces[at - 1]?.lower !== 'as') return null;
  for (let verb = at - 2; verb >= Math.max(low, at - FARTHEST); verb -= 1) {
    const piece = pieces[verb];
    if (!piece || piece.kind === 'quotation') return null;
    if (!QUOTING.has(piece.lower)) continue;
    if (!isPassive(pieces, verb, low)) {
      const object = nounPhraseAfter(pieces, verb + 1, at - 1, true);
      return object && { speaker: { run: object, head: object }, left: null };
    }
    const speaker = subjectBefore(pieces, verbGroupStart(pieces, verb, low), low);
    return speaker && { speaker, left: contentBefore(pieces, speaker.run.from, low) };
  }
  return null;
}

function isPassive(pieces: readonly Piece[], verb: number, low: number): boolean {
  for (let at = verbGroupStart(pieces, verb, low); at < verb; at += 1) if (BE.has(pieces[at]?.lower ?? '')) return true;
  return false;
}
