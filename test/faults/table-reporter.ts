import type { Reporter, TestModule } from 'vitest/node';
import type { Figure } from './figure.ts';

/** Prints the figures of all faults as one table, after the run. */
// biome-ignore lint/style/noDefaultExport: vitest loads a reporter by its default export.
export default class TableReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const figures = modules.flatMap((module) =>
      [...module.children.allTests()].flatMap((test) => test.meta().figures ?? []),
    );
    const ordered = figures.toSorted((a, b) => Number(a.row.slice(1)) - Number(b.row.slice(1)));
    const rows = [{ row: '', fault: 'fault', asked: 'asked', reached: 'reached' }, ...ordered];
    const width = (column: keyof Figure) => Math.max(...rows.map((row) => row[column].length));
    const widths = { row: width('row'), fault: width('fault'), asked: width('asked') };
    const lines = rows.map(
      ({ row, fault, asked, reached }) =>
        `${row.padEnd(widths.row)}  ${fault.padEnd(widths.fault)}  ${asked.padEnd(widths.asked)}  ${reached}`,
    );
    process.stdout.write(`\n${lines.join('\n')}\n`);
  }
}
