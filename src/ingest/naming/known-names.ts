import { abjadConsonants, latinConsonants, romanised, soundOf } from '../../facts/romanised.ts';
import type { NamedKind } from '../attribution.ts';
import { bareFamily, foldName, nameParts, oneLetterApart, sameGiven } from './names.ts';

/** A speaker of the desk, as far as names are concerned. */
export interface KnownSpeaker {
  id: string;
  name: string;
  kind: NamedKind;
  aliases: readonly string[];
}

/** A speaker of the desk by a printed name, and how likely it is that the name means this one (0–1). */
export interface KnownByName<S extends KnownSpeaker> {
  speaker: S;
  confidence: number;
}

/** Finds the desk's speakers by the names that articles print. */
export type KnownNames<S extends KnownSpeaker> = (name: string, kind: NamedKind) => KnownByName<S> | null;

const EXACT = 0.97;
const SPELT_OTHERWISE = 0.92;
const FAMILY_ALONE = 0.9;
const FAMILY_SPELT_OTHERWISE = 0.87;
/** Below what is sure: the editor decides. */
const GUESS = 0.8;

/** Shorter family names sound alike too often. */
const SHORTEST_SOUND = 5;

/**
 * The desk's speakers by name, alias, and other spellings and scripts of these, each only where it is one speaker's:
 * "Hart" for Ann Hart, "Vitkov" for Witkow, "Нуньес" for Nunes. Unnamed sources are never found. That a description ("the envoy")
 * is somebody's alias is a guess.
 */
export function knownNames<S extends KnownSpeaker>(speakers: readonly S[]): KnownNames<S> {
  const exact = new Map<string, S | null>();
  const families = new Map<string, S | null>();
  const sounds = new Map<string, S | null>();
  const consonants = new Map<string, S | null>();
  const byLetter = new Map<string, Written<S>[]>();
  for (const speaker of speakers) {
    if (speaker.kind === 'unnamed') continue;
    for (const name of [speaker.name, ...speaker.aliases]) {
      add(exact, nameKey(name), speaker);
      if (speaker.kind !== 'person' || !isPersonName(speaker, name)) continue;
      const written = writtenName(name, speaker);
      if (!written) continue;
      if (written.abjad !== null) add(consonants, written.abjad, speaker);
      else add(consonants, latinConsonants(written.family), speaker);
      add(families, written.family, speaker);
      add(sounds, soundOf(written.family), speaker);
      const letter = written.family.charAt(0);
      byLetter.set(letter, [...(byLetter.get(letter) ?? []), written]);
    }
  }
  const slipped = (family: string): S | null => {
    const near = new Set<S>();
    for (const other of byLetter.get(family.charAt(0)) ?? [])
      if (family.length > SHORTEST_SOUND && oneLetterApart(family, other.family)) near.add(other.speaker);
    const [only] = near;
    return near.size === 1 ? (only ?? null) : null;
  };
  const find: KnownNames<S> = (name, kind) => {
    const same = exact.get(nameKey(name));
    if (same) return { speaker: same, confidence: kind === 'unnamed' && same.kind === 'person' ? GUESS : EXACT };
    // A lone word that an article does not explain may be a body or a person; the desk may know which.
    const foreign = !ASCII.test(name);
    const lone = kind === 'organisation' && !foreign && !name.includes(' ');
    const personal = kind === 'person' || lone || foreign;
    const written = same === undefined && personal ? writtenName(name, null) : null;
    if (!written) return null;
    const { family, given, abjad } = written;
    if (abjad !== null) {
      const speaker = abjad.length < 3 ? null : (consonants.get(abjad) ?? null);
      return speaker && { speaker, confidence: GUESS };
    }
    const own = families.get(family);
    const sound = own === undefined && family.length >= SHORTEST_SOUND ? sounds.get(soundOf(family)) : undefined;
    const speaker = own ?? sound ?? (own === undefined && sound === undefined ? slipped(family) : null);
    if (!speaker) return null;
    if (given === null) {
      if (own) return { speaker, confidence: FAMILY_ALONE };
      return { speaker, confidence: sound && !lone ? FAMILY_SPELT_OTHERWISE : GUESS };
    }
    const [knownGiven = ''] = nameParts(speaker.name.split(/\s+/));
    if (!sameGiven(given, knownGiven) && givenSound(given) !== givenSound(knownGiven)) return null;
    return { speaker, confidence: SPELT_OTHERWISE };
  };
  return remembered(find);
}

/** An article names the same few people again and again. */
const MOST_REMEMBERED = 2000;

function remembered<S extends KnownSpeaker>(find: KnownNames<S>): KnownNames<S> {
  const found = new Map<string, ReturnType<typeof find>>();
  return (name, kind) => {
    const key = `${kind} ${name}`;
    const before = found.get(key);
    if (before !== undefined) return before;
    if (found.size >= MOST_REMEMBERED) found.clear();
    const now = find(name, kind);
    found.set(key, now);
    return now;
  };
}

const ASCII = /^[\u0020-\u024f’]*$/;

/** A name as it is compared: folded, without article and full stops. */
export const nameKey = (name: string): string =>
  foldName(name)
    .replace(/^the\s+/, '')
    .replace(/[.,]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

interface Written<S> {
  /** The folded family name in Latin letters; for Hebrew and Arabic as printed. */
  family: string;
  given: string | null;
  /** The consonants of the family name where it is written in Hebrew or Arabic. */
  abjad: string | null;
  speaker: S;
}

function writtenName<S>(name: string, speaker: S): Written<S> | null {
  const words = name.split(/\s+/).map((word) => {
    const folded = foldName(word);
    return romanised(folded) ?? folded;
  });
  const parts = nameParts(words);
  const family = bareFamily(parts.at(-1) ?? '');
  if (family === '') return null;
  const given = parts.length > 1 ? (parts[0] ?? null) : null;
  return { family, given, abjad: abjadConsonants(family), speaker };
}

// Letters that romanisations of one given name write for one another: Yusuf, Youssef; Mohammed, Muhammad; Kadir, Qadeer.
const ROMANISED: readonly (readonly [RegExp, string])[] = [
  [/[-'’]/g, ''],
  [/ou|oo|o/g, 'u'],
  [/ee|y|e/g, 'i'],
  [/kh|gh|q|g(?=[aeu])|ck|c(?![hiey])/g, 'k'],
  [/dh|th/g, 'd'],
  [/ph|ff|v|w/g, 'f'],
  [/sch|sh|tch|ch/g, 's'],
  [/dj|zh/g, 'j'],
  [/z/g, 's'],
  [/(.)\1+/g, '$1'],
  [/i$|(?<=.)a(?=.)/g, ''],
];

function givenSound(given: string): string {
  let sound = given;
  for (const [written, letter] of ROMANISED) sound = sound.replace(written, letter);
  return sound;
}

/** Whether an alias is a form of the person's name, and no description ("prime minister"): it shares a part with the name, or is written in other letters. */
function isPersonName({ name }: KnownSpeaker, form: string): boolean {
  if (form === name || !ASCII.test(form)) return true;
  const parts = nameParts(name.split(/\s+/));
  const own = nameParts(form.split(/\s+/));
  return own.length <= parts.length + 1 && parts.includes(own.at(-1) ?? '');
}

/** A key that two speakers share finds neither. */
function add<S extends KnownSpeaker>(map: Map<string, S | null>, key: string, speaker: S): void {
  const before = map.get(key);
  map.set(key, before === undefined || before?.id === speaker.id ? speaker : null);
}
