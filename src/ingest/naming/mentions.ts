import type { Article } from '../text/article.ts';
import { cueForm } from '../text/cues.ts';
import type { Token } from '../text/tokens.ts';
import { PEOPLE_WORDS, PLACE_WORDS } from '../words/nationalities.ts';
import { ORGANISATION_WORDS, WELL_KNOWN_BODIES } from '../words/organisations.ts';
import { ADDRESS, PARTICLES, ROLE_MODIFIERS } from '../words/titles.ts';
import { isCapital, type NameRun, nameRuns } from './name-runs.ts';
import { foldName, type Gender, isGivenName } from './names.ts';
import { roleOf } from './roles.ts';

/** A place where the article names somebody or something: the tokens of the whole, with its title, and of the name alone. */
export interface Mention {
  first: number;
  after: number;
  nameFirst: number;
  /** The words of the name, without title and full stops. */
  words: string[];
  kind: 'person' | 'organisation' | 'place' | 'unclear' | 'title';
  /** The roles printed before the name, in their plain form: "Foreign Minister" → minister. */
  roles: string[];
  gender: Gender | null;
  /** "Hart's": the name tells whose something is, and is seldom a subject. */
  genitive: boolean;
}

/** All names of an article, in order. */
export function mentionsOf(article: Article): Mention[] {
  const { tokens } = article;
  const loud = mostlyCapitals(tokens);
  const mentions: Mention[] = [];
  for (const run of nameRuns(article)) {
    const mention = mentionIn(tokens, run, loud);
    if (mention) mentions.push(mention);
  }
  return withFamilyNames(tokens, mentions);
}

/** "Hunter", "Bishop" and the like alone are family names, and no roles, where somebody of that name stands in the article and no article before them. */
function withFamilyNames(tokens: readonly Token[], mentions: Mention[]): Mention[] {
  const families = new Set<string>();
  for (const { kind, words } of mentions)
    if (kind === 'person' && words.length > 1) families.add(foldName(words.at(-1) ?? ''));
  return mentions.map((mention) => {
    const [word = '', ...more] = mention.words;
    if (mention.kind !== 'title' || more.length > 0 || !families.has(foldName(word))) return mention;
    return ARTICLES.has(tokens[mention.first - 1]?.lower ?? '') ? mention : { ...mention, kind: 'unclear' };
  });
}

const ARTICLES = new Set(['the', 'a', 'an', 'this', 'that']);

function mentionIn(tokens: readonly Token[], { first, after }: NameRun, loud: boolean): Mention | null {
  const words: string[] = [];
  const places: number[] = [];
  for (let at = first; at < after; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' && token?.kind !== 'number') continue;
    words.push(token.text);
    places.push(at);
  }
  const folded = words.map(foldName);
  const next = tokens[after];
  const genitive = next?.lower === "'s" || next?.lower === '’s' || isBareGenitive(tokens, after);
  const blank: Mention = { first, after, nameFirst: first, words, kind: 'unclear', roles: [], gender: null, genitive };
  const lone = folded.length === 1 ? folded[0] : undefined;
  if (lone !== undefined) {
    const given = isGivenName(lone);
    if (roleOf(lone) && !given) return { ...blank, kind: 'title' };
    if (WELL_KNOWN_BODIES.has(lone)) return { ...blank, kind: 'organisation' };
    if (PEOPLE_WORDS.has(lone) || PLACE_WORDS.has(lone)) return { ...blank, kind: 'place' };
  } else if (ORGANISATION_WORDS.has(folded.at(-1) ?? '') || bodyWithOf(folded))
    return { ...blank, kind: 'organisation' };
  const titles = titlesBefore(folded);
  if (titles.after >= words.length) return { ...blank, kind: 'title', roles: titles.roles };
  const before = rolesBefore(tokens, first);
  const name = words.slice(titles.after);
  const roles = [...titles.roles, ...before.roles];
  const gender = titles.gender ?? before.gender;
  const named = { ...blank, nameFirst: places[titles.after] ?? first, words: name, roles, gender };
  const titled = titles.after > 0 && (titles.roles.length > 0 || titles.address);
  return { ...named, kind: kindOf(tokens, named, { titled: titled || before.roles.length > 0, loud }) };
}

const isBareGenitive = (tokens: readonly Token[], after: number): boolean => {
  const mark = tokens[after];
  const last = tokens[after - 1];
  if (!mark || !last || (mark.text !== "'" && mark.text !== '’') || mark.start !== last.end) return false;
  const next = tokens[after + 1];
  return last.lower.endsWith('s') && next?.kind === 'word' && next.start > mark.end;
};

/** "Ministry of Defence", "Institute for Rocks": the word before the first "of" or "for" is a body's. */
function bodyWithOf(folded: readonly string[]): boolean {
  for (let at = 1; at < folded.length; at += 1) {
    const word = folded[at] ?? '';
    if (word !== 'of' && word !== 'for' && word !== 'de') continue;
    const head = folded[at - 1] ?? '';
    return ORGANISATION_WORDS.has(head) && !roleOf(head);
  }
  return false;
}

interface Titles {
  after: number;
  roles: string[];
  gender: Gender | null;
  address: boolean;
}

/** The titles that open a run, and where the name after them begins: "Deputy Secretary of State Ann Hart" → 4. */
function titlesBefore(folded: readonly string[]): Titles {
  const titles: Titles = { after: 0, roles: [], gender: null, address: false };
  let last = -1;
  for (let at = 0; at < folded.length; at += 1) {
    const word = folded[at] ?? '';
    // "Dean Hart", "Earl Hart": a given name with a family name after it, though the word is also a title.
    if (at === 0 && isGivenName(word) && !isGivenName(folded[1] ?? '')) break;
    const role = roleOf(word);
    const address = ADDRESS.get(word);
    if (!role && address === undefined) {
      if (isGivenName(word) && !PLACE_WORDS.has(word) && !PEOPLE_WORDS.has(word) && !titleAhead(folded, at)) break;
      continue;
    }
    // A title at the end is a family name ("Ann Bishop") once a name stands before it.
    if (at === folded.length - 1 && last < at - 1 && folded.slice(0, at).some((part) => isGivenName(part))) break;
    last = at;
    if (role) {
      if (!titles.roles.includes(role.head)) titles.roles.push(role.head);
      titles.gender ??= role.gender;
    }
    if (address !== undefined) {
      titles.address = true;
      titles.gender ??= address;
    }
  }
  titles.after = last + 1;
  if (folded[titles.after] === 'of' || folded[titles.after] === 'for') titles.after = afterOffice(folded, titles.after);
  return titles;
}

/** "South Carolina Governor Ann Hart": a title right before a given name ends what only looked like a name. */
function titleAhead(folded: readonly string[], from: number): boolean {
  for (let at = from + 1; at < folded.length - 1; at += 1) {
    if (isGivenName(folded[at + 1] ?? '') && roleOf(folded[at] ?? '')) return true;
  }
  return false;
}

/** Where the name begins after "Secretary of …": at a given name, else two words before the end, else nowhere. */
function afterOffice(folded: readonly string[], of: number): number {
  for (let at = of + 2; at < folded.length - 1; at += 1) if (isGivenName(folded[at] ?? '')) return at;
  const rest = folded.length - of - 1;
  return rest >= 3 ? folded.length - 2 : folded.length;
}

/** The roles in small letters right before a name: "the state prosecutor Juan Mora". */
function rolesBefore(tokens: readonly Token[], first: number): { roles: string[]; gender: Gender | null } {
  const roles: string[] = [];
  let gender: Gender | null = null;
  for (let at = first - 1; at >= Math.max(0, first - 4); at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    const role = token.text === token.lower ? roleOf(token.lower) : null;
    if (role && !role.plural) {
      roles.push(role.head);
      gender ??= role.gender;
    } else if (!ROLE_MODIFIERS.has(token.lower)) break;
    else if (at === first - 1) break;
  }
  return { roles, gender };
}

/** Words that open the names of places: "San …", "New …", "Port …". */
const PLACE_HEADS = new Set(
  'san santa sao los las fort port mount new north south east west cape lake saint el la puerto rio monte bad upper lower'.split(
    ' ',
  ),
);
const RANK_OR_FIRM = new Set(['inc', 'llc', 'ltd', 'corp']);

function kindOf(
  tokens: readonly Token[],
  mention: Mention,
  { titled, loud }: { titled: boolean; loud: boolean },
): Mention['kind'] {
  const folded = mention.words.map(foldName);
  const [head = ''] = folded;
  const last = folded.at(-1) ?? '';
  if (folded.every((word) => PEOPLE_WORDS.has(word) || PLACE_WORDS.has(word))) {
    if (!(titled && folded.length === 1))
      return isGivenName(head) && folded.length > 1 && !PLACE_WORDS.has(last) ? 'person' : 'place';
  }
  if (folded.some((word) => RANK_OR_FIRM.has(word))) return 'organisation';
  const given = isGivenName(head);
  const bodies = folded.filter((word) => ORGANISATION_WORDS.has(word)).length;
  if (bodies > 0 && !given && !titled) return 'organisation';
  if (folded.length > 1 && !titled && !given && (PLACE_WORDS.has(last) || PLACE_HEADS.has(head))) return 'place';
  // "Ann Hart Paul Mora" is a list without commas.
  if (folded.length > 3 && folded.some((word, at) => at > 1 && at < folded.length - 1 && startsAnew(folded, word, at)))
    return 'unclear';
  if (titled && folded.length <= 5) return 'person';
  if (folded.length === 1) {
    const [word = ''] = mention.words;
    if (!loud && word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()) return 'organisation';
    return 'unclear';
  }
  if (PLACE_WORDS.has(head) && !given) return 'unclear';
  if (folded.length <= 5 && (given || folded.some((word, at) => at > 0 && isMiddle(word)))) {
    return bodies > 0 && folded.length > 2 ? 'organisation' : 'person';
  }
  if (folded.length <= 5 && folded.length > 1 && looksPersonal(tokens, mention)) return 'person';
  return 'unclear';
}

const startsAnew = (folded: readonly string[], word: string, at: number): boolean =>
  isGivenName(word) && !isGivenName(folded[at - 1] ?? '') && !isMiddle(folded[at - 1] ?? '');

const isMiddle = (word: string): boolean => /^[a-z]\.?$/.test(word) || PARTICLES.has(word.split('-')[0] ?? '');

/** An age, an apposition with a role, or speaking after two or three names shows a person: "Xul Mbeki, 34, …". */
function looksPersonal(tokens: readonly Token[], { first, after, words }: Mention): boolean {
  const before = tokens[first - 1];
  if (before?.lower === 'the' || words.length > 3) return false;
  const next = tokens[after];
  if (next?.text === ',') {
    const follower = tokens[after + 1];
    if (follower?.kind === 'number' && /^\d\d$/.test(follower.text) && tokens[after + 2]?.text === ',') return true;
    for (let at = after + 1; at < Math.min(tokens.length, after + 8); at += 1) {
      const token = tokens[at];
      if (token?.kind !== 'word') break;
      const role = roleOf(token.lower);
      if (role && !role.plural) return true;
      if (['of', 'in', 'at', 'for', 'with', 'and'].includes(token.lower)) break;
      if (token.lower === 'who' || token.lower === 'whose') return true;
    }
  }
  return followsRole(tokens, first, next) || speaksAt(tokens, first, after);
}

/** "The envoy to the north, Xul Mbeki, told …": a role before the comma shows a person, where the name is set off on both sides. */
function followsRole(tokens: readonly Token[], first: number, next: Token | undefined): boolean {
  if (tokens[first - 1]?.text !== ',' || (next?.text !== ',' && next?.text !== '.')) return false;
  for (let at = first - 2; at >= Math.max(0, first - 10); at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.lower === 'and' || token.lower === 'or') return false;
    const role = roleOf(token.lower);
    if (role) return !role.plural;
    // What stands right before the comma is the role or its place: "a doctor of the clinic, Xul Mbeki," may name the clinic.
    if (at === first - 2 && token.text === token.lower) return false;
  }
  return false;
}

const BEFORE_VERB = new Set(['also', 'later', 'then', 'had', 'has', 'himself', 'herself', 'earlier', 'reportedly']);

/** Whether a reporting verb stands right after these tokens ("Mora said"), or right before them and after a comma or a quotation (", said Mora"). */
export function speaksAt(tokens: readonly Token[], first: number, after: number): boolean {
  let next = after;
  while (next < after + 2 && BEFORE_VERB.has(tokens[next]?.lower ?? '')) next += 1;
  if (isSaying(tokens[next])) return true;
  const before = tokens[first - 1];
  if (!isSaying(before)) return false;
  const earlier = tokens[first - 2];
  return earlier === undefined || earlier.kind === 'mark' || earlier.kind === 'punct' || earlier.lower === 'as';
}

/** Whether a token is a verb of saying in a form that has a subject ("said", "tells"). */
export function isSaying(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const form = cueForm(token.lower);
  return form !== undefined && (form.past || form.present) && (form.frames.has('say') || form.frames.has('tell'));
}

/** Texts from wires may be set in capitals throughout, so that a word in capitals is no sign of an acronym. */
function mostlyCapitals(tokens: readonly Token[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const token of tokens) {
    if (token.kind !== 'word' || token.text.length < 4) continue;
    words += 1;
    if (isCapital(token) && token.text === token.text.toUpperCase()) capitals += 1;
  }
  return capitals * 3 > words;
}
