import type { Logger, Receiver } from '@slack/bolt';
import type { OnTraffic } from '../traffic.ts';

/** What receives Slack's payloads. */
export interface Receiving {
  receiver: Receiver;
  /** Rejects when Slack refuses to be connected to; the receiver itself would try again for ever. */
  check: () => Promise<unknown>;
  /** Whether payloads of Slack's can arrive now. */
  connected: () => boolean;
  /** Closes it so that nothing is left open. */
  close: () => Promise<void>;
}

export interface ReceivingOptions {
  logger: Logger;
  /** Milliseconds since 1970, by which signatures are judged. */
  clock: () => number;
  /** Resolves after so many milliseconds, and keeps no process alive for that. */
  pause: (milliseconds: number) => Promise<unknown>;
  onTraffic: OnTraffic;
}
