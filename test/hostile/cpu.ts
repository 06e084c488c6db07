/** Milliseconds of CPU that this thread has used; what other threads and other processes do on the machine does not count. */
const cpuNow = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of CPU that some work takes: the least of a few tries, since code is still compiled in the first. */
export function cpuOf(work: () => unknown, { enough = 0, tries = 3 } = {}): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < tries && least > enough; tried += 1) {
    const before = cpuNow();
    work();
    least = Math.min(least, cpuNow() - before);
  }
  return least;
}
