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
  #numbers = new Map<string, number>();
  #postings: number[][] = [];
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
    for (const { normal } of words) {
      let number = this.#numbers.get(normal);
      if (number === undefined) {
        number = this.#postings.length;
        this.#numbers.set(normal, number);
        this.#postings.push([]);
      }
      this.#words[this.#used] = number;
      this.#used += 1;
      const posting = this.#postings[number];
      if (posting && posting.at(-1) !== at) posting.push(at);
    }
    this.#entries.push({ statement, from, to: this.#used, stands: true });
    this.#current.set(id, at);
  }

  #makeRoom(words: number): void {
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
   * The statements that hold a run of words, in the order of the desk, at most `limit`. Looked for among those that have
   * the rarest of the words.
   */
  holding(words: readonly string[], limit: number): Statement[] {
    const numbers = words.map((word) => this.#numbers.get(word));
    if (numbers.length === 0 || numbers.includes(undefined)) return [];
    const rarest = words.reduce((best, word) => (this.frequency(word) < this.frequency(best) ? word : best));
    const found: Statement[] = [];
    for (const at of this.#posting(rarest)) {
      const entry = this.#entries[at];
      if (!entry?.stands || !holds(this.#words.subarray(entry.from, entry.to), numbers)) continue;
      found.push(entry.statement);
      if (found.length >= limit) break;
    }
    return found;
  }

  /**
   * The statements that share the most telling words with some words, best first. Rare words tell more than common ones,
   * and are asked first; a word that would be looked up in too many statements is left out once others have told.
   */
  sharing(words: Iterable<string>, limit: number): Statement[] {
    const known = [...new Set(words)]
      .map((word) => ({ posting: this.#posting(word) }))
      .filter(({ posting }) => posting.length > 0)
      .sort((a, b) => a.posting.length - b.posting.length);
    const weights = new Map<number, number>();
    let visited = 0;
    for (const { posting } of known) {
      if (visited > 0 && visited + posting.length > MOST_VISITED) break;
      const weight = Math.log(1 + this.#entries.length / posting.length);
      for (const at of posting.slice(0, MOST_VISITED)) weights.set(at, (weights.get(at) ?? 0) + weight);
      visited += posting.length;
    }
    return [...weights]
      .filter(([at]) => this.#entries[at]?.stands)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, limit)
      .flatMap(([at]) => this.#entries[at]?.statement ?? []);
  }
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
