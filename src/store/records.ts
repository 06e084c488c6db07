import { readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { z } from 'zod';
import { shown } from '../facts/text.ts';
import { readText, wordsFor } from './data-file.ts';
import type { FileFault } from './fault-report.ts';
import { type Json, type JsonPath, parseJson } from './json-place.ts';
import { parseRecord } from './schema-words.ts';

/** A record with the file and the place in it from which it was read. */
export interface Placed<T> {
  record: T;
  file: string;
  path: JsonPath;
  lineOf(path: JsonPath): number;
}

/** The records of one kind, and what kept others from being read. */
export interface Records<T> {
  files: string[];
  placed: Placed<T>[];
  faults: FileFault[];
}

/** Reads every `.json` file of a folder, in the order of the names; `shape` says whether a file holds one record or a list. */
export async function readFolder<T>(folder: string, schema: z.ZodType<T>, shape: 'one' | 'list'): Promise<Records<T>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => isData(entry.name)).map((entry) => join(folder, entry.name));
    const inner = entries.filter((entry) => entry.isDirectory() && !isData(entry.name));
    const read = await readFiles(names.toSorted(), schema, shape);
    const faults = inner.map((entry) =>
      wholeFile(join(folder, entry.name), 'is a folder. Move its files up, or the folder out of here.'),
    );
    return { ...read, faults: [...faults, ...read.faults] };
  } catch (error) {
    return { files: [folder], placed: [], faults: [wholeFile(folder, wordsFor(error))] };
  }
}

/** Hidden files and such as editors leave behind ("x.json~") are no data. */
export const isData = (name: string): boolean => /^[^.].*\.json$/i.test(name);

/** Reads files, each with one record or a list of them. */
export async function readFiles<T>(files: string[], schema: z.ZodType<T>, shape: 'one' | 'list'): Promise<Records<T>> {
  const records: Records<T> = { files, placed: [], faults: [] };
  for (const file of files) {
    const read = await readText(file);
    if (read.kind === 'fault') {
      records.faults.push(wholeFile(file, read.message, read.line));
      continue;
    }
    const json = parseJson(read.text);
    if (json.kind === 'faults') {
      records.faults.push(...json.faults.map(({ line, ...fault }) => ({ file, line: () => line, ...fault })));
      continue;
    }
    const { placed, faults } = recordsOf(file, json, schema, shape);
    records.placed.push(...placed);
    records.faults.push(...faults);
  }
  return records;
}

function recordsOf<T>(
  file: string,
  { value, lineOf }: Json & { kind: 'values' },
  schema: z.ZodType<T>,
  shape: 'one' | 'list',
): Pick<Records<T>, 'placed' | 'faults'> {
  if (shape === 'list' && !Array.isArray(value)) {
    return { placed: [], faults: [wholeFile(file, 'holds no list. Put its records between [ and ].', 1)] };
  }
  const values = Array.isArray(value) && shape === 'list' ? value : [value];
  const placed: Placed<T>[] = [];
  const faults: FileFault[] = [];
  for (const [index, each] of values.entries()) {
    const path = shape === 'list' ? [index] : [];
    const parsed = parseRecord(schema, each);
    if (parsed.kind === 'record') placed.push({ record: parsed.record, file, path, lineOf });
    else faults.push(...parsed.faults.map((fault) => faultIn({ file, path, lineOf }, fault.path, fault.message)));
  }
  return { placed, faults };
}

/** A fault inside a record. */
export const faultIn = (
  { file, path, lineOf }: Omit<Placed<unknown>, 'record'>,
  inner: JsonPath,
  message: string,
): FileFault => ({ file, path: [...path, ...inner], line: () => lineOf([...path, ...inner]), message });

export const wholeFile = (file: string, message: string, line: number | null = null): FileFault => ({
  file,
  path: [],
  line: () => line,
  message,
});

/** Records whose file is not named for the id that they give in `key`. */
export function misfiled<K extends string>({ placed }: Records<Record<K, string>>, key: K): FileFault[] {
  return placed.flatMap((place) => {
    const name = parse(place.file).name;
    if (place.record[key] === name) return [];
    const message = `is ${shown(place.record[key])}, but the file is named for ${shown(name)}. Rename the file, move the record, or correct the id.`;
    return [faultIn(place, [key], message)];
  });
}
