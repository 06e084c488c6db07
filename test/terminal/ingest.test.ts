import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { MARA, terminalOver } from './terminal.ts';

const STORY =
  'PORT TOWN (ABC) — The harbour was closed on Monday.\n\n“We heard a bang,” said Nils Holm.\n\nAdvertisement\n';

const QUOTE = `quay-${STORY.indexOf('We heard')}`;
const REPORT = `quay-${STORY.indexOf('The harbour')}`;

/** A folder of files, removed when the test ends. */
function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'talks-articles-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

test('prints what a folder of articles would propose, and stores nothing', async () => {
  const folder = folderOf({
    'b/two.json': JSON.stringify({ id: 'two', text: STORY }),
    'a.txt': STORY,
    'notes.md': 'x',
  });
  const terminal = terminalOver();
  const { status, out } = await terminal.talks('ingest', folder, '--dry-run', '--json');
  const printed = JSON.parse(out);
  expect(status).toBe(0);
  expect(printed.sources.map(({ id }: { id: string }) => id)).toEqual(['a', 'two']);
  const start = STORY.indexOf('We heard');
  expect(printed.statements).toContainEqual(
    expect.objectContaining({
      source: 'two',
      start,
      end: STORY.indexOf('” said'),
      kind: 'quote',
      quoted: [{ start, end: STORY.indexOf('” said') }],
      speaker: expect.objectContaining({ name: 'Nils Holm', start: STORY.indexOf('Nils') }),
      cue: expect.objectContaining({ exact: 'said' }),
    }),
  );
  expect(printed.disagreements).toEqual([]);
  expect((await terminal.talks('ingest', folder, '--dry-run', '--json')).out).toBe(out);
  expect((await terminal.talks('sources')).out).not.toContain('two');
});

test('says how much of long articles was too much to be held against the others', async () => {
  const quoted = (what: string) =>
    `“We shall open the ${what} bridge for the people of this town,” Jan Kower said.\n\n`;
  const folder = folderOf({ 'a.txt': quoted('old').repeat(35), 'b.txt': quoted('new') });
  const { out } = await terminalOver().talks('ingest', folder, '--dry-run');
  expect(out).toContain('a: 5 of its quotations were not held against all that is like them in the other articles.');
  const { out: json } = await terminalOver().talks('ingest', folder, '--dry-run', '--json');
  expect(JSON.parse(json).leftOut).toEqual([{ source: 'a', what: 'quotations', count: 5 }]);
});

test('names a bad file, reads the others, and fails at the end', async () => {
  const folder = folderOf({ 'a.txt': STORY, 'b.json': '{', 'c.txt': ' ' });
  const { status, out, error } = await terminalOver().talks('ingest', folder, '--dry-run');
  expect(status).toBe(1);
  expect(out).toContain('a: ');
  expect(error).toMatch(/2 files of 3 could not be used/);
  expect(error).toMatch(/b\.json is not JSON/);
  expect(error).toMatch(/c\.txt holds no text/);
});

test('refuses two files with one id', async () => {
  const article = JSON.stringify({ id: 'one', text: STORY });
  const { status, error } = await terminalOver().talks(
    'ingest',
    folderOf({ 'a.json': article, 'b.json': article }),
    '--dry-run',
  );
  expect(status).toBe(1);
  expect(error).toMatch(/b\.json has the id one, and so has .*a\.json/);
});

test('asks which articles, and says what it reads', async () => {
  expect((await terminalOver().talks('ingest')).status).toBe(2);
  const { status, error } = await terminalOver().talks('ingest', folderOf({ 'a.md': 'x' }), '--dry-run');
  expect([status, error]).toEqual([1, expect.stringContaining('reads .txt, .json, .html and .eml files')]);
});

test('stores proposals with their source and story, and says it when it has them already', async () => {
  const terminal = terminalOver();
  const folder = folderOf({ 'quay.txt': STORY });
  const saved = await terminal.edit('ingest', folder);
  expect(saved.error).toBe('');
  expect(saved.out).toMatch(/^quay: 2 proposals.*talks review quay/);
  expect((await terminal.talks('sources')).out).toContain('quay');
  expect((await terminal.talks('verify')).status).toBe(0);
  expect((await terminal.edit('ingest', folder)).out).toBe('quay: already known, nothing changed.\n');
});

test.each([
  'status',
  'quote holm',
  'find bang',
  'who',
  'figures',
  'timeline',
  'disputed',
  'find harbour closed',
  'help',
])('answers “%s” as before while nothing is confirmed', async (question) => {
  const terminal = terminalOver();
  const before = await terminal.talks(...question.split(' '), '--json');
  const story = `${STORY}\nThe crane collapse hurt 40 people by the crane, Ines Okafor said.\n`;
  expect((await terminal.edit('ingest', folderOf({ 'quay.txt': story }))).error).toBe('');
  expect((await terminal.talks(...question.split(' '), '--json')).out).toBe(before.out);
});

test('counts no statement of a source of which none is confirmed', async () => {
  const terminal = terminalOver();
  await terminal.edit('ingest', folderOf({ 'quay.txt': STORY }));
  const { sources } = JSON.parse((await terminal.talks('sources', '--json')).out);
  const counts = sources.map((one: { source: { id: string }; statements: number }) => [one.source.id, one.statements]);
  expect(counts).toContainEqual(['quay', 0]);
});

test('names a bad file among those that it stores, and fails at the end', async () => {
  const terminal = terminalOver();
  const folder = folderOf({ 'a.txt': STORY, 'b.json': '{', 'c.txt': `${STORY}\u0007` });
  const { status, out, error } = await terminal.edit('ingest', folder);
  expect(status).toBe(1);
  expect(out).toMatch(/^a: 2 proposals/);
  expect(error).toMatch(/2 files of 3 could not be used. The others were read/);
  expect(error).toMatch(/c: text holds the control character U\+0007/);
});

test('stores many articles in few transactions', async () => {
  const terminal = terminalOver();
  const files = Array.from({ length: 60 }, (_, at): [string, string] => [`quay-${at}.txt`, STORY]);
  expect((await terminal.edit('ingest', folderOf(Object.fromEntries(files)))).error).toBe('');
  const store = await openSqliteStore(terminal.store);
  onTestFinished(() => store.close());
  const changes = await store.read(0, 1000);
  expect(changes.filter(({ change }) => change.change === 'source-recorded')).toHaveLength(60);
  // Each transaction lists its sources in the story once.
  expect(changes.filter(({ change }) => change.change === 'story-recorded')).toHaveLength(1);
});

test('needs an editor to store anything', async () => {
  expect((await terminalOver().talks('ingest', folderOf({ 'quay.txt': STORY }))).status).toBe(2);
});

describe('a new version of a known article', () => {
  const SECOND = STORY.replace('The harbour was closed on Monday', 'The harbour of the whole town was shut');

  test('moves the statements that still stand, and names those whose words vanished', async () => {
    const terminal = terminalOver();
    await terminal.edit('ingest', folderOf({ 'quay.txt': STORY }));
    await terminal.edit('review', 'quay', '--confirm', REPORT, '--confirm', QUOTE);
    const saved = await terminal.edit('ingest', folderOf({ 'quay.txt': SECOND }));
    expect(saved.error).toBe('');
    expect(saved.out).toContain('saved as version 2. 1 statement of 2 still stands word for word, 1 moved');
    expect(saved.out).toContain(`moved: ${QUOTE}`);
    expect(saved.out).toContain(`its words vanished: ${REPORT} (confirmed: The harbour was closed on Monday)`);
    expect(saved.out).toContain('stay with version 1, as quay-v1');
    const [moved] = statementsIn(await terminal.talks('quote', 'holm', '--json'));
    expect(moved).toMatchObject({ id: QUOTE, source: { id: 'quay' }, locator: { start: SECOND.indexOf('We heard') } });
    const [left] = statementsIn(await terminal.talks('find', 'harbour closed Monday', '--json'));
    expect(left).toMatchObject({ id: REPORT, source: { id: 'quay-v1' } });
    expect((await terminal.talks('history', QUOTE)).out).toContain('moved with a new version of its article');
    expect((await terminal.talks('verify')).status).toBe(0);
  });

  test('is found by its address, and proposes only what is new in it', async () => {
    const terminal = terminalOver();
    const url = 'https://quay.example/1';
    await terminal.edit('ingest', folderOf({ 'one.json': JSON.stringify({ id: 'quay', url, text: STORY }) }));
    await terminal.edit('review', 'quay', '--reject', QUOTE);
    const next = JSON.stringify({ id: 'other', url, text: `${SECOND}\n“Nobody told us,” said Ann Berg.\n` });
    const saved = await terminal.edit('ingest', folderOf({ 'two.json': next }));
    expect(saved.out).toMatch(/^quay: saved as version 2/);
    const waiting = (await terminal.edit('review', 'quay')).out;
    expect(waiting).toContain('Nobody told us');
    expect(waiting).toContain('The harbour of the whole town was shut');
    expect(waiting).not.toContain('We heard a bang');
    expect((await terminal.edit('review', 'quay-v1')).out).toContain('The harbour was closed on Monday');
  });

  test('counts as one origin with the former version', async () => {
    const terminal = terminalOver();
    await terminal.edit('ingest', folderOf({ 'quay.txt': STORY }));
    const before = JSON.parse((await terminal.talks('sources', '--json')).out).text;
    await terminal.edit('review', 'quay', '--confirm', REPORT);
    await terminal.edit('ingest', folderOf({ 'quay.txt': SECOND }));
    const after = JSON.parse((await terminal.talks('sources', '--json')).out).text;
    expect(before).toMatch(/3 articles, 3 origins/);
    expect(after).toMatch(/4 articles, 3 origins/);
  });

  test('shows what was recorded before it as it was', async () => {
    const terminal = terminalOver();
    await terminal.edit('ingest', folderOf({ 'quay.txt': STORY }));
    await terminal.edit('review', 'quay', '--confirm', QUOTE);
    const later = { ...terminal, talks: terminal.at(new Date('2024-03-09T10:00:00.000Z')) };
    await later.talks('ingest', folderOf({ 'quay.txt': SECOND }), '--as', MARA);
    const [known] = statementsIn(await later.talks('quote', 'holm', 'known', '2024-03-06', '--json'));
    expect(known).toMatchObject({ id: QUOTE, locator: { start: STORY.indexOf('We heard') } });
  });
});

const statementsIn = ({ out }: { out: string }): unknown[] => JSON.parse(out).statements;
