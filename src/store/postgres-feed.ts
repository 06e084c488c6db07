import { Client, escapeIdentifier } from 'pg';
import type { PostgresAddress } from './postgres-address.ts';

/** How often to try again and to look, in milliseconds. */
export interface FeedPace {
  /** The pause before a lost connection is made again; each failure doubles it up to `longestPause`. */
  firstPause: number;
  longestPause: number;
  /** How often those who wait are called without any news, since news can get lost. */
  lookEvery: number;
}

/**
 * Calls back when the log may have grown: on NOTIFY, which comes within milliseconds; after every new connection, since
 * what was said meanwhile is lost; and every few seconds, since a pooler between may drop all of it.
 */
export class PostgresFeed {
  readonly #address: PostgresAddress;
  readonly #pace: FeedPace;
  readonly #callbacks = new Set<() => void>();
  #client: Client | null = null;
  #again: NodeJS.Timeout | null = null;
  #look: NodeJS.Timeout | null = null;
  #pause: number;

  constructor(address: PostgresAddress, pace: FeedPace) {
    this.#address = address;
    this.#pace = pace;
    this.#pause = pace.firstPause;
  }

  onGrowth(callback: () => void): () => void {
    const own = () => callback();
    this.#callbacks.add(own);
    if (this.#look === null) {
      this.#look = setInterval(() => this.tell(), this.#pace.lookEvery).unref();
      this.#listen();
    }
    return () => {
      this.#callbacks.delete(own);
      if (this.#callbacks.size === 0) void this.stop();
    };
  }

  /** Tells all who wait; what they throw is theirs, and does not reach the caller. */
  tell(): void {
    for (const callback of this.#callbacks) queueMicrotask(callback);
  }

  /** Ends the connection. A new `onGrowth` starts it anew. */
  async stop(): Promise<void> {
    this.#callbacks.clear();
    if (this.#look) clearInterval(this.#look);
    if (this.#again) clearTimeout(this.#again);
    const client = this.#client;
    this.#look = null;
    this.#again = null;
    this.#client = null;
    await client?.end().catch(() => {});
  }

  /** Listens on a connection of its own, and on a new one whenever that is lost. */
  #listen(): void {
    const client = new Client(this.#address.config);
    this.#client = client;
    const lost = () => {
      if (this.#client !== client) return;
      this.#client = null;
      client.end().catch(() => {});
      this.#again = setTimeout(() => this.#listen(), this.#pause).unref();
      this.#pause = Math.min(this.#pause * 2, this.#pace.longestPause);
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', () => this.tell());
    client
      .connect()
      .then(() => client.query(`listen ${escapeIdentifier(this.#address.schema)}`))
      .then(() => {
        this.#pause = this.#pace.firstPause;
        this.tell();
      })
      .catch(lost);
  }
}
