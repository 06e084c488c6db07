import { FEMALE_NAMES, FULL_FORMS, MALE_NAMES } from '../words/given-names.ts';
import { PARTICLES, SUFFIXES } from '../words/titles.ts';

export type Gender = 'he' | 'she';

const MARKS = /\p{M}/gu;
const ASCII = /^[\u0020-\u007e]*$/;

/** A word as names are compared: small letters, no accents, one kind of apostrophe. `Peña` → `pena` */
export function foldName(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower.normalize('NFD').replace(MARKS, '').replace(/[’‘ʼ]/g, "'").replace(/‑/g, '-').replace(/ı/g, 'i');
}

/** The gender that a given name tells ("Maria"), or null when it tells none. A double name tells what its first part tells. */
export function genderOf(given: string): Gender | null {
  const [first = given] = given.split('-');
  const male = MALE_NAMES.has(given) || MALE_NAMES.has(first);
  const female = FEMALE_NAMES.has(given) || FEMALE_NAMES.has(first);
  if (male === female) return null;
  return male ? 'he' : 'she';
}

/** Whether a folded word is a common given name. */
export const isGivenName = (word: string): boolean => {
  if (MALE_NAMES.has(word) || FEMALE_NAMES.has(word)) return true;
  const dash = word.indexOf('-');
  return dash > 0 && isGivenName(word.slice(0, dash));
};

/** The folded words of a name that carry it: without initials, particles and suffixes, unless nothing else is left. */
export function nameParts(words: readonly string[]): string[] {
  const folded = words.map(foldName);
  const parts = folded.filter((word) => !(SUFFIXES.has(word) || isInitial(word)));
  while (parts.length > 1 && PARTICLES.has(parts.at(-1) ?? '')) parts.pop();
  const carrying = parts.filter((word, at) => at === 0 || !PARTICLES.has(word));
  return carrying.length > 0 ? carrying : folded;
}

/** One letter apart is a slip, or "Mohammed" and "Mohammad"; but "Mario" and "Maria" are two names. */
const sameSpelling = (a: string, b: string): boolean =>
  oneLetterApart(a, b) && (a.length >= 7 ? genderOf(a) === genderOf(b) : !(isGivenName(a) && isGivenName(b)));

const isInitial = (word: string): boolean => word.length <= 2 && (word.length === 1 || word.endsWith('.'));

/** Whether two given names may be one person's: the same, a short form ("Bill", "William"), an initial ("J."), or cut short. */
export function sameGiven(a: string, b: string): boolean {
  if (a === b || sameSpelling(a, b)) return true;
  if ((FULL_FORMS[a] ?? a) === (FULL_FORMS[b] ?? b)) return true;
  return isInitial(a) || isInitial(b) ? a.charAt(0) === b.charAt(0) : false;
}

/** Whether two family names are one but for a slip of one letter: "Castellano", "Castelano". Short names must be the same. */
export const sameFamily = (a: string, b: string): boolean =>
  a === b || bareFamily(a) === bareFamily(b) || (a.length >= 6 && b.length >= 6 && oneLetterApart(a, b));

/** "al-Zaid", "el-Zaid" and "Zaid" are written for one another. */
export const bareFamily = (name: string): string => name.replace(/^(al|el|as|ash|at|ad|an|ar|az)-(?=.{3})/, '');

/** Whether two words of five letters or more differ by one letter, put in, left out or exchanged, but not the first. */
export function oneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 5) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1 && start > 0;
}

/**
 * Whether the fuller name may be the shorter one's: same given name and a family name of it ("Juan Perez", "Juan Perez Mora"),
 * or, where the shorter is one or more family names, these in order ("Perez Mora", "Mora").
 */
export function nameFits(short: readonly string[], full: readonly string[]): boolean {
  if (short.length === 0 || short.length > full.length) return false;
  const [given = ''] = short;
  if (short.length >= 2 && sameGiven(given, full[0] ?? '')) return inOrder(short.slice(1), full.slice(1));
  return inOrder(short, full.slice(1));
}

function inOrder(few: readonly string[], many: readonly string[]): boolean {
  let at = 0;
  for (const word of few) {
    while (at < many.length && !sameFamily(word, many[at] ?? '')) at += 1;
    if (at === many.length) return false;
    at += 1;
  }
  return true;
}
