import type { Span } from '../../facts/span.ts';
import { BREAK, type OwnWords } from './own-words.ts';

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

/** A dispatch may be reprinted by hundreds of outlets, but a line that stands in more articles is an outlet's own note. */
const POSTINGS = 400;

/**
 * All words of all sources in a row, and for every shingle (five words in a row) the place where it stood last, chained to
 * the place before: flat numbers, since a story's shingles are hundreds of thousands.
 */
interface ShingleIndex {
  words: Int32Array;
  /** Where each source begins; one more entry than sources. */
  begins: Int32Array;
  /** The source of each word. */
  source: Int32Array;
  /** The newest place of the shingles that fall into a slot, and the place before each; -1 where there is none. */
  newest: Int32Array;
  older: Int32Array;
}

/**
 * The runs of five and more words that pairs of sources share, longest first, none counted twice. Only pairs that share a
 * shingle are looked at, so time grows with the copying, not with the square of the sources.
 */
export function sharedTexts(sources: readonly OwnWords[]): SharedText[] {
  const index = emptyIndex(sources);
  // Where the last run shared with each earlier source ended: what stands inside a run is not looked up again. Places only
  // grow, so what one source leaves here means nothing to the next.
  const covered = new Int32Array(sources.length);
  return sources.flatMap((_, b) => {
    const first = index.begins[b] ?? 0;
    const last = index.begins[b + 1] ?? first;
    const found = new Map<number, Found[]>();
    const slots = new Int32Array(last - first).fill(-1);
    for (let at = first, length = 0; at < last; at += 1) {
      // Counts the words before `at` in their stretch: a shingle begins four words back.
      length = index.words[at] === BREAK ? 0 : length + 1;
      if (length < SHINGLE) continue;
      const from = at - SHINGLE + 1;
      const slot = slotOf(index, from);
      slots[from - first] = slot;
      if (index.newest[slot] !== -1) addRuns(index, index.newest[slot] ?? -1, from, covered, found);
    }
    slots.forEach((slot, at) => {
      if (slot === -1) return;
      index.older[first + at] = index.newest[slot] ?? -1;
      index.newest[slot] = first + at;
    });
    return [...found].map(([a, runs]): SharedText => ({ a, b, runs: runsOf(sources, index, a, b, runs) }));
  });
}

function emptyIndex(sources: readonly OwnWords[]): ShingleIndex {
  const begins = new Int32Array(sources.length + 1);
  sources.forEach(({ words }, at) => {
    begins[at + 1] = (begins[at] ?? 0) + words.length + 1;
  });
  const total = begins[sources.length] ?? 0;
  const words = new Int32Array(total);
  const source = new Int32Array(total);
  sources.forEach((own, at) => {
    words.set(own.words, begins[at] ?? 0);
    source.fill(at, begins[at] ?? 0, begins[at + 1] ?? total);
  });
  const slots = 2 ** Math.ceil(Math.log2(2 * total + 16));
  return { words, begins, source, newest: new Int32Array(slots).fill(-1), older: new Int32Array(total) };
}

/** The slot of the shingle that begins at a place. Several may fall into one, so the words are compared as well. */
function slotOf({ words, newest }: ShingleIndex, from: number): number {
  let key = 0;
  for (let at = from; at < from + SHINGLE; at += 1) key = Math.imul(key ^ (words[at] ?? 0), 0x9e3779b1);
  return (key ^ (key >>> 15)) & (newest.length - 1);
}

/** A run found: it begins at these words of the row, in the earlier source and in the later one. */
interface Found {
  a: number;
  b: number;
  length: number;
}

/** Adds the longest run that begins at `at` for every earlier source which has its first five words. */
function addRuns(
  index: ShingleIndex,
  newest: number,
  at: number,
  covered: Int32Array,
  found: Map<number, Found[]>,
): void {
  const { words, source, older } = index;
  let longest: Map<number, Found> | null = null;
  let seen = 0;
  for (let place = newest; place !== -1 && seen < POSTINGS; place = older[place] ?? -1) {
    const theirs = source[place] ?? 0;
    seen += 1;
    if ((covered[theirs] ?? 0) > at) continue;
    let length = 0;
    while (words[place + length] === words[at + length] && words[at + length] !== BREAK) length += 1;
    if (length < SHINGLE || length <= (longest?.get(theirs)?.length ?? 0)) continue;
    longest ??= new Map();
    longest.set(theirs, { a: place, b: at, length });
  }
  for (const [theirs, run] of longest ?? []) {
    covered[theirs] = at + run.length;
    const runs = found.get(theirs);
    if (runs) runs.push(run);
    else found.set(theirs, [run]);
  }
}

/** Runs as spans of their sources, longest first. A page that prints a sentence twice (lead and caption) shares it once. */
function runsOf(
  sources: readonly OwnWords[],
  { begins }: ShingleIndex,
  a: number,
  b: number,
  found: readonly Found[],
): SharedRun[] {
  const taken = new Set<number>();
  const runs: SharedRun[] = [];
  for (const run of found.toSorted((x, y) => y.length - x.length)) {
    // Those before are longer: one that overlaps this run holds its first or its last word.
    if (taken.has(run.a) || taken.has(run.a + run.length - 1)) continue;
    for (let at = run.a; at < run.a + run.length; at += 1) taken.add(at);
    runs.push({
      words: run.length,
      plain: plainWords(sources[b], run.b - (begins[b] ?? 0), run.length),
      a: spanOf(sources[a], run.a - (begins[a] ?? 0), run.length),
      b: spanOf(sources[b], run.b - (begins[b] ?? 0), run.length),
    });
  }
  return runs;
}

function plainWords(own: OwnWords | undefined, from: number, length: number): number {
  let plain = 0;
  for (let at = from; at < from + length; at += 1) if (own?.names[at] === 0) plain += 1;
  return plain;
}

const spanOf = (own: OwnWords | undefined, at: number, length: number): Span => ({
  start: own?.starts[at] ?? 0,
  end: own?.ends[at + length - 1] ?? 0,
});
