import { stringify } from 'csv-stringify/sync';

/** The library quotes a cell with the whole line end in it, but not one with half of it. */
const LINE_BREAK = /[\r\n]/;

/**
 * Rows as CSV for a spreadsheet (RFC 4180: commas, CRLF, quotation marks doubled), in UTF-8 with the byte order mark
 * without which Excel on Windows reads the local code page.
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front, since the words of a source are not
 * ours to be run (https://owasp.org/www-community/attacks/CSV_Injection). Who needs such words exactly takes the JSONL.
 */
export const csv = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { bom: true, record_delimiter: 'windows', escape_formulas: true, quoted_match: LINE_BREAK },
  );
