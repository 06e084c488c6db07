import { UserError } from '../errors.ts';
import { type Change, type Draft, type LoggedChange, type RecordedChange, thingOf } from '../facts/change.ts';
import type { LiveDesk } from './live-desk.ts';

export type Edited =
  | { outcome: 'saved'; changes: LoggedChange[] }
  | { outcome: 'repeated' }
  /** Somebody else was first; nothing was saved. */
  | { outcome: 'overtaken'; by: RecordedChange };

/** A change that is to be appended, after it was checked. */
export interface WantedChange {
  change: Change;
  /** The version of its thing that the editor had before them; the newest when absent. */
  seen?: number;
  /** Why this one is made, where it is not the reason of all. */
  reason?: string;
}

/** Who appends, and why. */
export interface AppendedBy {
  by: string;
  reason: string | null;
  at: Date;
  /** Makes it happen once, however often the button is pressed or the event delivered. */
  key?: string;
}

/**
 * Appends changes as one: all of them are saved, or none is. Several changes of one thing follow on one another. The desk
 * has taken in whatever became of it when this resolves.
 * Throws a UserError where somebody claims to have seen a version that there is not.
 */
export async function appendTogether(
  live: LiveDesk,
  wanted: readonly WantedChange[],
  { by, reason, at, key }: AppendedBy,
): Promise<Edited> {
  const versions = new Map<string, number>();
  const drafts = wanted.map((one): Draft => {
    const thing = thingOf(one.change);
    const newest = live.ledger.versionOf(thing);
    const seen = versions.get(thing) ?? one.seen ?? newest;
    if (seen > newest && !versions.has(thing))
      throw new UserError(`${thing} is at version ${newest}, not ${seen}. Nothing was saved.`);
    versions.set(thing, seen + 1);
    return { thing, version: seen + 1, by, reason: one.reason ?? reason, change: one.change };
  });
  const appended = await live.store.append(drafts, at, key);
  await live.catchUp();
  return appended.outcome === 'appended' ? { outcome: 'saved', changes: appended.changes } : appended;
}
