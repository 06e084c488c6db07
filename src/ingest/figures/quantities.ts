import type { Comparator } from '../../facts/figure.ts';
import type { Span } from '../../facts/span.ts';
import { type NumberRun, numberAt } from '../text/numbers.ts';
import type { Token } from '../text/tokens.ts';
import { hedgeAfter, hedgeBefore } from './hedges.ts';
import { gluedTo, moneyBefore, unitAt } from './unit-runs.ts';
import { CURRENCY_BEFORE, SHARE, type Unit, unitNamed } from './units.ts';

/** A number with its hedge and unit, read from the tokens `from` up to and without `to`. */
export interface Quantity {
  /** The words of the number with hedge and unit: "more than two weeks", "over 2 million". */
  span: Span;
  from: number;
  to: number;
  /** The number's own tokens begin here, behind hedge and currency. */
  number: number;
  min: number;
  max: number;
  comparator: Comparator;
  unit: Unit | null;
  /** What is fastened to the number behind its unit: "40-foot-wide" → "wide". */
  manner: string;
  words: boolean;
  run: NumberRun;
}

/** The quantity whose number begins at the token `at`; null when none does. */
export function quantityAt(tokens: readonly Token[], at: number): Quantity | null {
  const run = numberAt(tokens, at) ?? singleUnit(tokens, at);
  if (!run) return null;
  let from = at;
  let unit: Unit | null = run.share ? SHARE : null;
  let manner = '';
  let { to, min, max } = run;
  const money = moneyBefore(tokens, at);
  if (money) {
    from = money.from;
    unit = money.unit;
  }
  const glued = run.glued === '' ? null : gluedTo(tokens, run, money !== null);
  if (run.glued !== '' && !glued) return null;
  if (glued) {
    min *= glued.factor;
    max *= glued.factor;
    unit ??= glued.unit;
    manner = glued.manner;
  }
  const upper = upperEnd(tokens, { ...run, from, min, max, to });
  if (upper) {
    ({ min, max, to } = upper);
    unit ??= upper.unit;
    manner ||= upper.manner;
    if (upper.between !== undefined) from = upper.between;
  }
  const ratio = unit || upper || run.glued !== '' ? null : ratioAt(tokens, run);
  if (ratio) {
    min = max = ratio.value;
    ({ to } = ratio);
    unit = SHARE;
  } else if (!run.share && !unit) {
    const following = unitAt(tokens, run.indefinite && tokens[to]?.lower === 'of' ? to + 1 : to);
    if (following) ({ unit, manner, to } = following);
  } else if (unit?.dimension === 'money') {
    // "$5 million dollars" prints the currency twice.
    const following = unitAt(tokens, to);
    if (following?.unit.dimension === 'money') to = following.to;
  }
  const hedge = upper?.between === undefined ? hedgeBefore(tokens, from) : null;
  const doubtful = hedge && unit?.dimension === 'time' && isDuring(tokens, from - hedge.words, hedge.words);
  let comparator: Comparator = run.indefinite ? 'indefinite' : 'exact';
  if (hedge && !doubtful && !(run.indefinite && hedge.comparator !== 'at-least' && hedge.comparator !== 'over')) {
    comparator = run.indefinite ? 'indefinite' : hedge.comparator;
    from -= hedge.words;
  } else {
    const after = hedgeAfter(tokens, to);
    if (after) {
      comparator = run.indefinite ? 'indefinite' : after.comparator;
      to += after.words;
    } else if (manner === 'plus') comparator = 'at-least';
    else if (manner === 'odd') comparator = 'about';
    else if (tokens[to]?.text === '+' && tokens[to]?.start === tokens[to - 1]?.end) {
      comparator = 'at-least';
      to += 1;
    }
  }
  const span = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
  return { span, from, to, number: at, min, max, comparator, unit, manner, words: run.words, run };
}

/** "over a month", "nearly a year": one unit, when a hedge says that it is counted. */
function singleUnit(tokens: readonly Token[], at: number): NumberRun | null {
  const article = tokens[at]?.lower;
  if ((article !== 'a' && article !== 'an') || !hedgeBefore(tokens, at) || !unitAt(tokens, at + 1)) return null;
  const hedge = tokens[at - 1]?.lower ?? '';
  if (
    /^(?:about|over|around|within|under|above|below|beyond|some)$/.test(hedge) &&
    !LASTING.has(tokens[at - 2]?.lower ?? '')
  )
    return null;
  return { from: at, to: at + 1, min: 1, max: 1, glued: '', indefinite: false, share: false, words: true, scale: 1 };
}

/** "over two days" is "during" as often as "more than"; so is "within", "in about": only a word of lasting before it decides. */
function isDuring(tokens: readonly Token[], from: number, words: number): boolean {
  if (words !== 1 || tokens[from]?.lower !== 'over') return false;
  return !LASTING.has(tokens[from - 1]?.lower ?? '');
}

const LASTING = new Set('for after lasted lasting took taken spent in just well a of by with'.split(' '));

/** "four in 10", "nine out of ten": a share. */
function ratioAt(
  tokens: readonly Token[],
  { min, max, to, indefinite, scale }: NumberRun,
): { value: number; to: number } | null {
  if (min !== max || indefinite || scale !== 1 || !Number.isInteger(min)) return null;
  const out = tokens[to]?.lower === 'out' && tokens[to + 1]?.lower === 'of';
  if (!out && tokens[to]?.lower !== 'in') return null;
  const whole = numberAt(tokens, to + (out ? 2 : 1));
  if (whole?.glued !== '' || whole.min < min || !ROUND.has(whole.min) || unitAt(tokens, whole.to)) return null;
  return { value: Number((min / whole.min).toPrecision(12)), to: whole.to };
}

const ROUND = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10_000, 100_000, 1e6]);

interface Upper {
  min: number;
  max: number;
  to: number;
  unit: Unit | null;
  manner: string;
  between: number | undefined;
}

/** The upper end of a range: "10 to 15", "10–15", "between two weeks and two months", "two or three". */
function upperEnd(
  tokens: readonly Token[],
  lower: Pick<NumberRun, 'from' | 'to' | 'min' | 'max' | 'indefinite' | 'share' | 'scale'>,
): Upper | null {
  if (lower.min !== lower.max || lower.indefinite || lower.share) return null;
  const before = tokens[lower.from - 1]?.lower ?? '';
  const between = before === 'between';
  let joint = lower.to;
  const firstUnit = between || before === 'from' ? unitAt(tokens, joint) : null;
  if (between && firstUnit) joint = firstUnit.to;
  const joined = tokens[joint];
  const ranging = before === 'from' && RANGING.has(tokens[lower.from - 2]?.lower ?? '');
  if (!joined || !(between ? joined.lower === 'and' : joinsRange(tokens, joint, ranging ? '' : before))) return null;
  let next = joint + 1;
  const money = CURRENCY_BEFORE.has(tokens[next]?.lower ?? '') && tokens[next]?.kind === 'punct';
  if (money) next += 1;
  const upper = numberAt(tokens, next);
  if (!upper || upper.min !== upper.max || upper.indefinite || upper.share) return null;
  const glued = upper.glued === '' ? null : gluedTo(tokens, upper, money);
  if (upper.glued !== '' && !glued) return null;
  let max = upper.max * (glued?.factor ?? 1);
  let { min } = lower;
  const scale = upper.scale * (glued?.factor ?? 1);
  // "2 to 3 million": the scale is said once.
  if (lower.scale === 1 && scale >= 1000 && min < max / scale) min *= scale;
  let unit = glued?.unit ?? null;
  let to = upper.to;
  if (between && firstUnit && !unit) {
    const second = unitAt(tokens, to);
    if (!second) return null;
    to = second.to;
    const factor = (second.unit.factor ?? 1) / (firstUnit.unit.factor ?? 1);
    if (second.unit.dimension !== firstUnit.unit.dimension) return null;
    unit = firstUnit.unit;
    if (factor !== 1) {
      // "between two weeks and two months" is told in days.
      const days = unitNamed('days');
      if (unit.dimension !== 'time' || !days?.factor) return null;
      min *= Math.round((unit.factor ?? 1) / days.factor);
      max *= Math.round((second.unit.factor ?? 1) / days.factor);
      unit = days;
    }
  }
  if (!(max > min)) return null;
  return { min, max, to, unit, manner: glued?.manner ?? '', between: between ? lower.from - 1 : undefined };
}

const RANGING = new Set('ranging range ranges ranged anywhere vary varies varied varying'.split(' '));

function joinsRange(tokens: readonly Token[], at: number, before: string): boolean {
  const token = tokens[at];
  if (token?.lower === 'or') return tokens[at - 1]?.kind === 'word';
  // "rose from 10 to 15" and "by 5,000 to 55,000" are a change and what it led to, no range.
  if (token?.lower === 'to') return before !== 'from' && before !== 'by';
  return (
    token !== undefined &&
    token.kind === 'punct' &&
    /^[-–—]$/.test(token.text) &&
    token.start === tokens[at - 1]?.end &&
    token.end === tokens[at + 1]?.start
  );
}

/** The same quantity in another unit, in brackets or after "or", right behind: "12 meters (39 feet)". Null when there is none. */
export function conversionAfter(
  tokens: readonly Token[],
  quantity: Quantity,
): { quantity: Quantity; after: number } | null {
  if (!quantity.unit) return null;
  const open = tokens[quantity.to];
  const bracket = open?.text === '(' || open?.text === '[';
  const or = open?.text === ',' && tokens[quantity.to + 1]?.lower === 'or';
  if (!bracket && !or) return null;
  for (let at = quantity.to + 1; at < quantity.to + 6; at += 1) {
    const found = quantityAt(tokens, at);
    if (!found) continue;
    if (!found.unit || found.unit.name === quantity.unit.name || !convertible(found.unit, quantity.unit)) return null;
    return { quantity: found, after: bracket ? found.to + 1 : found.to };
  }
  return null;
}

const convertible = (a: Unit, b: Unit): boolean =>
  a.dimension === b.dimension || (isMoney(a) && isMoney(b)) || (isMass(a) && isMass(b));
const isMoney = ({ dimension }: Unit): boolean => dimension === 'money' || dimension === 'pounds';
const isMass = ({ dimension }: Unit): boolean => dimension === 'mass' || dimension === 'pounds';
