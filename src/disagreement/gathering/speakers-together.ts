import type { Question } from '../disagreement.ts';
import { lengthOf, type Passage, type Quoted, SAME_WORDS, wordingOf } from './passages.ts';
import { endOf, isNamedIn, nameBeside } from './printed-names.ts';
import { questionOf } from './question.ts';
import { accountOf, articlesOf, originBeside, type ReadArticle } from './read-article.ts';
import { fewOfEach, type Surplus } from './surplus.ts';

/**
 * The same words under two names. Read is only a name that stands beside the quotation, as printed there, and an article that
 * names both is left out: what is read to the wrong one would look the same.
 */
export function speakersTogether(passages: readonly Passage[], surplus: Surplus): Question[] {
  return passages.flatMap((passage) => {
    const long = [passage.centre, ...passage.others.map(({ quoted }) => quoted)].flatMap((quoted): NamedQuoted[] => {
      const name = lengthOf(quoted) >= SAME_WORDS ? nameBeside(quoted) : null;
      return name === null ? [] : [{ ...quoted, name: endOf(name) }];
    });
    const all = sidesOf(long);
    if (all.length === 0) return [];
    const sides = fewOfEach(all, 'quotations', surplus, {
      spanOf: ({ span }) => span,
      readingOf: (one) => `${one.name}: ${wordingOf(one)}`,
    });
    const sources = articlesOf(sides);
    const accounts = sides.map(({ article, span, name }) =>
      accountOf(article, span, originBeside(article, sources), { kind: 'quote', quoted: [span], speaker: name }),
    );
    return [questionOf('utterance', 'who said it', accounts)];
  });
}

/** A quotation with the end of its speaker's name. */
type NamedQuoted = Quoted & { name: string };

/** Those beside which another article gives the same words to somebody whom theirs does not name, nor that one whom they name. */
function sidesOf(quotations: readonly NamedQuoted[]): NamedQuoted[] {
  const byArticle = Map.groupBy(quotations, ({ article }) => article);
  const names = new Map([...byArticle].map(([article, own]) => [article, new Set(own.map(({ name }) => name))]));
  const told = new Map([...names.keys()].map((article) => [article, unnamedIn(article, names)]));
  return quotations.filter(({ article, name }) =>
    (told.get(article) ?? []).some(
      ({ other, unnamed }) => !isNamedIn(name, other) && unnamed.some((theirs) => theirs !== name),
    ),
  );
}

/** Whom the other articles name and this one does not: of each two, since one of them may be the name that is asked for. */
const unnamedIn = (
  article: ReadArticle,
  names: ReadonlyMap<ReadArticle, ReadonlySet<string>>,
): { other: ReadArticle; unnamed: string[] }[] =>
  [...names].flatMap(([other, theirs]) =>
    other === article ? [] : [{ other, unnamed: [...theirs].filter((name) => !isNamedIn(name, article)).slice(0, 2) }],
  );
