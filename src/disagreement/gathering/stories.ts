import type { ReadArticle } from './read-article.ts';

/** Up to so many articles are read as one story, since whoever reads them together says that they are. */
const ONE_STORY = 60;
/** A name that a larger part of the articles prints tells of no story: a weekday, a president. */
const OFTEN = 0.3;
/** Two articles of one story share so many names, and so large a part of the fewer names of the two. */
const SHARED_NAMES = 4;
const SHARED_PART = 0.45;

const NAME = /(?<=[\p{L},;] )\p{Lu}[\p{L}’'-]{3,}/gu;

/**
 * The stories among many articles: those that share names which few others print. Every two articles of one story are held against
 * each other, which for a folder of unrelated ones would take as long as there are pairs, and find nothing.
 */
export function storiesAmong(articles: readonly ReadArticle[]): ReadArticle[][] {
  // Articles are held against each other, never against themselves: one alone needs no reading.
  if (articles.length < 2) return [];
  if (articles.length <= ONE_STORY) return [[...articles]];
  const story = articles.map((_, at) => at);
  const head = (at: number): number => {
    let top = at;
    while (story[top] !== undefined && story[top] !== top) top = story[top] ?? top;
    story[at] = top;
    return top;
  };
  const names = articles.map(({ text }) => new Set(text.match(NAME) ?? []));
  for (const [pair, shared] of sharedNames(names)) {
    const [a, b] = [Math.floor(pair / articles.length), pair % articles.length];
    const fewer = Math.min(names[a]?.size ?? 0, names[b]?.size ?? 0);
    if (shared >= SHARED_NAMES && shared >= SHARED_PART * fewer) story[head(a)] = head(b);
  }
  return [...Map.groupBy(articles, (_, at) => head(at)).values()].filter((together) => together.length > 1);
}

/** How many telling names two articles share, by their places in one number: `a * articles + b`. */
function sharedNames(articles: readonly ReadonlySet<string>[]): Map<number, number> {
  const printedIn = new Map<string, number[]>();
  for (const [at, names] of articles.entries())
    for (const name of names) {
      const places = printedIn.get(name);
      if (places) places.push(at);
      else printedIn.set(name, [at]);
    }
  const shared = new Map<number, number>();
  for (const places of printedIn.values()) {
    if (places.length < 2 || places.length > OFTEN * articles.length) continue;
    for (const [index, a] of places.entries())
      for (const b of places.slice(index + 1)) {
        const pair = a * articles.length + b;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
  }
  return shared;
}
