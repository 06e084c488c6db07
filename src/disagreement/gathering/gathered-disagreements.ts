import type { Disagreement, Question } from '../disagreement.ts';
import { findDisagreements } from '../find-disagreements.ts';
import { actsTogether } from './acts-together.ts';
import { claimsTogether } from './claims-together.ts';
import { copiesTogether } from './copies-together.ts';
import { peopleTogether } from './people-together.ts';
import { quantitiesTogether } from './quantities-together.ts';
import { quotationsTogether } from './quotations-together.ts';
import type { ReadArticle } from './read-article.ts';
import { scrapsTogether } from './scraps-together.ts';
import { speakersTogether } from './speakers-together.ts';
import { storiesAmong } from './stories.ts';
import { postsTogether, whereaboutsTogether } from './things-together.ts';
import { timesTogether } from './times-together.ts';

/** What a set of articles tells that can be compared: statements of different articles that answer one question, brought together. */
export const questionsAmong = (articles: readonly ReadArticle[]): Question[] =>
  storiesAmong(articles).flatMap(questionsInStory);

const questionsInStory = (articles: readonly ReadArticle[]): Question[] => [
  ...quotationsTogether(articles),
  ...scrapsTogether(articles),
  ...speakersTogether(articles),
  ...quantitiesTogether(articles),
  ...timesTogether(articles),
  ...copiesTogether(articles),
  ...peopleTogether(articles),
  ...actsTogether(articles),
  ...claimsTogether(articles),
  ...postsTogether(articles),
  ...whereaboutsTogether(articles),
];

/** Where a set of articles differs that nobody has prepared. */
export function disagreementsAmong(articles: readonly ReadArticle[]): Disagreement[] {
  const sources = new Map(articles.map(({ id, outlet, published }) => [id, { outlet, published }]));
  return findDisagreements(questionsAmong(articles), sources);
}
