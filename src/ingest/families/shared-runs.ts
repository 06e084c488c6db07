import type { Span } from '../../facts/span.ts';
import type { OwnWord } from './own-words.ts';

/** A run of words that stands in two sources. `plain` counts its words that are neither names nor numbers. */
export interface SharedRun {
  words: number;
  plain: number;
  /** Where it stands in the first source and in the second. */
  a: Span;
  b: Span;
}

/** What two sources share outside quotation marks: the places of both in the list given, a before b. */
export interface SharedText {
  a: number;
  b: number;
  runs: SharedRun[];
}

/** Runs shorter than this are everyday phrases. */
const SHINGLE = 5;

/** One run of words may stand in a thousand articles of one outlet; it is compared with the last few dozen only. */
const POSTINGS = 40;

/**
 * The places of every shingle, newest first, as chains through flat lists: a story's shingles are hundreds of thousands,
 * and a list for each would cost more than the comparing.
 */
interface ShingleIndex {
  newest: Map<number, number>;
  older: number[];
  source: number[];
  stretch: number[];
  at: number[];
}

function addPlace(index: ShingleIndex, key: number, source: number, stretch: number, at: number): void {
  index.older.push(index.newest.get(key) ?? -1);
  index.newest.set(key, index.older.length - 1);
  index.source.push(source);
  index.stretch.push(stretch);
  index.at.push(at);
}

/**
 * The runs of five and more words that pairs of sources share, longest first, none counted twice. Only pairs that share a
 * shingle are looked at, so time grows with the copying, not with the square of the sources.
 */
export function sharedTexts(sources: readonly OwnWord[][][]): SharedText[] {
  const numbered = numberWords(sources);
  const index: ShingleIndex = { newest: new Map(), older: [], source: [], stretch: [], at: [] };
  const shared: SharedText[] = [];
  sources.forEach((stretches, b) => {
    const runs = new Map<number, SharedRun[]>();
    const fresh: number[] = [];
    stretches.forEach((words, stretch) => {
      const numbers = numbered[b]?.[stretch] ?? [];
      // Per earlier source, where its last run in this stretch ended: what stands inside a run is not looked up again.
      const covered = new Map<number, number>();
      for (let at = 0; at + SHINGLE <= numbers.length; at += 1) {
        const key = shingleAt(numbers, at);
        fresh.push(key, stretch, at);
        const place = index.newest.get(key);
        if (place === undefined) continue;
        for (const [a, { stretch: from, at: start, length }] of longestRuns(
          numbered,
          index,
          place,
          numbers,
          at,
          covered,
        )) {
          covered.set(a, at + length);
          const run = {
            words: length,
            plain: words.slice(at, at + length).filter(({ name }) => !name).length,
            a: spanOf(sources[a]?.[from] ?? [], start, length),
            b: spanOf(words, at, length),
          };
          const list = runs.get(a);
          if (list) list.push(run);
          else runs.set(a, [run]);
        }
      }
    });
    for (let at = 0; at < fresh.length; at += 3)
      addPlace(index, fresh[at] ?? 0, b, fresh[at + 1] ?? 0, fresh[at + 2] ?? 0);
    for (const [a, list] of runs) shared.push({ a, b, runs: withoutRepeats(list) });
  });
  return shared;
}

/** The words as numbers, the same for the same word: comparing them is cheap. */
function numberWords(sources: readonly OwnWord[][][]): number[][][] {
  const numbers = new Map<string, number>();
  const numberOf = ({ word }: OwnWord): number => {
    let number = numbers.get(word);
    if (number === undefined) {
      number = numbers.size + 1;
      numbers.set(word, number);
    }
    return number;
  };
  return sources.map((stretches) => stretches.map((words) => words.map(numberOf)));
}

/** A hash of the five words from `at`; two shingles may share one, so the words are compared as well. */
function shingleAt(numbers: readonly number[], at: number): number {
  let key = 0;
  for (let next = at; next < at + SHINGLE; next += 1) key = (Math.imul(key, 0x01000193) ^ (numbers[next] ?? 0)) | 0;
  return key;
}

interface Found {
  stretch: number;
  at: number;
  length: number;
}

function longestRuns(
  numbered: readonly number[][][],
  index: ShingleIndex,
  newest: number,
  numbers: readonly number[],
  at: number,
  covered: ReadonlyMap<number, number>,
): Map<number, Found> {
  const longest = new Map<number, Found>();
  let seen = 0;
  for (let place = newest; place !== -1 && seen < POSTINGS; place = index.older[place] ?? -1) {
    seen += 1;
    const source = index.source[place] ?? 0;
    if ((covered.get(source) ?? 0) > at) continue;
    const stretch = index.stretch[place] ?? 0;
    const start = index.at[place] ?? 0;
    const theirs = numbered[source]?.[stretch] ?? [];
    let length = 0;
    while (start + length < theirs.length && theirs[start + length] === numbers[at + length]) length += 1;
    if (length < SHINGLE || length <= (longest.get(source)?.length ?? 0)) continue;
    longest.set(source, { stretch, at: start, length });
  }
  return longest;
}

const spanOf = (words: readonly OwnWord[], at: number, length: number): Span => ({
  start: words[at]?.start ?? 0,
  end: words[at + length - 1]?.end ?? 0,
});

/** A page that prints a sentence twice (lead and caption) shares it once. */
function withoutRepeats(runs: readonly SharedRun[]): SharedRun[] {
  const kept: SharedRun[] = [];
  for (const run of [...runs].sort((x, y) => y.words - x.words)) {
    if (!kept.some(({ a }) => a.start < run.a.end && run.a.start < a.end)) kept.push(run);
  }
  return kept;
}
