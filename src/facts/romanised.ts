/** A table of letters: each part is a letter followed by what stands for it, perhaps nothing. */
const letters = (table: string): Map<string, string> =>
  new Map(
    table
      .trim()
      .split(/\s+/)
      .map((part) => [part.slice(0, 1), part.slice(1)]),
  );

const CYRILLIC_AND_GREEK = letters(`
  аa бb вv гg ґg дd еe жzh зz иi іi кk лl мm нn оo пp рr
  сs тt уu фf хh цts чch шsh щshch ъ ыy ь эe юyu яya єye јj љlj њnj
  ћc ђdj џdz ѕdz αa βv γg δd εe ζz ηi θth ιi κk λl μm νn
  ξx οo πp ρr σs τt υy φf χh ψps ωo`);

/** A folded word in Latin letters when it is Cyrillic or Greek, else null: `нетаньяху` → `netanyahu`. */
export function romanised(key: string): string | null {
  let latin = '';
  for (const letter of key) {
    const written = CYRILLIC_AND_GREEK.get(letter);
    if (written === undefined) return null;
    latin += written;
  }
  return latin === '' ? null : latin;
}

// Hebrew and Arabic write few vowels, so names are compared by their consonants. Sounds that one of the scripts does not
// tell apart share a letter: p b v f, g j k q, s sh z, t d th. Alef, ayin, he, vav, yod and their like may be vowels and fall away.
const ABJAD = letters(`
  א בb גk דt ה ו זs ח טt י כk ךk לl מm םm נn ןn סs
  ע פb ףb צs ץs קk רr שs תt ا ء بb پb تt ثt جk چs ح خ
  دt ذt رr زs ژs سs شs صs ضt طt ظt ع غk فb قk كk گk لl مm نn ه و ي ئ ؤ`);
const LATIN_CONSONANT: [RegExp, string][] = [
  [/sh|ch|tz|ts/g, 's'],
  [/ph/g, 'b'],
  [/th|d/g, 't'],
  [/kh/g, ''],
  [/[cgjq]/g, 'k'],
  [/x/g, 'ks'],
  [/[zs]/g, 's'],
  [/[pfv]/g, 'b'],
  [/[aeiouyhw]/g, ''],
];
const REPEATED = /(.)\1+/g;

/** The consonants of a folded Hebrew or Arabic word, or null when it is neither: `נתניהו` → `ntn`. */
export function abjadConsonants(key: string): string | null {
  let consonants = '';
  for (const letter of key) {
    const consonant = ABJAD.get(letter);
    if (consonant === undefined) return null;
    consonants += consonant;
  }
  return consonants.replace(REPEATED, '$1');
}

/** The consonants of a Latin word as a Hebrew or Arabic spelling would keep them: `netanyahu` → `ntn`. */
export function latinConsonants(key: string): string {
  let consonants = key;
  for (const [sound, letter] of LATIN_CONSONANT) consonants = consonants.replace(sound, letter);
  return consonants.replace(REPEATED, '$1');
}

const SOUND = /sch|sh|ch|ph|ck|kh|gh|ou|oo|ee|ie|ei|ai|ay|ey|ya|ia|tz|ts|[cqwyj]|(.)\1/g;
const SOUNDS_AS = new Map(
  `sch>sh sh>sh ch>ch ph>f ck>k kh>h gh>g ou>u oo>u ee>i ie>i ei>i ai>e ay>e ey>i ya>ia ia>ia tz>ts ts>ts c>k q>k w>v y>i j>i`
    .split(' ')
    .map((pair) => [pair.slice(0, pair.indexOf('>')), pair.slice(pair.indexOf('>') + 1)]),
);

/**
 * A name as it sounds across transliterations: `netanyahoo` and `netanyahu` → `netaniahu`, `witcof` and `vitkoff` → `vitkof`.
 * Rules are those of English romanisation in general, not of any one name.
 */
export const soundOf = (key: string): string =>
  key
    .replace(SOUND, (part, repeated: string | undefined) => SOUNDS_AS.get(part) ?? repeated ?? part)
    .replace(REPEATED, '$1');
