import { RecordNumbers } from '../search/record-numbers.ts';
import { Column } from './column.ts';

/**
 * A map that grows without a halt: one Map of a million entries holds everything up for a tenth of a second whenever it
 * doubles. In the order in which keys first came; a key keeps its number for good, also while it has no value.
 */
export class LargeMap<Value> implements ReadonlyMap<string, Value> {
  readonly numbers = new RecordNumbers();
  readonly #keys = new Column<string>();
  readonly #values = new Column<Value>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The key that came as the how-manieth, from 0 on. */
  keyAt(number: number): string | undefined {
    return this.#keys.at(number);
  }

  /** The number of a key that has a value; undefined for any other. */
  numberOf(key: string): number | undefined {
    const number = this.numbers.numberOf(key);
    return number !== undefined && this.#values.at(number) !== undefined ? number : undefined;
  }

  /** The value of the key that came as the how-manieth. */
  valueAt(number: number): Value | undefined {
    return this.#values.at(number);
  }

  get(key: string): Value | undefined {
    const number = this.numbers.numberOf(key);
    return number === undefined ? undefined : this.#values.at(number);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** Sets the value of a key and gives the one before. */
  replaced(key: string, value: Value): Value | undefined {
    return this.replacedAt(this.numbers.give(key), key, value);
  }

  /** The same for a key whose number has been given. */
  replacedAt(number: number, key: string, value: Value): Value | undefined {
    const before = this.#values.at(number);
    if (number === this.#keys.length) this.#keys.push(key);
    this.#values.set(number, value);
    if (before === undefined) this.#size += 1;
    return before;
  }

  delete(key: string): boolean {
    const number = this.numbers.numberOf(key);
    if (number === undefined || this.#values.at(number) === undefined) return false;
    this.#values.set(number, undefined);
    this.#size -= 1;
    return true;
  }

  *entries(): MapIterator<[string, Value]> {
    for (let number = 0; number < this.#keys.length; number += 1) {
      const [key, value] = [this.#keys.at(number), this.#values.at(number)];
      if (key !== undefined && value !== undefined) yield [key, value];
    }
  }

  *keys(): MapIterator<string> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<Value> {
    for (let number = 0; number < this.#values.length; number += 1) {
      const value = this.#values.at(number);
      if (value !== undefined) yield value;
    }
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  forEach(callback: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }
}
