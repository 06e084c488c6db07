import type { Span } from '../../facts/span.ts';
import type { Question } from '../disagreement.ts';
import { skeletonOf } from '../words/house-style.ts';
import { mayHoldOneAnother } from '../words/places.ts';
import { holdersIn } from '../words/posts.ts';
import { whereaboutsIn } from '../words/whereabouts.ts';
import { jointsIn } from './joined-places.ts';
import { questionOf } from './question.ts';
import { accountOf, articlesOf, originBeside, type ReadArticle } from './read-article.ts';
import { fewOfEach, type Surplus } from './surplus.ts';

interface Told {
  article: ReadArticle;
  span: Span;
}

const accountsOf = (told: readonly Told[]) => {
  const sources = articlesOf(told);
  return told.map(({ article, span }) =>
    accountOf(article, span, originBeside(article, sources), {
      speaker: null,
      cue: null,
      kind: 'report',
      // The post is asked for; whether the sentence around it evaluates is another question.
      characterisation: false,
    }),
  );
};

/** Questions of who holds a post: the holders that articles name for one post of one body. */
export function postsTogether(articles: readonly ReadArticle[], surplus: Surplus): Question[] {
  const all = articles.flatMap((article) =>
    holdersIn(article.text).map((holder) => ({ article, holder, span: { start: holder.start, end: holder.end } })),
  );
  const keyOf = ({ holder: { post, body } }: (typeof all)[number]): string =>
    `${post} ${skeletonOf(body.split(/\s+/).at(-1) ?? '')}`;
  return [...Map.groupBy(all, keyOf).values()].flatMap((same) => {
    // An article that names two holders tells of a change.
    const names = new Map(
      [...Map.groupBy(same, ({ article }) => article)].map(([article, told]) => [
        article,
        new Set(told.flatMap(({ holder }) => holder.name ?? [])).size,
      ]),
    );
    const all = same.filter(({ article, holder }) => holder.name === null || (names.get(article) ?? 0) < 2);
    const sure = fewOfEach(all, 'sentences', surplus, {
      spanOf: ({ span }) => span,
      readingOf: ({ holder }) => `${holder.name} ${holder.hedged}`,
    });
    return new Set(sure.map(({ article }) => article)).size < 2
      ? []
      : [questionOf('description', 'who holds a post', accountsOf(sure))];
  });
}

/** Questions of where a thing is: the places that articles name for it, none of them told as part of another. */
export function whereaboutsTogether(articles: readonly ReadArticle[], surplus: Surplus): Question[] {
  const all = articles.flatMap((article) =>
    whereaboutsIn(article.text).map((found) => ({ article, found, span: { start: found.start, end: found.end } })),
  );
  const areJoined = jointsIn(articles.map(({ text }) => text));
  return [...Map.groupBy(all, ({ found }) => found.thing).values()].flatMap((every) => {
    const same = fewOfEach(every, 'sentences', surplus, {
      spanOf: ({ span }) => span,
      readingOf: ({ found }) => found.place,
    });
    const differ = (a: (typeof same)[number], b: (typeof same)[number]): boolean =>
      a.article !== b.article &&
      skeletonOf(a.found.place) !== skeletonOf(b.found.place) &&
      !areNested(a.found.place, b.found.place, areJoined);
    const sides = same.filter((one) => same.some((other) => differ(one, other)));
    return sides.length < 2 ? [] : [questionOf('description', 'where it is', accountsOf(sides))];
  });
}

/** "Harbour, Northland", "Harbour in Northland", "Northland's capital Harbour", and names of which one is in the other. */
const areNested = (a: string, b: string, areJoined: (a: string, b: string) => boolean): boolean =>
  mayHoldOneAnother(a, b) || a.includes(b) || b.includes(a) || areJoined(a, b) || areJoined(b, a);
