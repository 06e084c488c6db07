import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import type { Facts } from '../facts/facts.ts';
import { Item } from '../facts/item.ts';
import type { Problem, RecordKind } from '../facts/problem.ts';
import { referenceProblems } from '../facts/references.ts';
import { Source } from '../facts/source.ts';
import { Speaker } from '../facts/speaker.ts';
import { Statement } from '../facts/statement.ts';
import { Story } from '../facts/story.ts';
import { verbatimProblems } from '../facts/verbatim.ts';
import { wordsFor } from './data-file.ts';
import { type FileFault, faultReport } from './fault-report.ts';
import { faultIn, isData, misfiled, type Records, readFiles, readFolder, wholeFile } from './records.ts';

/**
 * Reads a desk's curated files: `sources/<id>.json` (one source each), `statements/<source>.json`, `speakers.json`,
 * `items.json` and `stories.json` (lists), in the order of their names.
 * Every record passes its schema, every excerpt stands in its source character for character, every id leads somewhere;
 * else nothing is loaded, and a UserError lists what is wrong by file, place and line, and what to do.
 */
export async function readFacts(folder: string): Promise<Facts> {
  const strays = await strayFiles(folder);
  const read = {
    source: await readFolder(join(folder, 'sources'), Source, 'one'),
    statement: await readFolder(join(folder, 'statements'), Statement, 'list'),
    speaker: await readFiles([join(folder, 'speakers.json')], Speaker, 'list'),
    item: await readFiles([join(folder, 'items.json')], Item, 'list'),
    story: await readFiles([join(folder, 'stories.json')], Story, 'list'),
  };
  const facts: Facts = {
    sources: recordsOf(read.source),
    statements: recordsOf(read.statement),
    speakers: recordsOf(read.speaker),
    items: recordsOf(read.item),
    stories: recordsOf(read.story),
  };
  const unread = new Set(KINDS.filter((kind) => read[kind].faults.length > 0));
  const faults = [
    ...strays,
    ...KINDS.flatMap((kind) => read[kind].faults),
    ...misfiled(read.source, 'id'),
    ...misfiled(read.statement, 'source'),
    ...[...verbatimProblems(facts), ...referenceProblems(facts, unread)].map((problem) =>
      placeOf(problem, read[problem.kind]),
    ),
  ];
  if (faults.length > 0) {
    const files = KINDS.flatMap((kind) => read[kind].files);
    throw new UserError(faultReport(folder, inReadingOrder(faults, files)));
  }
  return facts;
}

const KINDS: RecordKind[] = ['source', 'statement', 'speaker', 'item', 'story'];
const LISTS = ['speakers.json', 'items.json', 'stories.json'];

const recordsOf = <T>({ placed }: Records<T>): T[] => placed.map(({ record }) => record);

/** A file that no one reads is a misspelt name more often than not. */
async function strayFiles(folder: string): Promise<FileFault[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new UserError(`${folder}: ${wordsFor(error)} Name the folder of a desk with --data or TALKS_DATA.`);
  });
  return names
    .filter((name) => isData(name) && !LISTS.includes(name))
    .toSorted()
    .map((name) => wholeFile(join(folder, name), `is read by nothing. Name it ${LISTS.join(', ')}, or take it out.`));
}

function placeOf({ index, path, message }: Problem, { placed, files }: Records<unknown>): FileFault {
  const place = index === null ? undefined : placed[index];
  return place ? faultIn(place, path, message) : wholeFile(files[0] ?? '', message);
}

/** By file, then by record; what is said of one record keeps its order. */
function inReadingOrder(faults: FileFault[], files: string[]): FileFault[] {
  const fileOrder = new Map(files.map((file, index) => [file, index]));
  const recordOf = ({ path: [first] }: FileFault) => (typeof first === 'number' ? first : -1);
  return faults.toSorted(
    (a, b) => (fileOrder.get(a.file) ?? -1) - (fileOrder.get(b.file) ?? -1) || recordOf(a) - recordOf(b),
  );
}
