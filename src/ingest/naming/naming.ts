import type { NamedKind, Resolution } from '../attribution.ts';
import type { Article } from '../text/article.ts';
import { indexBefore } from './bearers.ts';
import type { Bodies } from './bodies.ts';
import type { Described } from './described.ts';
import type { Mention } from './mentions.ts';
import type { Persons } from './persons.ts';
import type { Antecedent } from './pronouns.ts';

/** What is known of an article when its phrases are given names. */
export interface Known {
  article: Article;
  mentions: readonly Mention[];
  described: readonly Described[];
  persons: Persons;
  bodies: Bodies;
  antecedents: ReadonlyMap<number, Antecedent>;
}

/** A resolution before it is known whether it is sure enough; `described` is the token at which a description of somebody unnamed begins. */
export interface Found extends Pick<Resolution, 'name' | 'kind' | 'confidence' | 'rule'> {
  described?: number;
  /** Whose it is, of "his government". */
  owner?: string;
}

/** Nobody, by a rule that knows that it does not know. */
export const unknown = (rule: string, kind: NamedKind = 'unnamed'): Found => ({
  name: null,
  kind,
  confidence: 0,
  rule,
});

/** The words of tokens `first` up to `after` as printed, on one line. */
export const textOf = ({ article }: Known, first: number, after: number): string =>
  article.text.slice(article.tokens[first]?.start ?? 0, article.tokens[after - 1]?.end ?? 0).replace(/\s+/g, ' ');

/** A name without the article before it. */
export const withoutArticle = (text: string): string => text.replace(/^the\s+/i, '');

/** The last thing of a sorted list before a token that is wanted, not further back than twenty. */
export function lastOf<T extends { first: number }>(
  list: readonly T[],
  at: number,
  wanted: (each: T) => boolean,
): T | undefined {
  const from = indexBefore(list, at);
  for (let index = from; index >= Math.max(0, from - 20); index -= 1) {
    const each = list[index];
    if (each && wanted(each)) return each;
  }
  return undefined;
}
