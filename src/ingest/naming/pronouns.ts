import type { Token } from '../text/tokens.ts';
import { PEOPLE_WORDS } from '../words/nationalities.ts';
import { ROLE_MODIFIERS } from '../words/titles.ts';
import { bearerOf, type RoleContext } from './bearers.ts';
import type { Described } from './described.ts';
import { isSaying, type Mention, speaksAt } from './mentions.ts';
import type { Gender } from './names.ts';
import type { Person } from './person.ts';
import { roleOf } from './roles.ts';

/** Whom a pronoun stands for, and how far the next best is behind: 0 when two fit alike. */
export interface Antecedent {
  is: Person | Described;
  lead: number;
  /** How well it fits by itself: nearness, being the subject, speaking. */
  fit: number;
}

/** Somebody spoken of at a place, by name, by role or by a pronoun. */
interface Spoken {
  first: number;
  is: Person | Described;
  weight: number;
  gender: Gender | null;
}

/** For each token: whether it stands inside quotation marks, and how many sentences outside them have begun. */
export interface Reading {
  quoted: Uint8Array;
  clock: Uint32Array;
  paragraph: Uint32Array;
  /** 1 inside bylines and credits, whose names are nobody's in the story. */
  credit: Uint8Array;
}

const LOOK_BACK = 24;
const TOO_FAR = 7;
/** The weight from which on a place is a speaker's. */
const SPEAKER = 2.8;
const SAME_SENTENCE = 0.4;
const PREPOSITIONS = new Set(
  'of in at for with to from by on about against between among under over through after before near like than into per via including'.split(
    ' ',
  ),
);

/** Whom each "he" and "she" outside quotation marks stands for, worked out in reading order, so that one follows from another. */
export function antecedentsOf(context: RoleContext, reading: Reading): Map<number, Antecedent> {
  const { tokens } = context.article;
  const spoken = spokenOf(context, reading);
  const antecedents = new Map<number, Antecedent>();
  const before: Spoken[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    while (next < spoken.length && (spoken[next]?.first ?? 0) < at) {
      const named = spoken[next];
      if (named) before.push(named);
      next += 1;
    }
    const gender = pronounGender(tokens[at]);
    if (!gender) continue;
    const tags = speaksAt(tokens, at, at + 1);
    const found = antecedent(reading, before, at, { gender, tags });
    if (!found) continue;
    antecedents.set(at, found);
    if (reading.quoted[at] === 1 || tokens[at]?.lower !== gender) continue;
    if (found.is.gender === null && found.lead >= 1 && isPerson(found.is)) found.is.gender = gender;
    const weight = tags ? 3 : 2.4;
    before.push({ first: at, is: found.is, weight, gender });
  }
  return antecedents;
}

export const isPerson = (is: Person | Described): is is Person => 'name' in is;

const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'he'],
  ['his', 'he'],
  ['him', 'he'],
  ['himself', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['herself', 'she'],
]);

/** The gender that a pronoun asks for, or null when the token is none of a person. */
export function pronounGender(token: Token | undefined): Gender | null {
  return PRONOUNS.get(token?.lower ?? '') ?? null;
}

function spokenOf(context: RoleContext, reading: Reading): Spoken[] {
  const { article, persons, described } = context;
  const { tokens } = article;
  const spoken: Spoken[] = [];
  for (const [mention, person] of persons.of) {
    if (reading.quoted[mention.first] === 1 || reading.credit[mention.first] === 1) continue;
    spoken.push({ first: mention.first, is: person, weight: weightOf(tokens, mention), gender: person.gender });
  }
  for (const role of described) {
    if (role.plural || role.article === 'none' || reading.quoted[role.first] === 1 || reading.credit[role.first] === 1)
      continue;
    // "As a doctor, he …" says what somebody is, and brings nobody in.
    if (tokens[role.first - 1]?.lower === 'as') continue;
    const weight = weightOf(tokens, role);
    if (weight < 2) continue;
    const bearer = bearerOf(context, role, role.first);
    const is = bearer.confidence >= 0.8 && bearer.person ? bearer.person : role;
    spoken.push({ first: role.first, is, weight: is === role ? weight - 0.5 : weight, gender: role.gender });
  }
  return spoken.sort((a, b) => a.first - b.first);
}

/** A speaker weighs most, then a subject, then an object; least who only owns something or stands behind a preposition. */
function weightOf(tokens: readonly Token[], place: Mention | Described): number {
  const { first, after } = place;
  if ('genitive' in place && place.genitive) return 1.2;
  if ('genitive' in place && isModifier(tokens, after)) return 0.8;
  if (speaksAt(tokens, first, after)) return 3;
  const start = phraseStart(tokens, first);
  const before = tokens[start - 1];
  const to = tokens[start - 2];
  if (before?.lower === 'to' && to?.lower === 'according') return 3;
  const opened = before === undefined || before.end < (tokens[start]?.start ?? 0) - 1;
  const says = saysAfterDescription(tokens, after);
  if (opened || before.kind === 'punct' || before.kind === 'mark') return says ? 3 : 2.4;
  if (PREPOSITIONS.has(before.lower)) return 1;
  if (CONNECTIVES.has(before.lower) || isSaying(before)) return says ? 3 : 2.4;
  return says ? 2.8 : 1.6;
}

/** "Hart spokesman Juan Mora": a name that only says whose the role after it is. */
function isModifier(tokens: readonly Token[], after: number): boolean {
  const last = tokens[after - 1];
  const next = tokens[after];
  if (next?.kind !== 'word' || !last || next.start - last.end > 1 || next.text !== next.lower) return false;
  return (
    roleOf(next.lower) !== null || (ROLE_MODIFIERS.has(next.lower) && roleOf(tokens[after + 1]?.lower ?? '') !== null)
  );
}

/** Where the words before a name that belong to it begin: "the state governor Ann Hart". */
function phraseStart(tokens: readonly Token[], first: number): number {
  let start = first;
  while (start > Math.max(0, first - 5)) {
    const token = tokens[start - 1];
    const next = tokens[start];
    if (token?.kind !== 'word' || !next || next.start - token.end > 1) break;
    const noun = ROLE_MODIFIERS.has(token.lower) || PEOPLE_WORDS.has(token.lower) || roleOf(token.lower) !== null;
    if (!noun && !DETERMINERS.has(token.lower) && token.text === token.lower) break;
    if (CONNECTIVES.has(token.lower) || PREPOSITIONS.has(token.lower)) break;
    start -= 1;
  }
  return start;
}

const DETERMINERS = new Set(['a', 'an', 'the', 'his', 'her', 'their', 'its', "'s", '’s']);
const CONNECTIVES = new Set([
  'and',
  'but',
  'as',
  'when',
  'while',
  'that',
  'because',
  'if',
  'though',
  'although',
  'where',
  'whether',
  'since',
]);

/** "Mora, an adviser to the institute (Inst), said", "Mora of the institute said": a verb of saying after what describes the name. */
function saysAfterDescription(tokens: readonly Token[], after: number): boolean {
  const opener = tokens[after];
  const bare = opener?.kind === 'word' && PREPOSITIONS.has(opener.lower);
  if (!bare && opener?.text !== ',' && opener?.text !== '(') return false;
  let commas = 0;
  let inBrackets = opener?.text === '(';
  for (let at = after + 1; at < Math.min(tokens.length, after + 26); at += 1) {
    const token = tokens[at];
    if (!token || (token.text === '.' && !inBrackets) || token.kind === 'mark') return false;
    if (token.text === '(') inBrackets = true;
    if (token.text === ')') inBrackets = false;
    if (token.text === ',' || token.text === ')') {
      if (isSaying(tokens[at + 1])) return true;
      commas += 1;
      if (commas > 3 || bare) return false;
    } else if (bare && isSaying(token)) return true;
  }
  return false;
}

/** Who speaks goes on speaking: "Hart said no. “Never,” he added." */
const SPEAKS_ON = 0.4;

function antecedent(
  reading: Reading,
  before: readonly Spoken[],
  at: number,
  { gender, tags }: { gender: Gender; tags: boolean },
): Antecedent | null {
  const scores = new Map<Person | Described, number>();
  const times = new Map<Person | Described, number>();
  const now = reading.clock[at] ?? 0;
  const here = reading.paragraph[at] ?? 0;
  for (let back = before.length - 1; back >= Math.max(0, before.length - LOOK_BACK); back -= 1) {
    const candidate = before[back];
    if (!candidate) continue;
    const apart = now - (reading.clock[candidate.first] ?? 0);
    if (apart > TOO_FAR) break;
    const known = candidate.is.gender ?? candidate.gender;
    if (known !== null && known !== gender) continue;
    const paragraphs = here - (reading.paragraph[candidate.first] ?? 0);
    const old = scores.get(candidate.is);
    const score =
      candidate.weight -
      0.8 * apart -
      0.25 * Math.min(paragraphs, 3) +
      (known === gender ? 0.6 : 0) +
      (apart === 0 ? SAME_SENTENCE : 0) +
      (tags && apart <= 1 && candidate.weight >= SPEAKER ? SPEAKS_ON : 0);
    // Whoever is spoken of again and again is more likely meant, but three times tell as much as ten.
    const again = times.get(candidate.is) ?? 0;
    times.set(candidate.is, again + 1);
    if (old === undefined) scores.set(candidate.is, score);
    else scores.set(candidate.is, Math.max(old, score) + (again < 4 ? 0.15 : 0));
  }
  let best: Antecedent | null = null;
  let second = Number.NEGATIVE_INFINITY;
  for (const [is, fit] of scores) {
    if (!best || fit > best.fit) {
      second = best?.fit ?? second;
      best = { is, fit, lead: 0 };
    } else if (fit > second) second = fit;
  }
  if (best) best.lead = Math.min(9, best.fit - second);
  return best;
}
