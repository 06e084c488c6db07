import { webApi } from '@slack/bolt';
import { phrases } from '../wording/phrases.ts';
import { NotSentYet } from './sending/channel-queues.ts';
import { isUnsure } from './sending/unsure.ts';

/** What became of a message that was sent. `unsure`: it may have arrived, so that it must not be sent again. */
export type Sent = { sent: 'yes'; ts: string | null } | { sent: 'no' | 'unsure'; why: string };

/**
 * What became of something that nobody waits for, such as a notice. Rejects only when Talks stops before it is sent: whoever starts
 * it again finds it untold.
 */
export async function sendOnce(send: () => Promise<{ ts?: string | null | undefined }>): Promise<Sent> {
  try {
    const { ts = null } = await send();
    return { sent: 'yes', ts };
  } catch (error) {
    if (isStopping(error)) throw error;
    if (isUnsure(error)) return { sent: 'unsure', why: phrases.failures.noAnswer };
    if (error instanceof webApi.WebAPIPlatformError) return { sent: 'no', why: error.data.error };
    if (error instanceof webApi.WebAPIRateLimitedError) return { sent: 'no', why: 'ratelimited' };
    return { sent: 'no', why: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether Talks stopped before something was sent. The client wraps what went wrong before Slack was reached. */
export const isStopping = (error: unknown): boolean =>
  error instanceof webApi.WebAPIRequestError && error.original instanceof NotSentYet;
