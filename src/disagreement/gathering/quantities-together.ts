import type { Question } from '../disagreement.ts';
import { SHOWN_FROM } from '../find-disagreements.ts';
import { OF_ONE_TIME } from '../kinds/figures.ts';
import { figuresMeet } from '../words/measures.ts';
import { apart, isOfChange, kinship } from './one-quantity.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { questionOf } from './question.ts';
import { accountOf, originBeside, type ReadArticle } from './read-article.ts';

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
    // What is neither killed nor found nor held does not grow; whether it is one thing is doubt enough.
    const stands =
      sureness < SHOWN_FROM && sides.every(({ dimension, relation }) => dimension === 'count' && !relation);
    const oneTime = stands || sides.every((side) => side.longRun) || areOfOneMonth(sides) ? OF_ONE_TIME : '';
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
