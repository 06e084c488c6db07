import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/export/csv.ts';
import { statementTable } from '../../src/export/statement-table.ts';
import { harbourStory } from '../made-up/harbour-story.ts';

/** Reads CSV by the letter of RFC 4180. */
function rowsIn(text: string): string[][] {
  const rows: string[][] = [[]];
  const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  CELL.lastIndex = 1;
  for (let match = CELL.exec(text); match; match = CELL.exec(text)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
    if (CELL.lastIndex === text.length) break;
  }
  return rows.slice(0, -1);
}

const cellText = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', '-', '+', '@', '\t', ' ', 'é') }),
);

describe('a spreadsheet', () => {
  it('gives every cell back as it was, but for the apostrophe before what would be a formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cellText, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const text = csv(rows);
          expect(text.startsWith('\ufeff')).toBe(true);
          const read = rowsIn(text);
          expect(read.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(
            rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''))),
          );
          for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        },
      ),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1+1'])('takes %j for text', (formula) => {
    expect(rowsIn(csv([[formula, 'x']]))).toEqual([[`'${formula}`, 'x']]);
  });

  it('has a row for each statement, with its attribution, and prints what is unknown', () => {
    const facts = harbourStory();
    const [header = [], ...rows] = rowsIn(statementTable(facts));
    const named = rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]])));
    expect(named).toHaveLength(5);
    expect(named.find(({ statement }) => statement === 'courier-warned')).toMatchObject({
      kind: 'quote',
      speaker: 'Ines Okafor',
      'printed as': 'union chief Ines Okafor',
      'printed verb': 'told',
      excerpt: 'We had warned the port for a year',
      'quoted words': 'We had warned the port for a year',
      said: 'not stated',
      outlet: 'The Courier',
      title: 'not stated',
      published: '2024-03-04',
    });
  });
});
