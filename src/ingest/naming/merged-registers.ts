import { foldName, type Gender, nameFits, nameParts, oneLetterApart, sameFamily, sameGiven } from './names.ts';
import type { NamedKind } from './naming.ts';
import type { Person } from './person.ts';
import type { Register } from './register.ts';

/** A speaker of the desk, as far as names are concerned. */
export interface KnownSpeaker {
  id: string;
  name: string;
  aliases: readonly string[];
}

/** One name for each person and organisation of several articles. */
export interface StoryRegister {
  /** The story's one name for a name of an article; the name itself where the story has no other. */
  nameOf(name: string, kind?: NamedKind): string;
  /** The desk's speaker by that name, alias or another spelling of one; null when it knows none, or several. */
  speakerOf(name: string, kind?: NamedKind): KnownSpeaker | null;
}

/** A person of the story: the persons of its articles that are one. */
interface Together {
  parts: string[];
  forms: Map<string, number>;
  registers: Set<number>;
  gender: Gender | null;
}

/**
 * Joins the persons of a story's articles: "Núñez" of one article and "Jose Nunez" of another get one name, the full
 * form printed most often. Two persons whom one article tells apart are never joined.
 */
export function mergeRegisters(registers: readonly Register[], known: readonly KnownSpeaker[] = []): StoryRegister {
  const story = storyPersons(registers);
  const names = new Map<string, string>();
  for (const person of story) {
    const name = commonest(person);
    for (const form of person.forms.keys()) {
      const key = keyOf(form);
      // A form that two persons of the story share stands for neither.
      names.set(key, names.has(key) && names.get(key) !== name ? form : name);
    }
  }
  for (const { acronyms } of registers)
    for (const [short, full] of acronyms) if (!names.has(short)) names.set(short, full);
  const desk = deskNames(known);
  const nameOf = (name: string, kind?: NamedKind): string =>
    kind === 'unnamed' ? name : (names.get(keyOf(name)) ?? name);
  return {
    nameOf,
    speakerOf: (name, kind) => (kind === 'unnamed' ? null : (desk(name) ?? desk(nameOf(name, kind)))),
  };
}

/** A name as it is compared: folded, without title article and full stops. */
const keyOf = (name: string): string =>
  foldName(name)
    .replace(/^the\s+/, '')
    .replace(/[.,]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function storyPersons(registers: readonly Register[]): Together[] {
  const story: Together[] = [];
  const byFamily = new Map<string, Together[]>();
  const later: { person: Person; register: number }[] = [];
  for (const [register, { persons }] of registers.entries()) {
    for (const person of persons) {
      if (person.parts.length === 1) later.push({ person, register });
      else addFull(story, byFamily, person, register);
    }
  }
  // A family name alone is the person's of the story who has it, when there is only one.
  for (const { person, register } of later) {
    const bearers = story.filter((each) => nameFits(person.parts, each.parts) && genderAllows(each, person));
    const [only] = bearers;
    if (only && bearers.length === 1) include(only, person, register);
  }
  return story;
}

function addFull(story: Together[], byFamily: Map<string, Together[]>, person: Person, register: number): void {
  // Spellings of one name begin alike, so only those are compared.
  const keys = person.parts.slice(1).map((part) => part.replace(/^(?:al|el)-/, '').slice(0, 2));
  const near = new Set(keys.flatMap((key) => byFamily.get(key) ?? []));
  let same: Together | undefined;
  for (const each of near) {
    if (sameName(person.parts, each.parts)) same = each;
    else if (!same && !each.registers.has(register) && genderAllows(each, person) && garbled(person.parts, each.parts))
      same = each;
  }
  const together = same ?? {
    parts: person.parts,
    forms: new Map(),
    registers: new Set<number>(),
    gender: person.gender,
  };
  if (!same) story.push(together);
  include(together, person, register);
  for (const key of keys) {
    const list = byFamily.get(key);
    if (!list) byFamily.set(key, [together]);
    else if (!list.includes(together)) list.push(together);
  }
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

/** Finds a speaker of the desk by name: as written, then by another spelling of a full name, each only when it is one speaker's. */
function deskNames(known: readonly KnownSpeaker[]): (name: string) => KnownSpeaker | null {
  const exact = new Map<string, KnownSpeaker | null>();
  const sounded = new Map<string, KnownSpeaker | null>();
  const add = (map: Map<string, KnownSpeaker | null>, key: string, speaker: KnownSpeaker): void => {
    const old = map.get(key);
    map.set(key, old === undefined || old?.id === speaker.id ? speaker : null);
  };
  for (const speaker of known) {
    for (const name of [speaker.name, ...speaker.aliases]) {
      add(exact, keyOf(name), speaker);
      const sound = soundOf(name);
      if (sound !== null) add(sounded, sound, speaker);
    }
  }
  return (name) => {
    const found = exact.get(keyOf(name));
    if (found !== undefined) return found;
    const sound = soundOf(name);
    return sound === null ? null : (sounded.get(sound) ?? null);
  };
}

// Letters that romanisations of one name write for one another: Qaddafi, Gadhafi; Yusuf, Youssef; Mohammed, Muhammad.
const ROMANISED: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\s)(?:al|el|as|ash|ad|an)[-\s]+/g, ' '],
  [/[-'’]/g, ''],
  [/ou|oo|o/g, 'u'],
  [/ee|y|e/g, 'i'],
  [/kh|gh|q|g(?=[aeu])|ck|c(?![hiey])/g, 'k'],
  [/dh|th/g, 'd'],
  [/ph|ff|v|w/g, 'f'],
  [/sch|sh|tch|ch/g, 's'],
  [/dj|zh/g, 'j'],
  [/z/g, 's'],
  [/([\p{L}])\1+/gu, '$1'],
  [/i(?=\s|$)|(?<=\p{L})a(?=\p{L})/gu, ''],
];

/** A full name as it sounds, in one romanisation; null for single words, where too many names sound alike. */
function soundOf(name: string): string | null {
  let sound = keyOf(name);
  if (!sound.includes(' ')) return null;
  for (const [written, letter] of ROMANISED) sound = sound.replace(written, letter);
  return sound.trim();
}
