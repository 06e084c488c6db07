import type { Word } from '../../facts/words.ts';
import { wordsIn } from './read-words.ts';

/** Words that join and say nothing of a subject: articles, pronouns, prepositions, conjunctions, auxiliaries. Closed classes of English. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those i he she it we they you him her them us me his its our their my your who whom whose which what when where why how of in on at by for with from to into onto over ' +
    'under about after before during since until as than through between among against without within and or but nor so yet if because while although though whether not no is are was were be been being am ' +
    "has have had having do does did will would can could may might must shall should there here also more most some any all both each other such only very just still already it's don't didn't i'm we're " +
    's t one two three said says say saying told tells tell according reported reportedly added'
  ).split(' '),
);

/** A word without its commonest endings, so that "missing students" and "the student went missing" meet. For bringing together only. */
export function stemOf(normal: string): string {
  const plain = normal.toLowerCase().replace(/'s?$/, '');
  if (plain.length <= 3) return plain;
  const stem = plain
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?<=[a-z]{3})(?:ings?|edly|ed|es|s|ly)$/, '')
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
    .replace(/(?<=[a-z]{3})e$/, '');
  return stem.length >= 3 ? stem : plain;
}

/** A word that tells of a subject, with its stem and whether it is printed as a name or a number is. */
export interface ContentWord extends Word {
  stem: string;
  name: boolean;
}

/** The words of a text that tell of its subject; offsets are counted from `start`. */
export function contentWordsOf(text: string, start = 0): ContentWord[] {
  return wordsIn(text).flatMap((word) => {
    const lower = word.normal.toLowerCase();
    if (FUNCTION_WORDS.has(lower) || /^\d/.test(lower)) return [];
    const name = /^\p{Lu}/u.test(word.printed);
    return [{ ...word, start: start + word.start, end: start + word.end, stem: stemOf(lower), name }];
  });
}

/** The stems of a text's lower-case content words: what is told, names apart. */
export const plainStems = (words: readonly ContentWord[]): Set<string> =>
  new Set(words.filter(({ name }) => !name).map(({ stem }) => stem));

/** How many of one set stand in the other. */
export const sharedCount = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].reduce((count, stem) => count + Number(b.has(stem)), 0);
