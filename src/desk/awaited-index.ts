import { UserError } from '../errors.ts';
import type { LiveIndex } from '../search/live-index.ts';
import type { SearchRecord } from '../search/search-record.ts';

/** Stands in for a search index while that is made: keeps what comes and goes meanwhile, and asks who searches for patience. */
export class AwaitedIndex implements LiveIndex {
  readonly #records: number;
  readonly #meanwhile: ((index: LiveIndex) => void)[] = [];
  readonly unmerged = 0;

  /** `records` is how many are being read. */
  constructor(records: number) {
    this.#records = records;
  }

  /** Throws a UserError: what is not read yet must not pass for what is not there. */
  find(): never {
    throw new UserError(
      `Search is not ready: the words of ${this.#records.toLocaleString('en')} statements are still being read, which takes some seconds. Ask again in a moment; status, who and sources answer already.`,
    );
  }

  put(record: SearchRecord): void {
    this.#meanwhile.push((index) => index.put(record));
  }

  remove(id: string): void {
    this.#meanwhile.push((index) => index.remove(id));
  }

  async merge(): Promise<void> {}

  /** Tells the index, now that it is made, what has happened meanwhile, in that order. */
  tell(index: LiveIndex): void {
    for (const change of this.#meanwhile) change(index);
  }
}
