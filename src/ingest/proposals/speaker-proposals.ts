import type { Speaker } from '../../facts/speaker.ts';
import { normalWords } from '../../facts/words.ts';
import type { NamedSpeaker } from '../attribution.ts';
import { isOrganisation } from '../naming/speaker-kind.ts';
import { slug } from '../reading/source-id.ts';
import type { ProposedSpeaker } from './proposal.ts';

/** Finds the speakers of one article among those that the desk knows, and makes a new record of each other. */
export interface SpeakerFinder {
  find(named: NamedSpeaker | null, text: string): ProposedSpeaker | null;
}

const ARTICLE = /^(?:the|a|an)\s+/i;
const OFFICE = /['’]s?\s+(?:office|spokes\p{L}+|press (?:office|service)|team|campaign)$/iu;

/**
 * A person or body is known by any of its names, an unnamed source never: two descriptions in the same words may be two
 * people. Ids of new speakers are made of their names, those of unnamed sources begin with the source's id.
 */
export function speakerFinder(source: string, known: readonly Speaker[]): SpeakerFinder {
  const byName = namesOf(known);
  const ids = new Set(known.map(({ id }) => id));
  const found = new Map<string, ProposedSpeaker | null>();
  const findAnew = (name: string): ProposedSpeaker | null => {
    const key = nameKey(name);
    const speaker = byName.get(key) ?? knownByEnd(key, byName);
    if (speaker) return { speaker, known: true };
    const record = newSpeaker(name, source, ids);
    if (record) ids.add(record.id);
    return record && { speaker: record, known: false };
  };
  return {
    find(named, text) {
      const name = nameOf(named, text);
      if (name === null) return null;
      const bare = name.replace(ARTICLE, '').toLowerCase();
      const before = found.get(bare);
      if (before !== undefined) return before;
      const speaker = findAnew(name);
      found.set(bare, speaker);
      return speaker;
    },
  };
}

/** The names of a desk's speakers, worked out once for all of its articles. */
const knownNames = new WeakMap<readonly Speaker[], ReadonlyMap<string, Speaker>>();

function namesOf(known: readonly Speaker[]): ReadonlyMap<string, Speaker> {
  const before = knownNames.get(known);
  if (before) return before;
  const byName = new Map<string, Speaker>();
  for (const speaker of known) {
    if (speaker.kind === 'unnamed') continue;
    for (const name of [speaker.name, ...speaker.aliases]) byName.set(nameKey(name), speaker);
  }
  knownNames.set(known, byName);
  return byName;
}

const nameKey = (name: string): string => normalWords(name.replace(ARTICLE, ''));

/** The name that the article resolves; a description as printed where it has no name. A pronoun alone names nobody. */
function nameOf(named: NamedSpeaker | null, text: string): string | null {
  const name = named?.name ?? (named?.printed ? text.slice(named.printed.start, named.printed.end) : null);
  if (name === null || name.trim() === '' || PRONOUN.test(name.trim())) return null;
  return name.trim();
}

const PRONOUN =
  /^(?:i|he|she|they|it|we|you|who|which|that|this|these|those|him|her|them|one|some|others?|many|both|all|several|most)$/i;

/** "A spokesman for Anna Berg" is not Anna Berg. */
const BELONGS = new Set('for of to with by from at in on and or near against'.split(' '));

/** "Foreign minister Anna Berg" is the Anna Berg that the desk knows: a name of two words or more at the end is enough. */
function knownByEnd(key: string, byName: ReadonlyMap<string, Speaker>): Speaker | null {
  const words = key.split(' ');
  for (let from = 1; from <= words.length - 2; from += 1) {
    if (BELONGS.has(words[from - 1] ?? '')) return null;
    const speaker = byName.get(words.slice(from).join(' '));
    if (speaker?.kind === 'person') return speaker;
  }
  return null;
}

function newSpeaker(name: string, source: string, ids: ReadonlySet<string>): Speaker | null {
  const kind = kindOf(name);
  const bare = name.replace(ARTICLE, '');
  const base = slug(kind === 'unnamed' ? `${source.slice(0, 30)} ${bare}` : bare);
  if (base === '') return null;
  let id = base;
  for (let number = 2; ids.has(id); number += 1) id = `${base.slice(0, 60)}-${number}`;
  return { id, name, kind, aliases: [], officeOf: null };
}

function kindOf(name: string): Speaker['kind'] {
  if (OFFICE.test(name)) return 'office';
  if (isOrganisation(name)) return 'organisation';
  return /^\p{Lu}/u.test(name.replace(ARTICLE, '')) && !/^(?:a|an)\s/i.test(name) && !UNNAMED.test(name)
    ? 'person'
    : 'unnamed';
}

/** Descriptions of people who are not named, also where they begin with a nationality. */
const UNNAMED =
  /(?:^|\s)(?:sources?|officials?|witness(?:es)?|residents?|analysts?|experts?|diplomats?|activists?|lawmakers?|critics|supporters|people|aides?|observers|insiders?|investigators|prosecutors|authorities|spokes\p{L}+|scientists|researchers|doctors|relatives|neighbou?rs|survivors|protesters|commanders?|fighters|soldiers|leaders)\b/iu;
