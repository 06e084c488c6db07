import type { Article } from '../text/article.ts';
import { COMMON_ROLES, ROLE_MODIFIERS } from '../words/titles.ts';
import type { Described } from './described.ts';
import { foldName } from './names.ts';
import type { Person } from './person.ts';
import type { Persons } from './persons.ts';
import { roleOf } from './roles.ts';

/** Who bears a role that a phrase names without a name: a person, somebody described earlier, or nobody known. */
export interface Bearer {
  person: Person | null;
  /** The fuller description that brought the person in: "a senior official" for "the official". */
  first: Described | null;
  confidence: number;
}

/** What of an article the question needs. */
export interface RoleContext {
  article: Article;
  described: readonly Described[];
  persons: Persons;
}

const MOST_BEARERS = 20;
const NOBODY: Bearer = { person: null, first: null, confidence: 0 };

/** The bearer of a role at a place (token index): "the envoy" is the one envoy named before it. */
export function bearerOf(known: RoleContext, role: Described, at: number): Bearer {
  const beside = known.persons.beside.get(role);
  if (beside) return { person: beside, first: null, confidence: 0.94 };
  if (role.plural || role.article === 'a' || role.article === 'his') return NOBODY;
  const wanted = modifiersOf(known, role);
  const bearers: { person: Person; last: number }[] = [];
  for (const person of (known.persons.byRole.get(role.head) ?? []).slice(0, MOST_BEARERS)) {
    if (role.gender !== null && person.gender !== null && role.gender !== person.gender) continue;
    if (person.first >= at) continue;
    const last = lastBefore(person, at);
    bearers.push({ person, last });
  }
  const introduced = lastIntroduced(known, role, at);
  const fitting =
    wanted.length === 0 ? bearers : bearers.filter(({ person }) => wanted.some((word) => fits(person, word)));
  const [nearest, other] = (fitting.length > 0 ? fitting : bearers).toSorted((a, b) => b.last - a.last);
  if (!nearest || (introduced && introduced.first > nearest.last)) {
    return introduced ? { person: null, first: introduced, confidence: 0.9 } : NOBODY;
  }
  const common = COMMON_ROLES.has(role.head);
  if (other || introduced) return { person: nearest.person, first: null, confidence: 0.6 };
  if (fitting.length === 0) return { person: nearest.person, first: null, confidence: 0.6 };
  return { person: nearest.person, first: null, confidence: common ? 0.82 : 0.9 };
}

/** The words between the article and the role, without those that any bearer might be given. */
function modifiersOf({ article: { tokens } }: RoleContext, role: Described): string[] {
  const words: string[] = [];
  for (let at = role.first + 1; at < role.after - 1; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'word' && token.text.length > 2 && !ROLE_MODIFIERS.has(token.lower))
      words.push(foldName(token.text));
  }
  return words;
}

const fits = (person: Person, word: string): boolean =>
  person.qualifiers.has(word) ||
  person.roles.has(roleOf(word)?.head ?? word) ||
  person.mentions.some(({ words }) => words.some((each) => foldName(each) === word));

/** The last mention of a person before a token; where there are very many, of the first of them. */
function lastBefore({ mentions, first }: Person, at: number): number {
  let last = first;
  for (const mention of mentions.slice(0, 200)) if (mention.first < at && mention.first > last) last = mention.first;
  return last;
}

function lastIntroduced({ described, persons }: RoleContext, role: Described, at: number): Described | null {
  const before = Math.min(at, role.first);
  let steps = 0;
  for (let index = indexBefore(described, before); index >= 0 && steps < 200; index -= 1) {
    const each = described[index];
    if (each && each.head === role.head && !each.plural && each.article === 'a' && !persons.beside.has(each))
      return each;
    steps += 1;
  }
  return null;
}

/** The index of the last thing of a sorted list that begins before a token, or -1. */
export function indexBefore(list: readonly { first: number }[], at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.first ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
