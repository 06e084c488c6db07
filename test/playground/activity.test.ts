import { expect, test } from 'vitest';
import { Activity } from '../../src/playground/activity.ts';

test('settles only after what is under way has ended', async () => {
  const activity = new Activity();
  const end = activity.begin('chat.postMessage');
  let settled = false;
  const settling = activity.settled().then(() => {
    settled = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(settled).toBe(false);
  end();
  await settling;
  expect(activity.busy).toBe(false);
});

test('names what does not end', async () => {
  const activity = new Activity();
  activity.begin('views.open');
  await expect(activity.settled(50)).rejects.toThrow('Still under way: views.open.');
});

test('tells when it becomes busy and when it is idle, not in between', () => {
  const activity = new Activity();
  const told: boolean[] = [];
  activity.onChange(() => told.push(activity.busy));
  const ends = [activity.begin('a'), activity.begin('b')];
  for (const end of [...ends, ...ends]) end();
  expect(told).toEqual([true, false]);
});
