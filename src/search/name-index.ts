import type { Speaker } from '../facts/speaker.ts';
import { isCommon } from './common-words.ts';
import { nameForms } from './name-forms.ts';
import { NameWords } from './name-words.ts';

/** The names of a list of speakers, word by word, so that a question looks only at those whom it may name. */
export interface NameIndex {
  /** Those of whom a name may begin with one of these words, or go on with it, and the offices of those, in the order of the list. */
  mayBeNamed(typed: readonly string[]): Speaker[];
  /** The speaker with an id. */
  withId(id: string): Speaker | undefined;
  /** The `most` whose names look most like these words, however little. */
  nearest(typed: readonly string[], most: number): Speaker[];
}

/** An index of names that keeps up with its list: who comes, goes or is called otherwise costs no more than their own names. */
class LiveNameIndex implements NameIndex {
  readonly #list: Speaker[] = [];
  readonly #words = new NameWords();
  /** Who has names that begin with a function word ("All India Radio"): it is asked for as it stands. */
  readonly #openedBy = new Map<string, number[]>();
  readonly #numbers = new Map<Speaker, number>();
  readonly #speakers: (Speaker | undefined)[] = [];
  /** The place of each speaker in the list. */
  readonly #places: number[] = [];
  readonly #byId = new Map<string, Speaker>();
  readonly #officesOf = new Map<string, number[]>();

  /** Whether it is the index of this list. */
  isOf(list: readonly Speaker[]): boolean {
    const own = this.#list;
    if (own.length !== list.length) return false;
    for (let at = 0; at < list.length; at++) if (list[at] !== own[at]) return false;
    return true;
  }

  /** How many places of a list have the speaker that they have in this index's. */
  sameIn(list: readonly Speaker[]): number {
    let same = 0;
    for (let at = 0; at < list.length; at++) if (list[at] === this.#list[at]) same++;
    return same;
  }

  get size(): number {
    return this.#list.length;
  }

  /** From now on the index of this list. */
  moveTo(list: readonly Speaker[]): void {
    const before = this.#list;
    const gone = new Set<Speaker>();
    const moved: number[] = [];
    for (let at = 0; at < Math.max(before.length, list.length); at++) {
      if (before[at] === list[at]) continue;
      const one = before[at];
      if (one) gone.add(one);
      moved.push(at);
    }
    const come = moved.map((at) => list[at]);
    for (const speaker of come) if (speaker) gone.delete(speaker);
    for (const speaker of gone) this.#remove(speaker);
    before.length = Math.min(before.length, list.length);
    come.forEach((speaker, i) => {
      if (speaker) this.#put(speaker, moved[i] ?? 0);
    });
  }

  /** Puts speakers at the end of the list. */
  add(speakers: readonly Speaker[]): void {
    for (const speaker of speakers) this.#put(speaker, this.#list.length);
  }

  #put(speaker: Speaker, at: number): void {
    this.#list[at] = speaker;
    this.#places[this.#numbers.get(speaker) ?? this.#add(speaker)] = at;
  }

  #add(speaker: Speaker): number {
    const number = this.#speakers.length;
    this.#speakers.push(speaker);
    this.#numbers.set(speaker, number);
    this.#byId.set(speaker.id, speaker);
    for (const bearers of this.#bearersFor(speaker)) if (bearers.at(-1) !== number) bearers.push(number);
    return number;
  }

  #remove(speaker: Speaker): void {
    const number = this.#numbers.get(speaker) ?? -1;
    this.#numbers.delete(speaker);
    this.#speakers[number] = undefined;
    if (this.#byId.get(speaker.id) === speaker) this.#byId.delete(speaker.id);
    for (const bearers of this.#bearersFor(speaker)) {
      const at = bearers.indexOf(number);
      if (at >= 0) bearers.splice(at, 1);
    }
  }

  /** The lists in which a speaker stands. */
  *#bearersFor(speaker: Speaker): Iterable<number[]> {
    for (const { words, content } of nameForms(speaker)) {
      const [first = ''] = words;
      for (const key of content.length > 0 ? content : [first]) yield this.#words.give(key).bearers;
      if (content.length > 0 && isCommon(first)) yield listAt(this.#openedBy, first);
    }
    if (speaker.officeOf !== null) yield listAt(this.#officesOf, speaker.officeOf);
  }

  mayBeNamed(typed: readonly string[]): Speaker[] {
    const numbers = new Set<number>();
    for (const key of new Set(typed)) {
      for (const { bearers } of this.#words.like(key)) for (const number of bearers) numbers.add(number);
      for (const number of this.#openedBy.get(key) ?? []) numbers.add(number);
    }
    for (const number of [...numbers]) {
      for (const office of this.#officesOf.get(this.#speakers[number]?.id ?? '') ?? []) numbers.add(office);
    }
    return [...numbers]
      .sort((a, b) => this.#placeOf(a) - this.#placeOf(b))
      .map((number) => this.#speakers[number])
      .filter((speaker) => speaker !== undefined);
  }

  #placeOf(number: number): number {
    return this.#places[number] ?? -1;
  }

  withId(id: string): Speaker | undefined {
    return this.#byId.get(id);
  }

  nearest(typed: readonly string[], most: number): Speaker[] {
    const best = createNearest(most);
    for (const key of typed) {
      this.#words.eachLike(
        key,
        () => best.least,
        ({ bearers }, share) => {
          if (share >= best.least)
            best.put(
              bearers.map((number) => this.#placeOf(number)),
              share,
            );
        },
      );
    }
    return best
      .places(this.#list.length)
      .map((at) => this.#list[at])
      .filter((speaker) => speaker !== undefined);
  }
}

/** The list under a key, new or known. */
function listAt(lists: Map<string, number[]>, key: string): number[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** The places with the highest shares, each counted once. */
function createNearest(most: number) {
  const shares = new Map<number, number>();
  let least = 0;
  return {
    /** Who has less than this is not among them. */
    get least() {
      return least;
    },
    put(places: readonly number[], share: number): void {
      if (share < least) return;
      let better = false;
      for (const at of places) {
        if (share <= (shares.get(at) ?? 0)) continue;
        shares.set(at, share);
        better = true;
      }
      if (better && shares.size >= most) {
        least = [...shares.values()].sort((a, b) => b - a)[most - 1] ?? 0;
        for (const [at, one] of shares) if (one < least) shares.delete(at);
      }
    },
    /** Best first, equal ones in order; filled up from the beginning of `count` places. */
    places(count: number): number[] {
      const best = [...shares].sort(([a, like], [b, other]) => other - like || a - b).map(([at]) => at);
      for (let at = 0; at < count && best.length < most; at++) if (!shares.has(at)) best.push(at);
      return best.slice(0, most);
    },
  };
}

/** Lists that are asked for in turns: all speakers, and those whom some channel may see. */
const MOST_REMEMBERED = 4;
/** Reading the names of fewer costs less than a millisecond, and they are of no use to keep others from being forgotten for. */
const FEW = 100;
const remembered: LiveNameIndex[] = [];

/**
 * The name index of a list of speakers. That of a list with nearly the same speakers in the same order is brought up to date, so
 * that a new speaker costs as much as one speaker has names.
 */
export function nameIndexOf(speakers: readonly Speaker[]): NameIndex {
  if (speakers.length < FEW) {
    const few = new LiveNameIndex();
    few.add(speakers);
    return few;
  }
  let index = remembered.find((one) => one.isOf(speakers));
  if (!index) {
    const half = (one: LiveNameIndex) => Math.max(one.size, speakers.length) / 2;
    index = remembered.find((one) => one.sameIn(speakers) >= half(one)) ?? new LiveNameIndex();
    index.moveTo(speakers);
  }
  remember(index);
  return index;
}

/** Whoever was asked last stands first. */
function remember(index: LiveNameIndex): void {
  const last = remembered.indexOf(index);
  remembered.splice(last < 0 ? MOST_REMEMBERED - 1 : last, 1);
  remembered.unshift(index);
}

const READ_AT_ONCE = 50;
const ASKED_FIRST = 40;

/**
 * Reads the names of many speakers some at a time, and asks for a few, so that nobody waits for it (and for the program to be compiled)
 * when the first name is asked for.
 */
export async function readNames(speakers: Iterable<Speaker>, letOthersGo: () => Promise<unknown>): Promise<void> {
  const all = [...speakers];
  const index = new LiveNameIndex();
  for (let from = 0; from < all.length; from += READ_AT_ONCE) {
    index.add(all.slice(from, from + READ_AT_ONCE));
    await letOthersGo();
  }
  remember(index);
  for (const { name } of all.slice(0, ASKED_FIRST)) {
    const [first = ''] = name.toLowerCase().split(' ');
    const slipped = first.slice(0, 2) + first.slice(3);
    index.mayBeNamed([slipped]);
    index.nearest([slipped], 1);
    await letOthersGo();
  }
}
