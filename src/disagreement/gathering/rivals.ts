/** One in the heap, with how many rivals it had when it was put there. */
interface Waiting<Thing> {
  thing: Thing;
  size: number;
  place: number;
}

/** Things that stand against one another, each pair with how sure it is, asked for from the one with most rivals on. */
export class Rivals<Thing> {
  readonly #rivals = new Map<Thing, Map<Thing, number>>();
  /** The order in which they came: of those with as many rivals the first goes first. */
  readonly #place = new Map<Thing, number>();
  /** A heap with most rivals at its top; whoever has lost some since goes down when it comes up. Made when first asked for. */
  #heap: Waiting<Thing>[] | null = null;

  set(a: Thing, b: Thing, sureness: number): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = this.#rivals.get(one);
      if (known) known.set(other, sureness);
      else {
        this.#rivals.set(one, new Map([[other, sureness]]));
        this.#place.set(one, this.#place.size);
      }
    }
  }

  /** The rivals of one with how sure each is. */
  of(one: Thing): [Thing, number][] {
    return [...(this.#rivals.get(one) ?? [])];
  }

  /** Some things, each once, in the order in which they came. */
  inOrder(some: Iterable<Thing>): Thing[] {
    const place = (one: Thing): number => this.#place.get(one) ?? 0;
    return [...new Set(some)].sort((a, b) => place(a) - place(b));
  }

  /** The one with most rivals; null when nobody has any left. */
  most(): Thing | null {
    if (this.#heap === null) {
      this.#heap = [];
      for (const thing of this.#rivals.keys()) this.#push(this.#heap, thing);
    }
    for (;;) {
      const [top] = this.#heap;
      if (!top) return null;
      if (top.size === this.#rivals.get(top.thing)?.size) return top.thing;
      this.#pop(this.#heap);
      this.#push(this.#heap, top.thing);
    }
  }

  #push(heap: Waiting<Thing>[], thing: Thing): void {
    const size = this.#rivals.get(thing)?.size ?? 0;
    if (size === 0) return;
    const one = { thing, size, place: this.#place.get(thing) ?? 0 };
    let at = heap.push(one) - 1;
    for (let above = (at - 1) >> 1; at > 0; at = above, above = (at - 1) >> 1) {
      const other = heap[above];
      if (!other || !goesBefore(one, other)) break;
      heap[at] = other;
    }
    heap[at] = one;
  }

  #pop(heap: Waiting<Thing>[]): void {
    const one = heap.pop();
    if (!one || heap.length === 0) return;
    let at = 0;
    for (;;) {
      const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
      const below = right && left && goesBefore(right, left) ? right : left;
      if (!below || !goesBefore(below, one)) break;
      heap[at] = below;
      at = below === left ? 2 * at + 1 : 2 * at + 2;
    }
    heap[at] = one;
  }

  /** Takes some things out of each other's rivals. */
  settle(some: readonly Thing[]): void {
    const settled = new Set(some);
    for (const one of settled) {
      const rivals = this.#rivals.get(one);
      for (const other of [...(rivals?.keys() ?? [])]) if (settled.has(other)) rivals?.delete(other);
    }
  }
}

const goesBefore = (a: Waiting<unknown>, b: Waiting<unknown>): boolean =>
  a.size > b.size || (a.size === b.size && a.place < b.place);
