import { isCommon } from './common-words.ts';

/** Words of a text in a row: one, or a word written with hyphens. */
export interface Stretch {
  first: number;
  last: number;
}

/** Words of the question that stand in a row in a record. */
export interface Run {
  /** The first word in the record, counted in words. */
  first: number;
  words: number;
  content: number;
}

const NONE: Map<number, Run> = new Map();

/**
 * The stretches in which a record follows the question word for word, the longest first. `read` says which words of the
 * question are found under other keys; all others stand for themselves. Time is linear in the question times the number
 * of times that the record repeats a word.
 */
export function findRuns(
  sequence: readonly string[],
  read: ReadonlyMap<string, readonly string[]>,
  places: ReadonlyMap<string, readonly Stretch[]>,
): Run[] {
  const runs: Run[] = [];
  let open = NONE;
  for (const key of sequence) {
    // Most words of a question stand in few records: nothing is made for those that do not.
    let next = NONE;
    const content = isCommon(key) ? 0 : 1;
    for (const reading of read.get(key) ?? [key]) {
      const stands = places.get(reading);
      if (!stands) continue;
      if (next === NONE) next = new Map();
      for (const { first, last } of stands) {
        const run = open.get(first) ?? { first, words: 0, content: 0 };
        open.delete(first);
        run.words += last - first + 1;
        run.content += content;
        next.set(last + 1, run);
      }
    }
    runs.push(...open.values());
    open = next;
  }
  runs.push(...open.values());
  return runs.sort((a, b) => b.words - a.words || b.content - a.content || a.first - b.first);
}

/** How much of the question stands in the record in pairs of neighbours, from 0 to 1; pairs without content do not count. */
export function sameOrderShare(sequence: readonly string[], runs: readonly Run[]): number {
  const pairs = sequence.length - 1;
  if (pairs < 1) return 0;
  let together = 0;
  for (const run of runs) if (run.content > 0) together += run.words - 1;
  return Math.min(1, together / pairs);
}
