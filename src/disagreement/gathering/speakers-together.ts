import type { Question } from '../disagreement.ts';
import { skeletonOf } from '../words/house-style.ts';
import { lengthOf, passagesIn, type Quoted, SAME_WORDS } from './passages.ts';
import { areOneName, isNamedIn, nameBeside } from './printed-names.ts';
import { questionOf } from './question.ts';
import { accountOf, originBeside, type ReadArticle } from './read-article.ts';

/**
 * The same words under two names. Read is only a name that stands beside the quotation, as printed there, and an article that
 * names both is left out: what is read to the wrong one would look the same.
 */
export function speakersTogether(articles: readonly ReadArticle[]): Question[] {
  return passagesIn(articles).flatMap((passage) => {
    const long = [passage.centre, ...passage.others.map(({ quoted }) => quoted)].flatMap((quoted) => {
      const name = lengthOf(quoted) >= SAME_WORDS ? nameBeside(quoted) : null;
      return name === null ? [] : [{ ...quoted, name }];
    });
    const differ = (a: NamedQuoted, b: NamedQuoted): boolean =>
      a.article !== b.article &&
      !areOneName(a.name, b.name) &&
      !isNamedIn(a.name, b.article) &&
      !isNamedIn(b.name, a.article);
    const sides = long.filter((one) => long.some((other) => differ(one, other)));
    if (sides.length === 0) return [];
    const sources = sides.map(({ article }) => article);
    const accounts = sides.map(({ article, span, name }) =>
      accountOf(article, span, originBeside(article, sources), {
        kind: 'quote',
        quoted: [span],
        speaker: skeletonOf(name.at(-1) ?? ''),
      }),
    );
    return [questionOf('utterance', 'who said it', accounts)];
  });
}

type NamedQuoted = Quoted & { name: readonly string[] };
