import { abjadConsonants, latinConsonants, romanised, soundOf } from '../facts/romanised.ts';
import type { Speaker } from '../facts/speaker.ts';
import { isCommon } from './common-words.ts';
import { editDistance, letterDifference, letterSet, mayBeNear } from './edit-distance.ts';
import { nameForms, nameLikeness } from './name-forms.ts';

/** The names of a list of speakers, word by word, so that a question looks only at those whom it may name. */
export interface NameIndex {
  /** Those who have a word in one of their names that one of these may be, and the offices of those, in the order of the list. */
  mayBeNamed(typed: readonly string[]): Speaker[];
  /** The `most` whose names look most like these words, however little. */
  nearest(typed: readonly string[], most: number): Speaker[];
}

/** A word of names, with what is needed to pass over it quickly. */
interface NameWord {
  key: string;
  letters: number;
  sound: string;
  soundLetters: number;
  consonants: string;
  /** The places of those who have it in their names. */
  speakers: number[];
}

const MOST_SLIPS = 2;

/** Reads the names of speakers once. */
function createNameIndex(speakers: readonly Speaker[]): NameIndex {
  const words = new Map<string, NameWord>();
  const officesOf = new Map<string, number[]>();
  speakers.forEach((speaker, at) => {
    for (const form of nameForms(speaker)) {
      const content = form.words.filter((word) => !isCommon(word));
      // A name of nothing but function words is known by its first.
      for (const key of content.length > 0 ? content : form.words.slice(0, 1)) {
        const word = words.get(key) ?? nameWord(key);
        words.set(key, word);
        if (word.speakers.at(-1) !== at) word.speakers.push(at);
      }
    }
    if (speaker.officeOf !== null) {
      officesOf.set(speaker.officeOf, [...(officesOf.get(speaker.officeOf) ?? []), at]);
    }
  });
  const all = [...words.values()];

  function like(typed: string): NameWord[] {
    const same = words.get(typed);
    if (isCommon(typed)) return same ? [same] : [];
    const isLike = mayBe(typed);
    return all.filter((word) => word === same || (isLike(word) && nameLikeness(typed, word.key) > 0));
  }

  return {
    mayBeNamed(typed) {
      const places = new Set<number>();
      for (const key of new Set(typed)) {
        for (const word of like(key)) for (const at of word.speakers) places.add(at);
      }
      for (const at of [...places]) {
        for (const office of officesOf.get(speakers[at]?.id ?? '') ?? []) places.add(office);
      }
      return [...places]
        .sort((a, b) => a - b)
        .map((at) => speakers[at])
        .filter((speaker) => speaker !== undefined);
    },
    nearest(typed, most) {
      const best = createNearest(most);
      for (const key of typed) {
        const isLike = mayBe(key);
        for (const [share, group] of byResemblanceAtMost(key, all, isLike)) {
          if (share < best.least) break;
          for (const word of group) best.put(word.speakers, resemblance(key, word, best.least, isLike));
        }
      }
      return best
        .places(speakers.length)
        .map((at) => speakers[at])
        .filter((speaker) => speaker !== undefined);
    },
  };
}

function nameWord(key: string): NameWord {
  const sound = soundOf(key);
  return {
    key,
    letters: letterSet(key),
    sound,
    soundLetters: letterSet(sound),
    consonants: latinConsonants(key),
    speakers: [],
  };
}

/** Whether a word of a name may be like a typed one (nameLikeness above 0); false is certain. */
function mayBe(typed: string): (word: NameWord) => boolean {
  const consonants = abjadConsonants(typed);
  if (consonants !== null) return (word) => word.key === typed || word.consonants === consonants;
  const spelt = romanised(typed) ?? typed;
  const letters = letterSet(spelt);
  const sound = soundOf(spelt);
  const soundLetters = letterSet(sound);
  return (word) =>
    word.key === typed ||
    word.key === spelt ||
    word.sound === sound ||
    (mayBeNear(word.letters, letters, MOST_SLIPS) && editDistance(spelt, word.key, MOST_SLIPS) <= MOST_SLIPS) ||
    (mayBeNear(word.soundLetters, soundLetters, 1) && editDistance(sound, word.sound, 1) <= 1);
}

/** How like a word of a name is to a typed one, from 0 to 1, with nothing too far to count; below `least` it may come out lower. */
function resemblance(typed: string, word: NameWord, least: number, isLike: (word: NameWord) => boolean): number {
  if (isCommon(word.key)) return 0;
  const longer = Math.max(typed.length, word.key.length);
  const most = Math.min(longer, Math.ceil((1 - least) * longer));
  const bySpelling = 1 - editDistance(typed, word.key, most) / longer;
  return isLike(word) ? Math.max(bySpelling, nameLikeness(typed, word.key)) : bySpelling;
}

const STEPS = 20;

/** The words of names in groups, those first that may be most like a typed one, each with the most that it can be. */
function byResemblanceAtMost(
  typed: string,
  words: readonly NameWord[],
  isLike: (word: NameWord) => boolean,
): [number, NameWord[]][] {
  const letters = letterSet(typed);
  const groups: [number, NameWord[]][] = Array.from({ length: STEPS + 1 }, (_, step) => [1 - step / STEPS, []]);
  for (const word of words) {
    const longer = Math.max(typed.length, word.key.length);
    const apart = Math.max(Math.abs(typed.length - word.key.length), letterDifference(letters, word.letters));
    const step = isLike(word) ? 0 : Math.floor((STEPS * apart) / longer);
    groups[Math.min(STEPS, step)]?.[1].push(word);
  }
  return groups;
}

/** The places with the highest shares, each counted once. */
function createNearest(most: number) {
  const shares = new Map<number, number>();
  let least = 0;
  return {
    /** Who has less than this is not among them. */
    get least() {
      return least;
    },
    put(places: readonly number[], share: number): void {
      if (share < least) return;
      let better = false;
      for (const at of places) {
        if (share <= (shares.get(at) ?? 0)) continue;
        shares.set(at, share);
        better = true;
      }
      if (better && shares.size >= most) {
        least = [...shares.values()].sort((a, b) => b - a)[most - 1] ?? 0;
        for (const [at, one] of shares) if (one < least) shares.delete(at);
      }
    },
    /** Best first, equal ones in order; filled up from the beginning of `count` places. */
    places(count: number): number[] {
      const best = [...shares].sort(([a, like], [b, other]) => other - like || a - b).map(([at]) => at);
      for (let at = 0; at < count && best.length < most; at++) if (!shares.has(at)) best.push(at);
      return best.slice(0, most);
    },
  };
}

/** Lists that are asked for in turns: all speakers, and those of a story or a topic. */
const MOST_REMEMBERED = 4;
const remembered: { speakers: readonly Speaker[]; index: NameIndex }[] = [];

const areSame = (a: readonly Speaker[], b: readonly Speaker[]): boolean =>
  a.length === b.length && a.every((speaker, at) => speaker === b[at]);

/** The name index of a list of speakers; that of a list with the same speakers in the same order is used again. */
export function nameIndexOf(speakers: readonly Speaker[]): NameIndex {
  const at = remembered.findIndex((one) => areSame(one.speakers, speakers));
  const known = remembered.splice(at < 0 ? MOST_REMEMBERED - 1 : at, 1)[0];
  const entry = at >= 0 && known ? known : { speakers: speakers.slice(), index: createNameIndex(speakers) };
  remembered.unshift(entry);
  return entry.index;
}
