/** So often each law is tried; `LAWS=100000` tries for a night. fast-check prints the seed of a run that fails. */
export const RUNS = { numRuns: Number(process.env.LAWS ?? 1000) };
