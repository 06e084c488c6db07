import type { Span } from '../facts/span.ts';
import type { AskedWord, Reading } from './asked-words.ts';
import { ABOUT_SHARE } from './candidates.ts';
import { type Compound, compoundsOf } from './compounds.ts';
import { type FoldedWord, foldedWords } from './fold.ts';
import type { Run, Stretch } from './runs.ts';
import type { SearchRecord } from './search-record.ts';

/** A reading this little less like is as good, when it stands in the text and the other only in the speaker's names. */
const AS_GOOD_IN_TEXT = 0.15;

/** A word that is no name, found in nothing but the speaker's description ("former governor"), was hardly meant for it. */
const UNNAMED_SHARE = 0.75;
const NAMED_FROM = 0.3;

/** Where a word of the question was found in a record. */
export interface FoundWord {
  asked: AskedWord;
  /** The key under which it was found, and all keys nearly as like that stand in the text. */
  reading: string;
  inText: string[];
  likeness: number;
  where: 'text' | 'speaker' | 'about';
  bySpeaker: boolean;
  /** As printed, when it stands in the text. */
  printed: string | null;
}

/** A candidate taken apart into words. */
export interface Candidate {
  record: SearchRecord;
  words: FoldedWord[];
  compounds: readonly Compound[];
  speaker: ReadonlySet<string>;
  isAbout(key: string): boolean;
}

/** A candidate, and for each key that the question may mean where it stands in the text. */
export interface PlacedCandidate extends Candidate {
  places: ReadonlyMap<string, readonly Stretch[]>;
}

const keysOf = (name: string): ReadonlySet<string> => new Set(foldedWords(name).map(({ key }) => key));

// A few names stand with many statements: none is folded again for every candidate of every question.
const MOST_REMEMBERED = 2000;
const remembered = new Map<string, ReadonlySet<string>>();

function rememberedKeysOf(name: string): ReadonlySet<string> {
  let keys = remembered.get(name);
  if (keys === undefined) {
    keys = keysOf(name);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(name, keys);
  }
  return keys;
}

/** Takes a record apart. */
export function readCandidate(record: SearchRecord): Candidate {
  const words = foldedWords(record.text);
  const topic = rememberedKeysOf(record.topic);
  const source = rememberedKeysOf(record.source);
  return {
    record,
    words,
    compounds: compoundsOf(record.text, words),
    speaker: rememberedKeysOf(record.speaker),
    isAbout: (key) => topic.has(key) || source.has(key),
  };
}

/** Calls `visit` for each key under which a candidate may be found by a slip, some more than once. */
export function eachKey({ words, compounds, speaker }: Candidate, visit: (key: string) => void): void {
  for (const { key } of words) visit(key);
  for (const { key } of compounds) visit(key);
  for (const key of speaker) visit(key);
}

/** Notes where a candidate has the words that are `wanted`: the others are never asked for. */
export function placeWords(candidate: Candidate, wanted: ReadonlySet<string>): PlacedCandidate {
  const places = new Map<string, Stretch[]>();
  const put = (key: string, first: number, last: number): void => {
    if (!wanted.has(key)) return;
    const list = places.get(key);
    if (list) list.push({ first, last });
    else places.set(key, [{ first, last }]);
  };
  const { words, compounds } = candidate;
  words.forEach(({ key }, at) => {
    put(key, at, at);
  });
  for (const { key, first, last } of compounds) put(key, first, last);
  return { ...candidate, places };
}

/** How a record has a word of the question, under the likest of its readings; null when it has none of them. */
export function findWord(
  asked: AskedWord,
  readings: readonly Pick<Reading, 'key' | 'likeness'>[],
  candidate: PlacedCandidate,
): FoundWord | null {
  type Place = Pick<FoundWord, 'likeness' | 'where'> & { key: string };
  let best: Place | null = null;
  let about: Place | null = null;
  const inText: string[] = [];
  const inName = asked.name < NAMED_FROM ? UNNAMED_SHARE : 1;
  for (const { key, likeness } of readings) {
    if (best && likeness < best.likeness - AS_GOOD_IN_TEXT) break;
    if (candidate.places.has(key)) {
      inText.push(key);
      best ??= { key, likeness, where: 'text' };
    } else if (candidate.speaker.has(key)) best ??= { key, likeness: likeness * inName, where: 'speaker' };
    else if (candidate.isAbout(key)) about ??= { key, likeness: likeness * ABOUT_SHARE, where: 'about' };
  }
  best ??= about;
  if (!best) return null;
  const place = candidate.places.get(inText[0] ?? '')?.[0];
  const printed = place
    ? candidate.record.text.slice(candidate.words[place.first]?.start, candidate.words[place.last]?.end)
    : null;
  const bySpeaker = candidate.speaker.has(best.key);
  return {
    asked,
    reading: best.key,
    inText,
    likeness: best.likeness,
    where: place ? 'text' : best.where,
    bySpeaker,
    printed,
  };
}

/** The words to mark: every place of every content word that was found, and common words only inside `runs` of two or more. */
export function markedWords(found: readonly FoundWord[], runs: readonly Run[], candidate: PlacedCandidate): Uint8Array {
  const marked = new Uint8Array(candidate.words.length);
  for (const { asked, inText } of found) {
    if (asked.common) continue;
    for (const key of inText) {
      for (const { first, last } of candidate.places.get(key) ?? []) marked.fill(1, first, last + 1);
    }
  }
  for (const { first, words } of runs) if (words > 1) marked.fill(1, first, first + words);
  return marked;
}

/** Marked words as spans; neighbours with nothing but spaces between them are one span. */
export function spansOf(marked: Uint8Array, { words, record }: Candidate): Span[] {
  const spans: Span[] = [];
  words.forEach(({ start, end }, at) => {
    if (marked[at] === 0) return;
    const last = spans.at(-1);
    if (last && marked[at - 1] === 1 && record.text.slice(last.end, start).trim() === '') last.end = end;
    else spans.push({ start, end });
  });
  return spans;
}
