import { changesAfter } from '../../src/store/changes-after.ts';
import { openStore } from '../../src/store/open-store.ts';

// A process of its own, so that its memory is that of an opened log and nothing else. Prints one line.
const [url = ''] = process.argv.slice(2);
const before = process.memoryUsage().rss;
const began = performance.now();
const cpu = process.cpuUsage();
const store = await openStore(url);
const parts = [];
for await (const changes of changesAfter(store, 0)) parts.push(changes);
const { user, system } = process.cpuUsage(cpu);
const seconds = ((performance.now() - began) / 1000).toFixed(2);
const memory = ((process.memoryUsage().rss - before) / 1e6).toFixed(0);
console.log(
  `${parts.flat().length} changes opened and read in ${seconds} s, ${((user + system) / 1e6).toFixed(2)} s of CPU, ${memory} MB`,
);
await store.close();
