import type { Question } from '../disagreement.ts';
import { type Act, actsIn, agentsConflict } from '../words/agents.ts';
import { contentWordsOf, plainStems, sharedCount } from '../words/content-words.ts';
import { questionOf } from './question.ts';
import { accountOf, originBeside, type ReadArticle } from './read-article.ts';

interface ToldAct {
  article: ReadArticle;
  act: Act;
  stems: Set<string>;
}

const SHARED_OBJECTS = 2;
const SHARED_WORDS = 3;

/** Questions of who did it: one act on one object, with different subjects. */
export function actsTogether(articles: readonly ReadArticle[]): Question[] {
  const all = articles.flatMap((article) =>
    article.sentences.flatMap((sentence) => {
      const text = article.text.slice(sentence.start, sentence.end);
      const stems = plainStems(contentWordsOf(text));
      return actsIn(text, sentence.start).map((act): ToldAct => ({ article, act, stems }));
    }),
  );
  const isOne = (a: ToldAct, b: ToldAct): boolean =>
    a.act.event === b.act.event &&
    a.act.objects.filter((stem) => b.act.objects.includes(stem)).length >= SHARED_OBJECTS &&
    sharedCount(a.stems, b.stems) >= SHARED_WORDS;
  const differ = (a: ToldAct, b: ToldAct): boolean =>
    a.article !== b.article &&
    agentsConflict(a.act, b.act) &&
    isOne(a, b) &&
    !tellsBoth(a, b, all, isOne) &&
    !tellsBoth(b, a, all, isOne);
  const taken = new Set<ToldAct>();
  return all.flatMap((centre) => {
    if (taken.has(centre)) return [];
    const rivals = all.filter((other) => !taken.has(other) && differ(centre, other));
    if (rivals.length === 0) return [];
    const alike = all.filter(
      (other) =>
        other !== centre && !agentsConflict(centre.act, other.act) && rivals.some((rival) => differ(rival, other)),
    );
    const sides = [centre, ...alike, ...rivals];
    for (const side of sides) taken.add(side);
    const sources = sides.map(({ article }) => article);
    return [
      questionOf(
        'cause',
        'who did it',
        sides.map(({ article, act: { start, end } }) =>
          accountOf(article, { start, end }, originBeside(article, sources), { speaker: null, cue: null }),
        ),
      ),
    ];
  });
}

/** An article that tells the act of both tells of two acts, or knows of both accounts. */
const tellsBoth = (
  a: ToldAct,
  b: ToldAct,
  all: readonly ToldAct[],
  isOne: (a: ToldAct, b: ToldAct) => boolean,
): boolean =>
  all.some(
    (other) => other.article === a.article && other !== a && !agentsConflict(other.act, b.act) && isOne(other, b),
  );
