import { FIRST_HASH, hashWith } from './word-numbers.ts';

const SHARDS = 256;
/** So many letters at the end of an id, where ids differ most, tell its map: every letter would cost as much as looking it up. */
const TELLING = 4;

/**
 * The number of each record's id: given once and kept for good, so that a record that changes or comes back keeps its place.
 * In many small maps, since one map of a million would hold everything up for a tenth of a second whenever it grows.
 */
export class RecordNumbers {
  readonly #shards = Array.from({ length: SHARDS }, () => new Map<string, number>());
  #next = 0;

  /** One more than the highest number. */
  get next(): number {
    return this.#next;
  }

  numberOf(id: string): number | undefined {
    return this.#shardOf(id).get(id);
  }

  /** The number of an id, given now when it has none. */
  give(id: string): number {
    const shard = this.#shardOf(id);
    const known = shard.get(id);
    if (known !== undefined) return known;
    shard.set(id, this.#next);
    return this.#next++;
  }

  #shardOf(id: string): Map<string, number> {
    let hash = hashWith(FIRST_HASH, id.length);
    for (let at = Math.max(0, id.length - TELLING); at < id.length; at++) hash = hashWith(hash, id.charCodeAt(at));
    return this.#shards[(hash ^ (hash >>> 16)) & (SHARDS - 1)] ?? new Map();
  }
}
