import type { Item } from '../../facts/item.ts';
import type { Statement } from '../../facts/statement.ts';
import { wordsOf } from '../../facts/words.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';

/** A statement that others are compared with. */
export interface Compared {
  statement: Statement;
  /** Who says it, also where that is not confirmed yet; null when it is not known, or only guessed. */
  speaker: string | null;
  /** The document that it stands in, the same for all versions of it. */
  document: string;
  /** The items that it answers, or is proposed for. */
  items: readonly Item[];
}

/** The item that a statement answers; null where what is near it is in none. `with` are the statements that it is near to, nearest first. */
export interface FoundItem {
  item: Item | null;
  with: readonly Compared[];
  about: Item['about'];
  why: string;
}

/** Finds the items that statements answer among all statements that it was given. */
export interface ItemFinder {
  /** The item that a statement answers, or null where nothing is near. */
  find(statement: Compared): FoundItem | null;
  add(statement: Compared): void;
}

/** So much of the shorter statement must stand in the other. */
const SAME_UTTERANCE = 0.5;
const SAME_EVENT = 0.5;
/** Fewer words in common are chance. */
const LEAST_COMMON = 3;
/** So much of what one counts must stand in the other, there or in its excerpt: "people hurt" are not all people. */
const SAME_COUNT = 0.6;

/** A word that so many statements share tells none from another, and would make the search slow. */
const TOO_COMMON = 2000;

/** A statement with its content words, worked out once. */
interface Entry {
  compared: Compared;
  words: ReadonlySet<string>;
  /** What its figures count: unit, and the content words of what is counted. */
  counts: readonly { unit: string | null; printed: string; counted: string; words: ReadonlySet<string> }[];
}

interface Kinship {
  other: Compared;
  about: Item['about'];
  share: number;
  why: string;
}

/**
 * Puts statements to the items that they answer. Same utterance: one speaker, and half of the words of one in the other.
 * Same quantity: figures of one unit that count the same thing. Same event: two reports that share half of their words.
 * A statement is never put beside another of its own document. Of several the nearest; an item wins over statements that
 * are in none.
 */
export function createItemFinder(compared: Iterable<Compared>): ItemFinder {
  const entries: Entry[] = [];
  // By speaker, by "report" and by unit, then by word, so that only what can be the same is looked at.
  const postings = new Map<string, Map<string, number[]>>();
  let counters = new Uint16Array(1024);
  let last: Entry | null = null;

  /** What is looked for is mostly added right after: its words are worked out once. */
  function entryFor(compared: Compared): Entry {
    last = last?.compared.statement === compared.statement ? { ...last, compared } : entryOf(compared);
    return last;
  }

  function add(one: Compared): void {
    const entry = entryFor(one);
    const at = entries.push(entry) - 1;
    for (const [group, words] of keysOf(entry)) {
      const lists = postings.get(group) ?? new Map<string, number[]>();
      postings.set(group, lists);
      for (const word of words) {
        const list = lists.get(word);
        if (list) list.push(at);
        else lists.set(word, [at]);
      }
    }
  }

  /** The entries that share so many keys at least, each with how many. */
  function sharing(keys: readonly Key[], least: number): [Entry, number][] {
    if (counters.length < entries.length) counters = new Uint16Array(entries.length * 2);
    const touched: number[] = [];
    for (const [group, words] of keys) {
      const lists = postings.get(group);
      if (!lists) continue;
      for (const word of words) {
        const list = lists.get(word);
        if (!list || list.length > TOO_COMMON) continue;
        for (const at of list) {
          const before = counters[at] ?? 0;
          if (before === 0) touched.push(at);
          counters[at] = before + 1;
        }
      }
    }
    const found: [Entry, number][] = [];
    for (const at of touched) {
      const [entry, count] = [entries[at], counters[at] ?? 0];
      counters[at] = 0;
      if (entry && count >= least) found.push([entry, count]);
    }
    return found;
  }

  function kinOf(entry: Entry): Kinship[] {
    const { statement, document } = entry.compared;
    const isApart = (other: Entry): boolean =>
      other.compared.document !== document && other.compared.statement.id !== statement.id;
    const kin: Kinship[] = [];
    const take = (keys: readonly Key[], least: number, kinship: (other: Entry, share: number) => Kinship): void => {
      for (const [other, common] of sharing(keys, LEAST_COMMON)) {
        const share = common / Math.min(entry.words.size, other.words.size);
        if (isApart(other) && share >= least) kin.push(kinship(other, share));
      }
    };
    take(utteranceKeys(entry), SAME_UTTERANCE, ({ compared: other }, share) => ({
      other,
      about: 'utterance',
      share,
      why: `The same speaker as in ${other.statement.id}, and ${percentWords(share)}.`,
    }));
    for (const [other] of sharing(quantityKeys(entry), 1)) {
      const same = isApart(other) ? sameCount(entry, other) : null;
      if (same) kin.push({ other: other.compared, about: 'quantity', ...same });
    }
    take(eventKeys(entry), SAME_EVENT, ({ compared: other }, share) => ({
      other,
      about: 'event',
      share,
      why: `Both reports in the outlet's own voice: ${percentWords(share)} (${other.statement.id}).`,
    }));
    return kin.sort((a, b) => b.share - a.share || (a.other.statement.id < b.other.statement.id ? -1 : 1));
  }

  for (const one of compared) add(one);
  return {
    add,
    find(one) {
      const kin = kinOf(entryFor(one));
      for (const { other, about, why } of kin) {
        const item = other.items.find((candidate) => candidate.about === about);
        if (item) return { item, with: [other], about, why };
      }
      const [nearest] = kin;
      if (!nearest) return null;
      const same = kin.filter(({ about }) => about === nearest.about).map(({ other }) => other);
      return { item: null, with: same, about: nearest.about, why: nearest.why };
    },
  };
}

const percentWords = (share: number): string =>
  `${Math.round(share * 100)} % of the words of the shorter stand in both`;

function entryOf(compared: Compared): Entry {
  const { locator, figures } = compared.statement;
  return {
    compared,
    words: contentWords(locator.exact),
    counts: figures.map(({ unit, printed, counted }) => ({
      unit,
      printed: printed.exact,
      counted,
      words: contentWords(counted),
    })),
  };
}

/** Words that only count among statements of one group: of one speaker, reports, or those that count in one unit. */
type Key = readonly [group: string, words: ReadonlySet<string>];

const keysOf = (entry: Entry): Key[] => [...utteranceKeys(entry), ...quantityKeys(entry), ...eventKeys(entry)];

const utteranceKeys = ({ compared: { speaker }, words }: Entry): Key[] =>
  speaker === null ? [] : [[`utterance ${speaker}`, words]];

const eventKeys = ({ compared: { statement }, words }: Entry): Key[] =>
  statement.kind === 'report' ? [['event', words]] : [];

function quantityKeys({ counts }: Entry): Key[] {
  const byUnit = new Map<string, ReadonlySet<string>>();
  for (const { unit, words } of counts) {
    const group = `quantity ${unit}`;
    const before = byUnit.get(group);
    byUnit.set(group, before ? before.union(words) : words);
  }
  return [...byUnit];
}

function sameCount(a: Entry, b: Entry): { share: number; why: string } | null {
  for (const left of a.counts) {
    for (const right of b.counts) {
      if (left.unit !== right.unit) continue;
      const [here, there] = [heldIn(left.words, b, right.words), heldIn(right.words, a, left.words)];
      const [common, share] = here[1] >= there[1] ? here : there;
      if (share < SAME_COUNT || (common < 2 && !haveMoreInCommon(a, b, left.words))) continue;
      const why = `“${left.printed}” counts ${left.counted}, the same as in ${b.compared.statement.id}.`;
      return { share, why };
    }
  }
  return null;
}

/** How many of some words stand in another statement or in what it counts, and what share of them that is. */
function heldIn(words: ReadonlySet<string>, other: Entry, counted: ReadonlySet<string>): [number, number] {
  const common = [...words].filter((word) => counted.has(word) || other.words.has(word)).length;
  return [common, common / Math.max(1, words.size)];
}

/** "Hostages" alone may be anybody's: the statements must share a word beside it. */
const haveMoreInCommon = (a: Entry, b: Entry, counted: ReadonlySet<string>): boolean =>
  [...a.words].some((word) => b.words.has(word) && !counted.has(word) && !/^\p{N}/u.test(word));

function contentWords(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { normal } of wordsOf(text)) if (!FUNCTION_WORDS.has(normal)) words.add(normal);
  return words;
}
