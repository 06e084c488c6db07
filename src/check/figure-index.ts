import type { Figure } from '../facts/figure.ts';
import type { Statement } from '../facts/statement.ts';
import { wordsOf } from '../facts/words.ts';
import { stemOf } from './stems.ts';
import { isTelling } from './telling-words.ts';

/** A figure of a statement, with the stems of what it counts. */
export interface KnownFigure {
  statement: Statement;
  figure: Figure;
  /** Of `counted`. */
  counted: ReadonlySet<string>;
  /** The how-manieth it was taken in. */
  number: number;
}

/** Texts already read: who counts is read again for every figure that a draft's is held against. Emptied when full. */
const read = new Map<string, ReadonlySet<string>>();
const READ_AT_MOST = 2_000;

/** The stems of the telling words of a text: “hostages held” → `hostag`, `held`. */
export function stemsIn(text: string): ReadonlySet<string> {
  const known = read.get(text);
  if (known) return known;
  if (read.size >= READ_AT_MOST) read.clear();
  const stems = new Set(
    wordsOf(text)
      .filter(isTelling)
      .map((word) => stemOf(word.normal)),
  );
  read.set(text, stems);
  return stems;
}

/** The figures of all statements by the words of what they count. Kept up to date like the statements' words. */
export class FigureIndex {
  #byStem = new Map<string, KnownFigure[]>();
  #known = new Map<string, Statement>();
  /** How many stems `counting` has found of each figure; all zero between two questions. */
  #shared = new Uint16Array(0);
  #size = 0;

  /** Takes in what has changed. */
  update(statements: ReadonlyMap<string, Statement>): void {
    for (const [id, statement] of this.#known) {
      if (statements.get(id) === statement) continue;
      this.#byStem = new Map();
      this.#known = new Map();
      this.#size = 0;
      break;
    }
    for (const [id, statement] of statements) this.takeIn(id, statement);
  }

  /** Takes in a statement ahead of the next `update`, unless it is known. */
  takeIn(id: string, statement: Statement): void {
    if (statement.figures.length === 0 || this.#known.has(id)) return;
    this.#known.set(id, statement);
    for (const figure of statement.figures) {
      this.#add({ statement, figure, counted: stemsIn(figure.counted), number: this.#size });
      this.#size += 1;
    }
  }

  #add(known: KnownFigure): void {
    for (const stem of known.counted) {
      const list = this.#byStem.get(stem);
      if (list) list.push(known);
      else this.#byStem.set(stem, [known]);
    }
  }

  /** The figures whose counted things share the most of some stems, at most `limit` of those of statements that `isSeen`. */
  counting(stems: Iterable<string>, limit: number, isSeen: (statement: Statement) => boolean): KnownFigure[] {
    const lists = [...stems].flatMap((stem) => [this.#byStem.get(stem) ?? []]).sort((a, b) => a.length - b.length);
    if (this.#shared.length < this.#size) this.#shared = new Uint16Array(2 * this.#size);
    const shared = this.#shared;
    const found: KnownFigure[] = [];
    let visited = 0;
    for (const list of lists) {
      if (visited > 0 && visited + list.length > MOST_VISITED) break;
      for (const known of list.slice(-MOST_VISITED)) {
        if (shared[known.number] === 0) found.push(known);
        shared[known.number] = (shared[known.number] ?? 0) + 1;
      }
      visited += list.length;
    }
    const byShared: KnownFigure[][] = [];
    for (const known of found) {
      const stems = shared[known.number] ?? 0;
      while (byShared.length <= stems) byShared.push([]);
      if (isSeen(known.statement)) byShared[stems]?.push(known);
      shared[known.number] = 0;
    }
    return byShared.toReversed().flat().slice(0, limit);
  }
}

/** How many places one question looks up. */
const MOST_VISITED = 5_000;
