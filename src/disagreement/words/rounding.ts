import type { Figure } from '../../facts/figure.ts';

/** The words behind a number that say what it was printed in; "m" and "k" only right behind a digit, where "m" is no metre. */
const SCALES: readonly [RegExp, number][] = [
  [/\bthousand\b|\dk\b/i, 1e3],
  [/\bmillion\b|\dm\b/i, 1e6],
  [/\bbillion\b|\dbn\b/i, 1e9],
  [/\btrillion\b|\dtn\b/i, 1e12],
];

/** How many zeros a plain number must end in before it is taken for a rounded one: 49 is not 50, but 59,587 is 59,600. */
const ROUND_ZEROS = 2;

/** The digits that a plain rounded number is taken to mean: 60,000 stands for 60 thousand, so 59,587 fits and 61,000 does not. */
const MEANT_DIGITS = 2;

/**
 * To which unit a figure was printed: `1.2 million` → 100,000; `2 million` → 1,000,000; `60,000` → 1,000; `59,587` → 1;
 * `1.25` → 0.01.
 */
export function printedPrecision({ printed, min }: Pick<Figure, 'printed' | 'min'>): number {
  const decimals = /\d[.](\d+)(?!\d*[.,]\d)/.exec(printed.exact)?.[1]?.length ?? 0;
  const scale = SCALES.find(([words]) => words.test(printed.exact))?.[1];
  if (scale !== undefined) return scale * 10 ** -decimals;
  if (decimals > 0 || !Number.isInteger(min) || min === 0) return 10 ** -decimals;
  const digits = String(Math.abs(min));
  const zeros = digits.length - digits.replace(/0+$/, '').length;
  return zeros < ROUND_ZEROS ? 1 : 10 ** Math.min(zeros, Math.max(0, digits.length - MEANT_DIGITS));
}

/** Whether the less precise of two plain numbers is what the other rounds to: 59,587 and 59,600, but not 1.2 and 1.3. */
export function isRounding(a: Figure, b: Figure): boolean {
  if (a.comparator !== 'exact' || b.comparator !== 'exact' || a.min !== a.max || b.min !== b.max) return false;
  const precision = Math.max(printedPrecision(a), printedPrecision(b));
  return Math.round(a.min / precision) === Math.round(b.min / precision);
}
