/** Spellings that differ between British and American English only; both map to the first. Endings first, whole words below. */
const SPELLING: [RegExp, string][] = [
  [/(?<=[a-z]{3})ise(?=[ds]?$|rs?$)/, 'ize'],
  [/(?<=[a-z]{3})ising$/, 'izing'],
  [/(?<=[a-z]{3})isation(?=s?$)/, 'ization'],
  [/(?<=[a-z]{2})our(?=(ed|ing|s|ite|ites|able)?$)/, 'or'],
  [/(?<=[a-z]{2})yse(?=[ds]?$)/, 'yze'],
  // "travelled" is "traveled", but "filled" is not "filed": one vowel before it is too few, and so are -fill and -till.
  [/(?<=[aeiouy][a-z]*[aeiou]l)(?<![ft]il)l(?=(ed|ing|er|ers|or|ors)$)/, ''],
];
const SPELT = new Map(
  Object.entries({
    centre: 'center',
    centres: 'centers',
    theatre: 'theater',
    metre: 'meter',
    metres: 'meters',
    litre: 'liter',
    litres: 'liters',
    kilometre: 'kilometer',
    kilometres: 'kilometers',
    defence: 'defense',
    offence: 'offense',
    licence: 'license',
    programme: 'program',
    programmes: 'programs',
    grey: 'gray',
    practise: 'practice',
    practised: 'practiced',
    practising: 'practicing',
    tonne: 'ton',
    tonnes: 'tons',
    ageing: 'aging',
    towards: 'toward',
    whilst: 'while',
    amongst: 'among',
    judgement: 'judgment',
  }),
);
/** Words in -our or -ise that are spelt so on both sides of the Atlantic. */
const SAME_EVERYWHERE = new Set(
  'our four hour hours your pour poured tour tours toured touring rise rises wise noise raise raised raises promise promised promises exercise exercised otherwise likewise precise praise praised advise advised revise revised surprise surprised compromise compromised enterprise expertise premise disguise demise paradise merchandise franchise supervise supervised televise televised comprise comprised devise devised arise arises concise'.split(
    ' ',
  ),
);

/** One spelling for both sides of the Atlantic: "neighbour" and "neighbor", "organise" and "organize". */
export function oneSpelling(word: string): string {
  if (SAME_EVERYWHERE.has(word)) return word;
  const spelt = SPELT.get(word);
  if (spelt) return spelt;
  for (const [pattern, replacement] of SPELLING) if (pattern.test(word)) return word.replace(pattern, replacement);
  return word;
}

const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u0060\u00b4\uff07]/g;
// Marks are the accents and vowels that some texts spell apart from their letter; U+00AD, U+200B–D, U+2060 and U+FEFF
// are invisible inside a word. A full stop or an apostrophe may join two letters ("U.S", "don't"), a comma two digits.
const IN_WORD = String.raw`[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]*`;
const WORD = new RegExp(
  String.raw`[\p{L}\p{N}]${IN_WORD}(?:(?:[.']|(?<=\p{N}),(?=\p{N}))[\p{L}\p{N}]${IN_WORD})*`,
  'gu',
);
/** The same for a text of plain ASCII, which most are, and which is read in half the time. */
const PLAIN_WORD = /[A-Za-z0-9]+(?:(?:[.']|(?<=[0-9]),(?=[0-9]))[A-Za-z0-9]+)*/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them.
const ASCII = /^[\x00-\x7f]*$/;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** Words already brought into their normal form: texts repeat themselves. Emptied when full, so that no stream of new words can fill the memory. */
const normal = new Map<string, string>();
const NORMAL_AT_MOST = 50_000;

function normalWord(word: string): string {
  const known = normal.get(word);
  if (known !== undefined) return known;
  if (normal.size >= NORMAL_AT_MOST) normal.clear();
  const form = normalForm(word);
  normal.set(word, form);
  return form;
}

/** `Hamas's` and `Hamas'` are one possessive in two house styles; `59,587` and `59587` one number. */
function normalForm(word: string): string {
  const plain = word
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/s's$/, 's');
  return oneSpelling(plain.charAt(0).toLowerCase() + plain.slice(1));
}

/** A word of a text with its place (UTF-16 units), as printed and in the form in which words are compared. */
export interface Word {
  start: number;
  end: number;
  printed: string;
  normal: string;
}

/**
 * The words of a text in the form in which quotations are compared: NFKC, one kind of apostrophe, a small
 * first letter, one spelling for en-GB and en-US; spaces, dashes, hyphens, quotation marks and punctuation fall away. Nothing else: no stemming,
 * no stop words, so `desire` and `will` stay different, and so do `is` and `was`.
 * `"Hamas’s neighbours – all"` → `hamas`, `neighbors`, `all`.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const glyphs = text.replace(APOSTROPHES, "'");
  for (const match of glyphs.matchAll(ASCII.test(glyphs) ? PLAIN_WORD : WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    words.push({ start, end, printed: text.slice(start, end), normal: normalWord(match[0]) });
  }
  return words;
}

/** Whether two texts hold the same words in the same order, whatever their glyphs, spaces, dashes, initials and house spelling. */
export function sameWords(a: string, b: string): boolean {
  return normalWords(a) === normalWords(b);
}

/** The words of a text joined by single spaces, in the form in which they are compared. */
export const normalWords = (text: string): string =>
  wordsOf(text)
    .map((word) => word.normal)
    .join(' ');
