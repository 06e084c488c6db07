const TICK_MS = 10;
const QUIET_TICKS = 6;

/** What is under way between the local Slack and its app: requests of the app, and envelopes that it has not acknowledged. */
export class Activity {
  #inFlight = new Map<number, string>();
  #begun = 0;
  #listeners = new Set<() => void>();

  get busy(): boolean {
    return this.#inFlight.size > 0;
  }

  /** Notes that something has begun; call what it returns when that has ended. */
  begin(what: string): () => void {
    this.#begun += 1;
    const id = this.#begun;
    this.#inFlight.set(id, what);
    if (this.#inFlight.size === 1) this.#tell();
    return () => {
      if (this.#inFlight.delete(id) && !this.busy) this.#tell();
    };
  }

  /** Calls back when the first thing begins and when the last one ends. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /**
   * Resolves when nothing has begun or been in flight for 60 ms, counted in short steps so that a blocked event loop does
   * not pass for quiet. Rejects after `limitMs`, naming what is still in flight.
   */
  settled(limitMs = 10_000): Promise<void> {
    return new Promise((resolve, reject) => {
      let quiet = 0;
      let waited = 0;
      let begun = this.#begun;
      const tick = () => {
        waited += TICK_MS;
        const calm = !this.busy && begun === this.#begun;
        begun = this.#begun;
        quiet = calm ? quiet + 1 : 0;
        if (quiet >= QUIET_TICKS) resolve();
        else if (waited >= limitMs) reject(new Error(`Still under way: ${[...this.#inFlight.values()].join(', ')}.`));
        else setTimeout(tick, TICK_MS);
      };
      setTimeout(tick, TICK_MS);
    });
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
