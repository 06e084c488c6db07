import { locate } from '../../facts/span.ts';
import type { Question } from '../disagreement.ts';
import { skeletonOf } from '../words/house-style.ts';
import { type Age, agesIn, agesOfUnnamedIn, occupationsIn } from '../words/occupations.ts';
import { questionOf } from './question.ts';
import { accountOf, originBeside, type ReadArticle } from './read-article.ts';
import { nameWords } from './speaker-names.ts';

/** A person's first and last name in whatever spelling. */
function keyOf(name: string): string {
  const words = nameWords(name);
  return `${skeletonOf(words[0] ?? '')} ${skeletonOf(words.at(-1) ?? '')}`;
}

/** Questions of who somebody is: the occupations and the ages that articles print beside one full name. */
export const peopleTogether = (articles: readonly ReadArticle[]): Question[] => [
  ...occupationsTogether(articles),
  ...agesTogether(articles),
];

function occupationsTogether(articles: readonly ReadArticle[]): Question[] {
  const all = articles.flatMap((article) => occupationsIn(article.text).map((occupation) => ({ article, occupation })));
  return [...Map.groupBy(all, ({ occupation }) => keyOf(occupation.name)).values()].flatMap((same) => {
    // An article that prints two of them has an answer to the question.
    const sure = same.filter(({ article, occupation }) =>
      same.every((other) => other.article !== article || other.occupation.field === occupation.field),
    );
    if (new Set(sure.map(({ occupation }) => occupation.field)).size < 2) return [];
    const sources = sure.map(({ article }) => article);
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

function agesTogether(articles: readonly ReadArticle[]): Question[] {
  const named = articles.flatMap((article) =>
    agesIn(article.text).map((age): ToldAge => ({ article, age, who: keyOf(age.name) })),
  );
  const unnamed = articles.flatMap((article) =>
    agesOfUnnamedIn(article.text).map((age): ToldAge => ({ article, age, who: age.name })),
  );
  return [...questionsOfAge(named, 1), ...questionsOfAge(unnamed, UNNAMED)];
}

interface ToldAge {
  article: ReadArticle;
  age: Age;
  who: string;
}

/** A story may tell of two girls without names, so this only may differ. */
const UNNAMED = 0.45;

function questionsOfAge(all: readonly ToldAge[], sureness: number): Question[] {
  return [...Map.groupBy(all, ({ who }) => who).values()].flatMap((same) => {
    // An article with two ages tells of two people, or of an age then and now.
    const sure = same.filter(({ article, age }) =>
      same.every((other) => other.article !== article || other.age.years === age.years),
    );
    if (new Set(sure.map(({ age }) => age.years)).size < 2) return [];
    const sources = sure.map(({ article }) => article);
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
