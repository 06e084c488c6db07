/** The keys beside each key; z and y have changed places on half of Europe's keyboards, the rest is the same on nearly all. */
const BESIDE = new Map(
  'qwas weqasd ewrsdf retdfg tryfgh ytughj uyihjk iuojkl oipkl pol aqwszx sawedxz dserfcx fdrtgvc gftyhbv hgyujnb jhuikmn kjiolm lkop zasx xzsdc cxdfv vcfgb bvghn nbhjm mnjk'
    .split(' ')
    .map((keys) => [keys.charCodeAt(0), new Set([...keys.slice(1)].map((key) => key.charCodeAt(0)))]),
);
const VOWELS = new Set([...'aeiouy'].map((letter) => letter.charCodeAt(0)));
/** Letters that sound alike in many names. */
const ALIKE = new Set(['ck', 'kc', 'sz', 'zs', 'iy', 'yi', 'vw', 'wv', 'dt', 'td', 'bp', 'pb', 'mn', 'nm', 'gj', 'jg']);

const DOUBLED = 0.5;
const SWAPPED = 0.7;
const SOUNDS_ALIKE = 0.7;
const NEIGHBOUR = 0.75;
const MISSING = 0.8;
const EXTRA = 0.9;

const costOf = (a: number, b: number): number => {
  if (VOWELS.has(a) && VOWELS.has(b)) return SOUNDS_ALIKE;
  if (ALIKE.has(String.fromCharCode(a, b))) return SOUNDS_ALIKE;
  return BESIDE.get(b)?.has(a) ? NEIGHBOUR : 1;
};

/** What each small letter costs in the place of each other one, looked up millions of times. */
const FIRST = 'a'.charCodeAt(0);
const LETTERS = 26;
const COSTS = Float64Array.from({ length: LETTERS * LETTERS }, (_, at) =>
  costOf(FIRST + Math.floor(at / LETTERS), FIRST + (at % LETTERS)),
);

function replaced(a: number, b: number): number {
  if (a === b) return 0;
  const row = a - FIRST;
  const column = b - FIRST;
  const areLetters = row >= 0 && row < LETTERS && column >= 0 && column < LETTERS;
  return areLetters ? (COSTS[row * LETTERS + column] ?? 1) : 1;
}

// Longer words are never near each other (editDistance); these rows are used again, as its are.
const WIDEST = 64;
let before = new Float64Array(WIDEST + 1);
let previous = new Float64Array(WIDEST + 1);
let current = new Float64Array(WIDEST + 1);

/**
 * How much went wrong on the way from a word to what was typed, in slips: 1 is one letter for any other. What hands and ears
 * do often costs less: a letter doubled or not, two swapped, one that sounds alike, the key beside, one left out.
 */
export function slipsBetween(typed: string, meant: string): number {
  const rows = typed.length;
  const columns = meant.length;
  if (rows > WIDEST || columns > WIDEST) return Math.max(rows, columns);
  previous[0] = 0;
  for (let j = 1; j <= columns; j++) previous[j] = (previous[j - 1] ?? 0) + MISSING;
  for (let i = 1; i <= rows; i++) {
    const letter = typed.charCodeAt(i - 1);
    const letterBefore = i > 1 ? typed.charCodeAt(i - 2) : -1;
    const extra = letter === letterBefore ? DOUBLED : EXTRA;
    current[0] = (previous[0] ?? 0) + extra;
    for (let j = 1; j <= columns; j++) {
      const other = meant.charCodeAt(j - 1);
      const otherBefore = j > 1 ? meant.charCodeAt(j - 2) : -1;
      let cost = Math.min(
        (previous[j - 1] ?? 0) + replaced(letter, other),
        (previous[j] ?? 0) + extra,
        (current[j - 1] ?? 0) + (other === otherBefore ? DOUBLED : MISSING),
      );
      if (letter === otherBefore && letterBefore === other) cost = Math.min(cost, (before[j - 2] ?? 0) + SWAPPED);
      current[j] = cost;
    }
    [before, previous, current] = [previous, current, before];
  }
  return previous[columns] ?? 0;
}
