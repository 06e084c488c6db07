import type { Span } from '../../facts/span.ts';
import type { Question } from '../disagreement.ts';
import { skeletonOf } from '../words/house-style.ts';
import { mayHoldOneAnother } from '../words/places.ts';
import { holdersIn } from '../words/posts.ts';
import { whereaboutsIn } from '../words/whereabouts.ts';
import { questionOf } from './question.ts';
import { accountOf, originBeside, type ReadArticle } from './read-article.ts';

interface Told {
  article: ReadArticle;
  span: Span;
}

const accountsOf = (told: readonly Told[]) => {
  const sources = told.map(({ article }) => article);
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
export function postsTogether(articles: readonly ReadArticle[]): Question[] {
  const all = articles.flatMap((article) =>
    holdersIn(article.text).map((holder) => ({ article, holder, span: { start: holder.start, end: holder.end } })),
  );
  const keyOf = ({ holder: { post, body } }: (typeof all)[number]): string =>
    `${post} ${skeletonOf(body.split(/\s+/).at(-1) ?? '')}`;
  return [...Map.groupBy(all, keyOf).values()].flatMap((same) => {
    // An article that names two holders tells of a change.
    const sure = same.filter(({ article, holder }) =>
      same.every(
        (other) =>
          other.article !== article ||
          other.holder.name === holder.name ||
          other.holder.name === null ||
          holder.name === null,
      ),
    );
    return new Set(sure.map(({ article }) => article)).size < 2
      ? []
      : [questionOf('description', 'who holds a post', accountsOf(sure))];
  });
}

/** Questions of where a thing is: the places that articles name for it, none of them told as part of another. */
export function whereaboutsTogether(articles: readonly ReadArticle[]): Question[] {
  const all = articles.flatMap((article) =>
    whereaboutsIn(article.text).map((found) => ({ article, found, span: { start: found.start, end: found.end } })),
  );
  const texts = articles.map(({ text }) => text);
  return [...Map.groupBy(all, ({ found }) => found.thing).values()].flatMap((same) => {
    const differ = (a: (typeof same)[number], b: (typeof same)[number]): boolean =>
      a.article !== b.article &&
      skeletonOf(a.found.place) !== skeletonOf(b.found.place) &&
      !areNested(a.found.place, b.found.place, texts);
    const sides = same.filter((one) => same.some((other) => differ(one, other)));
    return sides.length < 2 ? [] : [questionOf('description', 'where it is', accountsOf(sides))];
  });
}

/** "Harbour, Northland", "Harbour in Northland", "Northland's capital Harbour", and names of which one is in the other. */
const areNested = (a: string, b: string, texts: readonly string[]): boolean =>
  mayHoldOneAnother(a, b) ||
  a.includes(b) ||
  b.includes(a) ||
  [`${a}, ${b}`, `${b}, ${a}`, `${a} in ${b}`, `${b} in ${a}`, `${a} in the ${b}`, `${b} in the ${a}`].some((joined) =>
    texts.some((text) => text.includes(joined)),
  );
