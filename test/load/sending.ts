import { setTimeout as pause } from 'node:timers/promises';
import { Spread } from './spread.ts';

/** What came of sending much. */
export interface Sent {
  /** From the moment when each was due until it was answered: who waits in a queue waits too. */
  took: Spread;
  seconds: number;
  /** What went wrong, each kind once, with how often. */
  faults: Map<string, number>;
}

/** Sends one thing and says what was wrong with what came back; null for nothing. */
type Send = () => Promise<string | null>;

/** Sends so many a second, whether or not those before have been answered. */
export async function sendAtRate({ rate, seconds }: { rate: number; seconds: number }, send: Send): Promise<Sent> {
  const sent = nothingSent();
  const began = performance.now();
  const under: Promise<void>[] = [];
  for (let number = 0; number < rate * seconds; number += 1) {
    const due = began + (number * 1000) / rate;
    const early = due - performance.now();
    if (early > 0) await pause(early);
    under.push(one(send, sent, due));
  }
  await Promise.all(under);
  return { ...sent, seconds: (performance.now() - began) / 1000 };
}

/** Keeps so many under way at any time: until the time is up, or so many have been sent. */
export async function sendAtOnce(
  { lanes, seconds = Number.POSITIVE_INFINITY, times = Number.POSITIVE_INFINITY }: AtOnce,
  send: Send,
): Promise<Sent> {
  const sent = nothingSent();
  const began = performance.now();
  let left = times;
  const isOver = () => left <= 0 || performance.now() - began >= seconds * 1000;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (!isOver()) {
        left -= 1;
        await one(send, sent, performance.now());
      }
    }),
  );
  return { ...sent, seconds: (performance.now() - began) / 1000 };
}

export interface AtOnce {
  lanes: number;
  seconds?: number;
  times?: number;
}

const nothingSent = (): Omit<Sent, 'seconds'> => ({ took: new Spread(), faults: new Map() });

async function one(send: Send, { took, faults }: Omit<Sent, 'seconds'>, due: number): Promise<void> {
  const fault = await send().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
  took.add(performance.now() - due);
  if (fault !== null) faults.set(fault, (faults.get(fault) ?? 0) + 1);
}

/** How many of what was sent went wrong. */
export const faulty = ({ faults }: Pick<Sent, 'faults'>): number =>
  [...faults.values()].reduce((sum, times) => sum + times, 0);
