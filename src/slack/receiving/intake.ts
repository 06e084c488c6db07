import type { ReceiverEvent } from '@slack/bolt';
import type { OnTraffic } from '../traffic.ts';
import { EventInHand } from './event-in-hand.ts';
import { Restarting, turnAway } from './turned-away.ts';

/** What Slack has signed can arrive once more for ten minutes: five before and five after the moment it names. */
const REMEMBERED_SECONDS = 15 * 60;
const MOST_REMEMBERED = 20_000;

export interface IntakeOptions {
  /** Milliseconds since 1970. */
  clock: () => number;
  onTraffic: OnTraffic;
  /** Posts to a response_url. */
  respond: (responseUrl: string, message: object) => Promise<unknown>;
}

/**
 * The way in for all that Slack sends: each request or envelope is handled once, what is in hand is counted, and what comes while
 * Talks stops is turned away before it is acknowledged, so that Slack sends events again. An event is acknowledged once it is done:
 * what a process that is killed had in hand comes again, at once, after a minute or after five. The memory of requests is this
 * process's own: what posts or changes anything has a key in the store besides, which all processes share.
 */
export class Intake {
  readonly #options: IntakeOptions;
  /** When each was taken, in seconds: a whole number takes no memory of its own. */
  readonly #taken = new Map<string, number>();
  /** The work on events that are in hand. */
  readonly #events = new Map<string, Promise<void>>();
  #inHand = 0;
  #stopping = false;
  #onIdle = () => {};

  constructor(options: IntakeOptions) {
    this.#options = options;
  }

  /** Has a payload handled, unless it was before or Talks is stopping; `handle` gets it with the `ack` that it may call. */
  async take(payload: ReceiverEvent, handle: (taken: ReceiverEvent) => Promise<void>): Promise<void> {
    const { onTraffic } = this.#options;
    if (this.#stopping) {
      onTraffic({ event: 'turned away' });
      return turnAway(payload, this.#options.respond);
    }
    const key = deliveryKey(payload);
    if (key !== null && this.#isTaken(key)) {
      onTraffic({ event: 'duplicate', of: 'request' });
      // Only Slack waits for the acknowledgement of an event: it must not come before its work is done.
      await this.#events.get(key);
      return payload.ack();
    }
    if (key !== null) this.#remember(key);
    this.#count(1);
    try {
      await (isEvent(payload) ? this.#finished(key, payload, handle) : handle(payload));
    } catch (error) {
      if (key !== null) this.#taken.delete(key);
      throw error;
    } finally {
      this.#count(-1);
    }
  }

  /** Takes nothing more, and resolves when nothing is in hand. */
  stop(): Promise<void> {
    this.#stopping = true;
    return this.#inHand === 0
      ? Promise.resolve()
      : new Promise((resolve) => {
          this.#onIdle = resolve;
        });
  }

  #count(change: 1 | -1): void {
    this.#inHand += change;
    this.#options.onTraffic({ event: 'work', inHand: this.#inHand });
    if (this.#inHand === 0) this.#onIdle();
  }

  /** Handles an event and then acknowledges it. */
  async #finished(
    key: string | null,
    payload: ReceiverEvent,
    handle: (taken: ReceiverEvent) => Promise<void>,
  ): Promise<void> {
    const inHand = new EventInHand(() => payload.ack());
    const customProperties = { ...payload.customProperties, ...inHand.asProperties };
    const work = handle({ ...payload, customProperties, ack: async () => {} }).then(() => {
      if (inHand.isLeft) throw new Restarting();
    });
    if (key !== null) this.#events.set(key, work);
    try {
      await work;
    } finally {
      if (key !== null) this.#events.delete(key);
    }
    await inHand.acknowledge();
  }

  #seconds(): number {
    return Math.floor(this.#options.clock() / 1000);
  }

  #isTaken(key: string): boolean {
    const at = this.#taken.get(key);
    return at !== undefined && this.#seconds() - at < REMEMBERED_SECONDS;
  }

  #remember(key: string): void {
    this.#taken.delete(key);
    this.#taken.set(key, this.#seconds());
    const [oldest] = this.#taken.keys();
    if (this.#taken.size > MOST_REMEMBERED && oldest !== undefined) this.#taken.delete(oldest);
  }
}

/** The receivers' name for one delivery: the signature of a request, the id of an envelope. */
export const DELIVERY_KEY = 'deliveryKey';

/** Events are what Slack sends again when they are not acknowledged; people wait for everything else. */
const isEvent = ({ body }: ReceiverEvent): boolean => body.type === 'event_callback';

function deliveryKey({ customProperties }: ReceiverEvent): string | null {
  const key: unknown = customProperties?.[DELIVERY_KEY];
  return typeof key === 'string' ? key : null;
}
