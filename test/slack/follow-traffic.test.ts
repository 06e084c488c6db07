import { expect, it } from 'vitest';
import { createMetrics } from '../../src/operations/metrics.ts';
import { followTraffic } from '../../src/slack/follow-traffic.ts';
import type { TrafficEvent } from '../../src/slack/traffic.ts';

it('keeps the numbers of the traffic with Slack, and whether there is a connection', async () => {
  const metrics = createMetrics();
  const states: boolean[] = [];
  const hear = followTraffic({ metrics, connected: (isConnected) => states.push(isConnected) });
  const happened: TrafficEvent[] = [
    { event: 'connected', after: 0 },
    { event: 'work', inHand: 3 },
    { event: 'work', inHand: 2 },
    { event: 'posts', waiting: 5 },
    { event: 'duplicate', of: 'request' },
    { event: 'duplicate', of: 'message' },
    { event: 'rate limited', method: 'chat.postMessage', seconds: 2 },
    { event: 'post refused' },
    { event: 'disconnected' },
    { event: 'connected', after: 700 },
  ];
  for (const event of happened) hear(event);
  const text = await metrics.text();
  metrics.stop();
  expect(states).toEqual([true, false, true]);
  expect(text.split('\n')).toEqual(
    expect.arrayContaining([
      'talks_requests_in_hand 2',
      'talks_send_queue_length 5',
      'talks_duplicates_total 2',
      'talks_rate_limited_total 1',
      'talks_posts_refused_total 1',
      'talks_socket_connections_total 2',
      'talks_socket_disconnections_total 1',
      'talks_calls_failed_total 0',
    ]),
  );
});

it('needs no numbers where nobody asks for them', () => {
  const hear = followTraffic({ metrics: null, connected: () => {} });
  expect(() => hear({ event: 'post refused' })).not.toThrow();
});
