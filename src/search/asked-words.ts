import { romanised } from '../facts/romanised.ts';
import { isCommon } from './common-words.ts';
import { slipsAllowed } from './edit-distance.ts';
import { foldedWords } from './fold.ts';
import type { Lexicon, NearWord } from './lexicon.ts';
import { weightOf } from './postings.ts';
import { slipsBetween } from './slips.ts';

/** A word that records have and that a word of the question may mean: how like it is (1 is the same word), how many have it. */
export interface Reading {
  key: string;
  likeness: number;
  count: number;
}

/** A word of the question with what it may mean, the likest first. */
export interface AskedWord {
  key: string;
  typed: string;
  /** What it tells about which statement is meant: inverse document frequency of the word that was meant. */
  weight: number;
  common: boolean;
  /** No record has it as it was typed: fuse.js judges it. */
  misspelt: boolean;
  /** How much of a name it is, from 0 to 1: of two records that have a name, one may stand beside it as its speaker. */
  name: number;
  readings: Reading[];
}

/** A question as words: all of them in order, and those that are weighed. */
export interface Asked {
  sequence: string[];
  /** The words of `sequence`, each once. */
  keys: ReadonlySet<string>;
  words: AskedWord[];
  /** The weights of all weighed words together. */
  weight: number;
  /** More distinct words than are weighed: a pasted passage. */
  long: boolean;
}

// What a person types is bounded before anything looks at it, so a hostile question costs no more than a long one.
const LONGEST_QUESTION = 2500;
const MOST_WORDS = 300;
const MOST_WEIGHED = 32;
const DIGIT = /\p{N}/u;
const MOST_READINGS = 25;
const LONGEST_READ = 30;
const SHORTEST_BEGINNING = 3;
const SHORTEST_UNFINISHED = 2;
const UNFINISHED_LIKENESS = 0.95;

/** A function word tells a little (the order of words does the rest), a content word something even where everyone uses it. */
const COMMON_SHARE = 0.15;
const CONTENT_FLOOR = 1;

/** A word that a third of its records have as their speaker's is a name altogether. */
const NAME_IN = 3;

const FORM_LIKENESS = 0.65;
const S_LIKENESS = 0.8;
const JOINED_LIKENESS = 0.95;
const BEGINNING_LIKENESS = 0.75;
/** A slip in the first letter is rare: people know how a word begins. */
const FIRST_LETTER_COST = 0.1;
/** Two slips that are neither near keys nor alike in sound make another word out of a short one. */
const LEAST_LIKENESS = 0.69;
/** Among many words some are near anything; so two slips are read only as a word that this share of the records have. */
const TWO_SLIPS_SHARE = 3e-6;
/** Of two words equally near, the frequent one is meant more often: ten times as frequent is worth this many slips times 2.3. */
const RARE_COST = 0.16;
const RARE_MOST = 1;
const SHORTEST_LOSING = 5;
/** A word that stands in two records at most may itself be a slip, if its neighbour is this many times as frequent. */
const SUSPECT_COUNT = 2;
const SUSPECT_RATIO = 20;

/** The regular English forms of a word that may stand in its place: `hostage` and `hostages`, `killed` and `kill`. */
const ENDINGS = ['s', 'es', 'ed', 'd', 'ing'];
/** Many leave out the apostrophe of "Anna's". */
const likenessOf = (ending: string): number => (ending === 's' ? S_LIKENESS : FORM_LIKENESS);

function eachForm(key: string, form: (word: string, likeness: number) => void): void {
  if (key.length < 4) return;
  for (const ending of ENDINGS) form(key + ending, likenessOf(ending));
  for (const ending of ENDINGS) {
    if (key.endsWith(ending) && key.length - ending.length >= 3) form(key.slice(0, -ending.length), likenessOf(ending));
  }
}

/** Numbers are never read as other numbers, nor function words as other words. */
const mayBeSlip = (key: string): boolean => key.length <= LONGEST_READ && !isCommon(key) && !DIGIT.test(key);

const mayJoin = (before: string, after: string): boolean => before.length > 1 && after.length > 1;

/** The words that a misspelt one may mean, with how like they are. */
function slipsFor(spelt: string, count: number, lexicon: Lexicon): { key: string; likeness: number }[] {
  const slips: { key: string; likeness: number; count: number; length: number }[] = [];
  for (const { key, distance } of nearWords(spelt, lexicon)) {
    const attested = lexicon.count(key);
    if (count > 0 && attested < SUSPECT_RATIO * count) continue;
    if (distance > 1 && attested < lexicon.records * TWO_SLIPS_SHARE) continue;
    const length = Math.max(key.length, spelt.length);
    const firstDiffers = key.charCodeAt(0) !== spelt.charCodeAt(0);
    const likeness = 1 - slipsBetween(spelt, key) / length - (firstDiffers ? FIRST_LETTER_COST : 0);
    if (distance > 1 && likeness < LEAST_LIKENESS) continue;
    slips.push({ key, likeness, count: attested, length });
  }
  const most = slips.reduce((highest, slip) => Math.max(highest, slip.count), 1);
  return slips.map((slip) => {
    const rare = Math.min(RARE_MOST, Math.log(most / slip.count) * RARE_COST);
    return { key: slip.key, likeness: slip.likeness - rare / slip.length };
  });
}

function nearWords(spelt: string, lexicon: Lexicon): NearWord[] {
  const { length } = spelt;
  const slips = slipsAllowed(length);
  if (length === SHORTEST_LOSING) {
    // Two slips in five letters are another word, unless one was left out of six.
    return lexicon.near(spelt, 2).filter(({ key, distance }) => distance === 1 || key.length > length);
  }
  const near = lexicon.near(spelt, slips);
  if (slips < 2) return near;
  const swapped = spelt.charAt(1) + spelt.charAt(0) + spelt.slice(2);
  const known = new Set(near.map(({ key }) => key));
  const others = lexicon.near(swapped, 1).filter(({ key }) => !known.has(key) && key.charAt(0) === swapped.charAt(0));
  return [...near, ...others.map(({ key }) => ({ key, distance: 2 }))];
}

function readingsOf(key: string, before: string, after: string, long: boolean, lexicon: Lexicon): Reading[] {
  const found = new Map<string, Reading>();
  const read = (other: string, likeness: number): void => {
    const known = found.get(other);
    const attested = known?.count ?? lexicon.count(other);
    if (likeness > (known?.likeness ?? 0) && attested > 0) found.set(other, { key: other, likeness, count: attested });
  };
  const count = lexicon.count(key);
  if (count > 0) found.set(key, { key, likeness: 1, count });
  if (!isCommon(key)) eachForm(key, read);
  if (mayJoin(before, key)) read(before + key, JOINED_LIKENESS);
  if (mayJoin(key, after)) read(key + after, JOINED_LIKENESS);

  const latin = romanised(key);
  if (latin !== null) read(latin, JOINED_LIKENESS);
  if (mayBeSlip(key) && !long && count <= SUSPECT_COUNT) {
    for (const slip of slipsFor(latin ?? key, count, lexicon)) read(slip.key, slip.likeness);
    if (count === 0 && key.length >= SHORTEST_BEGINNING) {
      for (const word of lexicon.beginningWith(key, MOST_READINGS)) read(word, BEGINNING_LIKENESS);
    }
  }
  const readings = [...found.values()];
  // Of two words equally like, the more frequent one is meant more often; code unit order makes ties stable.
  readings.sort((a, b) => b.likeness - a.likeness || b.count - a.count || (a.key < b.key ? -1 : 1));
  return readings.slice(0, MOST_READINGS);
}

function askedWord(key: string, typed: string, readings: Reading[], lexicon: Lexicon): AskedWord {
  const first = readings[0];
  // A word that hardly any record has, beside one that it may be a slip for, tells no more than that one.
  const meant =
    first && first.count <= SUSPECT_COUNT
      ? readings.reduce((most, one) => (one.count > most.count ? one : most), first)
      : first;
  const common = isCommon(key) || (first !== undefined && isCommon(first.key));
  const weight = weightOf(meant?.count ?? 0, lexicon.records);
  return {
    key,
    typed,
    weight: common ? COMMON_SHARE * weight : CONTENT_FLOOR + weight,
    common,
    misspelt: !common && lexicon.count(key) === 0 && key.length >= 4 && mayBeSlip(key),
    name: meant === undefined ? 0 : Math.min(1, (NAME_IN * lexicon.countAsName(meant.key)) / meant.count),
    readings: common ? readings.slice(0, 1) : readings.filter((reading) => !isCommon(reading.key)),
  };
}

/** A word that someone is still typing: what begins so, the frequent first, and what it may be a slip for. */
function unfinishedWord(key: string, typed: string, lexicon: Lexicon): AskedWord {
  const beginnings = key.length < SHORTEST_UNFINISHED ? [] : lexicon.beginningWith(key, MOST_READINGS);
  const slips = beginnings.length > 0 || key.length < SHORTEST_BEGINNING ? [] : readingsOf(key, '', '', false, lexicon);
  const readings = beginnings.map((word) => ({
    key: word,
    likeness: word === key ? 1 : UNFINISHED_LIKENESS,
    count: lexicon.count(word),
  }));
  return askedWord(key, typed, [...readings, ...slips], lexicon);
}

/**
 * Reads a question against the vocabulary: its words in order, and for the most telling of them what they may mean. While someone
 * is `typing`, the last word may be the beginning of one, unless a space stands after it.
 */
export function askedWords(question: string, lexicon: Lexicon, typing = false): Asked {
  const text = question.slice(0, LONGEST_QUESTION);
  const folded = foldedWords(text, MOST_WORDS);
  const sequence = folded.map((word) => word.key);
  const firstAt = new Map<string, number>();
  sequence.forEach((key, at) => {
    if (!firstAt.has(key)) firstAt.set(key, at);
  });
  let distinct = [...firstAt];
  const long = distinct.length > MOST_WEIGHED;
  if (long) {
    const telling = ([key]: [string, number]): number => {
      const count = lexicon.count(key);
      // A passage has many words that no record has; they cannot lead anywhere and so come last.
      return count === 0 ? -1 : weightOf(count, lexicon.records) * (isCommon(key) ? COMMON_SHARE : 1);
    };
    distinct = distinct
      .map((entry) => ({ entry, tells: telling(entry) }))
      .sort((a, b) => b.tells - a.tells || a.entry[1] - b.entry[1])
      .slice(0, MOST_WEIGHED)
      .map(({ entry }) => entry);
  }
  const words = distinct.map(([key, at]) => {
    const word = folded[at];
    const printed = word ? text.slice(word.start, word.end) : key;
    if (typing && word?.end === text.length) return unfinishedWord(key, printed, lexicon);
    const readings = readingsOf(key, sequence[at - 1] ?? '', sequence[at + 1] ?? '', long, lexicon);
    return askedWord(key, printed, readings, lexicon);
  });
  return {
    sequence,
    keys: new Set(firstAt.keys()),
    words,
    weight: words.reduce((sum, word) => sum + word.weight, 0),
    long,
  };
}
