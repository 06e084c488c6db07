const BLOCK_BITS = 14;
const BLOCK = 1 << BLOCK_BITS;

/**
 * A list that grows without a halt: in blocks of 16,384, since an array of a million values holds everything up for a
 * hundredth of a second whenever it is copied into a larger one.
 */
export class Column<Value> {
  readonly #blocks: (Value | undefined)[][] = [];
  #length = 0;

  /** One more than the last place that was ever set. */
  get length(): number {
    return this.#length;
  }

  at(place: number): Value | undefined {
    return this.#blocks[place >>> BLOCK_BITS]?.[place & (BLOCK - 1)];
  }

  get last(): Value | undefined {
    return this.#length === 0 ? undefined : this.at(this.#length - 1);
  }

  set(place: number, value: Value | undefined): void {
    const block = this.#blocks[place >>> BLOCK_BITS] ?? [];
    this.#blocks[place >>> BLOCK_BITS] = block;
    block[place & (BLOCK - 1)] = value;
    if (place >= this.#length) this.#length = place + 1;
  }

  push(value: Value): void {
    this.set(this.#length, value);
  }
}
