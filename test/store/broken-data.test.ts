import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { verifyFacts } from '../../src/facts/verification.ts';
import { readFacts } from '../../src/store/files.ts';
import { brokenFiles } from './broken-files.ts';
import { brokenReferences } from './broken-references.ts';
import { brokenShapes } from './broken-shapes.ts';
import { brokenWords } from './broken-words.ts';
import { type Break, type Files, facts, first, root, set, textOf, whole, write } from './desk-files.ts';

afterAll(() => rm(root, { recursive: true, force: true }));

/** What readFacts says of files, a problem on a line, with the folder left out. */
async function complaint(files: Files): Promise<string[]> {
  const folder = await write(files);
  const error = await readFacts(folder).then(
    () => expect.fail('the broken desk was loaded'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  return error instanceof UserError ? error.message.replaceAll(`${folder}/`, '').split('\n') : [];
}

/** One mistake is one problem, not a page of them; but for these. */
const FOLLOWED_BY_OTHERS = new Set([
  'the folder of statements is missing',
  'a source in a file of another name',
  'one letter changed in the source',
]);

const GROUPS: [string, Record<string, Break>][] = [
  ['files', brokenFiles],
  ['shapes', brokenShapes],
  ['words', brokenWords],
  ['references', brokenReferences],
];

describe.each(GROUPS)('broken %s', (_, cases) => {
  it.each(Object.entries(cases))('refuses %s, and says where and what to do', async (name, breakIt) => {
    const files = new Map(whole);
    const [file, ...words] = breakIt(files);
    const [head, ...lines] = await complaint(files);
    expect(head).toMatch(/^Nothing was loaded from .+: \d+ problems?\.$/);
    const line = lines.find((each) => each.startsWith(file) && words.every((word) => each.includes(word)));
    expect(line, lines.join('\n')).toBeDefined();
    expect(line).toMatch(/\. [A-Z].+\.$/);
    for (const each of lines) expectKeyInLine(each, files);
    if (!FOLLOWED_BY_OTHERS.has(name)) expect(lines).toHaveLength(1);
  });
});

/** The line that a problem names holds the last key of its path. */
function expectKeyInLine(problem: string, files: Files): void {
  const [, file = '', path = '', line = ''] = /^(\S+\.json): (\S+) \(line (\d+)\)/.exec(problem) ?? [];
  const key = /(?:^|\.)([a-zA-Z_]+)$/.exec(path)?.[1];
  if (key === undefined || problem.includes('is missing. Add it.')) return;
  const named = textOf(files, file).split('\n')[Number(line) - 1]?.replaceAll('\\u0061', 'a');
  expect(named).toContain(`"${key}"`);
}

it('knows at least 45 ways in which a desk can be broken', () => {
  expect(GROUPS.flatMap(([, cases]) => Object.keys(cases)).length).toBeGreaterThanOrEqual(45);
});

describe('a desk as a whole', () => {
  it('loads as it ships, in the same order every time', async () => {
    expect(await readFacts(await write(whole))).toEqual(facts);
    const backwards = new Map([...whole].toReversed());
    expect(await readFacts(await write(backwards))).toEqual(facts);
  });

  it('ignores hidden files, notes and what editors leave behind', async () => {
    const files = new Map(whole);
    for (const name of ['README.md', '.DS_Store', 'statements/.x.json', 'statements/x.json~', 'sources/notes.txt']) {
      files.set(name, 'not JSON');
    }
    expect(await readFacts(await write(files))).toEqual(facts);
  });

  it('says so when there is no such folder, or a file in its place', async () => {
    await expect(readFacts(join(root, 'nowhere'))).rejects.toThrow(/nowhere: is missing\. .*--data or TALKS_DATA/);
    await writeFile(join(root, 'a-file'), '');
    await expect(readFacts(join(root, 'a-file'))).rejects.toThrow(/a-file: is a file, but a folder belongs here/);
  });

  it('lists several problems at once, by file and record', async () => {
    const files = new Map(whole);
    const { file, at, statement } = first();
    const otherSource = `sources/${facts.sources.find(({ id }) => id !== statement.source)?.id}.json`;
    set(files, file, [at, 'locator', 'suffix'], 'zz');
    set(files, file, [at, 'topics', 0], 'weather');
    set(files, otherSource, ['published'], 'yesterday');
    set(files, 'speakers.json', [1, 'kind'], 'envoy');
    set(files, 'items.json', [0, 'colour'], 'red');
    set(files, 'stories.json', [0, 'default'], false);
    const [head, ...lines] = await complaint(files);
    expect(head).toMatch(/: 6 problems\.$/);
    expect(lines.map((line) => line.replace(/ \(line.*| has no.*/, ''))).toEqual([
      `${otherSource}: published`,
      `${file}: [${at}].locator.suffix`,
      `${file}: [${at}].topics[0]`,
      'speakers.json: [1].kind',
      'items.json: [0].colour',
      'stories.json:',
    ]);
  });

  it('does not take a record for missing that is there but broken', async () => {
    const files = new Map(whole);
    set(files, 'speakers.json', [0, 'kind'], 'envoy');
    set(files, first().file, [first().at, 'status'], 'sure');
    const lines = await complaint(files);
    expect(lines[0]).toMatch(/: 2 problems\.$/);
  });

  it('lists twenty problems and says how many more there are', async () => {
    const files = new Map(whole);
    facts.items.forEach((_, at) => {
      set(files, 'items.json', [at, 'topic'], 'weather');
      set(files, 'items.json', [at, 'story'], 7);
      set(files, 'items.json', [at, 'colour'], 'red');
    });
    const lines = await complaint(files);
    expect(lines).toHaveLength(22);
    expect(lines[21]).toBe(`… and ${facts.items.length * 2 - 20} more problems. Mend these first.`);
  });

  it('gives nothing of a desk of which one part is broken, and all of it once that is mended', async () => {
    const folder = await write(whole);
    await writeFile(join(folder, 'items.json'), '[');
    const loaded: Facts[] = [];
    await readFacts(folder).then(
      (some) => loaded.push(some),
      () => undefined,
    );
    expect(loaded).toEqual([]);
    await writeFile(join(folder, 'items.json'), textOf(whole, 'items.json'));
    expect(await readFacts(folder)).toEqual(facts);
  });

  it('knows of every single character that any statement says', () => {
    for (const { id, source, locator } of facts.statements) {
      const { text = '' } = facts.sources.find((each) => each.id === source) ?? {};
      for (let at = locator.start; at < locator.end; at++) {
        const changed = `${text.slice(0, at)}#${text.slice(at + 1)}`;
        const sources = facts.sources.map((each) => (each.id === source ? { ...each, text: changed } : each));
        expect(verifyFacts({ ...facts, sources }), `${id} at ${at}`).not.toEqual([]);
      }
    }
  });

  it('refuses a file in which one character of what a statement says has changed', async () => {
    const folder = await write(whole);
    const changes = fc.record({
      statement: fc.nat({ max: facts.statements.length - 1 }),
      part: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      character: fc.oneof(
        fc.constantFrom(...'“”‘’"\' –—-aA.,0'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(changes, async ({ statement, part, character }) => {
        const { source, locator } = facts.statements[statement] ?? first().statement;
        const name = `sources/${source}.json`;
        const text = facts.sources.find(({ id }) => id === source)?.text ?? '';
        const at = locator.start + Math.floor(part * (locator.end - locator.start));
        fc.pre(text[at] !== character);
        const changed = text.slice(0, at) + character + text.slice(at + 1);
        const files: Files = new Map(whole);
        set(files, name, ['text'], changed);
        await writeFile(join(folder, name), textOf(files, name));
        const refusal = readFacts(folder);
        await expect(refusal).rejects.toThrow(UserError);
        await writeFile(join(folder, name), textOf(whole, name));
      }),
      { numRuns: 60 },
    );
  });
});
