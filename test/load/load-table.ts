/** What was measured under load, for the tables of `npm run test:load` and `npm run soak`. */
export interface LoadFigure {
  /** Its row in the table of loads: L1 to L3, S1, S2, or CPU. */
  row: string;
  what: string;
  asked: string;
  reached: string;
  /** What is wrong on any machine, however busy: wrong answers, lost writes, growth. Empty when nothing is. */
  wrong: readonly string[];
}

/** The figures as lines of a table. */
export function tableOf(figures: readonly LoadFigure[]): string {
  const rows = [{ row: '', what: 'load', asked: 'asked', reached: 'reached' }, ...figures];
  const width = (column: 'row' | 'what' | 'asked') => Math.max(...rows.map((row) => row[column].length));
  const [row, what, asked] = [width('row'), width('what'), width('asked')];
  return rows
    .map((one) => `${one.row.padEnd(row)}  ${one.what.padEnd(what)}  ${one.asked.padEnd(asked)}  ${one.reached}`)
    .join('\n');
}

/** What went wrong while sending, as sentences: the first few kinds of it. */
export const wrongIn = (faults: ReadonlyMap<string, number>): string[] =>
  [...faults].slice(0, 5).map(([fault, times]) => `${times} answers: ${fault}`);
