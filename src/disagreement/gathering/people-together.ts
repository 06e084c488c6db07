import { locate } from '../../facts/span.ts';
import type { Question } from '../disagreement.ts';
import { skeletonOf } from '../words/house-style.ts';
import { type Age, agesIn, agesOfUnnamedIn, occupationsIn } from '../words/occupations.ts';
import { questionOf } from './question.ts';
import { accountOf, articlesOf, originBeside, type ReadArticle } from './read-article.ts';
import { nameWords } from './speaker-names.ts';
import { fewOfEach, type Surplus } from './surplus.ts';

/** A person's first and last name in whatever spelling. */
function keyOf(name: string): string {
  const words = nameWords(name);
  return `${skeletonOf(words[0] ?? '')} ${skeletonOf(words.at(-1) ?? '')}`;
}

/** Questions of who somebody is: the occupations and the ages that articles print beside one full name. */
export const peopleTogether = (articles: readonly ReadArticle[], surplus: Surplus): Question[] => [
  ...occupationsTogether(articles, surplus),
  ...agesTogether(articles, surplus),
];

/** Those of the articles that say one thing throughout; an article that says two of one person has an answer to the question itself. */
function ofOneMind<Told extends { article: ReadArticle }>(all: readonly Told[], said: (told: Told) => unknown): Told[] {
  const own = Map.groupBy(all, ({ article }) => article);
  const torn = new Set([...own].flatMap(([article, told]) => (new Set(told.map(said)).size > 1 ? [article] : [])));
  return all.filter(({ article }) => !torn.has(article));
}

function occupationsTogether(articles: readonly ReadArticle[], surplus: Surplus): Question[] {
  const all = articles.flatMap((article) => occupationsIn(article.text).map((occupation) => ({ article, occupation })));
  return [...Map.groupBy(all, ({ occupation }) => keyOf(occupation.name)).values()].flatMap((same) => {
    const sure = fewOfEach(
      ofOneMind(same, ({ occupation }) => occupation.field),
      'names',
      surplus,
      { spanOf: ({ occupation }) => occupation },
    );
    if (new Set(sure.map(({ occupation }) => occupation.field)).size < 2) return [];
    const sources = articlesOf(sure);
    return [
      questionOf(
        'description',
        'what somebody does',
        sure.map(({ article, occupation: { start, end } }) =>
          accountOf(article, { start, end }, originBeside(article, sources), {
            kind: 'report',
            speaker: null,
            characterisation: false,
          }),
        ),
      ),
    ];
  });
}

function agesTogether(articles: readonly ReadArticle[], surplus: Surplus): Question[] {
  const named = articles.flatMap((article) =>
    agesIn(article.text).map((age): ToldAge => ({ article, age, who: keyOf(age.name) })),
  );
  const unnamed = articles.flatMap((article) =>
    agesOfUnnamedIn(article.text).map((age): ToldAge => ({ article, age, who: age.name })),
  );
  return [...questionsOfAge(named, 1, surplus), ...questionsOfAge(unnamed, UNNAMED, surplus)];
}

interface ToldAge {
  article: ReadArticle;
  age: Age;
  who: string;
}

/** A story may tell of two girls without names, so this only may differ. */
const UNNAMED = 0.45;

function questionsOfAge(all: readonly ToldAge[], sureness: number, surplus: Surplus): Question[] {
  return [...Map.groupBy(all, ({ who }) => who).values()].flatMap((same) => {
    // An article with two ages tells of two people, or of an age then and now.
    const sure = fewOfEach(
      ofOneMind(same, ({ age }) => age.years),
      'names',
      surplus,
      { spanOf: ({ age }) => age },
    );
    if (new Set(sure.map(({ age }) => age.years)).size < 2) return [];
    const sources = articlesOf(sure);
    const accounts = sure.map(({ article, age }) => {
      const printed = { ...age.number, exact: article.text.slice(age.number.start, age.number.end) };
      const figure = {
        printed,
        min: age.years,
        max: age.years,
        comparator: 'exact' as const,
        unit: 'years',
        counted: 'age',
        authority: null,
        asOf: null,
      };
      return accountOf(article, age.number, originBeside(article, sources), {
        speaker: null,
        locator: locate(article.text, age),
        figures: [figure],
      });
    });
    return [questionOf('quantity', 'how old somebody is', accounts, sureness)];
  });
}
