import type { JsonObject } from './json.ts';

/** A payload on its way to the app, in the words of Socket Mode's envelope types. */
export interface Envelope {
  type: 'slash_commands' | 'interactive' | 'events_api';
  payload: JsonObject;
  /** Set when an event is sent again. */
  retry?: { num: number; reason: string };
}

/**
 * What the app made of an envelope. `reply` is what came with the acknowledgement (undefined when nothing did), `error` is
 * Slack's word for why there was none, and `noRetry` that the app asked not to get the event again.
 */
export type Receipt = { ok: true; reply: unknown } | { ok: false; error: string; noRetry: boolean };

/** A way to the app: Socket Mode or signed HTTP. */
export interface Delivery {
  connected(): boolean;
  /** Resolves when the app has acknowledged, or when its time for that is over. Never rejects. */
  send(envelope: Envelope): Promise<Receipt>;
  stop(): void;
}
