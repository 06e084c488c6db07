import type { Disagreement, Question } from '../disagreement.ts';
import { findDisagreements } from '../find-disagreements.ts';
import { actsTogether } from './acts-together.ts';
import { claimsTogether } from './claims-together.ts';
import { copiesTogether } from './copies-together.ts';
import { denialsTogether } from './denials-together.ts';
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
  ...voicesTogether(articles),
  ...postsTogether(articles),
  ...whereaboutsTogether(articles),
];

/** Whose word the story's claim is, and what is told, denied or alleged besides: the same sentences are asked after once. */
function voicesTogether(articles: readonly ReadArticle[]): Question[] {
  const claims = claimsTogether(articles);
  const asked = new Set(claims.flatMap(({ accounts }) => accounts.map(({ statement }) => statement.id)));
  const denials = denialsTogether(articles);
  return [...claims, ...denials.filter(({ accounts }) => !accounts.every(({ statement }) => asked.has(statement.id)))];
}

/** Where a set of articles differs that nobody has prepared. */
export function disagreementsAmong(articles: readonly ReadArticle[]): Disagreement[] {
  const sources = new Map(articles.map(({ id, outlet, published }) => [id, { outlet, published }]));
  return withoutRepeats(findDisagreements(questionsAmong(articles), sources));
}

/** Two questions may hold the same sentences, and the same words in them differ: told once, where it is surest. */
function withoutRepeats(found: readonly Disagreement[]): Disagreement[] {
  const known = new Set<string>();
  const kept = found
    .toSorted((a, b) => b.confidence - a.confidence)
    .filter((one) => {
      const places = one.sides.map(({ source, start, differs }) => `${source} ${differs[0]?.start ?? start}`);
      const key = `${one.kind} ${places.toSorted().join(', ')}`;
      return !known.has(key) && known.add(key);
    });
  return found.filter((one) => kept.includes(one));
}
