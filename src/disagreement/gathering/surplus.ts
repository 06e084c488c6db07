import type { Span } from '../../facts/span.ts';
import type { ReadArticle } from './read-article.ts';

/**
 * Of what one article tells in the same words so much is held against the others, the first in its text. Articles of ordinary length
 * have up to 13 of it (280 of them were counted); without a bound, what two long ones repeat would be held against each other in
 * every pair.
 */
export const MOST_ALIKE = 30;

/** What is counted where some of it is left out. */
export type Kept = 'figures' | 'quotations' | 'sentences' | 'names';

/** How much of an article was not held against everything that is told in the same words, because there is too much of it. */
export interface LeftOut {
  source: string;
  what: Kept;
  count: number;
}

/** Something with its place in an article. */
export interface Placed {
  article: ReadArticle;
  span: Span;
}

/** Collects what is left out, each place once, however many questions leave it out. */
export class Surplus {
  readonly #places = new Map<string, Map<Kept, Set<number>>>();

  leaveOut(what: Kept, { article, span }: Placed): void {
    const kinds = this.#places.get(article.id) ?? new Map<Kept, Set<number>>();
    this.#places.set(article.id, kinds);
    const starts = kinds.get(what) ?? new Set<number>();
    kinds.set(what, starts);
    starts.add(span.start);
  }

  /** In the order in which the articles first had something left out. */
  get leftOut(): LeftOut[] {
    return [...this.#places].flatMap(([source, kinds]) =>
      [...kinds].map(([what, starts]): LeftOut => ({ source, what, count: starts.size })),
    );
  }
}

const RANKS = ['own', 'shared', 'repeated'] as const;
type Rank = (typeof RANKS)[number];

/**
 * The things with no more than `MOST_ALIKE` of one article, in their order. What no other article says in the same words (`readingOf`)
 * is kept first, since that is where they may differ, and what an article repeats last.
 */
export function fewOfEach<Thing extends { article: ReadArticle }>(
  things: readonly Thing[],
  what: Kept,
  surplus: Surplus,
  { spanOf, readingOf = () => '' }: { spanOf: (thing: Thing) => Span; readingOf?: (thing: Thing) => string },
): Thing[] {
  if (things.length <= MOST_ALIKE) return [...things];
  const byArticle = Map.groupBy(things, ({ article }) => article);
  if ([...byArticle.values()].every(({ length }) => length <= MOST_ALIKE)) return [...things];
  const readings = new Map(things.map((thing) => [thing, readingOf(thing)]));
  const printedIn = new Map<string, Set<ReadArticle>>();
  for (const [thing, reading] of readings) {
    const articles = printedIn.get(reading);
    if (articles) articles.add(thing.article);
    else printedIn.set(reading, new Set([thing.article]));
  }
  const dropped = new Set<Thing>();
  for (const [article, all] of byArticle) {
    const known = new Set<string>();
    const ranks = Map.groupBy(all, (thing): Rank => {
      const reading = readings.get(thing) ?? '';
      if (known.has(reading)) return 'repeated';
      known.add(reading);
      return printedIn.get(reading)?.size === 1 ? 'own' : 'shared';
    });
    const inRank = RANKS.flatMap((rank) => ranks.get(rank) ?? []);
    for (const thing of inRank.slice(MOST_ALIKE)) {
      dropped.add(thing);
      surplus.leaveOut(what, { article, span: spanOf(thing) });
    }
  }
  return things.filter((thing) => !dropped.has(thing));
}
