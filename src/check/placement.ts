import type { Span } from '../facts/span.ts';
import type { Statement } from '../facts/statement.ts';
import type { Word } from '../facts/words.ts';
import type { StatementWord } from './statement-words.ts';

/** Where the pieces of a quotation stand, word for word, in the order of the draft: a run of the source's words each. */
export interface Placement {
  /** The statement that holds the first of the words. */
  statement: Statement;
  /** Words of one passage, a run for each piece. */
  runs: StatementWord[][];
}

/** Every place at which a passage has all pieces in order, whatever stands between them. */
export function placementsIn(pieces: readonly (readonly Word[])[], passage: readonly StatementWord[]): Placement[] {
  const [first, ...rest] = pieces;
  if (!first) return [];
  const placements: Placement[] = [];
  for (let from = 0; from + first.length <= passage.length; from += 1) {
    if (!standsAt(first, passage, from)) continue;
    const runs = [passage.slice(from, from + first.length)];
    let after = from + first.length;
    for (const piece of rest) {
      while (after + piece.length <= passage.length && !standsAt(piece, passage, after)) after += 1;
      if (after + piece.length > passage.length) break;
      runs.push(passage.slice(after, after + piece.length));
      after += piece.length;
    }
    const statement = runs[0]?.[0]?.statement;
    if (runs.length === pieces.length && statement) placements.push({ statement, runs });
  }
  return placements;
}

const standsAt = (piece: readonly Word[], passage: readonly StatementWord[], at: number): boolean =>
  piece.every((word, place) => passage[at + place]?.normal === word.normal);

/** From the first word to the last, in the text of the source. */
export function spanOf({ runs }: Placement): Span {
  return { start: runs[0]?.[0]?.start ?? 0, end: runs.at(-1)?.at(-1)?.end ?? 0 };
}
