import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { documentKind, readDocument } from '../ingest/reading/read-document.ts';
import type { ReadSource } from '../ingest/reading/read-source.ts';
import { readUpTo, wordsFor } from '../store/data-file.ts';

/** 5 MB: a larger file is no article. */
const LARGEST = 5_000_000;

/** The files that were named, and those in folders that were named, with what lies below them; in one order on every machine. Hidden files are passed over. */
export async function articleFiles(names: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const name of names) files.push(...(await filesAt(name)));
  return [...new Set(files)];
}

async function filesAt(name: string): Promise<string[]> {
  const entry = await stat(name).catch((cause: unknown) => {
    throw new UserError(`${name} ${wordsFor(cause).replace('Restore it', 'Correct the name')}`, { cause });
  });
  if (!entry.isDirectory()) return [name];
  const files: string[] = [];
  const children = await readdir(name, { withFileTypes: true });
  for (const child of children.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (child.name.startsWith('.')) continue;
    const path = join(name, child.name);
    if (child.isDirectory()) files.push(...(await filesAt(path)));
    else if (documentKind(child.name)) files.push(path);
  }
  return files;
}

/** Reads an article from its file. Throws a UserError that names the file and what is wrong with it. */
export async function readArticle(file: string): Promise<ReadSource> {
  const kind = documentKind(file);
  if (!kind) throw new UserError(`${file} is not an article that Talks reads: give .txt, .json, .html or .eml files.`);
  const content = await readUpTo(file, LARGEST).catch((cause: unknown) => {
    throw new UserError(`${file} ${wordsFor(cause)}`, { cause });
  });
  if (content.length > LARGEST) throw new UserError(`${file} has more than ${LARGEST} bytes. Give one article a file.`);
  return readDocument({ name: file, content, kind });
}
