import type { Span } from '../../facts/span.ts';
import { wordsOf } from '../../facts/words.ts';
import type { Question } from '../disagreement.ts';
import { contentWordsOf, sharedCount } from '../words/content-words.ts';
import { deniedActsIn, isOneAct, type ToldAct, toldActsIn } from '../words/denied-acts.ts';
import { attributes } from '../words/strength-words.ts';
import { Alike } from './alike.ts';
import { questionOf } from './question.ts';
import { accountOf, articlesOf, originBeside, type ReadArticle } from './read-article.ts';
import { fewOfEach, type Surplus } from './surplus.ts';
import { isSaid } from './voices.ts';

interface Telling {
  article: ReadArticle;
  span: Span;
  act: ToldAct;
  own: boolean;
  stems: ReadonlySet<string>;
}

/** Two sentences about one act share so many words with a meaning, names among them. */
const SHARED_WORDS = 5;
/** A longer sentence holds several acts. */
const MOST_LETTERS = 450;
/** What a sentence denies may be another act of the same name, so this only may differ. */
const SURENESS = 0.4;

/** What two tellings of one act have in common, whatever else: the act and something that it is done to. */
const keysOf = ({ act }: Telling): string[] => [...act.objects].map((object) => `${act.act} ${object}`);

/** Questions of whether something was done: acts that one article tells as its own, and another denies, has denied or leaves open. */
export function denialsTogether(articles: readonly ReadArticle[], surplus: Surplus): Question[] {
  const all = articles.flatMap((article) =>
    article.sentences.flatMap((span) => {
      const text = article.text.slice(span.start, span.end);
      if (text.length > MOST_LETTERS) return [];
      const stems = new Set(contentWordsOf(text).map(({ stem }) => stem));
      const own = !isSaid(article, span) && !attributes(wordsOf(text)) && !/[?“”"]/.test(text);
      const telling = (act: ToldAct): Telling => ({ article, span, act, own, stems });
      return [
        {
          denied: deniedActsIn(text, span.start).map(telling),
          told: own ? toldActsIn(text, span.start).map(telling) : [],
        },
      ];
    }),
  );
  const denied = all.flatMap((one) => one.denied);
  const isDenied = new Set(denied.flatMap(keysOf));
  // Most of what is told is denied nowhere.
  const told = all.flatMap((one) => one.told.filter((telling) => keysOf(telling).some((key) => isDenied.has(key))));
  const [denials, tellings] = [denied, told].map(
    (some) => new Alike(some, surplus, { what: 'sentences', keysOf, spanOf: ({ span }) => span }),
  );
  if (!denials || !tellings) return [];
  const differ = (a: Telling, b: Telling): boolean =>
    a.article !== b.article && isOneAct(a.act, b.act) && sharedCount(a.stems, b.stems) >= SHARED_WORDS;
  const taken = new Set<Telling>();
  return denied.flatMap((centre, number) => {
    if (taken.has(centre)) return [];
    const telling = tellings.sharing(denials.keysOf(number)).filter(
      // An article that tells an act and its denial gives both accounts.
      (other) =>
        differ(centre, other) &&
        !denials.sharing(keysOf(other)).some((one) => one.article === other.article && isOneAct(one.act, other.act)),
    );
    if (telling.length === 0) return [];
    const alike = denials
      .sharing(telling.flatMap(keysOf))
      .filter((other) => other !== centre && telling.some((one) => differ(one, other)));
    for (const one of [centre, ...alike]) taken.add(one);
    const sides = fewOfEach([...telling, centre, ...alike], 'sentences', surplus, { spanOf: ({ span }) => span });
    const sources = articlesOf(sides);
    const places = [...new Map(sides.map((side) => [side.span, side])).values()];
    const accounts = places.map(({ article, span, own }) => {
      // Whoever tells it, it is one person's word against the outlets' own, never against another's.
      const changes = own ? { speaker: null } : { speaker: `somebody-in-${article.id}` };
      return accountOf(article, span, originBeside(article, sources), changes);
    });
    return [questionOf('event', 'whether it was done', accounts, SURENESS)];
  });
}
