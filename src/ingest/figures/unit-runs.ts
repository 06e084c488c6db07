import { type NumberRun, numberAt } from '../text/numbers.ts';
import type { Token } from '../text/tokens.ts';
import { SHORT_SCALES } from '../words/number-words.ts';
import { CURRENCY_BEFORE, moneyIn, type Unit, unitNamed } from './units.ts';

/** A unit in the text: it ends before the token `to`; `manner` is what is fastened to it ("feet-wide" → "wide"). */
export interface UnitRun {
  unit: Unit;
  to: number;
  manner: string;
}

/** The unit that begins at the token `at`: one word, two ("square miles", "per cent") or three ("miles per hour"). */
export function unitAt(tokens: readonly Token[], at: number): UnitRun | null {
  const first = tokens[at];
  if (!first) return null;
  for (let length = 3; length > 1; length -= 1) {
    const words = tokens.slice(at, at + length).map(({ lower }) => lower);
    const unit = words.length === length ? unitNamed(words.join('-')) : undefined;
    if (unit) return { unit, to: at + length, manner: '' };
  }
  if (first.text === '°') {
    const scale = tokens[at + 1];
    const named = scale?.text === 'C' || scale?.text === 'F';
    const unit = unitNamed('°');
    return unit ? { unit, to: at + (named ? 2 : 1), manner: '' } : null;
  }
  const [head = '', ...rest] = first.lower.split(/[-‑]/);
  const unit = head === 'm' && first.text !== 'm' && rest.length === 0 ? undefined : unitNamed(head);
  return unit ? { unit, to: at + 1, manner: rest.join('-') } : null;
}

/** The unit fastened to a number: "12m", "40-foot-wide", "five-day". */
function unitGlued(glued: string): { unit: Unit; manner: string } | null {
  if (glued === '') return null;
  const words = glued.split(/[-‑]/);
  for (let length = Math.min(3, words.length); length > 0; length -= 1) {
    const unit = unitNamed(words.slice(0, length).join('-'));
    if (unit) return { unit, manner: words.slice(length).join('-') };
  }
  return null;
}

/** "12m" is metres when what follows speaks of size, millions before money or things that are counted. */
function isMetre(tokens: readonly Token[], to: number, manner: string, decimals: boolean): boolean {
  if (manner !== '') return true;
  const next = tokens[to];
  if (next?.kind !== 'word') {
    // "12m (40ft)"
    return next?.text === '(' && (unitGlued(numberAt(tokens, to + 1)?.glued ?? '') ?? unitAt(tokens, to + 2)) !== null;
  }
  if (SIZES.has(next.lower)) return true;
  return !decimals && OF_PLACE.has(next.lower);
}

const SIZES = new Set(
  'wide deep long high tall across thick away below above underwater off apart tsunami waves'.split(' '),
);
const OF_PLACE = new Set('from in into of to under along beneath inside and'.split(' '));

/** The currency whose sign stands before the number at `at`, and where it begins. */
export function moneyBefore(tokens: readonly Token[], at: number): { from: number; unit: Unit } | null {
  const sign = tokens[at - 1];
  const number = tokens[at];
  if (!sign || !number) return null;
  const country = tokens[at - 2];
  if (country && country.end === sign.start) {
    const name = CURRENCY_BEFORE.get(country.lower + sign.text);
    if (name !== undefined) return { from: at - 2, unit: moneyIn(name) };
  }
  const name = sign.kind === 'punct' || sign.text !== sign.lower ? CURRENCY_BEFORE.get(sign.lower) : undefined;
  return name === undefined ? null : { from: at - 1, unit: moneyIn(name) };
}

/** What is fastened to a number: a scale, a unit, or what is counted; null for anything else ("370th"). */
export function gluedTo(tokens: readonly Token[], run: NumberRun, money: boolean) {
  const { glued } = run;
  const [head = ''] = glued.split('-');
  const rest = glued.slice(head.length + 1);
  const scale = SHORT_SCALES.get(head);
  const decimals = !Number.isInteger(run.min);
  if (scale !== undefined && (head !== 'm' || money || !isMetre(tokens, run.to, rest, decimals)) && rest === '')
    return { factor: scale, unit: null, manner: '' };
  if (head === 'm' && glued !== 'm' && unitNamed(rest.split('-')[0] ?? '')?.dimension === 'money')
    return { factor: 1e6, unit: unitNamed(rest) ?? null, manner: '' };
  const found = unitGlued(glued);
  if (found) return { factor: 1, ...found };
  return HEADS.has(head) || OLD.test(glued) ? { factor: 1, unit: null, manner: glued } : null;
}

/** What a number may be fastened to and still count it: "a 15-member board". */
const HEADS = new Set(
  'point member person man woman nation country seat storey story bed room vehicle car truck page vote strong team party plus odd'.split(
    ' ',
  ),
);
const OLD = /^(?:year|month|week|day)s?-olds?$/;
