import type { Statement } from '../facts/statement.ts';
import { compareText } from '../facts/text.ts';
import { placeOf } from './packed-statement.ts';

/** Lists of statements by a key, each by source and then in the order of its text; put in order when it is asked for. */
export class OrderedLists {
  readonly #lists = new Map<string, Statement[]>();
  readonly #unordered = new Set<string>();

  add(key: string, statement: Statement): void {
    const list = this.#lists.get(key);
    if (!list) {
      this.#lists.set(key, [statement]);
      return;
    }
    const last = list.at(-1);
    if (last && byPlace(last, statement) > 0) this.#unordered.add(key);
    list.push(statement);
  }

  remove(key: string, statement: Statement): void {
    const list = this.#lists.get(key) ?? [];
    const at = list.lastIndexOf(statement);
    if (at >= 0) list.splice(at, 1);
    if (list.length === 0) this.#lists.delete(key);
  }

  of(key: string): readonly Statement[] {
    const list = this.#lists.get(key) ?? [];
    if (this.#unordered.delete(key)) list.sort(byPlace);
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
