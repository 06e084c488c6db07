import type { Token } from '../text/tokens.ts';
import type { Described } from './described.ts';
import type { Mention } from './mentions.ts';

/** What a printed phrase is about: somebody or something named, somebody's office, somebody described, or none of these. */
export type PhraseHead =
  | { kind: 'name'; mention: Mention }
  | { kind: 'office' }
  | { kind: 'several' }
  | { kind: 'role'; role: Described }
  | { kind: 'words' };

const PREPOSITIONS = new Set([
  'of',
  'for',
  'to',
  'with',
  'by',
  'from',
  'at',
  'in',
  'on',
  'near',
  'behind',
  'close',
  'under',
  'about',
  'across',
  'over',
  'between',
  'within',
  'inside',
  'outside',
  'against',
  'after',
  'before',
  'during',
  'through',
  'along',
  'around',
  'among',
]);
/** A participle before a preposition hangs on what stands before it: "a banner hung across …" is still a banner. */
const HANGS = /^(?:[a-z]{2,}(?:ed|ing)|hung|held|seen|shown|known|built|sent|made|left)$/;
const RELATIVE = new Set(['who', 'whose', 'which', 'that', 'where']);

/** The head of the phrase of tokens `first` up to `after`: in "a spokesman for Ann Hart" the spokesman, in "the envoy Ann Hart" Hart. */
export function phraseHead(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  described: readonly Described[],
  first: number,
  after: number,
): PhraseHead {
  const names = overlapping(mentions, first, after);
  const roles = overlapping(described, first, after);
  if (isOffice(tokens, first, coreEnd(tokens, first, after), after)) return { kind: 'office' };
  if (areSeveral(tokens, names, after)) return { kind: 'several' };
  for (const mention of names) {
    if (mention.kind === 'title' || mention.kind === 'place') continue;
    if (isHead(tokens, mention, roles, first, after)) return { kind: 'name', mention };
  }
  const end = coreEnd(tokens, first, after);
  const role =
    roles.findLast((each) => each.after === end) ??
    (end === after ? undefined : roles.find((each) => each.first === first));
  if (role) return { kind: 'role', role };
  const body = names.find(
    (mention) => mention.after >= end && mention.first < end && !mention.genitive && mention.first <= first + 3,
  );
  if (body) return { kind: 'name', mention: body };
  return { kind: 'words' };
}

/** The things of a sorted list that share a token with `first` up to `after`. */
function overlapping<T extends { first: number; after: number }>(
  list: readonly T[],
  first: number,
  after: number,
): T[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.after ?? 0) <= first) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < list.length; at += 1) {
    const each = list[at];
    if (!each || each.first >= after) break;
    found.push(each);
  }
  return found;
}

/** "Hart's office", "the office of the governor". */
function isOffice(tokens: readonly Token[], first: number, end: number, after: number): boolean {
  const last = tokens[end - 1]?.lower;
  const opener = tokens[first]?.lower === 'the' ? first + 1 : first;
  if (tokens[opener]?.lower === 'office') return tokens[opener + 1]?.lower === 'of' && opener + 2 < after;
  return last === 'office' || last === 'offices';
}

/** "Hart and Mora": two names joined. */
function areSeveral(tokens: readonly Token[], names: readonly Mention[], after: number): boolean {
  const [one, other] = names;
  if (!one || !other || one.kind === 'title' || other.kind === 'title' || other.genitive) return false;
  const joint = tokens[one.after]?.text === ',' ? one.after + 1 : one.after;
  if (joint >= after || (tokens[joint]?.lower !== 'and' && tokens[joint]?.lower !== 'or')) return false;
  return other.first <= joint + 4 && other.after <= after && (one.kind === other.kind || other.kind === 'person');
}

const CLOSES = new Set([',', '(', '–', '—', '--', '-']);

/** Where the phrase's own words end and what hangs on them begins: a comma, a dash, a preposition, "who". */
export function coreEnd(tokens: readonly Token[], first: number, after: number): number {
  for (let at = first; at < after; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (at > first && (PREPOSITIONS.has(token.lower) || RELATIVE.has(token.lower))) return at;
    if (at > first + 1 && HANGS.test(token.text) && PREPOSITIONS.has(tokens[at + 1]?.lower ?? '')) return at;
    if (CLOSES.has(token.text) || token.kind === 'mark') return at > first ? at : after;
  }
  return after;
}

function isHead(
  tokens: readonly Token[],
  mention: Mention,
  roles: readonly Described[],
  first: number,
  after: number,
): boolean {
  if (mention.genitive && mention.after < after - 1) return false;
  const from = Math.max(first, mention.first);
  let comma = -1;
  let preposition = -1;
  for (let at = first; at < from; at += 1) {
    const token = tokens[at];
    if (token?.text === ',') comma = at;
    else if (token && PREPOSITIONS.has(token.lower) && at > first) preposition = at;
  }
  const next = tokens[mention.after];
  const personal = mention.kind === 'person' || mention.kind === 'unclear';
  if (comma >= 0) {
    // "An adviser to the institute, Juan Mora": the name right after the comma, and a role before it.
    const role = roles.find((each) => each.after <= comma);
    return (
      personal &&
      comma === from - 1 &&
      role !== undefined &&
      !role.plural &&
      (mention.after >= after || next?.text === ',')
    );
  }
  if (preposition >= 0) {
    if (preposition === from - 1 || tokens[from - 1]?.lower === 'the') return false;
    if (mention.kind !== 'person') return false;
    const role = roles.find((each) => each.after <= preposition);
    // "a spokesman for Governor Hart" is the spokesman; "director of the institute Ann Hart" is Hart.
    return role === undefined || mention.roles.length === 0;
  }
  if (mention.after >= after) return true;
  // "Ministry spokesman", "Pentagon officials": a name that only describes the role after it.
  const end = coreEnd(tokens, first, after);
  return (
    !roles.some((role) => role.after <= end && role.after > mention.after) &&
    (mention.after >= end || mention.kind === 'person')
  );
}
