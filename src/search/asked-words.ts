import { isCommon } from './common-words.ts';
import { slipsAllowed } from './edit-distance.ts';
import { foldedWords } from './fold.ts';
import { countOf, type Postings, weightOf } from './postings.ts';
import { romanised } from './romanised.ts';

/** A word of the vocabulary that a word of the question may mean, and how like it is: 1 is the same word. */
export interface Reading {
  key: string;
  term: number;
  likeness: number;
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
  readings: Reading[];
}

/** A question as words: all of them in order, and those that are weighed. */
export interface Asked {
  sequence: string[];
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

/** A function word tells a little (the order of words does the rest), a content word something even where everyone uses it. */
const COMMON_SHARE = 0.15;
const CONTENT_FLOOR = 1;

const FORM_LIKENESS = 0.9;
const JOINED_LIKENESS = 0.95;
const BEGINNING_LIKENESS = 0.75;
/** A slip in the first letter is rare: people know how a word begins. */
const FIRST_LETTER_COST = 0.1;
/** A word that stands in two records at most may itself be a slip, if its neighbour is this many times as frequent. */
const SUSPECT_COUNT = 2;
const SUSPECT_RATIO = 20;

/** The regular English forms of a word that may stand in its place: `hostage` and `hostages`, `killed` and `kill`. */
function formsOf(key: string): string[] {
  if (key.length < 4) return [];
  const forms = [`${key}s`, `${key}es`, `${key}ed`, `${key}d`, `${key}ing`];
  for (const ending of ['s', 'es', 'ed', 'd', 'ing']) {
    if (key.endsWith(ending) && key.length - ending.length >= 3) forms.push(key.slice(0, -ending.length));
  }
  return forms;
}

/** Numbers are never read as other numbers, nor function words as other words. */
const mayBeSlip = (key: string): boolean => key.length <= LONGEST_READ && !isCommon(key) && !DIGIT.test(key);

function readingsOf(key: string, before: string, after: string, long: boolean, postings: Postings): Reading[] {
  const { vocabulary } = postings;
  const likeness = new Map<number, number>();
  const read = (term: number, like: number): void => {
    if (term >= 0 && like > (likeness.get(term) ?? 0)) likeness.set(term, like);
  };
  const exact = vocabulary.term(key);
  read(exact, 1);
  if (!isCommon(key)) for (const form of formsOf(key)) read(vocabulary.term(form), FORM_LIKENESS);
  if (before !== '') read(vocabulary.term(before + key), JOINED_LIKENESS);
  if (after !== '') read(vocabulary.term(key + after), JOINED_LIKENESS);

  const count = exact < 0 ? 0 : countOf(postings, exact);
  const latin = romanised(key);
  if (latin !== null) read(vocabulary.term(latin), JOINED_LIKENESS);
  if (mayBeSlip(key) && !long && count <= SUSPECT_COUNT) {
    const spelt = latin ?? key;
    for (const { term, distance } of vocabulary.near(spelt, slipsAllowed(spelt.length))) {
      if (count > 0 && countOf(postings, term) < SUSPECT_RATIO * count) continue;
      const word = vocabulary.word(term);
      const firstDiffers = word.charCodeAt(0) !== spelt.charCodeAt(0);
      // "fiath" is "faith"; two slips of which one is the first letter are another word.
      if (firstDiffers && distance > 1) continue;
      read(term, 1 - distance / Math.max(word.length, spelt.length) - (firstDiffers ? FIRST_LETTER_COST : 0));
    }
    if (exact < 0 && key.length >= SHORTEST_BEGINNING) {
      const [first, last] = vocabulary.beginningWith(key, MOST_READINGS);
      for (let term = first; term < last; term++) read(term, BEGINNING_LIKENESS);
    }
  }
  const readings = [...likeness].map(([term, like]) => ({ key: vocabulary.word(term), term, likeness: like }));
  // Of two words equally like, the more frequent one is meant more often; the vocabulary's order makes ties stable.
  readings.sort(
    (a, b) => b.likeness - a.likeness || countOf(postings, b.term) - countOf(postings, a.term) || a.term - b.term,
  );
  return readings.slice(0, MOST_READINGS);
}

function askedWord(key: string, typed: string, readings: Reading[], postings: Postings): AskedWord {
  const meant = readings[0];
  const common = isCommon(key) || (meant !== undefined && isCommon(meant.key));
  const weight = weightOf(meant === undefined ? 0 : countOf(postings, meant.term), postings.records);
  return {
    key,
    typed,
    weight: common ? COMMON_SHARE * weight : CONTENT_FLOOR + weight,
    common,
    misspelt: !common && postings.vocabulary.term(key) < 0 && key.length >= 4 && mayBeSlip(key),
    readings: common ? readings.slice(0, 1) : readings.filter((reading) => !isCommon(reading.key)),
  };
}

/** Reads a question against the vocabulary: its words in order, and for the most telling of them what they may mean. */
export function askedWords(question: string, postings: Postings): Asked {
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
    const { vocabulary } = postings;
    const telling = ([key]: [string, number]): number => {
      const term = vocabulary.term(key);
      // A passage has many words that no record has; they cannot lead anywhere and so come last.
      if (term < 0) return -1;
      return weightOf(countOf(postings, term), postings.records) * (isCommon(key) ? COMMON_SHARE : 1);
    };
    distinct = distinct
      .map((entry) => ({ entry, tells: telling(entry) }))
      .sort((a, b) => b.tells - a.tells || a.entry[1] - b.entry[1])
      .slice(0, MOST_WEIGHED)
      .map(({ entry }) => entry);
  }
  const words = distinct.map(([key, at]) => {
    const word = folded[at];
    const readings = readingsOf(key, sequence[at - 1] ?? '', sequence[at + 1] ?? '', long, postings);
    return askedWord(key, word ? text.slice(word.start, word.end) : key, readings, postings);
  });
  return { sequence, words, weight: words.reduce((sum, word) => sum + word.weight, 0), long };
}
