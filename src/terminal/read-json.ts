import type { z } from 'zod';
import { UserError } from '../errors.ts';
import { readText } from '../store/data-file.ts';
import { type FileFault, faultReport } from '../store/fault-report.ts';
import { type Json, parseJson } from '../store/json-place.ts';
import { parseRecord } from '../store/schema-words.ts';

/** A JSON file as values, with the line in which each stands. */
export interface JsonFile {
  file: string;
  value: unknown;
  lineOf: (Json & { kind: 'values' })['lineOf'];
}

/** Reads a JSON file, strictly. Throws a UserError that says what is wrong and in which line. */
export async function readJson(file: string): Promise<JsonFile> {
  const read = await readText(file);
  if (read.kind === 'fault') {
    const { line, message } = read;
    throw refused(file, [{ file, path: [], line: () => line, message }]);
  }
  const json = parseJson(read.text);
  if (json.kind === 'values') return { file, value: json.value, lineOf: json.lineOf };
  throw refused(
    file,
    json.faults.map(({ line, ...fault }) => ({ file, line: () => line, ...fault })),
  );
}

/** The value of a file as its schema has it. Throws a UserError that lists all that the schema refuses, with its lines. */
export function parsed<T>(schema: z.ZodType<T>, { file, value, lineOf }: JsonFile): T {
  const result = parseRecord(schema, value);
  if (result.kind === 'record') return result.record;
  throw refused(
    file,
    result.faults.map(({ path, message }) => ({ file, path, line: () => lineOf(path), message })),
  );
}

const refused = (file: string, faults: FileFault[]): UserError => new UserError(faultReport(file, faults));
