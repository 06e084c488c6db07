/** Things that get a whole number each, from 1 on, the first time that they are seen; 0 is none of them. */
export class Numbered<Thing> {
  readonly #numbers = new Map<string, number>();
  readonly #things: Thing[] = [];

  /** The number of the thing with a key; `make` makes it when it is new. */
  give(key: string, make: () => Thing): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#things.push(make());
    this.#numbers.set(key, number);
    return number;
  }

  at(number: number): Thing | undefined {
    return this.#things[number - 1];
  }
}
