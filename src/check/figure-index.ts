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
}

/** The stems of the telling words of a text: “hostages held” → `hostag`, `held`. */
export const stemsIn = (text: string): Set<string> =>
  new Set(
    wordsOf(text)
      .filter(isTelling)
      .map((word) => stemOf(word.normal)),
  );

/** The figures of all statements by the words of what they count. Kept up to date like the statements' words. */
export class FigureIndex {
  #byStem = new Map<string, KnownFigure[]>();
  #known = new Map<string, Statement>();

  /** Takes in what has changed. */
  update(statements: ReadonlyMap<string, Statement>): void {
    for (const [id, statement] of this.#known) {
      if (statements.get(id) === statement) continue;
      this.#byStem = new Map();
      this.#known = new Map();
      break;
    }
    for (const [id, statement] of statements) this.takeIn(id, statement);
  }

  /** Takes in a statement ahead of the next `update`, unless it is known. */
  takeIn(id: string, statement: Statement): void {
    if (statement.figures.length === 0 || this.#known.has(id)) return;
    this.#known.set(id, statement);
    for (const figure of statement.figures) this.#add({ statement, figure, counted: stemsIn(figure.counted) });
  }

  #add(known: KnownFigure): void {
    for (const stem of known.counted) {
      const list = this.#byStem.get(stem);
      if (list) list.push(known);
      else this.#byStem.set(stem, [known]);
    }
  }

  /** The figures whose counted things share the most of some stems, at most `limit`. */
  counting(stems: Iterable<string>, limit: number): KnownFigure[] {
    const lists = [...stems].flatMap((stem) => [this.#byStem.get(stem) ?? []]).sort((a, b) => a.length - b.length);
    const shared = new Map<KnownFigure, number>();
    let visited = 0;
    for (const list of lists) {
      if (visited > 0 && visited + list.length > MOST_VISITED) break;
      for (const known of list.slice(-MOST_VISITED)) shared.set(known, (shared.get(known) ?? 0) + 1);
      visited += list.length;
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, limit)
      .map(([known]) => known);
  }
}

/** How many places one question looks up. */
const MOST_VISITED = 5_000;
