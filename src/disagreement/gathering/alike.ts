import type { Span } from '../../facts/span.ts';
import type { ReadArticle } from './read-article.ts';
import { type Kept, MOST_ALIKE, type Surplus } from './surplus.ts';

/** How things of articles are looked up: by keys that any two of them share which can be one, and their place for what is left out. */
export interface AlikeBy<Thing> {
  what: Kept;
  keysOf: (thing: Thing) => Iterable<string>;
  spanOf: (thing: Thing) => Span;
}

/** A list of things under one key: those of one article stand together. */
interface Posting {
  things: number[];
  article: ReadArticle;
  ofArticle: number;
}

/**
 * Things that may be one, found by the keys that they share, so that not every pair is looked at. Under one key stand `MOST_ALIKE` of
 * each article; whatever of the rest stands under no other key either is held against nothing.
 */
export class Alike<Thing extends { article: ReadArticle }> {
  readonly #postings = new Map<string, Posting>();
  readonly #keys: string[][] = [];
  readonly #things: readonly Thing[];

  constructor(things: readonly Thing[], surplus: Surplus, { what, keysOf, spanOf }: AlikeBy<Thing>) {
    this.#things = things;
    for (const [number, thing] of things.entries()) {
      const listed: string[] = [];
      for (const key of new Set(keysOf(thing))) {
        if (this.#put(key, number, thing.article)) listed.push(key);
        else surplus.leaveOut(what, { article: thing.article, span: spanOf(thing) });
      }
      this.#keys.push(listed);
    }
  }

  #put(key: string, number: number, article: ReadArticle): boolean {
    const posting = this.#postings.get(key);
    if (!posting) {
      this.#postings.set(key, { things: [number], article, ofArticle: 1 });
      return true;
    }
    if (posting.article !== article) Object.assign(posting, { article, ofArticle: 0 });
    if (posting.ofArticle >= MOST_ALIKE) return false;
    posting.ofArticle += 1;
    posting.things.push(number);
    return true;
  }

  /** The others that share a key with the thing of a number, in their order. */
  near(number: number): Thing[] {
    return this.#at(this.numbersNear(number));
  }

  /** The same by their numbers. */
  numbersNear(number: number): number[] {
    return this.#under(this.#keys[number] ?? []).filter((other) => other !== number);
  }

  /** The keys under which the thing of a number stands: none where there are too many like it under each. */
  keysOf(number: number): readonly string[] {
    return this.#keys[number] ?? [];
  }

  /** Those that stand under any of some keys, in their order. */
  sharing(keys: Iterable<string>): Thing[] {
    return this.#at(this.#under(keys));
  }

  #under(keys: Iterable<string>): number[] {
    const found = new Set<number>();
    for (const key of keys) for (const number of this.#postings.get(key)?.things ?? []) found.add(number);
    return [...found].sort((a, b) => a - b);
  }

  #at(numbers: readonly number[]): Thing[] {
    return numbers.flatMap((number) => this.#things[number] ?? []);
  }
}
