import type { TestContext } from 'vitest';

/** What a test of a fault measured, for the table of `npm run test:faults`. */
export interface Figure {
  /** Its row in the table of faults: F1 to F13. */
  row: string;
  fault: string;
  asked: string;
  reached: string;
}

declare module 'vitest' {
  interface TaskMeta {
    figures?: Figure[];
  }
}

/** Puts a measured figure into the table. To be called last: a test that fails before has none. */
export function figure({ task }: Pick<TestContext, 'task'>, measured: Figure): void {
  task.meta.figures = [...(task.meta.figures ?? []), measured];
}

/** Whether the long form was asked for, which runs for an hour; the short one takes two or three minutes. */
export const LONG = process.env.TALKS_FAULTS === 'long';

/** So many rounds in the short form, so many in the long one. */
export const rounds = (short: number, long: number): number => (LONG ? long : short);
