import { addedWhileAnswering } from './adding.ts';
import { answeredAtMost, answeredAtRate, started, warmUp } from './answering.ts';
import { besideBolt } from './beside-bolt.ts';
import { stayedFlat } from './growth.ts';
import { openLoadGround } from './load-ground.ts';
import { type LoadFigure, tableOf } from './load-table.ts';
import { LOADS, type Load } from './loads.ts';

/**
 * `npm run test:load`: Talks itself under load, with the table of what was asked and reached; `-- --short` for a small log and a few
 * seconds each. Fails on what is wrong on any machine: wrong answers, lost writes, growth, twice the CPU. Times are only printed.
 */
const load: Load = process.argv.includes('--short') ? LOADS.short : LOADS.long;
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
const profiled = process.argv.find((argument) => argument.startsWith('--profile='))?.slice('--profile='.length);

const ground = await openLoadGround({
  statements: load.statements,
  proposals: load.adding.adds * load.adding.seconds + 1000,
  ...(profiled === undefined ? {} : { nodeOptions: ['--cpu-prof', `--cpu-prof-dir=${profiled}`] }),
});
const { cpuAtMost } = load;
const figures: LoadFigure[] = [started(ground, (await ground.talks.usage()).rss)];
await warmUp(ground, load.warmUp);
const parts: Record<string, () => Promise<LoadFigure[]>> = {
  L1: async () => [
    await answeredAtRate(ground, { asked: 'anew', ...load.atRate, cpuAtMost }),
    await answeredAtRate(ground, { asked: 'again', ...load.atRate, cpuAtMost }),
  ],
  L2: async () => [
    await answeredAtMost(ground, { asked: 'anew', ...load.atMost, cpuAtMost }),
    await answeredAtMost(ground, { asked: 'again', ...load.atMost, cpuAtMost }),
  ],
  S1: async () => [await stayedFlat(ground, load.flat)],
  // After the others, since the desk is another one afterwards.
  L3: async () => [await addedWhileAnswering(ground, load.adding)],
  CPU: () => besideBolt(ground, load.timesEach),
};
for (const [name, measure] of Object.entries(parts)) {
  if (only !== undefined && only !== name) continue;
  const measured = await measure();
  figures.push(...measured);
  // Whoever breaks off a run of ten minutes has seen what came before.
  for (const { row, what, reached } of measured) process.stderr.write(`${row}  ${what}: ${reached}\n`);
}
const code = await ground.talks.stop();
await ground.close();
process.stdout.write(`\n${tableOf(figures)}\n`);
const wrong = [
  ...figures.flatMap(({ row, what, wrong: faults }) => faults.map((fault) => `${row}, ${what}: ${fault}`)),
  ...(code === 0 ? [] : [`Talks ended with code ${code}`]),
];
for (const fault of wrong) process.stdout.write(`WRONG  ${fault}\n`);
process.exit(wrong.length === 0 ? 0 : 1);
