import { type SocketModeReceiver, webApi } from '@slack/bolt';
import type { ReceivingOptions } from './receiving.ts';

type SocketClient = SocketModeReceiver['client'];

/** Before each try to connect anew, in milliseconds; the last goes on for as long as it takes. */
const BEFORE_TRIES_MS = [0, 250, 500, 1000, 2000, 4000, 8000, 15_000, 30_000];
/** Slack greets a new socket at once. */
const GREETING_MS = 10_000;
const CLOSING_MS = 2000;

/** Keeps a socket to Slack open: one that Slack renews or that breaks is replaced at once, and again and again until that succeeds. */
export class KeptConnection {
  readonly #client: SocketClient;
  readonly #options: ReceivingOptions;
  #state: 'closed' | 'connecting' | 'connected' | 'stopped' = 'closed';

  constructor(client: SocketClient, options: ReceivingOptions) {
    this.#client = client;
    this.#options = options;
    client.on('disconnected', () => {
      if (this.#state !== 'connected') return;
      this.#state = 'closed';
      options.onTraffic({ event: 'disconnected' });
      void this.#reconnect();
    });
  }

  get connected(): boolean {
    return this.#state === 'connected';
  }

  /** Connects for the first time; rejects when that fails. */
  async start(): Promise<void> {
    await this.#connect();
    this.#options.onTraffic({ event: 'connected', after: 0 });
  }

  /** Closes the socket, for good. */
  async stop(): Promise<void> {
    const wasOpen = this.#state === 'connected' || this.#state === 'connecting';
    this.#state = 'stopped';
    if (wasOpen) await within(CLOSING_MS, this.#client.disconnect());
  }

  async #connect(): Promise<void> {
    this.#state = 'connecting';
    try {
      await within(GREETING_MS, this.#client.start());
      if (!this.#isStopped()) this.#state = 'connected';
    } catch (error) {
      if (!this.#isStopped()) {
        this.#state = 'closed';
        await within(CLOSING_MS, this.#client.disconnect()).catch(() => {});
      }
      throw error;
    }
  }

  async #reconnect(): Promise<void> {
    const { clock, pause, onTraffic, logger } = this.#options;
    const lost = clock();
    for (let tries = 0; !this.#isStopped(); tries += 1) {
      try {
        await this.#connect();
        onTraffic({ event: 'connected', after: clock() - lost });
        return;
      } catch (error) {
        if (this.#isStopped()) return;
        logger.warn('The connection to Slack is lost and could not be opened again yet.', error);
        await pause(secondsAsked(error) * 1000 || (BEFORE_TRIES_MS[tries + 1] ?? BEFORE_TRIES_MS.at(-1) ?? 0));
      }
    }
  }

  /** Asked anew after every pause, since others may have stopped it meanwhile. */
  #isStopped(): boolean {
    return this.#state === 'stopped';
  }
}

const secondsAsked = (error: unknown): number =>
  error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter : 0;

/** What is waited for, or an error when it takes too long. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Slack did not answer within ${milliseconds} ms.`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
