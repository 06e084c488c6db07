import { sharedCount, stemOf } from '../words/content-words.ts';
import { figuresMeet, measureOf } from '../words/measures.ts';
import type { Quantity } from './quantities.ts';

/** How sure it is that two figures are of one quantity. */
const SURE = 0.85;
const LIKELY = 0.7;
const PERHAPS = 0.4;

/** Figures further apart than this are of two things that share their words. */
const LARGEST_RATIO = 12;

/** How sure it is that two figures count or measure one thing; any part of what is said of them that conflicts is a veto. */
export function kinship(a: Quantity, b: Quantity): number {
  if (a.dimension !== b.dimension || a.article === b.article) return 0;
  if (a.population !== b.population || a.more !== b.more || areOfTwoYears(a, b)) return 0;
  if (a.population) return SURE;
  const plain = sharedCount(a.plain, b.plain);
  const names = sharedCount(a.names, b.names);
  if (a.dimension === 'count') return ofCounts(a, b, plain, names);
  if (a.dimension === 'share') return 0;
  if (a.to !== null && b.to !== null) {
    if (a.to !== b.to) return 0;
    return sharedCount(a.from, b.from) > 0 ? SURE : a.from.size > 0 && b.from.size > 0 ? 0 : PERHAPS;
  }
  if (a.aspect !== b.aspect && a.aspect !== null && b.aspect !== null) return 0;
  // How large such things are is told in many words that are the same, or it is told of other things.
  if (a.generic || b.generic) return plain >= GENERIC_WORDS ? PERHAPS : 0;
  const near = a.near.filter((stem) => b.near.includes(stem)).length;
  if (a.dimension === 'length' && a.aspect !== null && a.aspect === b.aspect && a.aspect !== 'distance')
    return near > 0 ? SURE : 0;
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

/** The stem of "people", which says of a count no more than that it counts. */
const PEOPLE = stemOf('people');
/** Where nothing is told of what is counted, a smaller number may be some of them: 7 of 28. */
const PART_OF = 2;

/** As large a total over years is told of one thing in a story. */
const LARGE = 1000;

/** What is told of a kind of thing is told of one where so many plain words are the same. */
const GENERIC_WORDS = 6;
/** Where few plain words are shared, so many with the names among them make it likely enough to ask. */
const WITH_NAMES = 5;

/**
 * What figures of one quantity have in common, whatever else: any two that `kinship` finds akin share a key. Of the plain words of a
 * sentence those that most sentences print are left out, as many as the two may share besides.
 */
export function kinKeys(all: readonly Quantity[]): (quantity: Quantity) => string[] {
  const often = new Map<string, number>();
  for (const { plain } of all) for (const stem of plain) often.set(stem, (often.get(stem) ?? 0) + 1);
  const rarest = (stems: readonly string[], leftOut: number): string[] =>
    stems
      .toSorted((a, b) => (often.get(a) ?? 0) - (often.get(b) ?? 0) || (a < b ? -1 : 1))
      .slice(0, Math.max(0, stems.length - leftOut));
  return ({ dimension, population, noun, relation, longRun, figure, plain, to, aspect, near }) => {
    if (population) return [`population ${dimension}`];
    if (dimension === 'share') return [];
    if (dimension === 'count') {
      const beside = [...plain].filter((stem) => stem !== noun);
      const leftOut = longRun && figure.min >= LARGE ? 0 : LEAST_BESIDE - 1;
      return noun === null ? [] : rarest(beside, leftOut).map((stem) => `${noun} ${relation} beside ${stem}`);
    }
    return [
      ...(to === null ? [] : [`${dimension} to ${to}`]),
      ...(aspect === null ? [] : near.map((stem) => `${dimension} ${aspect} of ${stem}`)),
      ...rarest([...plain], LEAST_PLAIN - 1).map((stem) => `${dimension} beside ${stem}`),
    ];
  };
}

/** Fewer plain words make no two counts, and no two measures, one. */
const LEAST_BESIDE = 2;
const LEAST_PLAIN = 3;

function ofCounts(a: Quantity, b: Quantity, plain: number, names: number): number {
  if (a.relation !== b.relation || a.noun === null || a.noun !== b.noun) return 0;
  const beside = plain - Number(a.plain.has(a.noun) && b.plain.has(a.noun));
  const large = a.longRun && b.longRun && Math.min(a.figure.min, b.figure.min) >= LARGE;
  const perhaps = beside >= 3 || (beside >= 2 && beside + names >= WITH_NAMES) ? PERHAPS : 0;
  if (a.relation !== null) return beside >= 3 || (large && beside >= 1) ? SURE : perhaps;
  // A thing that is neither killed nor found is counted once: bundles, buses, missiles.
  const [less, more] = [a.figure.min, b.figure.min].toSorted((x, y) => x - y);
  if (a.noun === PEOPLE || (more ?? 0) > PART_OF * (less ?? 0)) return 0;
  return beside >= 4 ? LIKELY : perhaps;
}

/** Whether two figures cannot both hold, and are near enough to be of one thing. */
export function apart(a: Quantity, b: Quantity): boolean {
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

/** Read once for each quantity, which is held against many others. */
const ofChange = new WeakMap<Quantity, boolean>();

export function isOfChange(quantity: Quantity): boolean {
  const { article, sentence } = quantity;
  const known = ofChange.get(quantity) ?? CHANGE.test(article.text.slice(sentence.start, sentence.end));
  ofChange.set(quantity, known);
  return known;
}
