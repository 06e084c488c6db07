/** The CPU of half as much and of the whole, in milliseconds, and how much larger the one is. */
export interface Growth {
  half: number;
  whole: number;
  growth: number;
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function cpuFor(work: () => Promise<void>): Promise<number> {
  const before = cpu();
  await work();
  return cpu() - before;
}

/** More than a few times the least that can be told apart from compiling and collecting. */
const TELLING_MS = 150;
const TRIES = 3;
/** Twice as much may take so many times as long; three and more is a square. */
const MOST_GROWTH = 3;

/** How much more CPU the whole takes than half of it: the least of a few tries, where the first is too much. */
export async function growthOf(half: () => Promise<void>, whole: () => Promise<void>): Promise<Growth> {
  let best: Growth = { half: 0, whole: 0, growth: Number.POSITIVE_INFINITY };
  for (let tried = 0; tried < TRIES && best.growth > MOST_GROWTH; tried += 1) {
    const took = { half: await cpuFor(half), whole: await cpuFor(whole) };
    const growth = took.whole / Math.max(took.half, TELLING_MS);
    if (growth < best.growth) best = { ...took, growth };
  }
  return best;
}

/** An even number of things: a part of the most there are. */
export const partOf = (most: number, part: number): number => 2 * Math.max(1, Math.floor((most * part) / 2));
