import { expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { ChannelQueues, NotSentYet } from '../../../src/slack/sending/channel-queues.ts';
import type { TrafficEvent } from '../../../src/slack/traffic.ts';

/** Queues on a clock that moves only by being waited on. */
function queuesAt(now = { milliseconds: 0 }) {
  const waits: number[] = [];
  const traffic: TrafficEvent[] = [];
  const queues = new ChannelQueues({
    clock: () => now.milliseconds,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      now.milliseconds += milliseconds;
    },
    onTraffic: (event) => traffic.push(event),
  });
  return { queues, waits, traffic, now };
}

const never = new Promise<never>(() => {});

it('sends a burst at once, then one a second, in order', async () => {
  const { queues, waits } = queuesAt();
  const sent: number[] = [];
  await Promise.all(Array.from({ length: 8 }, (_, index) => queues.run('C1', async () => void sent.push(index))));
  expect(sent).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(waits).toEqual([1000, 1000, 1000]);
});

it('lets a channel that has been silent burst again', async () => {
  const { queues, waits, now } = queuesAt();
  const five = () => Promise.all(Array.from({ length: 5 }, () => queues.run('C1', async () => {})));
  await five();
  now.milliseconds = 5000;
  await five();
  expect(waits).toEqual([]);
});

it('holds up no other channel while one waits', async () => {
  const { queues } = queuesAt();
  void queues.run('C1', () => never);
  expect(await queues.run('C2', async () => 'sent')).toBe('sent');
});

it('goes on after a post that failed', async () => {
  const { queues } = queuesAt();
  const failed = queues.run('C1', () => Promise.reject(new Error('no network')));
  const next = queues.run('C1', async () => 'sent');
  await expect(failed).rejects.toThrow('no network');
  expect(await next).toBe('sent');
});

it('refuses the 201st post for a channel in one sentence, and takes those for others', async () => {
  const { queues, traffic } = queuesAt();
  for (let post = 0; post < 200; post += 1) queues.run('C1', () => never).catch(() => {});
  const refused = queues.run('C1', async () => {});
  await expect(refused).rejects.toBeInstanceOf(UserError);
  await expect(refused).rejects.toThrow(/200 wait for this one: try again in some minutes\. Nothing was posted\.$/);
  expect(await queues.run('C2', async () => 'sent')).toBe('sent');
  expect(traffic).toContainEqual({ event: 'post refused' });
  expect(traffic).toContainEqual({ event: 'posts', waiting: 200 });
});

it('lets nothing wait for its second once Talks is in a hurry', async () => {
  const queues = new ChannelQueues({ clock: () => 0, wait: () => never, onTraffic: () => {} });
  const sent: number[] = [];
  const posts = Array.from({ length: 20 }, (_, index) => queues.run('C1', async () => void sent.push(index)));
  await posts[4];
  queues.hurry();
  await Promise.all(posts);
  expect(sent).toHaveLength(20);
});

it('gives back what waits as not sent when Talks stops', async () => {
  const { queues } = queuesAt();
  void queues.run('C1', () => queues.orStopped(never)).catch(() => {});
  const waiting = queues.run('C1', async () => {});
  queues.stop();
  await expect(waiting).rejects.toBeInstanceOf(NotSentYet);
  await expect(queues.run('C1', async () => {})).rejects.toBeInstanceOf(NotSentYet);
});
