const KEY = 'talksEventInHand';

/**
 * An event whose work goes on, and which Slack sends again until it is acknowledged. That happens when all its work is done, or as
 * soon as what people asked for is out.
 */
export class EventInHand {
  readonly #ack: () => Promise<void>;
  #left = false;
  #acknowledged = false;

  constructor(ack: () => Promise<void>) {
    this.#ack = ack;
  }

  /** Whether it was left to be sent again. */
  get isLeft(): boolean {
    return this.#left;
  }

  /** Acknowledges it, once. Never rejects: where the line is gone, Slack sends the event again and finds it done. */
  async acknowledge(): Promise<void> {
    if (this.#acknowledged) return;
    this.#acknowledged = true;
    await this.#ack().catch(() => {});
  }

  /** Has Slack send it again, to whoever starts next. */
  leaveToSlack(): void {
    this.#left = true;
  }

  /** Where listeners find it: Bolt puts such properties into their context. */
  get asProperties(): Record<string, EventInHand> {
    return { [KEY]: this };
  }
}

/** The event that a listener has in hand; null for what is no event. */
export function eventInHand(context: Readonly<Record<string, unknown>>): EventInHand | null {
  const found: unknown = context[KEY];
  return found instanceof EventInHand ? found : null;
}
