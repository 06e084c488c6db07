/** Things that reach from one number to another, found by what they reach over without going through all. */
export class SpanTree<Thing> {
  readonly #sorted: readonly { thing: Thing; from: number; to: number }[];
  readonly #leaves: number;
  /** How far the things of each part of the list reach: the whole list at 1, its halves at 2 and 3, and so on. */
  readonly #furthest: Float64Array;

  constructor(things: readonly Thing[], endsOf: (thing: Thing) => readonly [from: number, to: number]) {
    this.#sorted = things
      .map((thing) => {
        const [from, to] = endsOf(thing);
        return { thing, from, to };
      })
      .sort((a, b) => a.from - b.from);
    this.#leaves = 2 ** Math.ceil(Math.log2(Math.max(1, things.length)));
    this.#furthest = new Float64Array(2 * this.#leaves).fill(Number.NEGATIVE_INFINITY);
    this.#furthest.set(
      this.#sorted.map(({ to }) => to),
      this.#leaves,
    );
    for (let node = this.#leaves - 1; node > 0; node -= 1)
      this.#furthest[node] = Math.max(this.#reach(2 * node), this.#reach(2 * node + 1));
  }

  #reach(node: number): number {
    return this.#furthest[node] ?? Number.NEGATIVE_INFINITY;
  }

  /** Whether a thing that begins at or before `from` and reaches to `to` or further passes a test; those behind it are not asked. */
  some(from: number, to: number, test: (thing: Thing) => boolean): boolean {
    const visit = (node: number, first: number, length: number): boolean => {
      const one = this.#sorted[first];
      if (!one || one.from > from || this.#reach(node) < to) return false;
      if (length === 1) return test(one.thing);
      return visit(2 * node, first, length / 2) || visit(2 * node + 1, first + length / 2, length / 2);
    };
    return visit(1, 0, this.#leaves);
  }

  /** All of them, by where they begin. */
  all(from: number, to: number): Thing[] {
    const found: Thing[] = [];
    this.some(from, to, (thing) => {
      found.push(thing);
      return false;
    });
    return found;
  }
}
