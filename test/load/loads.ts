/** How much of everything is sent. */
export interface Load {
  statements: number;
  /** How many commands before anything is measured. */
  warmUp: number;
  /** Above so many milliseconds of CPU a command is wrong on any machine. */
  cpuAtMost: number;
  atRate: { rate: number; seconds: number };
  atMost: { lanes: number; seconds: number };
  adding: { adds: number; reads: number; seconds: number };
  /** `growth`: by how many bytes the heap may grow for 10,000 commands. */
  flat: { rate: number; seconds: number; looks: number; growth: number };
  /** How often each kind of question is asked beside a bare Bolt app. */
  timesEach: number;
}

/** `long` is what the figures of README are of; `short` is done in less than a minute, also on a busy machine, and shows what is wrong. */
export const LOADS = {
  long: {
    statements: 100_000,
    warmUp: 3000,
    // Twice what is asked: a processor that others use too is half as fast.
    cpuAtMost: 5,
    atRate: { rate: 200, seconds: 20 },
    atMost: { lanes: 10, seconds: 15 },
    adding: { adds: 50, reads: 100, seconds: 20 },
    flat: { rate: 100, seconds: 90, looks: 3, growth: 1e6 },
    timesEach: 800,
  },
  short: {
    statements: 5000,
    warmUp: 300,
    // So short after its start a program runs slowly: only what has become slower many times over shows.
    cpuAtMost: 25,
    atRate: { rate: 100, seconds: 2 },
    atMost: { lanes: 10, seconds: 2 },
    adding: { adds: 20, reads: 40, seconds: 2 },
    flat: { rate: 150, seconds: 4, looks: 2, growth: 1e6 },
    timesEach: 60,
  },
} as const satisfies Record<string, Load>;
