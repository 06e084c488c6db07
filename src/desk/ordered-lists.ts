import type { Statement } from '../facts/statement.ts';
import { compareText } from '../facts/text.ts';
import { placeOf } from './packed-statement.ts';

/** Lists of statements' numbers by a key, each by source and then in the order of its text; put in order when it is asked for. */
export class OrderedLists {
  readonly #at: (number: number) => Statement;
  readonly #lists = new Map<string, number[]>();
  readonly #unordered = new Set<string>();

  constructor(at: (number: number) => Statement) {
    this.#at = at;
  }

  /** `statement` is the one of the number. */
  add(key: string, number: number, statement: Statement): void {
    const list = this.#lists.get(key);
    if (!list) {
      this.#lists.set(key, [number]);
      return;
    }
    const last = list.at(-1);
    if (last !== undefined && byPlace(this.#at(last), statement) > 0) this.#unordered.add(key);
    list.push(number);
  }

  remove(key: string, number: number): void {
    const list = this.#lists.get(key) ?? [];
    const at = list.lastIndexOf(number);
    if (at >= 0) list.splice(at, 1);
    if (list.length === 0) {
      this.#lists.delete(key);
      this.#unordered.delete(key);
    }
  }

  of(key: string): readonly number[] {
    const list = this.#lists.get(key) ?? [];
    if (this.#unordered.delete(key)) list.sort((a, b) => byPlace(this.#at(a), this.#at(b)));
    return list;
  }
}

/** By source, then in the order of its text. */
export function byPlace(a: Statement, b: Statement): number {
  const bySource = compareText(a.source, b.source);
  if (bySource !== 0) return bySource;
  const [left, right] = [placeOf(a), placeOf(b)];
  return left.start - right.start || left.end - right.end || compareText(a.id, b.id);
}
