/** Where the log ends in the store, and where it ends for the answers of this process. */
export interface LogEnds {
  inStore: () => Promise<number>;
  inMemory: () => number;
}

/**
 * How long the answers of this process have lacked changes that are in the store. Looked at every few seconds; it is
 * the time since the first look that found a change of which answers still know nothing, or since which the store has
 * not answered.
 */
export class FeedLag {
  readonly #ends: LogEnds;
  readonly #now: () => Date;
  /** The end of the log that answers have not reached, and since when; null when they have reached all that is known. */
  #missing: { seq: number; since: number } | null = null;
  #fault: { error: unknown; since: number } | null = null;
  /** Since when a look has been waiting for the store. */
  #waiting: number | null = null;
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> | null = null;

  constructor(ends: LogEnds, now: () => Date) {
    this.#ends = ends;
    this.#now = now;
  }

  /** Looks every so many milliseconds, until `stop`. */
  watch(every: number): void {
    this.#timer ??= setInterval(() => void this.look(), every).unref();
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** Looks now. Never rejects; looks that overlap are one. */
  look(): Promise<void> {
    this.#waiting ??= this.#now().getTime();
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
      this.#waiting = null;
    });
    return this.#looking;
  }

  async #look(): Promise<void> {
    try {
      const end = await this.#ends.inStore();
      this.#fault = null;
      this.#forgetReached();
      if (end > this.#ends.inMemory()) this.#missing ??= { seq: end, since: this.#now().getTime() };
    } catch (error) {
      this.#fault = { error, since: this.#fault?.since ?? this.#now().getTime() };
    }
  }

  /** In seconds; 0 when answers know all that the last look found. */
  get seconds(): number {
    this.#forgetReached();
    const since = [this.#missing?.since, this.#fault?.since, this.#waiting].filter((time) => typeof time === 'number');
    return since.length === 0 ? 0 : (this.#now().getTime() - Math.min(...since)) / 1000;
  }

  /** Why the store could not be asked at the last look; null when it could. */
  get fault(): unknown {
    return this.#fault?.error ?? null;
  }

  #forgetReached(): void {
    if (this.#missing && this.#ends.inMemory() >= this.#missing.seq) this.#missing = null;
  }
}
