import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { terminalOver } from './terminal.ts';

const STORY =
  'PORT TOWN (ABC) — The harbour was closed on Monday.\n\n“We heard a bang,” said Nils Holm.\n\nAdvertisement\n';

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

test('stores proposals that are in no answer, with their source, story and new speakers', async () => {
  const terminal = terminalOver();
  const folder = folderOf({ 'quay.txt': STORY });
  const saved = await terminal.edit('ingest', folder);
  expect(saved.error).toBe('');
  expect(saved.out).toMatch(/^quay: 2 proposals.*talks review quay/);
  expect((await terminal.talks('quote', 'holm')).out).not.toContain('We heard a bang');
  expect((await terminal.talks('verify')).status).toBe(0);
  expect((await terminal.edit('ingest', folder)).out).toContain('known, with the same text');
});

test('records a speaker of two articles once', async () => {
  const terminal = terminalOver();
  const saved = await terminal.edit('ingest', folderOf({ 'quay.txt': STORY, 'pier.txt': STORY }));
  expect(saved.error).toBe('');
  expect(saved.out).toMatch(/^pier: 2 proposals, 1 new speaker\..*\nquay: 2 proposals, 0 new speakers\./);
});

test('says what moved and what vanished in another version of a known article, and saves nothing', async () => {
  const terminal = terminalOver();
  await terminal.edit('ingest', folderOf({ 'quay.txt': STORY }));
  const changed = folderOf({
    'quay.txt': STORY.replace('The harbour was closed on Monday', 'The harbour of the town was shut'),
  });
  const { status, error } = await terminal.edit('ingest', changed);
  expect(status).toBe(1);
  expect(error).toMatch(
    /quay is known with another text: \d of its 2 statements moved, 1 vanished: .*The harbour was closed on Monday/,
  );
});

test('needs an editor to store anything', async () => {
  expect((await terminalOver().talks('ingest', folderOf({ 'quay.txt': STORY }))).status).toBe(2);
});

test('shows the proposals of a source with their confidence, confirms and rejects them', async () => {
  const terminal = terminalOver();
  await terminal.edit('ingest', folderOf({ 'quay.txt': STORY }));
  const quote = `quay-${STORY.indexOf('We heard')}`;
  const report = `quay-${STORY.indexOf('The harbour')}`;
  const listed = await terminal.edit('review', 'quay');
  expect(listed.out).toMatch(new RegExp(`${quote} · \\d+ % · quote · Nils Holm`));
  expect((await terminal.edit('review', 'quay', '--confirm', quote)).status).toBe(0);
  expect((await terminal.edit('review', 'quay', '--reject', report)).status).toBe(0);
  expect((await terminal.talks('quote', 'holm')).out).toContain('We heard a bang');
  expect((await terminal.edit('review', 'quay')).out).toContain('No proposal of quay waits');
});

test('confirms together what the rules are sure of', async () => {
  const terminal = terminalOver();
  await terminal.edit('ingest', folderOf({ 'quay.txt': STORY }));
  const { out } = await terminal.edit('review', 'quay', '--confirm-sure');
  expect(out).toContain('1 proposal confirmed');
  expect((await terminal.talks('quote', 'holm')).out).toContain('We heard a bang');
  expect((await terminal.edit('review', 'quay')).out).toContain('The harbour was closed on Monday');
});
