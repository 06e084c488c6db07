import type { NamedKind } from '../attribution.ts';
import { FULL_FORMS } from '../words/given-names.ts';
import { nameKey } from './known-names.ts';
import { type Gender, nameFits, nameParts, oneLetterApart, sameFamily, sameGiven } from './names.ts';
import type { Person } from './person.ts';
import type { Register } from './register.ts';

/** The story's one name for a name that an article resolves; the name itself where the story has no other. */
export type StoryNames = (name: string, kind: NamedKind) => string;

/** A person of the story: the persons of its articles that are one. */
interface Together {
  parts: string[];
  forms: Map<string, number>;
  members: { person: Person; register: number }[];
  registers: Set<number>;
  roles: Set<string>;
  gender: Gender | null;
}

/**
 * Joins the persons of articles that are read together, and gives the names for each of them: "Núñez" of one article and
 * "Jose Nunez" of another get one name, the full form printed most often. Two persons whom one article tells apart are
 * never joined, and a family name alone only between articles that have more in common than that name.
 */
export function mergeRegisters(registers: readonly Register[]): StoryNames[] {
  const own = registers.map(() => new Map<string, string>());
  for (const together of storyPersons(registers)) {
    if (together.registers.size === 1) continue;
    const name = commonest(together);
    for (const { person, register } of together.members) own[register]?.set(nameKey(person.name), name);
  }
  const acronyms = new Map<string, string>();
  for (const register of registers)
    for (const [short, full] of register.acronyms) if (!acronyms.has(short)) acronyms.set(short, full);
  return own.map((names) => (name, kind) => {
    if (kind === 'person') return names.get(nameKey(name)) ?? name;
    return kind === 'organisation' ? (acronyms.get(nameKey(name)) ?? name) : name;
  });
}

/** The persons found so far, by whole name, by how given name and family name begin, and by how a family name begins. */
interface Story {
  persons: Together[];
  byName: Map<string, Together>;
  byBeginning: Map<string, Together[]>;
  byFamily: Map<string, Together[]>;
}

/** Names looked at for each lone family name; more bearers than this make it ambiguous anyway. */
const MOST_BEARERS = 20;

function storyPersons(registers: readonly Register[]): Together[] {
  const story: Story = { persons: [], byName: new Map(), byBeginning: new Map(), byFamily: new Map() };
  const later: { person: Person; register: number }[] = [];
  for (const [register, { persons }] of registers.entries()) {
    for (const person of persons) {
      if (person.parts.length === 1) later.push({ person, register });
      else addFull(story, person, register);
    }
  }
  const company = new Map<number, Set<string>>();
  for (const { person, register } of later) {
    const near = (story.byFamily.get(startOf(person.parts[0] ?? '')) ?? []).slice(0, MOST_BEARERS);
    const bearers = near.filter((each) => nameFits(person.parts, each.parts) && genderAllows(each, person));
    const [only] = bearers;
    if (only && bearers.length === 1 && inCompany(registers, company, only, person, register))
      include(only, person, register);
  }
  return story.persons;
}

/** Whether an article that has only a family name shares a role of its bearer, or names somebody else whom the bearer's articles name. */
function inCompany(
  registers: readonly Register[],
  company: Map<number, Set<string>>,
  bearer: Together,
  person: Person,
  register: number,
): boolean {
  for (const role of person.roles) if (bearer.roles.has(role)) return true;
  const here = namesIn(registers, company, register);
  for (const other of bearer.registers) {
    if (other === register) continue;
    for (const name of namesIn(registers, company, other)) if (here.has(name)) return true;
  }
  return false;
}

/** The full names of an article, of persons and of bodies. */
function namesIn(registers: readonly Register[], company: Map<number, Set<string>>, register: number): Set<string> {
  const before = company.get(register);
  if (before) return before;
  const names = new Set<string>();
  for (const { parts } of registers[register]?.persons ?? []) if (parts.length > 1) names.add(parts.join(' '));
  for (const body of registers[register]?.bodies ?? []) if (body.includes(' ')) names.add(nameKey(body));
  company.set(register, names);
  return names;
}

/** Spellings of one name begin alike, so only those are compared. */
const startOf = (part: string): string => part.replace(/^(?:al|el)-/, '').slice(0, 2);

function addFull(story: Story, person: Person, register: number): void {
  const whole = person.parts.join(' ');
  const keys = beginnings(person.parts);
  const together = story.byName.get(whole) ?? spelledOtherwise(story, keys, person, register) ?? newTogether(person);
  if (together.members.length === 0) story.persons.push(together);
  include(together, person, register);
  if (!story.byName.has(whole)) {
    story.byName.set(whole, together);
    for (const key of keys) put(story.byBeginning, key, together);
    for (const part of person.parts.slice(1)) put(story.byFamily, startOf(part), together);
  }
}

function spelledOtherwise(
  { byBeginning }: Story,
  keys: readonly string[],
  person: Person,
  register: number,
): Together | undefined {
  let near: Together | undefined;
  for (const key of keys) {
    for (const each of byBeginning.get(key) ?? []) {
      if (sameName(person.parts, each.parts)) return each;
      if (!each.registers.has(register) && genderAllows(each, person) && garbled(person.parts, each.parts))
        near ??= each;
    }
  }
  return near;
}

const newTogether = ({ parts, gender }: Person): Together => ({
  parts,
  forms: new Map(),
  members: [],
  registers: new Set<number>(),
  roles: new Set<string>(),
  gender,
});

function put(map: Map<string, Together[]>, key: string, together: Together): void {
  const list = map.get(key);
  if (!list) map.set(key, [together]);
  else if (!list.includes(together)) list.push(together);
}

/** How a full name begins, given name and each family name: "wi nu". "Bill" begins as "William" does. */
function beginnings([given = '', ...families]: readonly string[]): string[] {
  const first = (FULL_FORMS[given] ?? given).charAt(0);
  return families.map((family) => `${first} ${startOf(family)}`);
}

const sameName = (a: readonly string[], b: readonly string[]): boolean => nameFits(a, b) || nameFits(b, a);

const genderAllows = (story: Together, person: Person): boolean =>
  story.gender === null || person.gender === null || story.gender === person.gender;

/** A foreign name that two outlets wrote down by ear: both parts long, and both beginning alike ("Alfredo Brandt", "Alfred Brandts"). */
function garbled(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((part, at) => {
    const other = b[at] ?? '';
    if (at === 0 ? sameGiven(part, other) : sameFamily(part, other)) return true;
    if (at > 0 && oneLetterApart(part, other)) return true;
    return (
      Math.min(part.length, other.length) >= 7 &&
      Math.abs(part.length - other.length) <= 1 &&
      part.slice(0, 5) === other.slice(0, 5)
    );
  });
}

function include(together: Together, person: Person, register: number): void {
  for (const [form, count] of person.forms) together.forms.set(form, (together.forms.get(form) ?? 0) + count);
  for (const role of person.roles) together.roles.add(role);
  together.members.push({ person, register });
  together.registers.add(register);
  together.gender ??= person.gender;
  if (person.parts.length > together.parts.length) together.parts = person.parts;
}

/** The full form printed most often; where counts are level, the first. */
function commonest({ forms, parts }: Together): string {
  let best = '';
  let most = -1;
  for (const [form, count] of forms) {
    const own = nameParts(form.split(' '));
    const weight = count + (own.length > 1 && sameGiven(own[0] ?? '', parts[0] ?? '') ? 10_000 : 0);
    if (weight > most) {
      most = weight;
      best = form;
    }
  }
  return best;
}
