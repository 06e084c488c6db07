import { expect, it } from 'vitest';
import { repeatedFault } from '../../src/operations/repeated-fault.ts';

it('tells of a fault that stays once a minute, with how often it came, and of another one at once', () => {
  const told: [string, number][] = [];
  let seconds = 0;
  const fault = repeatedFault(
    (error, times) => told.push([String(error), times]),
    () => new Date(seconds * 1000),
  );
  for (; seconds < 125; seconds += 2) fault(new Error('the store is down'));
  fault(new Error('the log is damaged'));
  fault(new Error('the store is down'));
  expect(told).toEqual([
    ['Error: the store is down', 1],
    ['Error: the store is down', 30],
    ['Error: the store is down', 30],
    ['Error: the log is damaged', 1],
    ['Error: the store is down', 1],
  ]);
});
