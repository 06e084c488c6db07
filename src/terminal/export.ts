import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { QuestionError } from '../commands/question.ts';
import type { LiveDesk } from '../desk/live-desk.ts';
import { UserError } from '../errors.ts';
import { dataFiles } from '../export/data-files.ts';
import { jsonLd } from '../export/json-ld.ts';
import { recordLines } from '../export/record-lines.ts';
import { statementTable } from '../export/statement-table.ts';
import type { RecordedChange } from '../facts/change.ts';
import type { Facts } from '../facts/facts.ts';
import { count } from '../wording/english/count.ts';
import { withDesk } from './open-for.ts';
import { seenFacts } from './seen-facts.ts';
import type { TerminalCommand, TerminalRun } from './terminal-command.ts';

const FORMATS = ['jsonl', 'csv', 'jsonld', 'data'];

/**
 * Writes the facts for other programs: the same store gives the same bytes. Sources under embargo and those for some
 * channels alone are left out without a trace; not even how many are left out is said, since that would tell of them.
 */
export const exportFacts: TerminalCommand = {
  name: 'export',
  usage: 'export [--as jsonl|csv|jsonld|data] [--history] [--out DIR]',
  summary:
    'all facts as JSONL (also with the history of each statement), as a spreadsheet, as schema.org JSON-LD, or as a data folder in DIR',
  example: 'export --as csv > statements.csv',
  options: ['as', 'history', 'out'],
  async run(run) {
    const { as: format = 'jsonl', history = false, out } = run.options;
    if (!FORMATS.includes(format) || run.words.length > 0)
      throw new QuestionError(`Export as one of: ${FORMATS.join(', ')}, such as: talks export --as csv.`);
    if (history && format !== 'jsonl')
      throw new QuestionError('--history belongs to JSONL alone: talks export --history.');
    if ((format === 'data') !== (out !== undefined))
      throw new QuestionError('--as data and --out DIR belong together. The other formats are printed: redirect them.');
    await withDesk(run, async (live) => {
      const facts = seenFacts(live.facts, run.now());
      if (out !== undefined) return writeDataFolder(run, out, facts);
      run.write(textOf(format, facts, history ? historyOf(live, facts) : []));
    });
  },
};

function textOf(format: string, facts: Facts, history: RecordedChange[]): string {
  switch (format) {
    case 'csv':
      return statementTable(facts);
    case 'jsonld':
      return jsonLd(facts);
    default:
      return recordLines(facts, history);
  }
}

/** Every change of the statements that are exported, by statement. Other changes can name sources that are not. */
const historyOf = ({ ledger }: LiveDesk, { statements }: Facts): RecordedChange[] =>
  statements
    .map(({ id }) => `statement:${id}`)
    .toSorted()
    .flatMap((thing) => ledger.changesOf(thing));

/** Into a new or empty folder only: what stays behind from before would pass for part of the desk. */
async function writeDataFolder({ print }: TerminalRun, folder: string, facts: Facts): Promise<void> {
  const files = dataFiles(facts);
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0)
      throw new UserError(`${folder} is not empty. Name a new folder, and compare the two. Nothing was written.`);
    for (const { path, text } of files) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text, { flag: 'wx' });
    }
  } catch (cause) {
    if (cause instanceof UserError || !(cause instanceof Error && 'code' in cause)) throw cause;
    throw new UserError(`${folder} cannot be written (${String(cause.code)}). Name a folder on a disk with room.`, {
      cause,
    });
  }
  print(`${folder}: ${count(files.length, 'file')}.`);
}
