import type { Ids } from './ids.ts';

const TRIGGER_LIFE_MS = 3000;
/** The oldest are forgotten, so that a long run does not fill the memory. */
const MOST_TRIGGERS = 10_000;

export interface Trigger {
  id: string;
  user: string;
  /** The modal in which it came about, if in one: only then may the app push another on top. */
  viewId: string | null;
}

/** Hands out trigger ids and takes each back once, within 3 s. */
export interface Triggers {
  create(user: string, viewId?: string): string;
  /** The trigger, or Slack's name for what is wrong with it. */
  exchange(id: string): { ok: true; trigger: Trigger } | { ok: false; error: string };
}

export function createTriggers(ids: Ids, now: () => number): Triggers {
  const triggers = new Map<string, Trigger & { at: number; used: boolean }>();
  return {
    create(user, viewId) {
      const id = `${Math.floor(now())}.${ids.next('').replaceAll(/\D/g, '')}.${ids.secret()}`;
      triggers.set(id, { id, user, viewId: viewId ?? null, at: now(), used: false });
      const oldest = triggers.size > MOST_TRIGGERS ? triggers.keys().next().value : undefined;
      if (oldest !== undefined) triggers.delete(oldest);
      return id;
    },
    exchange(id) {
      const trigger = triggers.get(id);
      if (!trigger) return { ok: false, error: 'invalid_trigger_id' };
      if (trigger.used) return { ok: false, error: 'exchanged_trigger_id' };
      if (now() - trigger.at >= TRIGGER_LIFE_MS) return { ok: false, error: 'expired_trigger_id' };
      trigger.used = true;
      return { ok: true, trigger };
    },
  };
}
