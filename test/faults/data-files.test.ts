import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { readFacts } from '../../src/store/files.ts';
import { facts, root, whole, write } from '../store/desk-files.ts';
import { figure, rounds } from './figure.ts';

afterAll(() => rm(root, { recursive: true, force: true }));

const NAMES = [...whole.keys()].filter((name) => name.endsWith('.json'));

/** One way in which a file may be damaged, of which there is no sound reading left. */
type Damage = (text: string, at: number) => string | Uint8Array;

const DAMAGES: Record<string, Damage> = {
  'cut off': (text, at) => text.trimEnd().slice(0, Math.floor(at * text.trimEnd().length)),
  'a byte that is no UTF-8': (text, at) => {
    const bytes = Buffer.from(text);
    bytes[Math.floor(at * bytes.length)] = 0xff;
    return bytes;
  },
  'a NUL': (text, at) => inserted(text, at, '\0'),
  'a bracket gone': (text) => text.replace(/[\]}]\s*$/, ''),
  'a record twice': (text) => {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(Array.isArray(value) ? [...value, value[0]] : [value, value]);
  },
  '__proto__ as a key': (text) => text.replace('{', '{"__proto__": {"polluted": true},'),
  'an unknown key': (text) => text.replace('{', '{"colour": "red",'),
  'ten megabytes more': (text) => text.replace('{', `{"padding": "${'x'.repeat(10_000_000)}",`),
};

const inserted = (text: string, at: number, what: string): string => {
  const place = Math.floor(at * text.length);
  return `${text.slice(0, place)}${what}${text.slice(place)}`;
};

test('F4: a damaged data file is refused with its name, and nothing of it is served', {
  timeout: 3_600_000,
}, async (context) => {
  const folder = await write(whole);
  const mutants = rounds(300, 3000);
  const kinds = new Map<string, number>();
  let withLine = 0;
  const someDamage = fc.record({
    file: fc.constantFrom(...NAMES),
    damage: fc.constantFrom(...Object.keys(DAMAGES)),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(someDamage, async ({ file, damage, at }) => {
      const text = whole.get(file);
      if (typeof text !== 'string') throw new RangeError(`${file} is no text`);
      await writeFile(join(folder, file), DAMAGES[damage]?.(text, at) ?? '');
      const refused = await readFacts(folder).then(
        () => null,
        (error: unknown) => error,
      );
      await writeFile(join(folder, file), text);
      expect(refused, damage).toBeInstanceOf(UserError);
      const message = refused instanceof UserError ? refused.message : '';
      expect(message).toContain(file);
      if (/\(line \d+\)/.test(message)) withLine += 1;
      kinds.set(damage, (kinds.get(damage) ?? 0) + 1);
    }),
    { numRuns: mutants },
  );
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect(await readFacts(folder)).toEqual(facts);
  figure(context, {
    row: 'F4',
    fault: `${mutants} damaged data files, ${kinds.size} kinds of damage`,
    asked: 'error with file + line; last good set still served',
    reached: `${mutants} refused with the file’s name, ${withLine} with a line; the mended folder loads as before`,
  });
});
