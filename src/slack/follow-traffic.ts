import type { Counted } from '../operations/metrics.ts';
import type { Operation } from '../operations/operation.ts';
import type { OnTraffic, TrafficEvent } from './traffic.ts';

/** Which counter an event belongs to; null for what is a level, and no count. */
const COUNTED: Record<TrafficEvent['event'], Counted | null> = {
  work: null,
  posts: null,
  duplicate: 'duplicates',
  'turned away': 'turned-away',
  'untimely request': 'untimely-requests',
  'post refused': 'posts-refused',
  'rate limited': 'rate-limited',
  'call repeated': 'calls-repeated',
  'call failed': 'calls-failed',
  'post looked for': 'posts-looked-for',
  connected: 'connections',
  disconnected: 'disconnections',
};

/** Hears of the traffic with Slack: keeps its numbers, and whether there is a connection. */
export const followTraffic =
  ({ metrics, connected }: Pick<Operation, 'metrics' | 'connected'>): OnTraffic =>
  (happened) => {
    if (happened.event === 'connected') connected(true);
    if (happened.event === 'disconnected') connected(false);
    if (happened.event === 'work') metrics?.inHand(happened.inHand);
    if (happened.event === 'posts') metrics?.queued(happened.waiting);
    const counted = COUNTED[happened.event];
    if (counted !== null) metrics?.count(counted);
  };
