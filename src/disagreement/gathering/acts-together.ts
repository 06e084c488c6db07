import type { Question } from '../disagreement.ts';
import { type Act, actsIn, agentsConflict } from '../words/agents.ts';
import { contentWordsOf, plainStems, sharedCount } from '../words/content-words.ts';
import { Alike } from './alike.ts';
import { questionOf } from './question.ts';
import { accountOf, articlesOf, originBeside, type ReadArticle } from './read-article.ts';
import { fewOfEach, type Surplus } from './surplus.ts';

interface ToldAct {
  article: ReadArticle;
  act: Act;
  stems: Set<string>;
}

const SHARED_OBJECTS = 2;
const SHARED_WORDS = 3;

/** Questions of who did it: one act on one object, with different subjects. */
export function actsTogether(articles: readonly ReadArticle[], surplus: Surplus): Question[] {
  const all = articles.flatMap((article) =>
    article.sentences.flatMap((sentence) => {
      const text = article.text.slice(sentence.start, sentence.end);
      const stems = plainStems(contentWordsOf(text));
      return actsIn(text, sentence.start).map((act): ToldAct => ({ article, act, stems }));
    }),
  );
  const spanOf = ({ act }: ToldAct) => act;
  const byObject = new Alike(all, surplus, {
    what: 'sentences',
    keysOf: ({ act: { event, objects } }) => objects.map((stem) => `${event} of ${stem}`),
    spanOf,
  });
  const byAgent = new Alike(all, surplus, {
    what: 'sentences',
    keysOf: ({ act: { event, objects, agents } }) =>
      objects.flatMap((stem) => [...agents].map((agent) => `${event} of ${stem} by ${agent}`)),
    spanOf,
  });
  const numbers = new Map(all.map((told, number) => [told, number]));
  const toldAgainIn = new Map<ToldAct, ReadonlySet<ReadArticle>>();
  /** The articles that tell an act with its agents: one that also tells it with others tells of two acts, or knows of both accounts. */
  const articlesTelling = (act: ToldAct): ReadonlySet<ReadArticle> => {
    const known = toldAgainIn.get(act);
    if (known) return known;
    const again = byAgent.near(numbers.get(act) ?? -1).filter((other) => isOne(other, act));
    const found = new Set(again.map(({ article }) => article));
    toldAgainIn.set(act, found);
    return found;
  };
  const differ = (a: ToldAct, b: ToldAct): boolean =>
    a.article !== b.article &&
    agentsConflict(a.act, b.act) &&
    isOne(a, b) &&
    !articlesTelling(b).has(a.article) &&
    !articlesTelling(a).has(b.article);
  const taken = new Set<ToldAct>();
  return all.flatMap((centre, number) => {
    if (taken.has(centre)) return [];
    const rivals = byObject.near(number).filter((other) => !taken.has(other) && differ(centre, other));
    if (rivals.length === 0) return [];
    const beside = new Set(rivals.flatMap((rival) => byObject.numbersNear(numbers.get(rival) ?? -1)));
    const alike = [...beside]
      .sort((a, b) => a - b)
      .flatMap((other) => all[other] ?? [])
      .filter(
        (other) =>
          other !== centre && !agentsConflict(centre.act, other.act) && rivals.some((rival) => differ(rival, other)),
      );
    const together = [centre, ...alike, ...rivals];
    for (const side of together) taken.add(side);
    const sides = fewOfEach(together, 'sentences', surplus, { spanOf });
    const sources = articlesOf(sides);
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

const isOne = (a: ToldAct, b: ToldAct): boolean =>
  a.act.event === b.act.event &&
  a.act.objects.filter((stem) => b.act.objects.includes(stem)).length >= SHARED_OBJECTS &&
  sharedCount(a.stems, b.stems) >= SHARED_WORDS;
