import { readFile, stat } from 'node:fs/promises';
import { UserError } from '../errors.ts';
import { ExportLine, factsOf } from '../export/record-lines.ts';
import type { Facts } from '../facts/facts.ts';
import { wordsFor } from '../store/data-file.ts';
import { type FileFault, faultReport } from '../store/fault-report.ts';
import { readFacts } from '../store/files.ts';
import { parseJson } from '../store/json-place.ts';
import { parseRecord } from '../store/schema-words.ts';

/** The facts in a data folder, or in a JSONL file as `export` writes it. Throws a UserError that lists what is wrong by line. */
export async function readExport(path: string): Promise<Facts> {
  try {
    const entry = await stat(path);
    if (entry.isDirectory()) return await readFacts(path);
    // A device never ends.
    if (entry.isCharacterDevice()) throw new UserError(`${path} is no file. Name an export. Nothing was saved.`);
    return factsOf(linesOf(path, decoded(await readFile(path), path)));
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${path}: ${wordsFor(error)} Nothing was saved.`, { cause: error });
  }
}

function decoded(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UserError(`${path} is not UTF-8. Export it again. Nothing was saved.`, { cause });
  }
}

function linesOf(file: string, text: string): ExportLine[] {
  const faults: FileFault[] = [];
  const lines = text.split('\n').flatMap((line, index): ExportLine[] => {
    if (line.trim() === '') return [];
    const json = parseJson(line);
    const read = json.kind === 'faults' ? json : parseRecord(ExportLine, json.value);
    if (read.kind === 'record') return [read.record];
    for (const { path, message } of read.faults) faults.push({ file, path, message, line: () => index + 1 });
    return [];
  });
  if (faults.length > 0) throw new UserError(faultReport(file, faults));
  return lines;
}
