import type { Figure } from '../../facts/figure.ts';
import type { Span } from '../../facts/span.ts';
import type { Question } from '../disagreement.ts';
import { OF_ONE_TIME } from '../kinds/figures.ts';
import { type ContentWord, contentWordsOf, plainStems, sharedCount, stemOf } from '../words/content-words.ts';
import { figuresMeet, measureOf } from '../words/measures.ts';
import { aspectOf, relationIn } from '../words/quantity-words.ts';
import { questionOf } from './question.ts';
import { accountOf, originBeside, type ReadArticle, sentenceAt } from './read-article.ts';

/** A figure with what its sentence says of it. */
interface Quantity {
  article: ReadArticle;
  /** Across, where the article prints a radius. */
  figure: Figure;
  sentence: Span;
  dimension: string;
  aspect: string | null;
  relation: string | null;
  noun: string | null;
  population: boolean;
  /** "Another three", "14 more": what is added to a count. */
  more: boolean;
  years: Set<string>;
  /** A total over years does not grow from one week to the next. */
  longRun: boolean;
  /** What is measured, nearest first: plain words beside the figure. */
  near: string[];
  plain: Set<string>;
  names: Set<string>;
  /** "Riverton, 80 miles south of Harbour": the names on both sides of a distance. */
  from: Set<string>;
  to: string | null;
}

/** How sure it is that two figures are of one quantity. */
const SURE = 0.85;
const PERHAPS = 0.4;

/** Figures further apart than this are of two things that share their words. */
const LARGEST_RATIO = 12;

function quantitiesIn(article: ReadArticle): Quantity[] {
  return article.figures.flatMap((figure): Quantity[] => {
    const sentence = sentenceAt(article, figure.printed);
    if (!sentence) return [];
    const text = article.text.slice(sentence.start, sentence.end);
    const words = contentWordsOf(text, sentence.start).filter(
      ({ start, end }) => end <= figure.printed.start || start >= figure.printed.end,
    );
    const before = words.filter(({ end }) => end <= figure.printed.start);
    const after = words.filter(({ start }) => start >= figure.printed.end);
    const tail = article.text.slice(figure.printed.end, sentence.end);
    const head = article.text.slice(sentence.start, figure.printed.start);
    const { dimension } = measureOf(figure.unit);
    const aspect = aspectOf(figure.printed.exact, head, tail, figure.counted);
    const radius = aspect === 'radius';
    const counted = contentWordsOf(figure.counted.replace(/ in .*$/, ''));
    const distance =
      /^[\s),(\d.a-z]{0,24}?\b(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)?\s*(?:of|from)\s+(?:the\s+)?((?:\p{Lu}[\p{L}'’-]*\s*)+)/u.exec(
        tail,
      );
    return [
      {
        article,
        figure: radius ? { ...figure, min: figure.min * 2, max: figure.max * 2 } : figure,
        sentence,
        dimension,
        aspect: radius || aspect === 'diameter' ? 'width' : aspect,
        relation: relationIn(figure.counted),
        noun: counted[0] && dimension === 'count' ? counted[0].stem : null,
        population: dimension === 'count' && isPopulation(head, tail, figure),
        near: thingsBeside(figure, before, after),
        more:
          /\b(?:another|additional|further|extra|other)\s+(?:\w+\s+)?$/i.test(head) ||
          /^\s*(?:more|others?|additional|further|extra)\b/i.test(tail),
        years: new Set(LONG_RUN.test(text) ? [] : (text.match(/\b(?:19|20)\d\d\b/g) ?? [])),
        longRun: LONG_RUN.test(text),
        plain: plainStems(words),
        names: new Set(words.filter(({ name }) => name).map(({ stem }) => stem)),
        from: new Set(
          before
            .slice(-8)
            .filter(({ name }) => name)
            .map(({ stem }) => stem),
        ),
        to: distance?.[1] ? stemOf(distance[1].trim().split(/\s+/).at(-1)?.toLowerCase() ?? '') : null,
      },
    ];
  });
}

const isThing = ({ name, stem }: ContentWord): boolean => !name && !NO_THING.has(stem);

/** "A 12-metre-wide crater" measures what comes behind it. */
const GLUED = /\d[\s-]?[a-z]+-[a-z]+$|\d-[a-z]+$/i;

/** What a measure may be of: the plain words before it, nearest first; where there are none, or it stands before its noun, those behind. */
function thingsBeside({ printed }: Figure, before: readonly ContentWord[], after: readonly ContentWord[]): string[] {
  const ahead = GLUED.test(printed.exact) ? [] : before.filter(isThing).toReversed().slice(0, 3);
  return (ahead.length > 0 ? ahead : after.filter(isThing).slice(0, 2)).map(({ stem }) => stem);
}

/** Stems beside a measure that are not what is measured. */
const NO_THING = new Set(
  'measur estimat about least left leav report near nearby across wid deep high tall long size larg small big great radiu diamet depth width height distanc creat foot feet meter mile kilomet'.split(
    ' ',
  ),
);

/** "Since 2006", "since the war began in 2006": a total over years. */
const LONG_RUN = /\bsince\b[^.]*\b(?:19|20)\d\d\b/;

const PLACES =
  '(?:city|town|village|capital|country|nation|state|region|province|island|district|metropolis|community)';

function isPopulation(head: string, tail: string, { printed }: Figure): boolean {
  const people = /^\s*(?:-strong\s+)?(?:people|inhabitants|residents|souls)\b/i.test(tail);
  return (
    ((people &&
      (new RegExp(`${PLACES}(?:\\s+(?:of|has|with|is home to|which|that|has))*\\s*(?:\\w+\\s){0,2}$`, 'i').test(head) ||
        /\b(?:home to|population of)\s*(?:\w+\s){0,2}$/i.test(head) ||
        /^\s*\w+\s+(?:live|lives|living)\b/i.test(tail))) ||
      /^\s*(?:inhabitants|residents)\b/i.test(tail) ||
      /\bpopulation of\s*(?:\w+\s){0,2}$/i.test(head) ||
      new RegExp(`^\\s*${PLACES}\\b`, 'i').test(tail)) &&
    printed.end > printed.start
  );
}

function kinship(a: Quantity, b: Quantity): number {
  if (a.dimension !== b.dimension || a.article === b.article) return 0;
  if (a.population !== b.population || a.more !== b.more || areOfTwoYears(a, b)) return 0;
  if (a.population) return SURE;
  const plain = sharedCount(a.plain, b.plain);
  if (a.dimension === 'count') return ofCounts(a, b, plain);
  if (a.dimension === 'share') return 0;
  if (a.to !== null && b.to !== null) {
    if (a.to !== b.to) return 0;
    return sharedCount(a.from, b.from) > 0 ? SURE : a.from.size > 0 && b.from.size > 0 ? 0 : PERHAPS;
  }
  if (a.aspect !== b.aspect && a.aspect !== null && b.aspect !== null) return 0;
  const near = a.near.filter((stem) => b.near.includes(stem)).length;
  if (a.dimension === 'length' && a.aspect !== null && a.aspect === b.aspect && a.aspect !== 'distance')
    return near > 0 ? SURE : 0;
  const names = sharedCount(a.names, b.names);
  if (a.dimension === 'length')
    return plain < 3
      ? 0
      : names >= 1 && a.aspect === b.aspect
        ? SURE
        : a.aspect === null || b.aspect === null
          ? 0
          : PERHAPS;
  return plain >= 5 || (plain >= 3 && near > 0) ? PERHAPS : 0;
}

/** A year beside one count and none, or another, beside the other. */
const areOfTwoYears = (a: Quantity, b: Quantity): boolean =>
  a.years.size + b.years.size > 0 &&
  sharedCount(a.years, b.years) === 0 &&
  !(a.dimension !== 'count' && (a.years.size === 0 || b.years.size === 0));

/** As large a total over years is told of one thing in a story. */
const LARGE = 1000;

function ofCounts(a: Quantity, b: Quantity, plain: number): number {
  if (a.relation !== b.relation || a.noun === null || a.noun !== b.noun) return 0;
  const beside = plain - Number(a.plain.has(a.noun) && b.plain.has(a.noun));
  const large = a.longRun && b.longRun && Math.min(a.figure.min, b.figure.min) >= LARGE;
  if (a.relation !== null) return beside >= 3 || (large && beside >= 1) ? SURE : beside >= 1 ? PERHAPS : 0;
  return beside >= 4 && a.noun !== 'people' ? PERHAPS : 0;
}

function apart(a: Quantity, b: Quantity): boolean {
  const [left, right] = [a, b].map(({ figure, dimension }) => {
    const { size } = measureOf(figure.unit);
    return { value: figure.min * size, dimension };
  });
  if (!left || !right) return false;
  const ratio = Math.max(left.value, right.value) / Math.max(Math.min(left.value, right.value), 1e-9);
  return !figuresMeet(a.figure, b.figure) && ratio <= LARGEST_RATIO;
}

/** A sentence that tells of a change of the count tells of two counts. */
const CHANGE =
  /\b(?:revis|updat|earlier|initial|previous|up from|down from|rose|risen|rising|increas|at first|originally|estimate[sd]? (?:ranged|var))/i;

const isOfChange = ({ article, sentence }: Quantity): boolean =>
  CHANGE.test(article.text.slice(sentence.start, sentence.end));

/** Questions of how much or how many: the figures of different articles that count one thing and cannot both hold, with those that agree with them. */
export function quantitiesTogether(articles: readonly ReadArticle[]): Question[] {
  const all = articles.flatMap(quantitiesIn);
  const rivals = new Map<Quantity, Map<Quantity, number>>();
  for (const [number, a] of all.entries())
    for (const b of all.slice(number + 1)) {
      if (a.article === b.article || !apart(a, b) || isOfChange(a) || isOfChange(b)) continue;
      const sureness = kinship(a, b);
      if (sureness === 0 || printsOther(a, b, all) || printsOther(b, a, all)) continue;
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const)
        rivals.set(one, (rivals.get(one) ?? new Map<Quantity, number>()).set(other, sureness));
    }
  return questionsOf(rivals);
}

/** Whether the article of one also prints what the other says, of the same kind of thing. */
const printsOther = (a: Quantity, b: Quantity, all: readonly Quantity[]): boolean =>
  all.some(
    (other) =>
      other.article === a.article &&
      other !== a &&
      other.dimension === b.dimension &&
      other.relation === b.relation &&
      (other.aspect === b.aspect || other.aspect === null) &&
      (b.dimension !== 'count' || other.noun === b.noun || b.population) &&
      figuresMeet(other.figure, b.figure),
  );

/** Whether all name one month or one date ("released in March"): then none is a later count. */
function areOfOneMonth(sides: readonly Quantity[]): boolean {
  const months = sides.map(
    ({ article, sentence }) => new Set(article.text.slice(sentence.start, sentence.end).match(MONTH) ?? []),
  );
  return [...(months[0] ?? [])].some((month) => months.every((others) => others.has(month)));
}

const MONTH = /\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/g;

function questionsOf(rivals: Map<Quantity, Map<Quantity, number>>): Question[] {
  const questions: Question[] = [];
  for (;;) {
    const [centre] = [...rivals].toSorted(([, a], [, b]) => b.size - a.size);
    if (!centre || centre[1].size === 0) return questions;
    const [one, against] = centre;
    const sureness = Math.max(...against.values());
    const opposite = [...against].flatMap(([other, sure]) => (sure === sureness ? [other] : []));
    const with_ = [...rivals.keys()].filter(
      (other) =>
        other !== one &&
        !opposite.includes(other) &&
        figuresMeet(other.figure, one.figure) &&
        opposite.some((rival) => rivals.get(rival)?.get(other) === sureness),
    );
    const sides = [one, ...with_, ...opposite];
    const sources = sides.map(({ article }) => article);
    const oneTime = sides.every((side) => side.longRun) || areOfOneMonth(sides) ? OF_ONE_TIME : '';
    const counted = one.population ? 'population' : (one.noun ?? one.aspect ?? one.dimension);
    questions.push(
      questionOf(
        'quantity',
        `how many or how much: ${counted}`,
        sides.map(({ article, figure }) =>
          accountOf(article, figure.printed, originBeside(article, sources), {
            speaker: null,
            figures: [{ ...figure, counted: `${counted}${oneTime}`, authority: null, asOf: null }],
          }),
        ),
        sureness,
      ),
    );
    for (const a of sides) for (const b of sides) rivals.get(a)?.delete(b);
  }
}

export type { ContentWord };
