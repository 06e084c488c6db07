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
  const { known, ids: own } = namesOf(speakers);
  const ids = new Ids(own);
  const made = new Map<string, Speaker | null>();
  const find = (resolution: Resolution): FoundSpeaker | null => {
    const printed = resolution.name ?? resolution.guess;
    if (printed === null || printed.trim() === '') return null;
    const { kind, confidence } = resolution;
    const trimmed = printed.trim();
    const name = story(trimmed, kind);
    const own =
      known(name, kind) ?? (name === trimmed ? null : known(trimmed, kind)) ?? owned(known, printed, resolution);
    if (own) return { speaker: own.speaker, known: true, confidence: Math.min(confidence, own.confidence) };
    const key = keyOf(name, resolution);
    let speaker = made.get(key);
    if (speaker === undefined) {
      speaker = newSpeaker(name, kind, source, ids);
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
const worked = new WeakMap<readonly Speaker[], DeskNames>();

interface DeskNames {
  known: KnownNames<Speaker>;
  ids: ReadonlySet<string>;
}

function namesOf(speakers: readonly Speaker[]): DeskNames {
  const before = worked.get(speakers);
  if (before) return before;
  const names = { known: knownNames(speakers), ids: new Set(speakers.map(({ id }) => id)) };
  worked.set(speakers, names);
  return names;
}

/** The ids that are taken: the desk's, which all of its articles share, and those given in this one. */
class Ids {
  readonly #desk: ReadonlySet<string>;
  readonly #given = new Set<string>();
  /** Ids are never given back, so that the next number of a name is looked for behind the last. */
  readonly #last = new Map<string, number>();

  constructor(desk: ReadonlySet<string>) {
    this.#desk = desk;
  }

  /** An id that is free, made of `base`; it is taken from now on. */
  take(base: string): string {
    let id = base;
    const short = base.slice(0, 60);
    let number = this.#last.get(short) ?? 1;
    while (this.#desk.has(id) || this.#given.has(id)) {
      number += 1;
      id = `${short}-${number}`;
    }
    if (number > 1) this.#last.set(short, number);
    this.#given.add(id);
    return id;
  }
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

function newSpeaker(name: string, kind: Speaker['kind'], source: string, ids: Ids): Speaker | null {
  const bare = name.replace(ARTICLE, '');
  const base = slug(kind === 'unnamed' ? `${source.slice(0, 30)} ${bare}` : bare);
  if (base === '') return null;
  return { id: ids.take(base), name, kind, aliases: [], officeOf: null };
}
