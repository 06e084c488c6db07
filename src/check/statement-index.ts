import type { Statement } from '../facts/statement.ts';
import { wordsOf } from '../facts/words.ts';

/** A statement, where its words stand among all words, and whether it is still a statement of the desk. */
interface Entry {
  statement: Statement;
  from: number;
  to: number;
  stands: boolean;
}

/** Of entries that no longer stand so many are kept before all are numbered anew. */
const MOST_GONE = 0.5;

/**
 * The words of all statements and, for each word, the statements that have it: what makes a check's time hang on the
 * draft's length, not on the number of statements. Filled when first asked, then kept up to date statement by statement.
 */
export class StatementIndex {
  #entries: Entry[] = [];
  /** The words of all entries by number, one entry after the other: an array for each would cost more than its words. */
  #words = new Uint32Array(1024);
  #used = 0;
  /** Of each entry, a bit of 64 for each two words in a row that it has: what lacks a bit does not hold the words. */
  #pairs = new Int32Array(256);
  #numbers = new Map<string, number>();
  #postings: number[][] = [];
  /** What `sharing` weighs entries by; all zero between two questions. */
  #weights = new Float64Array(0);
  #current = new Map<string, number>();
  #gone = 0;

  /** Takes in what has changed: statements that are new or other objects than before, and those that are gone. */
  update(statements: ReadonlyMap<string, Statement>): void {
    if (this.#gone > this.#entries.length * MOST_GONE) this.#clear();
    let same = 0;
    const fresh: [string, Statement][] = [];
    for (const [id, statement] of statements) {
      const at = this.#current.get(id);
      if (at !== undefined && this.#entries[at]?.statement === statement) same += 1;
      else fresh.push([id, statement]);
    }
    if (fresh.length > 0 || same < this.#current.size) {
      for (const [id, at] of this.#current) {
        const entry = this.#entries[at];
        if (!entry || statements.get(id) === entry.statement) continue;
        entry.stands = false;
        this.#gone += 1;
        this.#current.delete(id);
      }
    }
    for (const [id, statement] of fresh) this.#add(id, statement);
  }

  /** Takes in a statement ahead of the next `update`, unless it is known. */
  takeIn(id: string, statement: Statement): void {
    if (!this.#current.has(id)) this.#add(id, statement);
  }

  #clear(): void {
    this.#entries = [];
    this.#used = 0;
    this.#pairs = new Int32Array(256);
    this.#numbers = new Map();
    this.#postings = [];
    this.#current = new Map();
    this.#gone = 0;
  }

  #add(id: string, statement: Statement): void {
    const at = this.#entries.length;
    const words = wordsOf(statement.locator.exact);
    const from = this.#used;
    this.#makeRoom(words.length);
    let before: number | undefined;
    for (const { normal } of words) {
      let number = this.#numbers.get(normal);
      if (number === undefined) {
        number = this.#postings.length;
        this.#numbers.set(normal, number);
        this.#postings.push([]);
      }
      this.#words[this.#used] = number;
      this.#used += 1;
      if (before !== undefined) mark(this.#pairs, at, before, number);
      before = number;
      const posting = this.#postings[number];
      if (posting && posting.at(-1) !== at) posting.push(at);
    }
    this.#entries.push({ statement, from, to: this.#used, stands: true });
    this.#current.set(id, at);
  }

  #makeRoom(words: number): void {
    const pairs = 2 * (this.#entries.length + 1);
    if (pairs > this.#pairs.length) {
      const more = new Int32Array(2 * pairs);
      more.set(this.#pairs);
      this.#pairs = more;
    }
    if (this.#used + words <= this.#words.length) return;
    const wider = new Uint32Array(2 * (this.#used + words));
    wider.set(this.#words.subarray(0, this.#used));
    this.#words = wider;
  }

  /** In how many statements a word stands, those included that no longer stand. */
  frequency(word: string): number {
    return this.#posting(word).length;
  }

  #posting(word: string): readonly number[] {
    const number = this.#numbers.get(word);
    return number === undefined ? [] : (this.#postings[number] ?? []);
  }

  /**
   * The statements that hold a run of words, in the order of the desk, at most `limit` of those that `isSeen`. Looked for among
   * those that have the rarest of the words.
   */
  holding(words: readonly string[], limit: number, isSeen: IsSeen = anything): Statement[] {
    const numbers = words.map((word) => this.#numbers.get(word));
    if (numbers.length === 0 || numbers.includes(undefined)) return [];
    const rarest = words.reduce((best, word) => (this.frequency(word) < this.frequency(best) ? word : best));
    const marks = new Int32Array(2);
    for (const [place, number] of numbers.slice(1).entries()) mark(marks, 0, numbers[place] ?? 0, number ?? 0);
    const [low = 0, high = 0] = marks;
    const found: Statement[] = [];
    for (const at of this.#posting(rarest)) {
      if (((this.#pairs[2 * at] ?? 0) & low) !== low || ((this.#pairs[2 * at + 1] ?? 0) & high) !== high) continue;
      const entry = this.#entries[at];
      if (!entry?.stands || !holds(this.#words.subarray(entry.from, entry.to), numbers) || !isSeen(entry.statement))
        continue;
      found.push(entry.statement);
      if (found.length >= limit) break;
    }
    return found;
  }

  /**
   * The statements that share the most telling words with some words, best first, of those that `isSeen`. Rare words tell more than
   * common ones, and are asked first; a word that would be looked up in too many statements is left out once others have told.
   */
  sharing(words: Iterable<string>, limit: number, isSeen: IsSeen = anything): Statement[] {
    const known = [...new Set(words)]
      .map((word) => ({ posting: this.#posting(word) }))
      .filter(({ posting }) => posting.length > 0)
      .sort((a, b) => a.posting.length - b.posting.length);
    if (this.#weights.length < this.#entries.length) this.#weights = new Float64Array(2 * this.#entries.length);
    const weights = this.#weights;
    const weighed: number[] = [];
    let visited = 0;
    for (const { posting } of known) {
      if (visited > 0 && visited + posting.length > MOST_VISITED) break;
      const weight = Math.log(1 + this.#entries.length / posting.length);
      for (const at of posting.slice(0, MOST_VISITED)) {
        if (weights[at] === 0) weighed.push(at);
        weights[at] = (weights[at] ?? 0) + weight;
      }
      visited += posting.length;
    }
    const standing = weighed.filter((at) => {
      const entry = this.#entries[at];
      return entry?.stands && isSeen(entry.statement);
    });
    const heaviest = heaviestOf(standing, weights, limit);
    for (const at of weighed) weights[at] = 0;
    return heaviest.flatMap((at) => this.#entries[at]?.statement ?? []);
  }
}

type IsSeen = (statement: Statement) => boolean;
const anything: IsSeen = () => true;

/** Those that weigh most, heaviest first; of as heavy ones the first. Only those that may be among them are sorted. */
function heaviestOf(some: readonly number[], weights: Float64Array, limit: number): number[] {
  const least = Float64Array.from(some, (at) => weights[at] ?? 0).sort()[some.length - limit] ?? 0;
  return some
    .filter((at) => (weights[at] ?? 0) >= least)
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
    .slice(0, limit);
}

/** Sets the bit of two words in a row in the two numbers of an entry. */
function mark(pairs: Int32Array, at: number, first: number, second: number): void {
  const bit = Math.imul(Math.imul(first, 0x9e3779b1) + second, 0x85ebca6b) >>> 26;
  const place = 2 * at + (bit >> 5);
  pairs[place] = (pairs[place] ?? 0) | (1 << (bit & 31));
}

/** How many places one question looks up. */
const MOST_VISITED = 3_000;

function holds(words: Uint32Array, run: readonly (number | undefined)[]): boolean {
  const [first] = run;
  for (let from = words.indexOf(first ?? -1); from >= 0; from = words.indexOf(first ?? -1, from + 1)) {
    let length = 1;
    while (length < run.length && words[from + length] === run[length]) length += 1;
    if (length === run.length) return true;
  }
  return false;
}
