import { setTimeout as pause } from 'node:timers/promises';
import { createRandom } from '../search/made-up-records.ts';
import type { LoadGround } from './load-ground.ts';
import { type LoadFigure, wrongIn } from './load-table.ts';
import { newQuestions, type Question, sameQuestions } from './made-up-questions.ts';
import { sendAtOnce, sendAtRate } from './sending.ts';
import { short } from './spread.ts';

/** Which questions are asked: each for the first time, or the same fifty again and again. */
export type Asked = 'anew' | 'again';

const questionsOf = ({ log }: LoadGround, asked: Asked, seed: number): (() => Question) =>
  (asked === 'anew' ? newQuestions : sameQuestions)(log.told, createRandom(seed));

/** Asks before anything is measured: a program that has just started runs slower. */
export async function warmUp(ground: LoadGround, times: number): Promise<void> {
  for (const [asked, seed] of [
    ['anew', 1],
    ['again', 2],
  ] as const) {
    const next = questionsOf(ground, asked, seed);
    await sendAtOnce({ lanes: 4, times: times / 2 }, () => ground.ask(next()));
  }
  await settled(ground);
}

/** A process that uses less than this share of a processor has nothing of its own to do. */
const AT_REST = 0.1;
const LOOK_EVERY_MS = 500;
const LOOKS = 120;

/** Waits, a minute at most, until Talks has got ready all that it gets ready after its start: what it costs is no command's. */
async function settled({ talks }: LoadGround): Promise<void> {
  let { cpuMs } = await talks.usage();
  for (let look = 0; look < LOOKS; look += 1) {
    await pause(LOOK_EVERY_MS);
    const now = await talks.usage();
    if (now.cpuMs - cpuMs < AT_REST * LOOK_EVERY_MS) return;
    cpuMs = now.cpuMs;
  }
}

/** L1: so many commands a second, whether or not the ones before have been answered. */
export async function answeredAtRate(
  ground: LoadGround,
  { asked, rate, seconds, cpuAtMost }: { asked: Asked; rate: number; seconds: number; cpuAtMost: number },
): Promise<LoadFigure> {
  const next = questionsOf(ground, asked, 3);
  const before = await ground.talks.usage();
  const sent = await sendAtRate({ rate, seconds }, () => ground.ask(next()));
  const after = await ground.talks.usage();
  const cpu = (after.cpuMs - before.cpuMs) / sent.took.count;
  return {
    row: 'L1',
    what: `${rate} commands a second for ${seconds} s, asked ${asked}`,
    asked: 'p50 ≤ 10, p99 ≤ 150, p99.9 ≤ 500, at most 2500 ms; CPU ≤ 2.5 ms each',
    reached: `${sent.took.words(50, 99, 99.9)}; CPU ${cpu.toFixed(2)} ms each; event loop late by ${short(after.loopP99Ms)} ms (p99)`,
    wrong: [...wrongIn(sent.faults), ...tooMuchCpu(cpu, cpuAtMost)],
  };
}

/** L2: as many commands as ten connections get answered. */
export async function answeredAtMost(
  ground: LoadGround,
  { asked, lanes, seconds, cpuAtMost }: { asked: Asked; lanes: number; seconds: number; cpuAtMost: number },
): Promise<LoadFigure> {
  const next = questionsOf(ground, asked, 4);
  const before = await ground.talks.usage();
  const sent = await sendAtOnce({ lanes, seconds }, () => ground.ask(next()));
  const after = await ground.talks.usage();
  const cpu = (after.cpuMs - before.cpuMs) / sent.took.count;
  return {
    row: 'L2',
    what: `${lanes} connections for ${seconds} s, asked ${asked}`,
    asked: '≥ 400 commands a second, event loop late by ≤ 200 ms (p99), memory ≤ 700 MB',
    reached: `${Math.round(sent.took.count / sent.seconds)} a second, ${sent.took.words(50, 99)}; CPU ${cpu.toFixed(2)} ms each; event loop late by ${short(after.loopP99Ms)} ms; ${Math.round(after.rss / 1e6)} MB`,
    wrong: [...wrongIn(sent.faults), ...tooMuchCpu(cpu, cpuAtMost)],
  };
}

/** How long the start took of which all the other figures are. */
export const started = ({ talks, log }: LoadGround, rss: number): LoadFigure => ({
  row: 'L2',
  what: `start over ${log.statements.toLocaleString('en')} statements without a saved index`,
  asked: '≤ 10 s, memory ≤ 700 MB',
  reached: `${talks.startSeconds.toFixed(1)} s until searches are answered, ${Math.round(rss / 1e6)} MB`,
  wrong: [],
});

const tooMuchCpu = (cpu: number, atMost: number): string[] =>
  cpu <= atMost ? [] : [`${cpu.toFixed(2)} ms of CPU for a command, above ${atMost}`];
