import type { Activity } from './activity.ts';
import type { Delivery, Receipt } from './delivery.ts';
import type { JsonObject } from './json.ts';
import type { Payloads } from './payloads.ts';

/** Slack sends an event that was not acknowledged again at once, after a minute and after five. */
const RETRY_DELAYS_MS = [0, 60_000, 300_000];
const KEPT_EVENTS = 1000;

export interface Events {
  /** Sends an event to the app, and again as Slack would when it is not acknowledged. Resolves after the first attempt. */
  dispatch(event: JsonObject): Promise<{ eventId: string; receipt: Receipt }>;
  redeliver(eventId: string, retry: { num: number; reason: string }): Promise<Receipt>;
  stop(): void;
}

export function createEvents(delivery: Delivery, payloads: Payloads, activity: Activity): Events {
  const sent = new Map<string, JsonObject>();
  const timers = new Set<NodeJS.Timeout>();
  let stopped = false;

  const attempt = async (eventId: string, payload: JsonObject, retry: { num: number; reason: string } | undefined) => {
    const end = activity.begin(`event ${eventId}`);
    const receipt = await delivery.send({ type: 'events_api', payload, ...(retry ? { retry } : {}) });
    end();
    return receipt;
  };

  const retryLater = (eventId: string, payload: JsonObject, failed: Receipt, num: number) => {
    const delay = RETRY_DELAYS_MS[num - 1];
    if (failed.ok || failed.noRetry || delay === undefined || stopped) return;
    const timer = setTimeout(async () => {
      timers.delete(timer);
      // Socket Mode knows one reason only; HTTP names the failure.
      const reason = /^(http|connection)/.test(failed.error) ? failed.error : 'timeout';
      const receipt = await attempt(eventId, payload, { num, reason });
      retryLater(eventId, payload, receipt, num + 1);
    }, delay);
    timers.add(timer);
  };

  return {
    async dispatch(event) {
      const { eventId, payload } = payloads.event(event);
      sent.set(eventId, payload);
      const oldest = sent.size > KEPT_EVENTS ? sent.keys().next().value : undefined;
      if (oldest !== undefined) sent.delete(oldest);
      const receipt = await attempt(eventId, payload, undefined);
      retryLater(eventId, payload, receipt, 1);
      return { eventId, receipt };
    },
    redeliver(eventId, retry) {
      const id = eventId === 'last' ? [...sent.keys()].at(-1) : eventId;
      const payload = id === undefined ? undefined : sent.get(id);
      if (id === undefined || !payload) throw new Error(`No event ${eventId} was sent to the app.`);
      return attempt(id, payload, retry);
    },
    stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
