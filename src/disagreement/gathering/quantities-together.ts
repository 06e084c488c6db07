import type { Question } from '../disagreement.ts';
import { SHOWN_FROM } from '../find-disagreements.ts';
import { OF_ONE_TIME } from '../kinds/figures.ts';
import { figuresMeet } from '../words/measures.ts';
import { Alike } from './alike.ts';
import { apart, isOfChange, kinKeys, kinship } from './one-quantity.ts';
import { printedOthers } from './printed-figures.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { questionOf } from './question.ts';
import { accountOf, articlesOf, originBeside, type ReadArticle } from './read-article.ts';
import { Rivals } from './rivals.ts';
import { fewOfEach, type Surplus } from './surplus.ts';

/** Questions of how much or how many: the figures of different articles that count one thing and cannot both hold, with those that agree with them. */
export function quantitiesTogether(articles: readonly ReadArticle[], surplus: Surplus): Question[] {
  const all = articles.flatMap(quantitiesIn);
  const printsOther = printedOthers(all);
  // What every other article prints as well differs from nothing.
  const open = all.filter(
    (one) => !isOfChange(one) && articles.some((other) => other !== one.article && !printsOther(other, one)),
  );
  const alike = new Alike(open, surplus, {
    what: 'figures',
    keysOf: kinKeys(open),
    spanOf: ({ figure }) => figure.printed,
  });
  const rivals = new Rivals<Quantity>();
  for (const [number, a] of open.entries())
    for (const other of alike.numbersNear(number)) {
      const b = open[other];
      if (other < number || !b || a.article === b.article || !apart(a, b)) continue;
      const sureness = kinship(a, b);
      if (sureness === 0 || printsOther(a.article, b) || printsOther(b.article, a)) continue;
      rivals.set(a, b, sureness);
    }
  return questionsOf(rivals, surplus);
}

/** Whether all name one month or one date ("released in March"): then none is a later count. */
function areOfOneMonth(sides: readonly Quantity[]): boolean {
  const months = sides.map(
    ({ article, sentence }) => new Set(article.text.slice(sentence.start, sentence.end).match(MONTH) ?? []),
  );
  return [...(months[0] ?? [])].some((month) => months.every((others) => others.has(month)));
}

const MONTH = /\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/g;

function questionsOf(rivals: Rivals<Quantity>, surplus: Surplus): Question[] {
  const questions: Question[] = [];
  for (;;) {
    const one = rivals.most();
    if (one === null) return questions;
    const against = rivals.of(one);
    const sureness = Math.max(...against.map(([, sure]) => sure));
    const opposite = against.flatMap(([other, sure]) => (sure === sureness ? [other] : []));
    const known = new Set(opposite);
    const with_ = rivals
      .inOrder(
        opposite.flatMap((rival) => rivals.of(rival).flatMap(([other, sure]) => (sure === sureness ? [other] : []))),
      )
      .filter((other) => other !== one && !known.has(other) && figuresMeet(other.figure, one.figure));
    const all = [one, ...with_, ...opposite];
    questions.push(questionAbout(one, all, sureness, surplus));
    rivals.settle(all);
  }
}

function questionAbout(one: Quantity, all: readonly Quantity[], sureness: number, surplus: Surplus): Question {
  const sides = fewOfEach(all, 'figures', surplus, {
    spanOf: ({ figure }) => figure.printed,
    readingOf: ({ figure }) => `${figure.min} ${figure.max} ${figure.unit}`,
  });
  const sources = articlesOf(sides);
  // What is neither killed nor found nor held does not grow; whether it is one thing is doubt enough.
  const stands = sureness < SHOWN_FROM && sides.every(({ dimension, relation }) => dimension === 'count' && !relation);
  const oneTime = stands || sides.every((side) => side.longRun) || areOfOneMonth(sides) ? OF_ONE_TIME : '';
  const counted = one.population ? 'population' : (one.noun ?? one.aspect ?? one.dimension);
  return questionOf(
    'quantity',
    `how many or how much: ${counted}`,
    sides.map(({ article, figure }) =>
      accountOf(article, figure.printed, originBeside(article, sources), {
        speaker: null,
        figures: [{ ...figure, counted: `${counted}${oneTime}`, authority: null, asOf: null }],
      }),
    ),
    sureness,
  );
}
