import { figuresMeet, measureOf, meetingRange } from '../words/measures.ts';
import { printedPrecision } from '../words/rounding.ts';
import type { Quantity } from './quantities.ts';
import type { ReadArticle } from './read-article.ts';
import { SpanTree } from './span-tree.ts';

/** Whether an article prints what a figure of another says, of the same kind of thing. */
export type PrintsOther = (article: ReadArticle, other: Quantity) => boolean;

/** Figures in units of one size, by value: beside figures in the same unit, and in another, which a conversion may have moved. */
interface ByValue {
  same: SpanTree<Quantity>;
  converted: SpanTree<Quantity>;
}

/** Figures that may be of one kind of thing: for counts by what is counted, and for populations whatever is (`noun` undefined). */
const kindOf = ({ dimension, relation }: Quantity, aspect: string | null, noun: string | null | undefined): string =>
  JSON.stringify([dimension, relation, aspect, noun === undefined ? [] : noun]);

const sizeOf = ({ figure }: Quantity): number => measureOf(figure.unit).size;

/** What decides whether a figure meets another in its unit or in one of another size. */
const valueSign = ({ figure }: Quantity): string =>
  `${figure.min} ${figure.max} ${figure.comparator} ${printedPrecision(figure)}`;

function byValue(same: readonly Quantity[]): ByValue {
  // An article that prints one value a thousand times prints it.
  const values = [...new Map(same.map((one) => [valueSign(one), one])).values()];
  const tree = (isConverted: boolean) => new SpanTree(values, ({ figure }) => meetingRange(figure, isConverted));
  return { same: tree(false), converted: tree(true) };
}

/** The figures of an article by kind, unit and value. */
function kindsIn(own: readonly Quantity[]): Map<string, Map<number, ByValue>> {
  const kinds = new Map<string, Quantity[]>();
  for (const one of own)
    for (const noun of one.dimension === 'count' ? [one.noun, undefined] : [undefined]) {
      const kind = kindOf(one, one.aspect, noun);
      const same = kinds.get(kind);
      if (same) same.push(one);
      else kinds.set(kind, [one]);
    }
  return new Map(
    [...kinds].map(([kind, same]) => [
      kind,
      new Map([...Map.groupBy(same, sizeOf)].map(([size, some]) => [size, byValue(some)])),
    ]),
  );
}

/** Looks a figure up in the other articles by its value, so that nobody goes through all figures for each. */
export function printedOthers(all: readonly Quantity[]): PrintsOther {
  const kinds = new Map([...Map.groupBy(all, (one) => one.article)].map(([article, own]) => [article, kindsIn(own)]));
  return (article, other) => {
    const noun = other.dimension === 'count' && !other.population ? other.noun : undefined;
    return [...new Set([other.aspect, null])].some((aspect) =>
      [...(kinds.get(article)?.get(kindOf(other, aspect, noun)) ?? [])].some(([size, { same, converted }]) => {
        const isConverted = size !== sizeOf(other);
        const [from, to] = meetingRange(other.figure, isConverted);
        return (isConverted ? converted : same).some(to, from, ({ figure }) => figuresMeet(figure, other.figure));
      }),
    );
  };
}
