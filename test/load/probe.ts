import { monitorEventLoopDelay } from 'node:perf_hooks';

// Loaded into a measured process before its program (`--import`): tells whoever started it what it costs. It changes nothing else.

/** Every so many milliseconds a timer looks how late it is: more often, and looking would be what is measured. */
const LOOK_EVERY_MS = 10;
const loop = monitorEventLoopDelay({ resolution: LOOK_EVERY_MS });
loop.enable();

/** What a process uses. CPU is of all its threads, in milliseconds; sizes are in bytes. */
export interface Usage {
  cpuMs: number;
  rss: number;
  /** What JavaScript holds; after a collection where one was asked for. */
  heap: number;
  /** How late the event loop was, in milliseconds, since that was asked last. */
  loopP99Ms: number;
  loopMaxMs: number;
  /** What keeps the process busy, by kind: timers, sockets, files. */
  resources: Record<string, number>;
}

/** `collect`: with the garbage taken out first, which takes a while. */
export interface UsageAsked {
  usage: number;
  collect: boolean;
}

export interface UsageTold {
  told: number;
  usage: Usage;
}

process.on('message', (asked: UsageAsked) => {
  if (typeof asked !== 'object' || asked === null || !('usage' in asked)) return;
  const { user, system } = process.cpuUsage();
  if (asked.collect) for (let times = 0; times < 3; times += 1) globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - LOOK_EVERY_MS);
  const resources: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) resources[kind] = (resources[kind] ?? 0) + 1;
  const usage: Usage = {
    cpuMs: (user + system) / 1000,
    rss,
    heap: heapUsed,
    loopP99Ms: loop.count === 0 ? 0 : late(loop.percentile(99)),
    loopMaxMs: loop.count === 0 ? 0 : late(loop.max),
    resources,
  };
  loop.reset();
  process.send?.({ told: asked.usage, usage } satisfies UsageTold);
});
// Whoever measures may be killed: what was measured must not go on alone.
process.once('disconnect', () => process.exit(1));
// Being asked must not keep a program alive that has ended.
process.channel?.unref();
