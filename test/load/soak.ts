import { parseArgs } from 'node:util';
import { type LoadFigure, tableOf } from './load-table.ts';
import { openSoakGround } from './soak-ground.ts';
import { soakFor } from './soaking.ts';

/**
 * `npm run soak -- --hours 8`: two processes of Talks over one store for hours, with a fault every few minutes and a table each hour.
 * `--postgres` starts a PostgreSQL of its own and restarts it now and then. Fails on wrong answers, on anything acknowledged that is missing,
 * on a mention that is not answered once, on a process that ends, and on growth after the first hour. `--retry-seconds 0,5,20` has the
 * local Slack send what was not acknowledged again sooner than Slack would, for a look of a few minutes.
 */
const { values } = parseArgs({
  options: {
    hours: { type: 'string', default: '8' },
    statements: { type: 'string', default: '100000' },
    rate: { type: 'string', default: '20' },
    'fault-minutes': { type: 'string', default: '5' },
    'table-minutes': { type: 'string', default: '60' },
    'retry-seconds': { type: 'string' },
    postgres: { type: 'boolean', default: false },
  },
});
const hours = Number(values.hours);
const retrySeconds = values['retry-seconds'];
const ground = await openSoakGround({
  statements: Number(values.statements),
  // One every two seconds, and some for sources that are left in the middle of a fault.
  proposals: Math.ceil(hours * 1800 * 1.1) + 200,
  inPostgres: values.postgres,
  ...(retrySeconds === undefined ? {} : { retryDelaysMs: retrySeconds.split(',').map((at) => Number(at) * 1000) }),
});
const figures: LoadFigure[] = [];
const soak = {
  hours,
  rate: Number(values.rate),
  faultEveryMinutes: Number(values['fault-minutes']),
  tableEveryMinutes: Number(values['table-minutes']),
};
await soakFor(ground, soak, (figure) => {
  figures.push(figure);
  process.stdout.write(`${tableOf(figures)}\n\n`);
});
const codes = await ground.close();
const wrong = [
  ...figures.flatMap(({ what, wrong: faults }) => faults.map((fault) => `S2, ${what}: ${fault}`)),
  ...codes.filter((code) => code !== 0).map((code) => `Talks ended with code ${code}`),
];
for (const fault of wrong) process.stdout.write(`WRONG  ${fault}\n`);
process.exit(wrong.length === 0 ? 0 : 1);
