const BLOCK_BITS = 14;
const BLOCK = 1 << BLOCK_BITS;

/** Whole numbers of 32 bits by place, four bytes each; 0 where none was set. Grows in blocks, without a halt. */
export class IntegerColumn {
  readonly #blocks: Int32Array[] = [];

  at(place: number): number {
    return this.#blocks[place >>> BLOCK_BITS]?.[place & (BLOCK - 1)] ?? 0;
  }

  set(place: number, value: number): void {
    const at = place >>> BLOCK_BITS;
    while (this.#blocks.length <= at) this.#blocks.push(new Int32Array(BLOCK));
    const block = this.#blocks[at];
    if (block) block[place & (BLOCK - 1)] = value;
  }
}
