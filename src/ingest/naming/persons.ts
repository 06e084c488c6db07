import type { Token } from '../text/tokens.ts';
import { bindRoles } from './appositions.ts';
import type { Described } from './described.ts';
import type { Mention } from './mentions.ts';
import { foldName, type Gender, genderOf, isGivenName, nameFits, nameParts } from './names.ts';
import type { Person } from './person.ts';

/** The persons of an article, and for each mention of one the person. */
export interface Persons {
  all: Person[];
  of: Map<Mention, Person>;
  /** Mentions by a family name that several persons share. */
  doubtful: Set<Mention>;
  /** Role phrases that stand beside a name and mean its bearer: "the envoy, Ann Hart". */
  beside: Map<Described, Person>;
  /** Folded part of a name → whose it is. */
  byPart: Map<string, Person[]>;
  /** Role → its bearers. */
  byRole: Map<string, Person[]>;
}

/** Which mentions are of one person: full names first, then the short forms that follow them. */
export function personsOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  described: readonly Described[],
): Persons {
  const byPart = new Map<string, Person[]>();
  const persons: Persons = {
    all: [],
    of: new Map(),
    doubtful: new Set(),
    beside: new Map(),
    byPart,
    byRole: new Map(),
  };
  for (const mention of mentions)
    if (mention.kind === 'person' && nameParts(mention.words).length > 1) place(persons, byPart, mention);
  for (const mention of mentions) {
    const full = persons.of.get(mention);
    if (full) full.last = mention.first;
    else if (mention.kind === 'person' && nameParts(mention.words).length === 1)
      placeShort(persons, byPart, mention, true);
    else if (mention.kind === 'unclear' || mention.kind === 'place') placeShort(persons, byPart, mention, false);
  }
  for (const person of persons.all) settle(person);
  persons.beside = bindRoles(tokens, persons.of, described);
  for (const person of persons.all) {
    for (const role of person.roles) {
      const bearers = persons.byRole.get(role);
      if (bearers) bearers.push(person);
      else persons.byRole.set(role, [person]);
    }
  }
  return persons;
}

const MOST_NAMESAKES = 40;

/** The persons who share a part of a name. Only these are compared, and of many namesakes the first, so that the time stays linear. */
export function alike(byPart: ReadonlyMap<string, Person[]>, parts: readonly string[]): Person[] {
  const found = new Set<Person>();
  for (const part of parts) for (const person of (byPart.get(part) ?? []).slice(0, MOST_NAMESAKES)) found.add(person);
  return [...found];
}

function place(persons: Persons, byPart: Map<string, Person[]>, mention: Mention): void {
  const parts = nameParts(mention.words);
  const same = alike(byPart, parts).find((person) => nameFits(parts, person.parts) || nameFits(person.parts, parts));
  const person = same ?? newPerson(persons, mention, parts);
  join(persons, person, mention);
  if (parts.length > person.parts.length) person.parts = parts;
  for (const part of parts) {
    const list = byPart.get(part);
    if (!list) byPart.set(part, [person]);
    else if (list.length < MOST_NAMESAKES && !list.includes(person)) list.push(person);
  }
}

function placeShort(persons: Persons, byPart: Map<string, Person[]>, mention: Mention, certain: boolean): void {
  const parts = nameParts(mention.words);
  const family = alike(byPart, parts).filter((person) => nameFits(parts, person.parts));
  const fitting = family.filter(
    (person) => mention.gender === null || genderIn(person) === null || genderIn(person) === mention.gender,
  );
  const given = alike(byPart, parts).filter((person) => parts.length === 1 && person.parts[0] === parts[0]);
  const candidates = fitting.length > 0 ? fitting : given;
  if (candidates.length === 0) {
    if (certain) place(persons, byPart, mention);
    return;
  }
  // A place or a body may share a name with somebody; only a name that begins no other thing is taken for a person.
  if (!certain && mention.kind === 'place' && !(fitting.length > 0)) return;
  const before = candidates.filter((person) => person.first < mention.first);
  const [only] = candidates;
  if (candidates.length === 1 && only) {
    join(persons, only, mention);
    return;
  }
  // Of several with one family name, copy gives the bare name to the one whom the article is about, else to the one named last.
  const possible = before.length > 0 ? before : candidates;
  const latest = possible.reduce((a, b) => (b.last > a.last ? b : a));
  const foremost = possible.reduce((a, b) => (b.mentions.length > a.mentions.length ? b : a));
  const lead = (person: Person): number =>
    person.mentions.length /
    Math.max(0, ...before.filter((other) => other !== person).map((other) => other.mentions.length));
  const nearest = lead(foremost) >= 4 ? foremost : latest;
  const plain = before.length === 1 || (before.length > 1 && lead(nearest) > 2);
  join(persons, nearest, mention);
  if (!plain) persons.doubtful.add(mention);
}

const genderIn = (person: Person): Gender | null => person.gender ?? genderOf(person.parts[0] ?? '');

function newPerson(persons: Persons, mention: Mention, parts: string[]): Person {
  const person: Person = {
    name: mention.words.join(' '),
    forms: new Map(),
    parts,
    roles: new Set(),
    qualifiers: new Set(),
    gender: null,
    first: mention.first,
    last: -1,
    mentions: [],
  };
  persons.all.push(person);
  return person;
}

function join(persons: Persons, person: Person, mention: Mention): void {
  const form = mention.words.join(' ');
  person.forms.set(form, (person.forms.get(form) ?? 0) + 1);
  person.mentions.push(mention);
  person.last = mention.first;
  person.first = Math.min(person.first, mention.first);
  for (const role of mention.roles) person.roles.add(role);
  person.gender ??= mention.gender;
  persons.of.set(mention, person);
}

/** The name shown is the fullest kind of form that is printed most often; where counts are level, the first printed. */
function settle(person: Person): void {
  let best = person.name;
  let most = -1;
  for (const [form, count] of person.forms) {
    const words = form.split(' ');
    const full =
      words.length > 1 && (isGivenName(foldName(words[0] ?? '')) || foldName(words[0] ?? '') === person.parts[0]);
    const weight = (full ? 1000 : 0) + count;
    if (weight > most) {
      best = form;
      most = weight;
    }
  }
  person.name = best;
  if (person.parts.length > 1) person.gender ??= genderOf(person.parts[0] ?? '');
}
