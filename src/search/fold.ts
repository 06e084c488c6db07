import { oneSpelling } from '../facts/words.ts';
import { FIRST_HASH, hashWith } from './word-numbers.ts';
import { eachStretch } from './word-stretches.ts';

/** A word of a text with its place (UTF-16 units) and the key under which it is searched. */
export interface FoldedWord {
  start: number;
  end: number;
  key: string;
}

// Scripts that set no spaces between words: every character is a word, and adjacency does the rest.
const UNSPACED = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const LETTERS = String.raw`[[\p{L}\p{Nd}\p{Nl}\p{M}]--[${UNSPACED}]]+`;
// Zero-width characters, soft hyphens and apostrophes stand inside a word; comma, stop and the spaces that do not break
// inside a number, the spaces only before exactly three digits ("59 587", but "27 2025").
const INSIDE = String.raw`[\u200b-\u200d\u2060\ufeff\u00ad'\u2018\u2019\u201b\u02bc\uff07\u0060\u00b4]+`;
const INSIDE_NUMBER = String.raw`(?<=\p{Nd})(?:[.,](?=\p{Nd})|[\u00a0\u2009\u202f](?=\p{Nd}{3}(?!\p{Nd})))`;
const WORD = new RegExp(
  String.raw`[[${UNSPACED}]&&[\p{L}\p{Nd}\p{Nl}]]\p{M}*|${LETTERS}(?:(?:${INSIDE}|${INSIDE_NUMBER})${LETTERS})*`,
  'gv',
);

const APOSTROPHE = /[\u2018\u2019\u201b\u02bc\uff07\u0060\u00b4]/g;
/** Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs and the tatweel. Vowel signs of other scripts are letters. */
const ACCENT =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;
const THOUSANDS = /(?<=\d)[.,' \u00a0\u2009\u202f](?=\d{3}(?!\d))/g;
const NOT_OF_A_WORD = /[^\p{L}\p{Nd}\p{Nl}\p{M}.]|\.(?!\d)|(?<!\d)\./gu;
const EASTERN_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Letters that no Unicode form takes apart but that people type as others. */
const LETTER = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ı: 'i',
    ς: 'σ',
    ى: 'ي',
    ی: 'ي',
    ک: 'ك',
    ة: 'ه',
  }),
);
const SPECIAL_LETTER = new RegExp(`[${[...LETTER.keys()].join('')}]`, 'g');

/** House spelling is a matter of real words; the bound keeps a pasted wall of letters cheap. */
const LONGEST_SPELT = 40;

function foldOnce(word: string): string {
  const plain = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENT, '')
    .normalize('NFKC')
    .replace(APOSTROPHE, "'")
    .replace(SPECIAL_LETTER, (letter) => LETTER.get(letter) ?? letter)
    .replace(EASTERN_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/(?:'s)+$/, '')
    .replace(THOUSANDS, '')
    .replace(/(?<=\d),(?=\d)/g, '.')
    .replace(NOT_OF_A_WORD, '');
  return plain.length <= LONGEST_SPELT ? oneSpelling(plain) : plain;
}

const SMALL_LETTERS = /^[a-z]+$/;

function fold(word: string): string {
  let key = word.toLowerCase();
  // Nine words of ten have nothing to take off; the check after it is the same as below.
  if (SMALL_LETTERS.test(key) && key.length <= LONGEST_SPELT) {
    for (let next = oneSpelling(key); next !== key; next = oneSpelling(key)) key = next;
    return key;
  }
  key = word;
  // Some spellings fold in two steps ("levelllling"); each step shortens the word or is the last one.
  for (let next = foldOnce(key); next !== key; next = foldOnce(key)) key = next;
  // Four letters of scripts without spaces are two characters in one (ゟ, ຫມ and the like): a key is one word, so the first.
  return key.match(WORD)?.[0] ?? '';
}

// The same words come again and again; folding one costs a hundred times what looking it up does.
const MOST_REMEMBERED = 60_000;
const remembered = new Map<string, string>();

/**
 * The key under which a word is searched: NFKC, small letters, no accents, no apostrophes, no possessive 's, no
 * thousands separators, one spelling for en-GB and en-US. Letters of other scripts stay what they are.
 * `Nétanyahou’s` → `netanyahou`; `59,587` → `59587`; `1,5` → `1.5`. Folding a key again changes nothing.
 */
export function foldWord(word: string): string {
  if (word.length > LONGEST_SPELT) return fold(word);
  let key = remembered.get(word);
  if (key === undefined) {
    key = fold(word);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(word, key);
  }
  return key;
}

// Reading candidates is what a question costs most, much of it for cutting words out only to look them up. So the words met
// last are found by their letters where they stand; each has one slot, and the next word for that slot takes it over.
const SLOTS = 1 << 14;
/** V8 lets a longer part of a text keep the whole text in memory. */
const LONGEST_KEPT = 12;
const wordInSlot: string[] = new Array(SLOTS).fill('');
const keyInSlot: string[] = new Array(SLOTS).fill('');

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function foldWordAt(text: string, start: number, end: number): string {
  if (end - start > LONGEST_KEPT) return foldWord(text.slice(start, end));
  let hash = FIRST_HASH;
  for (let at = start; at < end; at++) hash = hashWith(hash, text.charCodeAt(at));
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  if (standsAt(wordInSlot[slot] ?? '', text, start, end)) return keyInSlot[slot] ?? '';
  const word = text.slice(start, end);
  const key = foldWord(word);
  wordInSlot[slot] = word;
  keyInSlot[slot] = key;
  return key;
}

/** Calls `word` for each printed word of a text, in order, with its place. */
export function eachPrintedWord(text: string, word: (start: number, end: number) => void): void {
  eachStretch(text, word, (start, end) => {
    for (const match of text.slice(start, end).matchAll(WORD)) {
      word(start + match.index, start + match.index + match[0].length);
    }
  });
}

/** The words of a text with their places and search keys, at most `most` of them; what folds to nothing is left out. */
export function foldedWords(text: string, most = Number.POSITIVE_INFINITY): FoldedWord[] {
  const words: FoldedWord[] = [];
  eachPrintedWord(text, (start, end) => {
    if (words.length >= most) return;
    const key = foldWordAt(text, start, end);
    if (key !== '') words.push({ start, end, key });
  });
  return words;
}

/** A whole text as its search keys with single spaces between them. */
export const searchKey = (text: string): string =>
  foldedWords(text)
    .map((word) => word.key)
    .join(' ');
