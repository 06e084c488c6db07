import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HandledOnce } from '../../src/slack/handled-once.ts';

it('runs once for each key, in whatever order and number deliveries arrive', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(5), { maxLength: 30 }), fc.scheduler(), async (deliveries, scheduler) => {
      const handled = new HandledOnce({ now: () => 0 });
      const counts = new Map<number, number>();
      const all = deliveries.map((id) =>
        handled.run(`message:${id}`, async () => {
          counts.set(id, (counts.get(id) ?? 0) + 1);
          await scheduler.schedule(Promise.resolve());
        }),
      );
      await scheduler.waitIdle();
      await Promise.all(all);
      expect([...counts.values()].every((count) => count === 1)).toBe(true);
      expect(counts.size).toBe(new Set(deliveries).size);
    }),
  );
});

it('gives what the work gave, and null to whoever comes after', async () => {
  const handled = new HandledOnce({ now: () => 0 });
  expect(await handled.run('message:1', async () => 'answered')).toBe('answered');
  expect(await handled.run('message:1', async () => 'answered again')).toBeNull();
});

it('gives a delivery that comes after a failure its turn', async () => {
  const handled = new HandledOnce({ now: () => 0 });
  const fails = handled.run('message:1', () => Promise.reject(new Error('Slack was away')));
  const runs: string[] = [];
  const meanwhile = handled.run('message:1', async () => void runs.push('second'));
  await expect(fails).rejects.toThrow('Slack was away');
  await meanwhile;
  expect(runs).toEqual(['second']);
});

it('forgets a key after its time, and the oldest when there are too many', async () => {
  let now = 0;
  const handled = new HandledOnce({ now: () => now, ttl: 1000, capacity: 2 });
  const runs: string[] = [];
  const run = (key: string) => handled.run(key, async () => void runs.push(key));
  await run('a');
  now = 999;
  await run('a');
  expect(runs).toEqual(['a']);
  now = 1000;
  await run('a');
  expect(runs).toEqual(['a', 'a']);
  await run('b');
  await run('c');
  await run('a');
  expect(runs).toEqual(['a', 'a', 'b', 'c', 'a']);
});
