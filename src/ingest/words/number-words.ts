/** English number words, from general grammars. Values in units, scales as factors. */
const table = (words: string, value: (place: number) => number): [string, number][] =>
  words.split(' ').map((word, place) => [word, value(place)]);

/** Up to ninety-nine, without hyphens. */
export const SMALL: ReadonlyMap<string, number> = new Map([
  ...table(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    (place) => place,
  ),
  ...table('twenty thirty forty fifty sixty seventy eighty ninety', (place) => 10 * (place + 2)),
]);

/** What multiplies the number before it: "two dozen", "1.2 million". */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Abbreviated scales, glued to the digits or after them: "1.2m", "$112bn". "m" is the metre as well. */
export const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);

/**
 * Plurals that tell a lower bound only: "dozens" are two dozen and more.
 */
export const INDEFINITE: ReadonlyMap<string, number> = new Map([
  ['tens', 20],
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2e3],
  ['lakhs', 2e5],
  ['millions', 2e6],
  ['crores', 2e7],
  ['billions', 2e9],
  ['trillions', 2e12],
]);

/** Words before a scale that leave the number open: "several hundred" is two hundred and more. */
export const VAGUE: ReadonlySet<string> = new Set(['several', 'few', 'many', 'couple']);

/** The parts of a whole, as in "a third of", "two thirds", "one-tenth". */
export const PARTS: ReadonlyMap<string, number> = new Map(
  (
    [
      ['half', 2],
      ['halve', 2],
      ['third', 3],
      ['quarter', 4],
      ['fourth', 4],
      ['fifth', 5],
      ['sixth', 6],
      ['seventh', 7],
      ['eighth', 8],
      ['ninth', 9],
      ['tenth', 10],
      ['twentieth', 20],
      ['hundredth', 100],
    ] as const
  ).flatMap(([word, parts]): [string, number][] => [
    [word, 1 / parts],
    [`${word}s`, 1 / parts],
  ]),
);
