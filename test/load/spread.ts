/** How long things took, in milliseconds. */
export class Spread {
  readonly #values: number[] = [];

  add(milliseconds: number): void {
    this.#values.push(milliseconds);
  }

  get count(): number {
    return this.#values.length;
  }

  /** What so many of a hundred stayed below; 0 where there was none. */
  at(share: number): number {
    const sorted = this.#values.toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor((share / 100) * sorted.length))] ?? 0;
  }

  /** "p50 3.1, p99 20, p99.9 80, at most 90 ms" */
  words(...shares: number[]): string {
    const parts = shares.map((share) => `p${share} ${short(this.at(share))}`);
    return `${[...parts, `at most ${short(this.at(100))}`].join(', ')} ms`;
  }
}

/** A number as a table shows it. */
export const short = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));
