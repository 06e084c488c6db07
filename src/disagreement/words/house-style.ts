import type { Word } from '../../facts/words.ts';

/** Forms that a house writes in one way and another in the other, with nothing in them changed. */
const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sgt: 'sergeant',
    lt: 'lieutenant',
    capt: 'captain',
    col: 'colonel',
    gen: 'general',
    cpl: 'corporal',
    maj: 'major',
    adm: 'admiral',
    gov: 'governor',
    govt: 'government',
    sen: 'senator',
    rep: 'representative',
    dr: 'doctor',
    prof: 'professor',
    mr: 'mister',
    st: 'saint',
    rev: 'reverend',
    dept: 'department',
    "gov't": 'government',
    ok: 'okay',
    vs: 'versus',
    etc: 'etcetera',
    mom: 'mum',
    moms: 'mums',
    mommy: 'mummy',
    gonna: 'goingto',
    wanna: 'wantto',
    gotta: 'gotto',
    em: 'them',
    tv: 'television',
    km: 'kilometers',
    kg: 'kilograms',
    'u.s': 'us',
    'u.s.a': 'us',
    usa: 'us',
    'u.k': 'uk',
    'u.n': 'un',
    'e.u': 'eu',
    'd.c': 'dc',
    'a.m': 'am',
    'p.m': 'pm',
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    ten: '10',
    eleven: '11',
    twelve: '12',
    thirteen: '13',
    fourteen: '14',
    fifteen: '15',
    sixteen: '16',
    seventeen: '17',
    eighteen: '18',
    nineteen: '19',
    twenty: '20',
    thirty: '30',
    forty: '40',
    fifty: '50',
    sixty: '60',
    seventy: '70',
    eighty: '80',
    ninety: '90',
    realise: 'realize',
    skeptical: 'sceptical',
    skeptic: 'sceptic',
    aluminium: 'aluminum',
    tyre: 'tire',
    tyres: 'tires',
    kerb: 'curb',
    plough: 'plow',
    enquiry: 'inquiry',
    spelt: 'spelled',
    learnt: 'learned',
    burnt: 'burned',
    dreamt: 'dreamed',
    gaol: 'jail',
    moustache: 'mustache',
    pyjamas: 'pajamas',
  }),
);

const plainForm = ({ normal }: Word): string => {
  const lower = normal.toLowerCase();
  return SHORT.get(lower) ?? lower;
};

/** "$1m" is "$1 million". */
const LARGE_NUMBERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ m: 'million', mn: 'million', mln: 'million', bn: 'billion', tn: 'trillion', k: 'thousand' }),
);

const joined = (words: readonly Word[]): string =>
  words
    .map(plainForm)
    .join('')
    .replace(/(\d)(m|mn|mln|bn|tn|k)$/, (_, digit: string, scale: string) => digit + LARGE_NUMBERS.get(scale))
    .replace(/[.']/g, '');

/** A name's consonants as alphabets that are not Latin leave them: `Qur'an`, `Quran` and `Koran` → `krn`. */
export const skeletonOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .replace(/sch|sh|ch/g, 'x')
    .replace(/kh|q|ck|c/g, 'k')
    .replace(/gh/g, 'g')
    .replace(/dh/g, 'd')
    .replace(/th/g, 't')
    .replace(/ph/g, 'f')
    .replace(/z/g, 's')
    .replace(/[aeiouyhw]/g, '')
    .replace(/(.)\1+/g, '$1');

const isName = ({ printed }: Word): boolean => /^\p{Lu}/u.test(printed);

/**
 * Whether two stretches of quoted words are one in two house styles: written together or apart ("cease-fire"), a number in
 * figures or words, an abbreviation and its long form, a name brought over from another alphabet.
 */
export function isHouseStyle(mine: readonly Word[], theirs: readonly Word[]): boolean {
  if (mine.length === 0 || theirs.length === 0) return false;
  if (joined(mine) === joined(theirs)) return true;
  if (mine.length !== theirs.length) return false;
  return mine.every((word, at) => {
    const other = theirs[at];
    if (!other) return false;
    if (plainForm(word) === plainForm(other)) return true;
    if (!isName(word) || !isName(other)) return false;
    const skeleton = skeletonOf(word.normal);
    return skeleton.length >= 2 && skeleton === skeletonOf(other.normal);
  });
}
