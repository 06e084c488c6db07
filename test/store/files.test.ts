import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { locate } from '../../src/facts/span.ts';
import { readFacts } from '../../src/store/files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  await mkdir(join(folder, 'sources'));
  await mkdir(join(folder, 'statements'));
  for (const [name, value] of Object.entries(DESK)) await put(name, value);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, value: unknown) => writeFile(join(folder, name), JSON.stringify(value, null, 2));

const TEXT = 'The mayor said: “We will build 40 homes – by 🗓 May.”';
const excerpt = { start: TEXT.indexOf('We'), end: TEXT.indexOf('”') };

const source = {
  id: 'town-post-1',
  name: 'Homes by May',
  outlet: null,
  title: null,
  byline: null,
  url: null,
  published: null,
  retrieved: null,
  dateline: null,
  credit: null,
  language: 'en',
  family: null,
  embargoedUntil: null,
  channels: null,
  text: TEXT,
};
const statement = {
  id: 'mayor-homes',
  source: 'town-post-1',
  kind: 'quote',
  locator: locate(TEXT, excerpt),
  sentence: { start: 0, end: TEXT.length },
  quoted: [excerpt],
  speaker: 'mayor',
  role: { start: 0, end: 9, exact: 'The mayor' },
  cue: { start: 10, end: 14, exact: 'said', class: 'neutral' },
  venue: null,
  toldTo: null,
  said: null,
  asOf: null,
  figures: [],
  characterisation: false,
  topics: ['homes'],
  status: 'confirmed',
  confirmedBy: 'An editor',
  recorded: null,
};
const DESK = {
  'sources/town-post-1.json': source,
  'statements/town-post-1.json': [statement],
  'speakers.json': [{ id: 'mayor', name: 'The mayor', kind: 'person', aliases: [], officeOf: null }],
  'items.json': [],
  'stories.json': [
    {
      id: 'town',
      name: 'The town',
      aliases: [],
      default: true,
      channels: [],
      topics: [{ id: 'homes', name: 'Homes', aliases: [] }],
      sources: ['town-post-1'],
    },
  ],
};

it('reads a desk as it is written', async () => {
  expect(await readFacts(folder)).toEqual({
    sources: [source],
    statements: [statement],
    speakers: DESK['speakers.json'],
    items: [],
    stories: DESK['stories.json'],
  });
});

it('reads the files in the order of their names, whatever the order of the disk', async () => {
  for (const id of ['b', 'a-2', 'a-10', 'z']) await put(`sources/${id}.json`, { ...source, id });
  const [story] = DESK['stories.json'];
  await put('stories.json', [{ ...story, sources: ['z', 'b', 'a-10', 'a-2', 'town-post-1'] }]);
  const { sources } = await readFacts(folder);
  expect(sources.map(({ id }) => id)).toEqual(['a-10', 'a-2', 'b', 'town-post-1', 'z']);
});

it('reads a desk to which nobody has said anything yet', async () => {
  await put('statements/town-post-1.json', []);
  expect((await readFacts(folder)).statements).toEqual([]);
});

it('says file, place, line, fact and what to do, in one line', async () => {
  await put('statements/town-post-1.json', [{ ...statement, locator: { ...statement.locator, start: 18, end: 51 } }]);
  await expect(readFacts(folder)).rejects.toThrow(
    `Nothing was loaded from ${folder}: 1 problem.
${folder}/statements/town-post-1.json: [0].locator.start (line 7): the words are not at 18–51, they stand at ${excerpt.start}–${excerpt.end}. Set start and end to these.`,
  );
});

it('shows nothing in a message that could be taken for another line of it', async () => {
  await put('speakers.json', [{ id: 'x\ny: [0]\u2028z\u202e', 'a\nb': 1 }]);
  const message = await readFacts(folder).then(String, (error: Error) => error.message);
  expect(message.split(/[\n\u2028\u202e]/)).toHaveLength(7);
  expect(message).toContain('speakers.json: [0]["a\\nb"] (line 4): is not a key that Talks knows.');
});
