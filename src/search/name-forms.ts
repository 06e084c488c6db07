import { abjadConsonants, latinConsonants, romanised, soundOf } from '../facts/romanised.ts';
import type { Speaker } from '../facts/speaker.ts';
import { isCommon } from './common-words.ts';
import { editDistance } from './edit-distance.ts';
import { foldedWords } from './fold.ts';

/** One way to name a speaker: its folded words, and how it is printed in the data. */
export interface NameForm {
  words: string[];
  /** Those of its words that are no function words. */
  content: string[];
  printed: string;
  /** The word that may stand for the whole: the last ("US envoy"), or the one before "of" ("ministry of health"). */
  head: string;
  /** The person's own name, of which any word may be used alone. */
  own: boolean;
}

const ARTICLES = new Set(['a', 'an', 'the']);
const SHORTEST_SURNAME = 3;

const formOf = (words: string[], printed: string, own: boolean): NameForm => {
  while (words.length > 1 && ARTICLES.has(words[0] ?? '')) words.shift();
  const of = words.indexOf('of');
  const content = words.filter((word) => !isCommon(word));
  return { words, content, printed, head: (of > 0 ? words[of - 1] : words.at(-1)) ?? '', own };
};

const formPrinted = (printed: string, own: boolean): NameForm =>
  formOf(
    foldedWords(printed).map((word) => word.key),
    printed,
    own,
  );

const known = new WeakMap<Speaker, NameForm[]>();

/** All ways to name a speaker: name, aliases, and for a person the last name alone. Folded once for each speaker. */
export function nameForms(speaker: Speaker): NameForm[] {
  const folded = known.get(speaker);
  if (folded) return folded;
  const forms = [formPrinted(speaker.name, speaker.kind === 'person')];
  const surname = forms[0]?.words.at(-1) ?? '';
  if (speaker.kind === 'person' && (forms[0]?.words.length ?? 0) > 1 && surname.length >= SHORTEST_SURNAME) {
    forms.push(formOf([surname], speaker.name, true));
  }
  for (const alias of speaker.aliases) forms.push(formPrinted(alias, false));
  const filled = forms.filter(({ words }) => words.length > 0);
  known.set(speaker, filled);
  return filled;
}

/** Words that stand before a name and are no part of it. */
const TITLES = new Set(
  'the a an by from of mr mrs ms miss mx dr prof professor sir dame lord lady king queen prince princess pope president vice prime premier pm minister ministers chancellor secretary state foreign defense interior finance senator sen representative rep congressman congresswoman governor gov mayor general gen colonel col major captain ambassador envoy special chief chairman chairwoman chair director leader spokesman spokeswoman spokesperson deputy former ex'.split(
    ' ',
  ),
);

/** Whether a folded word may stand before a name: articles and the titles of offices. */
export const isTitle = (key: string): boolean => TITLES.has(key);

const SOUNDS_THE_SAME = 0.85;
const SOUNDS_NEARLY = 0.75;
const SAME_CONSONANTS = 0.8;
const SHORTEST_CONSONANTS = 3;
const FIRST_LETTER_COST = 0.1;

// Words of names are compared again and again, and what a regular expression finds out of one costs more than to remember it.
const MOST_REMEMBERED = 60_000;
const sounds = new Map<string, string>();

/** How a word of a name sounds (soundOf), remembered. */
export function soundOfName(key: string): string {
  let sound = sounds.get(key);
  if (sound === undefined) {
    sound = soundOf(key);
    if (sounds.size >= MOST_REMEMBERED) sounds.clear();
    sounds.set(key, sound);
  }
  return sound;
}

/**
 * How like a typed word is to a word of a name: 1 is the same (also in other letters), 0 is another name.
 * Stricter than for words of a statement, since a near name is another person: one slip from five letters, two only from
 * eight or where they sound nearly the same; `macron` is not `marcos`. Four letters must sound the same or have two swapped.
 */
export function nameLikeness(typed: string, name: string): number {
  if (typed === name) return 1;
  const consonants = abjadConsonants(typed);
  if (consonants !== null) {
    const same = consonants.length >= SHORTEST_CONSONANTS && consonants === latinConsonants(name);
    return same ? SAME_CONSONANTS : 0;
  }
  const spelt = romanised(typed) ?? typed;
  if (spelt === name) return 1;
  const shorter = Math.min(spelt.length, name.length);
  const longer = Math.max(spelt.length, name.length);
  if (shorter < 4 || longer - shorter > 3 || isCommon(typed)) return 0;

  const sound = soundOfName(spelt);
  const nameSound = soundOfName(name);
  if (sound === nameSound) return SOUNDS_THE_SAME;
  const distance = editDistance(spelt, name, 2);
  const firstDiffers = sound.charCodeAt(0) !== nameSound.charCodeAt(0);
  if (shorter === 4) return distance === 1 && longer === 4 && isSwap(spelt, name) ? SOUNDS_NEARLY : 0;
  if (distance === 1) return 1 - 1 / longer - (firstDiffers ? FIRST_LETTER_COST : 0);
  if (firstDiffers || shorter < 6) return 0;
  if (distance === 2 && shorter >= 8) return 1 - 2 / longer;
  return editDistance(sound, nameSound, 1) === 1 ? SOUNDS_NEARLY : 0;
}

const isSwap = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');
