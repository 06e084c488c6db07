import { beforeEach, expect, it } from 'vitest';
import { FeedLag } from '../../src/operations/feed-lag.ts';

let seconds = 0;
let inStore: () => Promise<number>;
let inMemory = 0;
let lag: FeedLag;

beforeEach(() => {
  seconds = 1_000;
  inMemory = 7;
  inStore = async () => 7;
  lag = new FeedLag({ inStore: () => inStore(), inMemory: () => inMemory }, () => new Date(seconds * 1000));
});

it('is nothing while answers know all that is in the store', async () => {
  await lag.look();
  seconds += 60;
  await lag.look();
  expect(lag.seconds).toBe(0);
  expect(lag.fault).toBeNull();
});

it('grows from the first look that found a change that answers lack, and ends when they have it', async () => {
  inStore = async () => 9;
  await lag.look();
  expect(lag.seconds).toBe(0);
  seconds += 20;
  inStore = async () => 12;
  await lag.look();
  expect(lag.seconds).toBe(20);
  inMemory = 9;
  expect(lag.seconds).toBe(0);
});

it('does not add up lags of a busy log that answers keep up with', async () => {
  for (let round = 0; round < 10; round++) {
    inStore = async () => inMemory + 1;
    await lag.look();
    seconds += 5;
    inMemory += 1;
  }
  expect(lag.seconds).toBe(0);
});

it('grows while the store cannot be asked, and says why', async () => {
  inStore = async () => {
    throw new Error('down');
  };
  await lag.look();
  seconds += 10;
  await lag.look();
  expect(lag.seconds).toBe(10);
  expect(lag.fault).toMatchObject({ message: 'down' });
  inStore = async () => 7;
  await lag.look();
  expect([lag.seconds, lag.fault]).toEqual([0, null]);
});

it('grows while the store does not answer at all', async () => {
  let answer = (_seq: number) => {};
  inStore = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  const looking = lag.look();
  seconds += 30;
  expect(lag.look()).toBe(looking);
  expect(lag.seconds).toBe(30);
  answer(7);
  await looking;
  expect(lag.seconds).toBe(0);
});
