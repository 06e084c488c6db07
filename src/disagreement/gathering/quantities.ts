import type { Figure } from '../../facts/figure.ts';
import type { Span } from '../../facts/span.ts';
import { type ContentWord, contentWordsOf, plainStems, stemOf } from '../words/content-words.ts';
import { measureOf } from '../words/measures.ts';
import { aspectOf, relationIn } from '../words/quantity-words.ts';
import { type ReadArticle, sentenceAt } from './read-article.ts';

/** A figure with what its sentence says of it. */
export interface Quantity {
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
  /** Of a kind of thing and not of one ("grows to an average of"): what kind is seldom said. */
  generic: boolean;
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

/** The figures of an article's story, each with what its sentence says of it. */
export function quantitiesIn(article: ReadArticle): Quantity[] {
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
        // "The 15-member council" counts members, whatever the noun behind it.
        noun: counted[0] && dimension === 'count' && !GLUED.test(figure.printed.exact) ? counted[0].stem : null,
        population: dimension === 'count' && isPopulation(head, tail, figure),
        near: thingsBeside(figure, before, after),
        more:
          /\b(?:another|additional|further|extra|other)\s+(?:\w+\s+)?$/i.test(head) ||
          /^\s*(?:more|others?|additional|further|extra)\b/i.test(tail),
        years: new Set(LONG_RUN.test(text) ? [] : (text.match(/\b(?:19|20)\d\d\b/g) ?? [])),
        generic: GENERIC.test(text),
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
  'measur estimat about least left leav report near nearby across wid deep high tall long size larg small big great radiu diamet depth width height distanc creat grow reach usual normal typical averag foot feet meter mile kilomet'.split(
    ' ',
  ),
);

/** A sentence that tells how large such things are, or on the average. */
const GENERIC =
  /\b(?:(?:can |may |normally |usually |typically |only )?grows? (?:up )?to|on average|an average of|average[sd]?|normally|usually|typically|commonly|species)\b/i;

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
