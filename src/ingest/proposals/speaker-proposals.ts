import type { Speaker } from '../../facts/speaker.ts';
import type { NamedSpeaker, Resolution } from '../attribution.ts';
import { type KnownNames, knownNames } from '../naming/known-names.ts';
import type { StoryNames } from '../naming/merged-registers.ts';
import type { Register } from '../naming/register.ts';
import { slug } from '../reading/source-id.ts';
import type { ProposedSpeaker } from './proposal.ts';

/** Who is named in an article: its register, the names that articles read with it give to the same people, and whom the desk knows. */
export interface ArticleNames {
  register: Register;
  story: StoryNames;
  speakers: readonly Speaker[];
}

/** A proposed speaker, and how likely it is that the words mean this one (0–1). */
export interface FoundSpeaker extends ProposedSpeaker {
  confidence: number;
}

/** Finds the speakers of one article among those that the desk knows, and makes a new record of each other. */
export interface SpeakerFinder {
  find(named: NamedSpeaker | null): FoundSpeaker | null;
}

/**
 * A person or body is known by any of its names, an unnamed source never: two descriptions in the same words may be two
 * people. Where the article does not tell who speaks there is no speaker. Ids of new speakers are made of their names,
 * those of unnamed sources begin with the source's id.
 */
export function speakerFinder(source: string, { register, story, speakers }: ArticleNames): SpeakerFinder {
  const known = namesOf(speakers);
  const ids = new Set(speakers.map(({ id }) => id));
  const made = new Map<string, Speaker | null>();
  const find = (resolution: Resolution): FoundSpeaker | null => {
    const printed = resolution.name ?? resolution.guess;
    if (printed === null || printed.trim() === '') return null;
    const { kind, confidence } = resolution;
    const name = story(printed.trim(), kind);
    const own = known(name, kind) ?? known(printed.trim(), kind) ?? owned(known, printed, resolution);
    if (own) return { speaker: own.speaker, known: true, confidence: Math.min(confidence, own.confidence) };
    const key = keyOf(name, resolution);
    let speaker = made.get(key);
    if (speaker === undefined) {
      speaker = newSpeaker(name, kind, source, ids);
      if (speaker) ids.add(speaker.id);
      made.set(key, speaker);
    }
    return speaker && { speaker, known: false, confidence };
  };
  return {
    find(named) {
      const resolution = named?.resolution ?? (named?.printed ? register.resolve(named.printed) : null);
      return resolution && find(resolution);
    },
  };
}

/** The names of a desk's speakers, worked out once for all of its articles. */
const worked = new WeakMap<readonly Speaker[], KnownNames<Speaker>>();

function namesOf(speakers: readonly Speaker[]): KnownNames<Speaker> {
  const before = worked.get(speakers);
  if (before) return before;
  const names = knownNames(speakers);
  worked.set(speakers, names);
  return names;
}

/** "His government", where the desk knows the government by its head: "Hart's government". */
function owned(known: KnownNames<Speaker>, printed: string, { owner, kind }: Resolution): ReturnType<typeof known> {
  if (owner === null) return null;
  const thing = printed.replace(/^\S+\s+/, '');
  return known(`${owner}'s ${thing}`, kind) ?? known(`${owner.split(' ').at(-1)}'s ${thing}`, kind);
}

/** One record for a name; for descriptions one for each place where somebody is described so. */
function keyOf(name: string, { kind, described }: Resolution): string {
  const bare = name.replace(ARTICLE, '').toLowerCase();
  return kind === 'unnamed' && described !== null ? `${described} ${bare}` : bare;
}

const ARTICLE = /^(?:the|a|an)\s+/i;

function newSpeaker(name: string, kind: Speaker['kind'], source: string, ids: ReadonlySet<string>): Speaker | null {
  const bare = name.replace(ARTICLE, '');
  const base = slug(kind === 'unnamed' ? `${source.slice(0, 30)} ${bare}` : bare);
  if (base === '') return null;
  let id = base;
  for (let number = 2; ids.has(id); number += 1) id = `${base.slice(0, 60)}-${number}`;
  return { id, name, kind, aliases: [], officeOf: null };
}
