import { INDEFINITE, PARTS, SCALES, SHORT_SCALES, SMALL, VAGUE } from '../words/number-words.ts';
import type { Token } from './tokens.ts';

/**
 * A number as it stands: tokens `from` up to and without `to`. `glued` is what is fastened to its last token: "12m" → "m",
 * "40-foot-wide" → "foot-wide". A printed range within one token ("10-15") has both ends.
 */
export interface NumberRun {
  from: number;
  to: number;
  min: number;
  max: number;
  glued: string;
  /** Only the lower bound is known ("dozens"). */
  indefinite: boolean;
  /** A part of a whole ("a third of"). */
  share: boolean;
  /** Written in words, and the digits' scale so far: 1 when none was named. */
  words: boolean;
  scale: number;
}

const DIGITS = /^(\d{1,3}(?:,\d{2,3})+|\d+)(\.\d+)?(.*)$/;

/** Nothing in the news is counted beyond; garbage ("million million million …") stops here. */
const LARGEST = 1e18;

/** More digits than a count ever has: an identifier. */
const LONGEST = 15;

/** The number that begins at the token `at`, the longest one; null when none does. */
export function numberAt(tokens: readonly Token[], at: number): NumberRun | null {
  const token = tokens[at];
  if (!token || token.kind === 'punct' || token.kind === 'mark') return null;
  const code = token.text.charCodeAt(0);
  if (code >= 48 && code <= 57) return digitsAt(tokens, at, token);
  return indefiniteAt(tokens, at) ?? shareAt(tokens, at) ?? wordsAt(tokens, at);
}

function digitsAt(tokens: readonly Token[], at: number, token: Token): NumberRun | null {
  const match = DIGITS.exec(token.lower);
  if (!match) return null;
  const [, whole = '', decimals = '', rest = ''] = match;
  if (whole.length > LONGEST) return null;
  const value = Number(whole.replaceAll(',', '') + decimals);
  const run = plain(at, at + 1, value);
  if (rest === '') return scaled(tokens, run);
  const range = /^[-‑–](\d[\d,]*(?:\.\d+)?)(.*)$/.exec(rest);
  if (range) {
    const [, upper = '', glued = ''] = range;
    const max = Number(upper.replaceAll(',', ''));
    if (!(max > value) || /^[-‑:.,\d]/.test(glued)) return null;
    return scaled(tokens, { ...run, max, glued: glued.replace(/^[-‑]/, '') });
  }
  // "12m" may be millions, "12-m" is metres.
  const glued = rest.replace(/^[-‑]m(?=$|-)/, 'metre').replace(/^[-‑]/, '');
  if (!/^[a-z°%][a-z°/-]*$/.test(glued)) return null;
  const [first = '', ...others] = glued.split('-');
  const scale = SCALES.get(first);
  if (scale !== undefined) return multiplied({ ...run, glued: others.join('-') }, scale);
  return { ...run, glued };
}

const plain = (from: number, to: number, value: number): NumberRun => ({
  from,
  to,
  min: value,
  max: value,
  glued: '',
  indefinite: false,
  share: false,
  words: false,
  scale: 1,
});

const multiplied = (run: NumberRun, scale: number): NumberRun => ({
  ...run,
  min: rounded(run.min * scale),
  max: rounded(run.max * scale),
  scale: run.scale * scale,
});

/** 1.2 × 1,000,000 is 1,200,000 and nothing behind the point. */
const rounded = (value: number): number => Number(value.toPrecision(12));

/** Takes in the scales after a number: "1.2 million", "4 dozen", "two hundred thousand". */
function scaled(tokens: readonly Token[], run: NumberRun): NumberRun {
  let found = run;
  for (;;) {
    const next = tokens[found.to];
    if (next?.kind !== 'word' || found.glued !== '') return found;
    const [first = '', ...rest] = next.lower.split('-');
    const short = SHORT_SCALES.get(next.lower);
    const scale = SCALES.get(first) ?? (short !== undefined && next.lower.length > 1 ? short : undefined);
    if (scale === undefined || found.max * scale > LARGEST) return found;
    found = { ...multiplied(found, scale), to: found.to + 1, glued: rest.join('-') };
  }
}

/** "dozens", "tens of thousands", "several hundred", "a few dozen": a lower bound. */
function indefiniteAt(tokens: readonly Token[], at: number): NumberRun | null {
  const first = tokens[at]?.lower ?? '';
  const least = INDEFINITE.get(first);
  // "Test scores" are no number of anything.
  if (first === 'scores' && !/^(?:of|more|were|are|have)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  if (least !== undefined) {
    let run: NumberRun = { ...plain(at, at + 1, least), indefinite: true, words: true };
    for (;;) {
      const of = tokens[run.to];
      const scale = SCALES.get((tokens[run.to + 1]?.lower ?? '').replace(/s$/, ''));
      if (of?.lower !== 'of' || scale === undefined || scale < 100 || run.max * scale > LARGEST) return run;
      run = { ...multiplied(run, scale), to: run.to + 2 };
    }
  }
  let next = at;
  if (first === 'a') next += 1;
  if (!VAGUE.has(tokens[next]?.lower ?? '')) return null;
  next += 1;
  if (tokens[next]?.lower === 'of') next += 1;
  if (!SCALES.has(tokens[next]?.lower ?? '')) return null;
  return { ...scaled(tokens, plain(at, next, 2)), indefinite: true, words: true };
}

/** "a third of", "two thirds", "one-tenth the distance", "half of": parts of a whole, which "of" or "the" follows. */
function shareAt(tokens: readonly Token[], at: number): NumberRun | null {
  const token = tokens[at];
  if (!token) return null;
  const [head = '', tail = '', more] = token.lower.split(/[-‑]/);
  let parts: number | undefined;
  let count = 1;
  let to = at + 1;
  if (tail !== '' && more === undefined) {
    parts = PARTS.get(tail);
    count = head === 'a' ? 1 : (SMALL.get(head) ?? 0);
  } else if (token.lower === 'half') {
    // "The second half of the century" is a stretch of it.
    if (/^(?:first|second|other|latter|better)$/.test(tokens[at - 1]?.lower ?? '')) return null;
    parts = 1 / 2;
  } else {
    parts = PARTS.get(tokens[to]?.lower ?? '');
    count = token.lower === 'a' || token.lower === 'an' ? 1 : (SMALL.get(token.lower) ?? 0);
    to += 1;
  }
  if (parts === undefined || count === 0 || count * parts > 1) return null;
  // "More than two-thirds say so": a hyphen makes a part by itself.
  if (tail === '' && !OF_A_WHOLE.has(tokens[to]?.lower ?? '')) return null;
  return { ...plain(at, to, rounded(count * parts)), share: true, words: true };
}

const OF_A_WHOLE = new Set('of the that their its his her our those these'.split(' '));

/** "twenty-two", "one hundred and fifty", "two and a half million", "half a million", "a dozen", "four-day". */
function wordsAt(tokens: readonly Token[], at: number): NumberRun | null {
  const first = tokens[at]?.lower ?? '';
  const second = tokens[at + 1]?.lower ?? '';
  if (first === 'half') return halfAt(tokens, at);
  if (first === 'half-a') return scaledOnly(tokens, plain(at, at + 1, 0.5));
  if (first === 'half-dozen') return { ...plain(at, at + 1, 6), words: true };
  if (first === 'a' || first === 'an') {
    if (second === 'half') return scaledOnly(tokens, plain(at, at + 2, 0.5));
    if (second === 'half-dozen') return { ...plain(at, at + 2, 6), words: true };
    return SCALES.has(second) ? scaledOnly(tokens, plain(at, at + 1, 1)) : null;
  }
  let total = 0;
  let current = 0;
  let to = at;
  let glued = '';
  let scale = 1;
  let last = Number.POSITIVE_INFINITY;
  for (let next = at; glued === ''; next += 1) {
    const token = tokens[next];
    if (token?.kind !== 'word') break;
    if (token.lower === 'and') {
      if (next === at) break;
      if (tokens[next + 1]?.lower === 'a' && tokens[next + 2]?.lower === 'half') {
        current += 0.5;
        next += 2;
        to = next + 1;
        continue;
      }
      if (scale < 100 || !SMALL.has((tokens[next + 1]?.lower ?? '').split('-')[0] ?? '')) break;
      continue;
    }
    const parts = token.lower.split(/[-‑]/);
    const taken = takeParts(parts);
    if (taken === null) break;
    const { value, factor, used } = taken;
    if (value !== null) {
      if (value >= last || (last % 10 !== 0 && last !== Number.POSITIVE_INFINITY)) break;
      current += value;
      last = value === 0 ? 1 : value;
    }
    if (factor !== null) {
      if (value === null && (next === at || (last >= 100 && factor <= last))) break;
      if (factor >= 1000) {
        total += (current || 1) * factor;
        current = 0;
      } else current = (current || 1) * factor;
      scale = factor;
      last = factor;
    }
    to = next + 1;
    glued = parts.slice(used).join('-');
  }
  if (to === at) return null;
  return { ...plain(at, to, rounded(total + current)), glued, words: true, scale };
}

/** The number and the scale in the parts of one hyphened word: "twenty-two", "two-million", "four-day" (used: 1). */
function takeParts(parts: readonly string[]): { value: number | null; factor: number | null; used: number } | null {
  let value: number | null = null;
  let factor: number | null = null;
  let used = 0;
  for (const part of parts) {
    const small = SMALL.get(part);
    const scale = SCALES.get(part);
    if (small !== undefined && factor === null && (value === null || (value % 10 === 0 && value > 9 && small < 10))) {
      value = (value ?? 0) + small;
    } else if (scale !== undefined && (factor ?? 1) * scale <= LARGEST) factor = (factor ?? 1) * scale;
    else break;
    used += 1;
  }
  return used === 0 ? null : { value, factor, used };
}

function halfAt(tokens: readonly Token[], at: number): NumberRun | null {
  const next = tokens[at + 1]?.lower ?? '';
  if (next === 'a' || next === 'an') return scaledOnly(tokens, plain(at, at + 2, 0.5)) ?? halfOfUnit(tokens, at);
  return next === 'dozen' ? { ...plain(at, at + 2, 6), words: true } : null;
}

/** "half an hour", "half a mile": whether a unit follows is for the reader of the unit to say. */
const halfOfUnit = (tokens: readonly Token[], at: number): NumberRun | null =>
  tokens[at + 2]?.kind === 'word' ? { ...plain(at, at + 2, 0.5), words: true, scale: 0.5 } : null;

function scaledOnly(tokens: readonly Token[], run: NumberRun): NumberRun | null {
  const found = scaled(tokens, run);
  return found.to > run.to ? { ...found, words: true } : null;
}
