import { type Figure, type Range, rangeOf, rangesMeet } from '../facts/figure.ts';

type Value = Pick<Figure, 'printed' | 'min' | 'max' | 'comparator'>;

/** The step in which a number was printed: `1,200` → 100, `2 million` → 1,000,000, `59,587` → 1, `1.25` → 0.01. */
function stepOf({ min, printed }: Value): number {
  const decimals = /\d\.(\d+)/.exec(printed.exact)?.[1]?.length ?? 0;
  if (!Number.isInteger(min)) return 10 ** -decimals;
  const zeros = /0*$/.exec(String(Math.abs(min)))?.[0].length ?? 0;
  return min === 0 ? 1 : 10 ** zeros;
}

/** Of "dozens" no more than this many times the least is meant. */
const INDEFINITE = 10;

/**
 * The values that a source's figure vouches for. Unlike what it allows, "over 1,200" does not vouch for 1,300: who
 * knew of 1,300 would have said so.
 */
function vouchedFor(figure: Value): Range {
  const { min, max } = figure;
  const step = stepOf(figure);
  switch (figure.comparator) {
    case 'over':
    case 'at-least':
      return { min, max: max + step * (1 - Number.EPSILON) };
    case 'indefinite':
      return { min, max: max * INDEFINITE };
    case 'under':
    case 'at-most':
      return { min: min - step * 2, max };
    default:
      return rangeOf(figure);
  }
}

/** Whether a draft's figure is one that a source's figure vouches for: the same, less exact, or rounded. */
export function agrees(draft: Value, source: Value): boolean {
  const vouched = vouchedFor(source);
  const said = rangeOf(draft);
  if (vouched.max === source.max + stepOf(source) * (1 - Number.EPSILON) && said.min >= source.max + stepOf(source))
    return false;
  return rangesMeet(said, vouched) || isRounding(draft, source);
}

/** The digits that a plain rounded number is taken to mean: 60,000 stands for 60 thousand. */
const MEANT_DIGITS = 2;
const ROUND_ZEROS = 2;

function precisionOf(figure: Value): number {
  const step = stepOf(figure);
  const digits = String(Math.abs(Math.trunc(figure.min))).length;
  return step < 10 ** ROUND_ZEROS ? Math.min(step, 1) : Math.min(step, 10 ** Math.max(0, digits - MEANT_DIGITS));
}

/** Whether the less exact of two plain numbers is what the other rounds to: 59,600 and 59,587, not 50 and 49. */
function isRounding(a: Value, b: Value): boolean {
  if (a.comparator !== 'exact' || b.comparator !== 'exact' || a.min !== a.max || b.min !== b.max) return false;
  const precision = Math.max(precisionOf(a), precisionOf(b));
  return Math.round(a.min / precision) === Math.round(b.min / precision);
}

/** How near two numbers are, from 0 (nothing in common) to 1 (the same). */
export function nearness(a: Value, b: Value): number {
  const [low, high] = [Math.min(a.min, b.min), Math.max(a.max, b.max)];
  return high <= 0 ? Number(low === high) : Math.max(0, low / high);
}
