/**
 * How long a key is remembered, in milliseconds. Slack sends an event again at once, after a minute and after five; with
 * delayed events hourly for a day.
 */
const REMEMBERED_MS = 48 * 3_600_000;

/** How long a claim holds that nobody renews or settles, in milliseconds: the process that made it has ended by then. */
export const CLAIM_MS = 60_000;

/** In the column that else holds the end of the log: work under this key has begun and is not done. */
export const IN_HAND = -1;

/** Between two clearings of keys that are remembered no more, in milliseconds. */
export const CLEARING_MS = 3_600_000;

/** Keys that were seen before this moment count as never seen. */
export const forgottenBefore = (at: Date): string => new Date(at.getTime() - REMEMBERED_MS).toISOString();

/** Claims that were made or renewed before this moment have ended. */
export const abandonedBefore = (at: Date): string => new Date(at.getTime() - CLAIM_MS).toISOString();
