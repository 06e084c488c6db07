import { monitorEventLoopDelay } from 'node:perf_hooks';
import { LiveDesk } from '../../src/desk/live-desk.ts';
import { readFacts } from '../../src/store/files.ts';
import { indexFileOf, openStore } from '../../src/store/open-store.ts';

// A process of its own, so that its memory and its processor time are those of a start and nothing else. Prints two lines.
const [url = '', data = ''] = process.argv.slice(2);
const began = performance.now();
const cpu = process.cpuUsage();
const loop = monitorEventLoopDelay({ resolution: 1 });

function report(what: string): void {
  const { user, system } = process.cpuUsage(cpu);
  const figures = [
    `${((performance.now() - began) / 1000).toFixed(1)} s`,
    `${((user + system) / 1e6).toFixed(1)} s of CPU in all threads`,
    `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB now, ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB at most`,
    `event loop held ${(loop.percentile(50) / 1e6).toFixed(1)} ms (half), ${(loop.percentile(99) / 1e6).toFixed(1)} ms (99 of 100), ${(loop.max / 1e6).toFixed(0)} ms at most`,
  ];
  console.log(`${what}: ${figures.join('; ')}`);
  loop.reset();
}

const curated = await readFacts(data);
const store = await openStore(url);
loop.enable();
const onFault = (error: unknown): void => {
  throw error;
};
const live = await LiveDesk.open({ curated, store, onFault, indexFile: indexFileOf(url), opened: 'before search' });
report(`${live.ledger.head.seq} changes read, ${live.desk.statements.size} statements answer`);
await live.searchable;
report('and are searched');
// The index is saved after it has been made.
await new Promise((resolve) => setTimeout(resolve, 3000));
await live.stop();
await store.close();
