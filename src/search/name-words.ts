import { abjadConsonants, latinConsonants, romanised } from '../facts/romanised.ts';
import { isCommon } from './common-words.ts';
import { letterDifference, letterSet, mayBeNear } from './edit-distance.ts';
import { LONGEST_MEASURED, withDistanceTo } from './edit-distance-to.ts';
import { nameLikeness, soundOfName } from './name-forms.ts';
import { widened } from './word-numbers.ts';

/** A word of names, and who has it in a name (by number, in no order). */
export interface NameWord {
  readonly key: string;
  readonly bearers: number[];
}

/** Words of one length, side by side in memory, with what is needed to pass over one quickly. */
interface SameLength {
  length: number;
  words: NameWord[];
  /** Which letters each has, and which its sound. */
  sets: number[];
  soundSets: number[];
  letters: Uint16Array;
}

const LONGEST = LONGEST_MEASURED;
const MOST_LIKE = 500;
// What nameLikeness forgives: letters more or less, and from how many letters a slip, one in how it sounds, and two.
const MOST_APART = 3;
const SHORTEST_LIKE = 4;
const SHORTEST_SOUNDING = 6;
const SHORTEST_WITH_TWO = 8;
/** Words are measured in so many steps, from those that may be most like a typed one. */
const STEPS = 20;
/** More words than any length has. */
const MOST_WORDS = 1 << 24;

const newGroup = (length: number): SameLength => ({
  length,
  words: [],
  sets: [],
  soundSets: [],
  letters: new Uint16Array(Math.max(1, length) * 8),
});

/** All words of all names. Words come one at a time; what is typed touches only those that it may be. */
export class NameWords {
  readonly #words = new Map<string, NameWord>();
  readonly #byLength = new Map<number, SameLength>();
  readonly #byConsonants = new Map<string, NameWord[]>();
  readonly #like = new Map<string, readonly NameWord[]>();

  /** The word of a name, new or known. */
  give(key: string): NameWord {
    const known = this.#words.get(key);
    if (known) return known;
    const word: NameWord = { key, bearers: [] };
    this.#words.set(key, word);
    this.#like.clear();
    const consonants = latinConsonants(key);
    const alike = this.#byConsonants.get(consonants);
    if (alike) alike.push(word);
    else this.#byConsonants.set(consonants, [word]);
    // A function word is nobody's slip, nor is anything a slip for one.
    if (!isCommon(key)) this.#place(word);
    return word;
  }

  #place(word: NameWord): void {
    const { key } = word;
    const length = Math.min(LONGEST, key.length);
    const group = this.#byLength.get(length) ?? newGroup(length);
    this.#byLength.set(length, group);
    const start = group.words.length * length;
    if (start === group.letters.length) group.letters = widened(group.letters, new Uint16Array(2 * start));
    for (let i = 0; i < length; i++) group.letters[start + i] = key.charCodeAt(i);
    group.words.push(word);
    group.sets.push(letterSet(key) | 0);
    group.soundSets.push(letterSet(soundOfName(key)) | 0);
  }

  /** The words that a typed one may be. */
  like(typed: string): readonly NameWord[] {
    let like = this.#like.get(typed);
    if (like === undefined) {
      like = this.#lookUp(typed);
      if (this.#like.size >= MOST_LIKE) this.#like.clear();
      this.#like.set(typed, like);
    }
    return like;
  }

  #lookUp(typed: string): NameWord[] {
    const same = this.#words.get(typed);
    const like = same ? [same] : [];
    if (isCommon(typed)) return like;
    const add = (word: NameWord): void => {
      if (word !== same && nameLikeness(typed, word.key) > 0) like.push(word);
    };
    const consonants = abjadConsonants(typed);
    if (consonants !== null) {
      this.#byConsonants.get(consonants)?.forEach(add);
      return like;
    }
    const spelt = romanised(typed) ?? typed;
    if (spelt.length < SHORTEST_LIKE) {
      const short = this.#words.get(spelt);
      if (short) add(short);
      return like;
    }
    const set = letterSet(spelt);
    const soundSet = letterSet(soundOfName(spelt));
    for (const { length, words, sets, soundSets } of this.#byLength.values()) {
      if (length < SHORTEST_LIKE || Math.abs(length - Math.min(LONGEST, spelt.length)) > MOST_APART) continue;
      const shorter = Math.min(length, spelt.length);
      const slips = shorter >= SHORTEST_WITH_TWO ? 2 : 1;
      const soundSlips = shorter >= SHORTEST_SOUNDING ? 1 : 0;
      words.forEach((word, at) => {
        const isNear = mayBeNear(sets[at] ?? 0, set, slips) || mayBeNear(soundSets[at] ?? 0, soundSet, soundSlips);
        if (isNear) add(word);
      });
    }
    return like;
  }

  /**
   * Tells how like a typed word the words of names are, from 0 to 1, the likest among the first. Nothing is too far to count, but
   * words are left out that have less than `least()` by then.
   */
  eachLike(typed: string, least: () => number, tell: (word: NameWord, share: number) => void): void {
    for (const word of this.like(typed)) if (!isCommon(word.key)) tell(word, nameLikeness(typed, word.key));
    const spelt = typed.slice(0, LONGEST);
    if (spelt === '') return;
    withDistanceTo(spelt, (distanceTo) => {
      const groups = [...this.#byLength.values()];
      this.#mayHaveInCommon(spelt, groups).forEach((places, step) => {
        if (1 - step / STEPS < least()) return;
        for (const place of places) {
          const group = groups[Math.floor(place / MOST_WORDS)];
          const at = place % MOST_WORDS;
          const word = group?.words[at];
          if (!group || !word) continue;
          const longer = Math.max(spelt.length, group.length);
          tell(word, 1 - distanceTo(group.letters, at * group.length, (at + 1) * group.length) / longer);
        }
      });
    });
  }

  /** The places of all words (the number of their group and theirs in it), by how many twentieths of a typed one they lack at least. */
  #mayHaveInCommon(typed: string, groups: readonly SameLength[]): number[][] {
    const set = letterSet(typed);
    const places: number[][] = Array.from({ length: STEPS + 1 }, () => []);
    groups.forEach((group, number) => {
      const longer = Math.max(typed.length, group.length);
      const byLength = Math.abs(typed.length - group.length);
      for (let at = 0; at < group.words.length; at++) {
        const apart = Math.max(byLength, letterDifference(set, group.sets[at] ?? 0));
        places[Math.min(STEPS, Math.floor((STEPS * apart) / longer))]?.push(number * MOST_WORDS + at);
      }
    });
    return places;
  }
}
