import type { Token } from '../text/tokens.ts';
import type { Described } from './described.ts';
import type { Mention } from './mentions.ts';
import { foldName, type Gender } from './names.ts';
import type { Person } from './person.ts';
import { roleOf } from './roles.ts';

/**
 * Gives persons the roles set beside their names: "Juan Mora, an adviser to the institute", "the mayor, Ann Hart,", "Hart is
 * a lawyer". Returns the phrases that so mean a person.
 */
export function bindRoles(
  tokens: readonly Token[],
  personOf: ReadonlyMap<Mention, Person>,
  described: readonly Described[],
): Map<Described, Person> {
  const bound = new Map<Described, Person>();
  const roleAt = new Map<number, Described>();
  for (const role of described) roleAt.set(role.after - 1, role);
  const named = new Set<number>();
  for (const mention of personOf.keys()) named.add(mention.first);
  for (const [mention, person] of personOf) {
    const after = opensRole(tokens, mention.after);
    const beside = [
      after === null ? null : roleAfter(tokens, person, after, roleAt, named),
      roleBefore(tokens, person, mention, roleAt),
    ];
    for (const role of beside) if (role) bound.set(role, person);
  }
  return bound;
}

function opensRole(tokens: readonly Token[], after: number): number | null {
  const token = tokens[after];
  if (token?.text === ',' || token?.text === '(' || token?.text === '–' || token?.text === '—') {
    const age = tokens[after + 1];
    if (age?.kind === 'number') return tokens[after + 2]?.text === ',' ? after + 3 : null;
    if (age?.lower === 'who' && ['is', 'was'].includes(tokens[after + 2]?.lower ?? '')) return after + 3;
    return after + 1;
  }
  if (['is', 'was'].includes(token?.lower ?? '')) return after + 1;
  return null;
}

const PHRASE_ENDS = new Set(['said', 'says', 'told', 'who', 'which', 'that', 'and', 'but']);

function roleAfter(
  tokens: readonly Token[],
  person: Person,
  start: number,
  roleAt: ReadonlyMap<number, Described>,
  named: ReadonlySet<number>,
): Described | null {
  let bound = false;
  let beside: Described | null = null;
  let prepositions = 0;
  const qualifiers: string[] = [];
  for (let at = start; at < Math.min(tokens.length, start + 16); at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || (PHRASE_ENDS.has(token.lower) && (bound || token.lower !== 'and'))) break;
    if (token.start - (tokens[at - 1]?.end ?? 0) > 1) break;
    // "Hart, Senator Mora and …" is a list: what follows is another person's.
    if (prepositions === 0 && named.has(at)) break;
    if (prepositions === 0) {
      const role = roleAt.get(at);
      if (role?.plural) return null;
      const lone = role ?? (at === start || !bound ? roleInside(token) : null);
      if (lone) {
        person.roles.add(lone.head);
        person.gender ??= lone.gender;
        beside ??= role ?? null;
        bound = true;
      }
    }
    if (['of', 'in', 'at', 'for', 'with', 'to', 'from', 'on', 'by'].includes(token.lower)) {
      prepositions += 1;
      if (!bound) return null;
    }
    if (token.text.length > 3) qualifiers.push(foldName(token.text));
  }
  if (bound) for (const word of qualifiers) person.qualifiers.add(word);
  return beside;
}

/** A role with a large letter inside an apposition: ", Minister of Defence". */
const roleInside = (token: Token): { head: string; gender: Gender | null } | null => {
  const role = roleOf(token.lower);
  return role && !role.plural ? role : null;
};

/** "An adviser to the institute, Juan Mora, said": the role phrase before the comma must open the clause. */
function roleBefore(
  tokens: readonly Token[],
  person: Person,
  mention: Mention,
  roleAt: ReadonlyMap<number, Described>,
): Described | null {
  if (tokens[mention.first - 1]?.text !== ',') return null;
  for (let at = mention.first - 2; at >= Math.max(0, mention.first - 14); at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || PHRASE_ENDS.has(token.lower)) return null;
    const role = roleAt.get(at);
    if (!role || role.plural) continue;
    if (role.article === 'none') return null;
    const next = tokens[mention.after];
    // Without a comma or a verb after it, the name opens a clause of its own: "according to the mayor, Hart left".
    if (next?.text !== ',' && next?.text !== '.' && next?.kind !== 'word') return null;
    if (
      ['to', 'by', 'with', 'from'].includes(tokens[role.first - 1]?.lower ?? '') &&
      next?.text !== ',' &&
      next?.text !== '.'
    )
      return null;
    person.roles.add(role.head);
    person.gender ??= role.gender;
    return role;
  }
  return null;
}
