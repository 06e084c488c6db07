import type { Edtf } from '../../facts/edtf.ts';
import type { Comparator, Figure } from '../../facts/figure.ts';
import type { Printed, Span } from '../../facts/span.ts';
import { dateFrom } from '../dates/dates.ts';
import { type Article, createArticle, firstTokenAt } from '../text/article.ts';
import { type Counted, countedBy } from './counted.ts';
import { elliptic, personsOf, tollBefore } from './counted-elsewhere.ts';
import type { Bounds } from './counted-noun.ts';
import { countingAuthority, piecesOf } from './counting-authority.ts';
import { mayBeNone, type NoneRun, noneAt } from './none.ts';
import { isNoFigure } from './not-figures.ts';
import { mayBeNumber } from './number-starts.ts';
import { isIdle, isSingle, singular } from './pointing-numbers.ts';
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
      const none = mayBeNone(token) ? noneAt(tokens, at, bounds.last) : null;
      if (none) {
        figures.push(zeroOf(article, sentence, bounds, at, none));
        at = none.to - 1;
        continue;
      }
      if (!mayBeNumber(tokens, at)) continue;
      const quantity = quantityAt(tokens, at);
      if (!quantity || quantity.from < bounds.first) continue;
      const converted = conversionAfter(tokens, quantity);
      const end = (converted?.after ?? quantity.to) - 1;
      if (!isNoFigure(tokens, quantity, { lineStart: starts.has(token.start), last: bounds.last })) {
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
    const asOf = figures.length > first ? asOfIn(article, bounds, published) : null;
    for (const figure of figures.slice(first)) figure.asOf = asOf;
  }
  const counts = new Set(figures.filter((figure) => !singles.has(figure)).map(({ key }) => singular(key.noun)));
  return figures.filter((figure) => !singles.has(figure) || counts.has(singular(figure.key.noun)));
}

/** "As of Thursday, 12 boats …": the date that the sentence gives for its count. */
function asOfIn(article: Article, { first, last }: Bounds, published: Edtf | null): Edtf | null {
  const { tokens } = article;
  for (let at = first; at < last - 1; at += 1) {
    if (tokens[at]?.lower !== 'as' || !/^(?:of|at)$/.test(tokens[at + 1]?.lower ?? '')) continue;
    const date = dateFrom(article, at + 2, last, published);
    if (date) return date.edtf;
  }
  return null;
}

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
  const previous = before && { unit: before.unit, noun: before.key.noun };
  const noun = personsOf(counted.noun) ?? elliptic(tokens, bounds, quantity, counted, previous);
  const { relation, place, event } = counted;
  const key = { noun, relation: relation ?? tollBefore(tokens, quantity, bounds), place, event };
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

function countedWords({ noun, relation, place, event }: ProposedFigure['key']): string {
  const what = [noun, relation === noun ? null : relation].filter((word) => word !== null).join(' ');
  const where = place === null ? '' : ` ${relation === 'distance' ? 'from' : 'in'} ${place}`;
  const when = event === null ? '' : ` in the ${event}`;
  return `${what === '' ? NOT_STATED : what}${when}${where}`;
}

/** The counter stands near its number; looking no further keeps a text without full stops linear. */
const NEAR = 60;

function authorityOf({ tokens }: Article, { first, last }: Bounds, number: number): Span | null {
  const from = Math.max(first, number - NEAR);
  return countingAuthority(piecesOf(tokens.slice(from, Math.min(last, number + NEAR))), number - from);
}
