import { webApi } from '@slack/bolt';

/** What became of a message that was sent. `unsure`: it may have arrived, so that it must not be sent again. */
export type Sent = { sent: 'yes'; ts: string | null } | { sent: 'no' | 'unsure'; why: string };

/** How often a message waits for Slack to take more; Slack says how long each time. */
const WAITS_AT_MOST = 20;
const LONGEST_WAIT_SECONDS = 300;

/**
 * Sends once. What Slack refused for now (429) was not carried out and is sent again when Slack says; what it refused for
 * good, and what may have arrived, is not.
 */
export async function sendOnce(
  send: () => Promise<{ ts?: string | undefined }>,
  wait: (milliseconds: number) => Promise<unknown>,
): Promise<Sent> {
  for (let waits = 0; ; waits += 1) {
    try {
      const { ts = null } = await send();
      return { sent: 'yes', ts };
    } catch (error) {
      if (error instanceof webApi.WebAPIRateLimitedError && waits < WAITS_AT_MOST) {
        await wait(Math.min(error.retryAfter, LONGEST_WAIT_SECONDS) * 1000);
        continue;
      }
      if (error instanceof webApi.WebAPIPlatformError) return { sent: 'no', why: error.data.error };
      if (error instanceof webApi.WebAPIRateLimitedError) return { sent: 'no', why: 'ratelimited' };
      return { sent: 'unsure', why: 'Slack did not answer' };
    }
  }
}
