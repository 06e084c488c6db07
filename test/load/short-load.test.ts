import { afterAll, beforeAll, expect, test } from 'vitest';
import { addedWhileAnswering } from './adding.ts';
import { answeredAtMost, answeredAtRate, warmUp } from './answering.ts';
import { stayedFlat } from './growth.ts';
import { type LoadGround, openLoadGround } from './load-ground.ts';
import { LOADS } from './loads.ts';

// The short form of `npm run test:load`: what is wrong on any machine fails, how long things take is only printed there.

const { statements, warmUp: before, cpuAtMost, atRate, atMost, adding, flat } = LOADS.short;
/** A busy machine may stand still for a while. */
const PATIENT = { timeout: 600_000 };
let ground: LoadGround;

beforeAll(async () => {
  ground = await openLoadGround({ statements, proposals: 4 * adding.adds * adding.seconds });
  await warmUp(ground, before);
}, PATIENT.timeout);

afterAll(() => ground.close(), PATIENT.timeout);

test('commands that come at a rate are answered rightly, whether asked anew or again', PATIENT, async () => {
  for (const asked of ['anew', 'again'] as const) {
    const { wrong } = await answeredAtRate(ground, { asked, ...atRate, cpuAtMost });
    expect(wrong).toEqual([]);
  }
});

test('commands are answered rightly when more come than can be answered', PATIENT, async () => {
  const { wrong } = await answeredAtMost(ground, { asked: 'anew', ...atMost, cpuAtMost });
  expect(wrong).toEqual([]);
});

test('memory, timers and sockets stay as they are', PATIENT, async () => {
  const { wrong } = await stayedFlat(ground, flat);
  expect(wrong).toEqual([]);
});

test('statements confirmed while others ask are in answers and in the store', PATIENT, async () => {
  const { wrong } = await addedWhileAnswering(ground, adding);
  expect(wrong).toEqual([]);
});

test('nothing went wrong that nobody saw: Talks ends by itself, and its log names no bug', PATIENT, async () => {
  expect(await ground.talks.stop()).toBe(0);
  const lines = ground.talks.log().split('\n');
  expect(lines.filter((line) => line.includes('Talks has stopped.'))).toHaveLength(1);
  expect(lines.filter((line) => line.includes('"level":"error"'))).toEqual([]);
});
