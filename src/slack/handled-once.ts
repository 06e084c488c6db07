interface Options {
  /** Milliseconds since 1970. */
  now: () => number;
  /** How long a key is remembered. Slack's latest ordinary redelivery comes after about 5 minutes, a delayed one within a day. */
  ttl?: number;
  /** How many keys are remembered; the oldest go first. */
  capacity?: number;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Does work once for each key, however often Slack delivers it. A key counts as handled only when its work has succeeded:
 * a delivery that failed leaves the next one its turn, and one that arrives meanwhile waits to see.
 */
export class HandledOnce {
  readonly #now: () => number;
  readonly #ttl: number;
  readonly #capacity: number;
  readonly #handled = new Map<string, number>();
  readonly #running = new Map<string, Promise<unknown>>();

  constructor({ now, ttl = DAY, capacity = 10_000 }: Options) {
    this.#now = now;
    this.#ttl = ttl;
    this.#capacity = capacity;
  }

  /** What `work` gives, or null when the key has been handled. Rejects as `work` does. */
  async run<T>(key: string, work: () => Promise<T>): Promise<T | null> {
    for (;;) {
      if (this.#isHandled(key)) return null;
      const running = this.#running.get(key);
      if (!running) break;
      await running.catch(() => {});
    }
    const promise = work();
    this.#running.set(key, promise);
    try {
      const done = await promise;
      this.#remember(key);
      return done;
    } finally {
      this.#running.delete(key);
    }
  }

  #isHandled(key: string): boolean {
    const at = this.#handled.get(key);
    return at !== undefined && this.#now() - at < this.#ttl;
  }

  #remember(key: string): void {
    this.#handled.delete(key);
    this.#handled.set(key, this.#now());
    for (const oldest of this.#handled.keys()) {
      if (this.#handled.size <= this.#capacity) break;
      this.#handled.delete(oldest);
    }
  }
}
