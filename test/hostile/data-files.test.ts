import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JSONPath } from 'jsonc-parser';
import { afterAll, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { readFacts } from '../../src/store/files.ts';
import { root, set, textOf, whole, write } from '../store/desk-files.ts';
import { ALL, HOSTILE, pairs } from './hostile-strings.ts';

afterAll(() => rm(root, { recursive: true, force: true }));

/** A field of a data file that holds words. */
interface Field {
  file: string;
  path: JSONPath;
}

/** Every field that some record of a kind of file fills with words, once for each kind. */
function fieldsOf(name: string): Field[] {
  const seen = new Map<string, Field>();
  const walk = (value: unknown, path: JSONPath): void => {
    if (typeof value === 'string') {
      const kind = `${name.replace(/\/.*/, '')} ${path.filter((step) => typeof step === 'string').join('.')}`;
      if (!seen.has(kind)) seen.set(kind, { file: name, path });
      return;
    }
    for (const [key, inner] of Object.entries(value ?? {}))
      walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(JSON.parse(textOf(whole, name)), []);
  return [...seen.values()];
}

const FILES = ['speakers.json', 'items.json', 'stories.json'];
const someOf = (folder: string) => [...whole.keys()].filter((name) => name.startsWith(folder)).slice(0, 1);
const FIELDS = [...FILES, ...someOf('sources/'), ...someOf('statements/')].flatMap(fieldsOf);

const valueAt = (value: unknown, path: JSONPath): unknown =>
  path.reduce<unknown>((inner, step) => (Object(inner) as Record<string | number, unknown>)[step], value);

/** What was read of a file's records, in the order of the file. */
function recordsOf({ file }: Field, facts: Facts): unknown {
  const [kind = '', name = ''] = file.replace('.json', '').split('/');
  switch (kind) {
    case 'sources':
      return facts.sources.find(({ id }) => id === name);
    case 'statements':
      return facts.statements.filter(({ source }) => source === name);
    case 'speakers':
      return facts.speakers;
    case 'items':
      return facts.items;
    default:
      return facts.stories;
  }
}

test('every field of a data file keeps a hostile string character for character, or is refused with its file', {
  timeout: ALL ? 3_600_000 : 120_000,
}, async () => {
  expect(FIELDS.length).toBeGreaterThan(30);
  const folder = await write(whole);
  const became = { kept: 0, refused: 0 };
  for (const [{ text }, field] of pairs(HOSTILE, FIELDS, 500)) {
    const before = textOf(whole, field.file);
    const broken = new Map(whole);
    set(broken, field.file, field.path, text);
    await writeFile(join(folder, field.file), textOf(broken, field.file));
    const read = await readFacts(folder).catch((error: unknown) => error);
    await writeFile(join(folder, field.file), before);
    const about = `${field.file} ${field.path.join('.')}: ${JSON.stringify(text.slice(0, 80))}`;
    if (read instanceof Error) {
      expect(read, about).toBeInstanceOf(UserError);
      expect(read.message, about).toMatch(/\.json: \S/);
      became.refused += 1;
    } else {
      expect(valueAt(recordsOf(field, read as Facts), field.path), about).toBe(text);
      became.kept += 1;
    }
  }
  expect(became.kept).toBeGreaterThan(20);
  expect(became.refused).toBeGreaterThan(20);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});
