import type { Logger } from '@slack/bolt';

/** What Slack said is not asked again for so long, in milliseconds. */
const FRESH_MS = 5 * 60_000;
/** While Slack does not answer, what it said last is believed for so long. */
const BELIEVED_MS = 15 * 60_000;
const MOST_KEPT = 5000;

export interface SaidOptions<Said> {
  /** Asks Slack about an id. What it rejects with is logged, and counts as no answer. */
  ask: (id: string) => Promise<Said>;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** So many milliseconds somebody waits for Slack at most. */
  patience: number;
  logger: Logger;
}

/** What Slack says of people or channels, asked once in five minutes for each and believed for fifteen when Slack does not answer. */
export class SaidBySlack<Said> {
  readonly #options: SaidOptions<Said>;
  readonly #said = new Map<string, { said: Said; at: number }>();
  readonly #asking = new Map<string, Promise<void>>();

  constructor(options: SaidOptions<Said>) {
    this.#options = options;
  }

  /** What Slack says of an id; null when it has not said for fifteen minutes. */
  async of(id: string): Promise<Said | null> {
    if (this.#within(id, FRESH_MS) === null) await this.#answered(id);
    return this.believed(id);
  }

  /** What it said in the last fifteen minutes, without asking it; null for nothing. */
  believed(id: string): Said | null {
    return this.#within(id, BELIEVED_MS);
  }

  /** What it said last, however long ago; null when it was never asked. */
  last(id: string): Said | null {
    return this.#said.get(id)?.said ?? null;
  }

  #within(id: string, milliseconds: number): Said | null {
    const known = this.#said.get(id);
    return known !== undefined && this.#options.clock() - known.at < milliseconds ? known.said : null;
  }

  /** Resolves when Slack has answered, or when nobody would wait any longer; the answer counts whenever it comes. */
  async #answered(id: string): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.#options.patience);
    });
    await Promise.race([this.#asked(id), late]);
    clearTimeout(timer);
  }

  #asked(id: string): Promise<void> {
    const asking = this.#asking.get(id) ?? this.#ask(id).finally(() => this.#asking.delete(id));
    this.#asking.set(id, asking);
    return asking;
  }

  async #ask(id: string): Promise<void> {
    const { ask, clock, logger } = this.#options;
    try {
      this.#keep(id, { said: await ask(id), at: clock() });
    } catch (error) {
      logger.warn('Slack does not say what Talks must know before it lets somebody write or a channel be told.', error);
    }
  }

  #keep(id: string, said: { said: Said; at: number }): void {
    this.#said.delete(id);
    this.#said.set(id, said);
    const [oldest] = this.#said.keys();
    if (this.#said.size > MOST_KEPT && oldest !== undefined) this.#said.delete(oldest);
  }
}
