import type { Activity } from './activity.ts';
import type { Delivery, Receipt } from './delivery.ts';
import type { JsonObject } from './json.ts';
import type { Payloads } from './payloads.ts';

/**
 * Slack sends an event that was not acknowledged again at once, after a minute and after five, also when nothing was connected to take
 * it (https://docs.slack.dev/apis/events-api#retries). In milliseconds.
 */
export const RETRY_DELAYS_MS: readonly number[] = [0, 60_000, 300_000];
const KEPT_EVENTS = 1000;

/** How far an event has come. It is given up when its last retry was not acknowledged either, or the app wanted none. */
export interface EventDelivery {
  state: 'under way' | 'acknowledged' | 'given up';
  /** Each time it was sent, oldest first: when, and Slack's word for why it was not acknowledged; null while and where that is not so. */
  attempts: readonly { at: number; error: string | null }[];
}

export interface Events {
  /** Sends an event to the app, and again as Slack would when it is not acknowledged. Resolves after the first attempt. */
  dispatch(event: JsonObject): Promise<{ eventId: string; receipt: Receipt }>;
  redeliver(eventId: string, retry: { num: number; reason: string }): Promise<Receipt>;
  /** Null for an event that was never sent, or so long ago that it is forgotten. */
  delivery(eventId: string): EventDelivery | null;
  stop(): void;
}

interface Options {
  delivery: Delivery;
  payloads: Payloads;
  activity: Activity;
  /** Milliseconds since 1970. */
  now: () => number;
  /** How long after each failure an event is sent again, in milliseconds. */
  retryDelaysMs: readonly number[];
}

interface SentEvent {
  payload: JsonObject;
  state: EventDelivery['state'];
  attempts: { at: number; error: string | null }[];
}

export function createEvents({ delivery, payloads, activity, now, retryDelaysMs }: Options): Events {
  const sent = new Map<string, SentEvent>();
  const timers = new Set<NodeJS.Timeout>();
  let stopped = false;

  const attempt = async (eventId: string, event: SentEvent, retry: { num: number; reason: string } | undefined) => {
    const end = activity.begin(`event ${eventId}`);
    const tried = { at: now(), error: null as string | null };
    event.attempts.push(tried);
    const receipt = await delivery.send({
      type: 'events_api',
      payload: event.payload,
      ...(retry ? { retry } : {}),
    });
    if (receipt.ok) event.state = 'acknowledged';
    else tried.error = receipt.error;
    end();
    return receipt;
  };

  const retryLater = (eventId: string, event: SentEvent, failed: Receipt, num: number) => {
    const delay = retryDelaysMs[num - 1];
    if (failed.ok || event.state === 'acknowledged' || stopped) return;
    if (failed.noRetry || delay === undefined) {
      event.state = 'given up';
      return;
    }
    const timer = setTimeout(async () => {
      timers.delete(timer);
      // Socket Mode knows one reason only; HTTP names the failure.
      const reason = /^(http|connection)/.test(failed.error) ? failed.error : 'timeout';
      const receipt = await attempt(eventId, event, { num, reason });
      retryLater(eventId, event, receipt, num + 1);
    }, delay);
    timers.add(timer);
  };

  return {
    async dispatch(of) {
      const { eventId, payload } = payloads.event(of);
      const event: SentEvent = { payload, state: 'under way', attempts: [] };
      sent.set(eventId, event);
      const oldest = sent.size > KEPT_EVENTS ? sent.keys().next().value : undefined;
      if (oldest !== undefined) sent.delete(oldest);
      const receipt = await attempt(eventId, event, undefined);
      retryLater(eventId, event, receipt, 1);
      return { eventId, receipt };
    },
    redeliver(eventId, retry) {
      const id = eventId === 'last' ? [...sent.keys()].at(-1) : eventId;
      const event = id === undefined ? undefined : sent.get(id);
      if (id === undefined || !event) throw new Error(`No event ${eventId} was sent to the app.`);
      return attempt(id, event, retry);
    },
    delivery(eventId) {
      const event = sent.get(eventId);
      return event ? { state: event.state, attempts: event.attempts } : null;
    },
    stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
