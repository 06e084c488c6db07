import type { Edtf } from '../facts/edtf.ts';
import { type Facts, isShown } from '../facts/facts.ts';
import type { Source } from '../facts/source.ts';
import type { Speaker } from '../facts/speaker.ts';
import type { Dated, Statement } from '../facts/statement.ts';
import { csv } from './csv.ts';
import { inOrder } from './in-order.ts';

/** The columns of the spreadsheet, in their order. */
const COLUMNS: readonly [string, (row: Row) => string][] = [
  ['statement', ({ statement }) => statement.id],
  ['status', ({ statement }) => statement.status],
  ['kind', ({ statement }) => statement.kind],
  ['speaker', ({ statement, speaker }) => (statement.kind === 'report' ? '' : (speaker?.name ?? UNKNOWN))],
  ['printed as', ({ statement }) => statement.role?.exact ?? ''],
  ['printed verb', ({ statement }) => statement.cue?.exact ?? ''],
  ['excerpt', ({ statement }) => statement.locator.exact],
  ['quoted words', ({ statement }) => quotedWords(statement).join(' … ')],
  ['sentence', ({ statement, source }) => source.text.slice(statement.sentence.start, statement.sentence.end)],
  ['said', ({ statement }) => dateOf(statement.said)],
  ['said, as printed', ({ statement }) => statement.said?.printed?.exact ?? ''],
  ['as of', ({ statement }) => statement.asOf?.edtf ?? ''],
  [
    'figures',
    ({ statement }) => statement.figures.map(({ printed, counted }) => `${printed.exact} (${counted})`).join('; '),
  ],
  ['topics', ({ statement }) => statement.topics.join('; ')],
  ['source', ({ source }) => source.id],
  ['outlet', ({ source }) => source.outlet ?? UNKNOWN],
  ['title', ({ source }) => source.title ?? UNKNOWN],
  ['published', ({ source }) => source.published ?? UNKNOWN],
  ['credit', ({ source }) => source.credit ?? UNKNOWN],
  ['shares copy of', ({ source }) => source.family?.agency ?? ''],
  ['address', ({ source }) => source.url ?? UNKNOWN],
  ['start', ({ statement }) => String(statement.locator.start)],
  ['end', ({ statement }) => String(statement.locator.end)],
  ['confirmed by', ({ statement }) => statement.confirmedBy ?? UNKNOWN],
  ['recorded', ({ statement }) => statement.recorded ?? UNKNOWN],
];

const UNKNOWN = 'not stated';

interface Row {
  statement: Statement;
  source: Source;
  speaker: Speaker | undefined;
}

/** The confirmed and corrected statements as CSV, one a row with who said it, where it was printed and when; unknown is "not stated". */
export function statementTable(facts: Facts): string {
  const { statements } = inOrder(facts);
  const sources = new Map(facts.sources.map((source) => [source.id, source]));
  const speakers = new Map(facts.speakers.map((speaker) => [speaker.id, speaker]));
  const rows = statements.filter(isShown).flatMap((statement) => {
    const source = sources.get(statement.source);
    if (!source) return [];
    const speaker = statement.speaker === null ? undefined : speakers.get(statement.speaker);
    return [COLUMNS.map(([, cellOf]) => cellOf({ statement, source, speaker }))];
  });
  return csv([COLUMNS.map(([name]) => name), ...rows]);
}

const quotedWords = ({ quoted, locator }: Statement): string[] =>
  quoted.map(({ start, end }) => locator.exact.slice(start - locator.start, end - locator.start));

const dateOf = (date: Dated | null): Edtf => date?.edtf ?? UNKNOWN;
