import type { Token } from '../text/tokens.ts';
import { ABBREVIATIONS } from '../words/abbreviations.ts';
import { ADDRESS } from '../words/titles.ts';
import type { Gender } from './names.ts';
import { roleOf } from './roles.ts';

/** A person spoken of by a role and not by name: "a police source", "the envoy", "his lawyer", "residents". */
export interface Described {
  first: number;
  /** After the role word. */
  after: number;
  head: string;
  plural: boolean;
  gender: Gender | null;
  /** "a" brings somebody new, "the" somebody known, "his" or "Hart's" somebody of another's. */
  article: 'a' | 'the' | 'his' | 'none';
}

const NEW = new Set(['a', 'an', 'one', 'another', 'some', 'several', 'many', 'two', 'three', 'four', 'other']);
const KNOWN = new Set(['the', 'this', 'that', 'these', 'those', 'both']);
const OWNED = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your', "'s", '’s']);
const STOP = new Set([
  ...'of in at for with and or but to from by on as is are was were be been has have had who that which said says told not'.split(
    ' ',
  ),
]);

/** The role words of an article that are not part of a named person's mention (`taken`), with what stands before them. */
export function describedIn(tokens: readonly Token[], taken: Uint8Array): Described[] {
  const described: Described[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || taken[at] === 1) continue;
    const role = roleOf(token.lower);
    if (!role) continue;
    // "police officer", "aid worker": the last role word is the head.
    const next = tokens[at + 1];
    if (next && taken[at + 1] !== 1 && next.kind === 'word' && roleOf(next.lower) && next.start - token.end <= 1)
      continue;
    if (taken[at + 1] === 1 && next && next.start - token.end <= 1 && !role.plural) continue;
    const before = articleBefore(tokens, at);
    described.push({
      first: before.first,
      after: at + 1,
      head: role.head,
      plural: role.plural,
      gender: role.gender,
      article: before.article,
    });
  }
  return described;
}

/** Whether a full stop only shortens the word before it: "the U.S. envoy", not "… a flag. Hunter said". */
function shortens(tokens: readonly Token[], at: number): boolean {
  const last = tokens[at - 1];
  return tokens[at]?.text === '.' && last !== undefined && (last.text.length <= 2 || ABBREVIATIONS.has(last.lower));
}

/** The article, at most seven words before the role. */
function articleBefore(tokens: readonly Token[], head: number): { first: number; article: Described['article'] } {
  let first = head;
  for (let at = head - 1; at >= Math.max(0, head - 7); at -= 1) {
    const token = tokens[at];
    if (!token || (token.kind !== 'word' && token.kind !== 'number' && !shortens(tokens, at))) break;
    if (NEW.has(token.lower)) return { first: at, article: 'a' };
    if (KNOWN.has(token.lower)) return { first: at, article: 'the' };
    if (OWNED.has(token.lower)) return { first: at, article: 'his' };
    if (STOP.has(token.lower) || ADDRESS.has(token.lower)) break;
    if (token.text !== '.') first = at;
  }
  // Without an article, only words right before the role that are no verb belong to it; the head alone is safe.
  return { first: first < head - 2 ? head : first, article: 'none' };
}
