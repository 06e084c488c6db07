import type { Edtf } from '../../facts/edtf.ts';
import type { Comparator, Figure } from '../../facts/figure.ts';
import type { Printed, Span } from '../../facts/span.ts';
import { findDates } from '../dates/dates.ts';
import { type Article, createArticle, firstTokenAt } from '../text/article.ts';
import type { Token } from '../text/tokens.ts';
import { INDEFINITE, PARTS, SMALL, VAGUE } from '../words/number-words.ts';
import { type Counted, countedBy } from './counted.ts';
import type { Bounds } from './counted-noun.ts';
import { countingAuthority, piecesOf } from './counting-authority.ts';
import { type NoneRun, noneAt } from './none.ts';
import { isNoFigure } from './not-figures.ts';
import { conversionAfter, type Quantity, quantityAt } from './quantities.ts';

/**
 * A figure that an article prints, in the shape of facts/figure.ts, with the parts that `counted` is made of, so that
 * figures can be compared without reading it, and the same quantity in a second unit where the article converts it.
 */
export interface ProposedFigure extends Figure {
  key: Pick<Counted, 'noun' | 'relation' | 'place' | 'event'>;
  /** "12 meters (39 feet)": the words in the bracket. */
  conversion: { printed: Printed; min: number; max: number; comparator: Comparator; unit: string } | null;
  /** The printed sentence that holds it. */
  sentence: Span;
}

/**
 * The figures of an article, or of a span of it, in order. Ages, dates, clock times, periods ("the last two weeks"), phone and
 * list numbers, scores, addresses and numbers in names are none. `published` resolves an as-of date ("as of Thursday").
 */
export function findFigures(source: Article | string, span?: Span, published: Edtf | null = null): ProposedFigure[] {
  const article = typeof source === 'string' ? createArticle(source) : source;
  const { tokens, sentences } = article;
  const figures: ProposedFigure[] = [];
  const singles = new Set<ProposedFigure>();
  const starts = new Set(article.paragraphs.map(({ start }) => start));
  let at = span ? firstTokenAt(tokens, span.start) : 0;
  for (const sentence of sentences) {
    if (span && (sentence.end <= span.start || sentence.start >= span.end)) continue;
    const bounds = { first: firstTokenAt(tokens, sentence.start), last: firstTokenAt(tokens, sentence.end) };
    at = Math.max(at, bounds.first);
    let before: ProposedFigure | null = null;
    const first = figures.length;
    for (; at < bounds.last; at += 1) {
      const token = tokens[at];
      if (!token || (span && token.start >= span.end)) break;
      const none = noneAt(tokens, at, bounds.last);
      if (none) {
        figures.push(zeroOf(article, sentence, bounds, at, none));
        at = none.to - 1;
        continue;
      }
      if (!mayBeNumber(token)) continue;
      const quantity = quantityAt(tokens, at);
      if (!quantity || quantity.from < bounds.first) continue;
      const converted = conversionAfter(tokens, quantity);
      const end = (converted?.after ?? quantity.to) - 1;
      if (!isNoFigure(tokens, quantity, starts.has(token.start))) {
        const counted = countedBy(tokens, converted ? { ...quantity, to: converted.after } : quantity, bounds);
        const single = isSingle(tokens, quantity, counted);
        if (single || !isIdle(tokens, quantity, counted)) {
          const figure = figureOf(article, sentence, bounds, quantity, counted, converted?.quantity ?? null, before);
          figures.push(figure);
          if (single) singles.add(figure);
          else before = figure;
        }
      }
      at = Math.max(at, end);
    }
    const asOf = figures.length > first ? asOfIn(article, bounds, sentence, published) : null;
    for (const figure of figures.slice(first)) figure.asOf = asOf;
  }
  const counts = new Set(figures.filter((figure) => !singles.has(figure)).map(({ key }) => singular(key.noun)));
  return figures.filter((figure) => !singles.has(figure) || counts.has(singular(figure.key.noun)));
}

/** "As of Thursday, 12 boats …": the date that the sentence gives for its count. */
function asOfIn(article: Article, { first, last }: Bounds, sentence: Span, published: Edtf | null): Edtf | null {
  const { text, tokens } = article;
  for (let at = first; at < last - 1; at += 1) {
    if (tokens[at]?.lower !== 'as' || !/^(?:of|at)$/.test(tokens[at + 1]?.lower ?? '')) continue;
    const after = { start: tokens[at + 1]?.end ?? sentence.end, end: sentence.end };
    const [found] = findDates(article, published, after);
    const start = found?.date.printed?.start ?? sentence.end;
    if (found && text.slice(after.start, start).trim() === '') return found.date.edtf;
  }
  return null;
}

const singular = (noun: string | null): string => (noun ?? '').replace(/s$/, '');

/** "No one was injured", "no injuries": a count of nought. */
function zeroOf(article: Article, sentence: Span, bounds: Bounds, at: number, none: NoneRun): ProposedFigure {
  const { text, tokens } = article;
  const key = { noun: none.noun, relation: none.relation, place: null, event: null };
  const authority = authorityOf(article, bounds, at);
  const span = { start: tokens[at]?.start ?? 0, end: tokens[none.to - 1]?.end ?? 0 };
  return {
    printed: printed(text, span),
    min: 0,
    max: 0,
    comparator: 'exact',
    unit: null,
    counted: countedWords(key),
    authority: authority ? printed(text, authority) : null,
    asOf: null,
    key,
    conversion: null,
    sentence,
  };
}

const STARTERS: ReadonlySet<string> = new Set([
  ...SMALL.keys(),
  ...INDEFINITE.keys(),
  ...VAGUE,
  ...PARTS.keys(),
  'a',
  'an',
  'half-a',
  'half-dozen',
]);

function mayBeNumber(token: Token): boolean {
  const code = token.text.charCodeAt(0);
  if (code >= 48 && code <= 57) return true;
  if (token.kind !== 'word') return false;
  if (STARTERS.has(token.lower)) return true;
  const hyphen = token.lower.indexOf('-');
  return hyphen > 0 && SMALL.has(token.lower.slice(0, hyphen));
}

const NOT_STATED = 'not stated';

function figureOf(
  article: Article,
  sentence: Span,
  bounds: Bounds,
  quantity: Quantity,
  counted: Counted,
  conversion: Quantity | null,
  before: ProposedFigure | null,
): ProposedFigure {
  const { text, tokens } = article;
  const noun = counted.noun ?? elliptic(tokens, bounds, quantity, counted, before);
  const key = { noun, relation: counted.relation, place: counted.place, event: counted.event };
  const authority = authorityOf(article, bounds, quantity.number);
  return {
    printed: printed(text, quantity.span),
    min: quantity.min,
    max: quantity.max,
    comparator: quantity.comparator,
    unit: quantity.unit?.name ?? null,
    counted: countedWords(key),
    authority: authority ? printed(text, authority) : null,
    asOf: null,
    key,
    conversion: conversion?.unit
      ? {
          printed: printed(text, conversion.span),
          min: conversion.min,
          max: conversion.max,
          comparator: conversion.comparator,
          unit: conversion.unit.name,
        }
      : null,
    sentence,
  };
}

const printed = (text: string, { start, end }: Span): Printed => ({ start, end, exact: text.slice(start, end) });

/** "one of the bundles", "one bundle": counts only in an article that counts such things elsewhere ("28 bundles"). */
function isSingle(
  tokens: readonly Token[],
  { number, from, unit, comparator, min }: Quantity,
  { noun }: Counted,
): boolean {
  if (min !== 1 || tokens[number]?.lower !== 'one' || comparator !== 'exact' || unit || noun === null) return false;
  const before = tokens[from - 1];
  const subject = before === undefined || before.kind !== 'word' || OPENING.has(before.lower);
  if (tokens[number + 1]?.lower === 'of' && !subject) return false;
  return !POINTING.has(before?.lower ?? '') && !PERSONS.has(singular(noun));
}

/** Words before a subject. */
const OPENING = new Set('that and but when where after because if while'.split(' '));

const PERSONS = new Set('people person man woman official source'.split(' '));

/**
 * Numbers that point instead of counting: "the two countries", "one of the worst", "one day", "a" without a scale. A number
 * that tells of a casualty or is hedged ("at least one") counts.
 */
function isIdle(tokens: readonly Token[], quantity: Quantity, { noun, relation }: Counted): boolean {
  const { words, min, unit, comparator, from, run, number } = quantity;
  const word = tokens[number]?.lower ?? '';
  if (run.scale === 0.5 && !unit) return true;
  if (word === 'one' && (comparator === 'about' || comparator === 'at-most' || comparator === 'under')) return true;
  if (!words || comparator !== 'exact' || run.share) return false;
  if (unit && unit.dimension !== 'time') return false;
  if (unit) return word === 'one' && !run.glued;
  if (min > 20 || run.scale > 1) return false;
  const before = tokens[from - 1]?.lower ?? '';
  if (min <= 1) return relation === null || !PERSONAL.has(relation) || POINTING.has(before);
  return relation === null && ((min === 2 && DEFINITE.has(before)) || noun === null);
}

const POINTING = new Set('no any another the that this every each'.split(' '));
const DEFINITE = new Set("the these those both other his her their its our all 's ’s".split(' '));

/** "Of the 251 hostages, 49 are still held": the noun of the figure before. */
function elliptic(
  tokens: readonly Token[],
  { first }: Bounds,
  { unit, from }: Quantity,
  { relation }: Counted,
  before: ProposedFigure | null,
): string | null {
  if (unit) return null;
  const part = tokens[first]?.lower === 'of' || tokens[from - 1]?.lower === 'including';
  if (part && before && before.unit === null && before.key.noun !== null) return before.key.noun;
  return relation !== null && PERSONAL.has(relation) ? 'people' : null;
}

const PERSONAL = new Set('killed injured missing held abducted arrested charged displaced rescued'.split(' '));

function countedWords({ noun, relation, place, event }: ProposedFigure['key']): string {
  const what = [noun, relation === noun ? null : relation].filter((word) => word !== null).join(' ');
  const where = place === null ? '' : ` in ${place}`;
  const when = event === null ? '' : ` in the ${event}`;
  return `${what === '' ? NOT_STATED : what}${when}${where}`;
}

/** The counter stands near its number; looking no further keeps a text without full stops linear. */
const NEAR = 60;

function authorityOf({ tokens }: Article, { first, last }: Bounds, number: number): Span | null {
  const from = Math.max(first, number - NEAR);
  return countingAuthority(piecesOf(tokens.slice(from, Math.min(last, number + NEAR))), number - from);
}
