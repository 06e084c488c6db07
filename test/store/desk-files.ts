import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { applyEdits, type JSONPath, modify } from 'jsonc-parser';
import { expect } from 'vitest';
import type { Statement } from '../../src/facts/statement.ts';
import { readFacts } from '../../src/store/files.ts';

// The desk that ships, for tests that break one thing in it. What is broken is found by what is in the files, not by the
// words of an article, so that a better curated desk does not break the tests.
const DATA = new URL('../../data/', import.meta.url).pathname;

export type Files = Map<string, string | Uint8Array>;

/** The files that ship, by their names in the folder, and what they hold. */
export const whole: Files = await filesOf(DATA);
export const facts = await readFacts(DATA);
/** Where the broken desks are written. */
export const root = await mkdtemp(join(tmpdir(), 'broken-data-'));

async function filesOf(folder: string): Promise<Files> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith('.json')).toSorted();
  return new Map(
    await Promise.all(files.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

let written = 0;

export async function write(files: Files): Promise<string> {
  const folder = join(root, String(written++));
  await mkdir(folder);
  for (const [name, content] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

export function textOf(files: Files, name: string): string {
  const content = files.get(name);
  if (typeof content !== 'string') throw new Error(`${name} is no text file of the desk`);
  return content;
}

/** Sets one value of a file; undefined removes it. */
export function set(files: Files, name: string, path: JSONPath, value: unknown): void {
  const text = textOf(files, name);
  files.set(
    name,
    applyEdits(text, modify(text, path, value, { formattingOptions: { insertSpaces: true, tabSize: 2 } })),
  );
}

export function replace(files: Files, name: string, from: string | RegExp, to: string): void {
  const text = textOf(files, name);
  const changed = text.replace(from, () => to);
  expect(changed, `nothing to replace in ${name}`).not.toBe(text);
  files.set(name, changed);
}

/** A statement with its place in the files. */
export interface Found {
  statement: Statement;
  file: string;
  at: number;
  text: string;
}

export function find(suits: (statement: Statement) => boolean): Found {
  const statement = facts.statements.find(suits);
  if (!statement) throw new Error('the desk has no statement for this case');
  const own = facts.statements.filter(({ source }) => source === statement.source);
  const text = facts.sources.find(({ id }) => id === statement.source)?.text ?? '';
  return { statement, file: `statements/${statement.source}.json`, at: own.indexOf(statement), text };
}

export const first = () => find(() => true);
export const ofKind = (kind: Statement['kind']) => find((statement) => statement.kind === kind);
export const sourceFile = () => `sources/${facts.sources[0]?.id}.json`;
export const speakerAt = (suits: (kind: string) => boolean) =>
  facts.speakers.findIndex((speaker) => suits(speaker.kind));
export const answered = () => facts.items.findIndex((item) => item.answers.length > 0);

/** Breaks the files and returns what the message must hold: first the file, then the place, then words. */
export type Break = (files: Files) => [file: string, ...words: string[]];

/** Sets one value of the statement that suits. */
export const inStatement =
  (suits: (statement: Statement) => boolean, path: JSONPath, value: unknown, ...words: string[]): Break =>
  (files) => {
    const { file, at } = find(suits);
    set(files, file, [at, ...path], value);
    return [file, `[${at}].`, ...words];
  };

export const inFile =
  (name: string | (() => string), path: JSONPath, value: unknown, ...words: string[]): Break =>
  (files) => {
    const file = typeof name === 'string' ? name : name();
    set(files, file, path, value);
    return [file, ...words];
  };

export const any = () => true;
