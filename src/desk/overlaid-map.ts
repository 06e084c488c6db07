/** A map without some of its entries and with others in the place of some: seen through, not copied. */
export class OverlaidMap<Value> implements ReadonlyMap<string, Value> {
  readonly #of: ReadonlyMap<string, Value>;
  readonly #without: ReadonlySet<string>;
  readonly #instead: ReadonlyMap<string, Value>;
  readonly size: number;

  /** `without` and the keys of `instead` are keys of `of`, and none is in both. */
  constructor(
    of: ReadonlyMap<string, Value>,
    without: ReadonlySet<string>,
    instead: ReadonlyMap<string, Value> = new Map(),
  ) {
    this.#of = of;
    this.#without = without;
    this.#instead = instead;
    this.size = of.size - without.size;
  }

  get(key: string): Value | undefined {
    if (this.#without.has(key)) return undefined;
    return this.#instead.get(key) ?? this.#of.get(key);
  }

  has(key: string): boolean {
    return !this.#without.has(key) && this.#of.has(key);
  }

  *entries(): MapIterator<[string, Value]> {
    for (const [key, value] of this.#of) if (!this.#without.has(key)) yield [key, this.#instead.get(key) ?? value];
  }

  *keys(): MapIterator<string> {
    for (const key of this.#of.keys()) if (!this.#without.has(key)) yield key;
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  forEach(callback: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }
}
