import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/facts.ts';
import { readFacts } from '../../src/store/files.ts';
import { embargoedHarbour, SECRETS } from '../made-up/embargoed-harbour.ts';
import { harbourStory, statementIn } from '../made-up/harbour-story.ts';
import { NILS, type Terminal, terminalOver } from './terminal.ts';

const [gazette] = harbourStory().sources;
if (!gazette) throw new RangeError('the made-up story has a source');
const fell = statementIn(gazette, 'gazette-fell', 'The harbour crane fell on Monday');

/** A desk in which a statement of every status stands. */
async function editedTerminal(facts?: Facts): Promise<Terminal> {
  const terminal = terminalOver(facts);
  await terminal.edit('propose', terminal.file(fell));
  await terminal.edit('hold', 'gazette-hurt', '--reason', 'asking');
  await terminal.edit('withdraw', 'courier-hurt', '--reason', 'misheard');
  await terminal.edit('correct', 'gazette-inspected', terminal.file({ speaker: 'okafor' }), '--reason', 'not the port');
  return terminal;
}

/** A desk with a default story of its own and nothing else. */
const emptyNewsroom = (): Facts => ({
  sources: [],
  speakers: [],
  statements: [],
  items: [],
  stories: [{ id: 'main', name: 'Main', aliases: [], default: true, channels: [], topics: [], sources: [] }],
});

/** The made-up story beside that default story. */
const secondStory = (): Facts => {
  const facts = harbourStory();
  const stories = facts.stories.map((story) => ({ ...story, default: false }));
  return { ...facts, stories: [...emptyNewsroom().stories, ...stories] };
};

const linesOf = (jsonl: string) =>
  jsonl
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('export', () => {
  it('gives the same bytes for the same store, each kind by id, every status', async () => {
    const terminal = await editedTerminal();
    const first = await terminal.talks('export');
    expect(await terminal.talks('export')).toEqual(first);
    const statements = linesOf(first.out).filter(({ kind }) => kind === 'statement');
    expect(statements.map(({ record }) => [record.id, record.status])).toEqual([
      ['courier-hurt', 'withdrawn'],
      ['courier-warned', 'confirmed'],
      ['gazette-fell', 'proposed'],
      ['gazette-hurt', 'held'],
      ['gazette-inspected', 'corrected'],
      ['gazette-warned', 'confirmed'],
    ]);
  });

  it('adds the history when asked, without numbers that would count what is left out', async () => {
    const terminal = await editedTerminal();
    const changes = linesOf((await terminal.talks('export', '--history')).out).filter(({ kind }) => kind === 'change');
    expect(changes).toHaveLength(4);
    expect(changes[0].record).toMatchObject({ thing: 'statement:courier-hurt', reason: 'misheard' });
    for (const { record } of changes) expect(Object.keys(record)).not.toContain('seq');
  });

  it('puts only what answers show into the spreadsheet and the JSON-LD', async () => {
    const terminal = await editedTerminal();
    for (const format of ['csv', 'jsonld']) {
      const { out } = await terminal.talks('export', '--as', format);
      expect(out).toContain('gazette-inspected');
      for (const unshown of ['courier-hurt', 'gazette-fell', 'gazette-hurt']) expect(out).not.toContain(unshown);
    }
  });

  it('writes a data folder that can be read, and refuses one that is not empty', async () => {
    const terminal = await editedTerminal();
    const out = join(terminal.data, '..', 'out');
    expect(await terminal.talks('export', '--as', 'data', '--out', out)).toMatchObject({ status: 0 });
    const ids = (await readFacts(out)).statements.map(({ id }) => id);
    expect(ids.toSorted()).toEqual([
      'courier-warned',
      'gazette-fell',
      'gazette-hurt',
      'gazette-inspected',
      'gazette-warned',
    ]);
    expect(await terminal.talks('export', '--as', 'data', '--out', out)).toMatchObject({
      status: 1,
      error: expect.stringContaining('is not empty'),
    });
  });

  it.each([
    ['an unknown format', ['--as', 'xml']],
    ['a folder for another format', ['--as', 'csv', '--out', 'x']],
    ['a data folder without its name', ['--as', 'data']],
    ['a history in a spreadsheet', ['--as', 'csv', '--history']],
    ['words', ['everything']],
  ])('does not understand %s', async (_, argv) => {
    expect(await terminalOver().talks('export', ...argv)).toMatchObject({ status: 2, out: '' });
  });
});

describe.each([
  ['under embargo', { embargoedUntil: '2030-01-01T00:00:00Z', channels: null }],
  ['for one channel', { embargoedUntil: null, channels: ['C0NIGHT'] }],
])('a source %s', (_, restriction) => {
  it('leaks into no export, no count and no list', async () => {
    const terminal = terminalOver(embargoedHarbour(restriction));
    await terminal.edit('withdraw', 'secret-oiled', '--reason', 'the secret is out');
    const out = join(terminal.data, '..', 'out');
    const printed = [
      await terminal.talks('export', '--history'),
      await terminal.talks('export', '--as', 'csv'),
      await terminal.talks('export', '--as', 'jsonld'),
      await terminal.talks('export', '--as', 'data', '--out', out),
      await terminal.talks('history', 'secret-oiled', '--json'),
      await terminal.talks('locate', 'nowhere', 'words'),
      await terminal.talks('locate', 'courier', 'nothing'),
    ];
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
    const written = files.filter((file) => file.endsWith('.json')).map((file) => readFileSync(join(out, file), 'utf8'));
    const all = [...printed.map(({ out, error }) => out + error), ...written, files.join()].join('\n').toLowerCase();
    expect(all).toContain('gazette-hurt');
    // What was asked for by its name stands in the question.
    for (const secret of SECRETS) expect(all.replaceAll('secret-oiled', '')).not.toContain(secret);
    const seen = terminalOver();
    const exported = ['export', '--as', 'jsonld'];
    expect(await terminal.talks(...exported)).toEqual(await seen.talks(...exported));
    const counts = JSON.parse((await terminal.talks('verify', '--json')).out);
    expect({ ...counts, changes: 0 }).toEqual(JSON.parse((await seen.talks('verify', '--json')).out));
  });
});

it('an embargo that is over hides nothing any more', async () => {
  const facts = embargoedHarbour({ embargoedUntil: '2024-03-05T09:00:00Z', channels: null });
  expect((await terminalOver(facts).talks('export')).out).toContain('secret-oiled');
});

it('editors locate words in a source under embargo', async () => {
  const terminal = terminalOver(embargoedHarbour({ embargoedUntil: '2030-01-01T00:00:00Z', channels: null }));
  expect(await terminal.talks('locate', 'secret', 'oiled')).toMatchObject({ status: 1 });
  expect(await terminal.edit('locate', 'secret', 'oiled')).toMatchObject({ status: 0 });
});

describe('import', () => {
  const withoutRecorded = (jsonl: string) =>
    linesOf(jsonl).map(({ kind, record }) => ({ kind, record: { ...record, recorded: null } }));

  it('of an export gives the same facts, whatever their status', async () => {
    const from = await editedTerminal(secondStory());
    const { out } = await from.talks('export', '--history');
    const to = terminalOver(emptyNewsroom());
    expect(await to.edit('import', to.file(out), '--confirmed')).toMatchObject({ status: 0, error: '' });
    const there = await to.talks('export');
    expect(withoutRecorded(there.out)).toEqual(withoutRecorded((await from.talks('export')).out));
    expect(await to.edit('import', to.file(out), '--confirmed')).toMatchObject({
      status: 0,
      out: expect.stringContaining('Saved: 0 changes.'),
    });
    expect(await to.talks('export')).toEqual(there);
    expect(await to.talks('verify')).toMatchObject({ status: 0 });
  });

  it('proposes what was confirmed elsewhere, unless it is told otherwise', async () => {
    const { data } = terminalOver(secondStory());
    const to = terminalOver(emptyNewsroom());
    expect(await to.edit('import', data)).toMatchObject({ status: 0 });
    expect(JSON.parse((await to.talks('find', 'crane', 'story:harbour', '--json')).out)).toMatchObject({
      answer: 'nothing',
    });
    await to.edit('confirm', 'gazette-hurt');
    expect(await to.talks('find', 'three people hurt story:harbour')).toMatchObject({
      out: expect.stringContaining('Three people were hurt'),
    });
    // What has been confirmed here since is no difference.
    expect(await to.edit('import', data)).toMatchObject({
      status: 0,
      out: expect.stringContaining('Saved: 0 changes'),
    });
  });

  it('is refused whole when a record is there already and says something else', async () => {
    const other = secondStory();
    other.speakers = other.speakers.map((speaker) => ({ ...speaker, aliases: [] }));
    const from = terminalOver(other);
    const to = terminalOver({ ...emptyNewsroom(), speakers: secondStory().speakers });
    const { status, error } = await to.edit('import', from.data);
    expect({ status, error }).toEqual({ status: 1, error: expect.stringContaining('2 records') });
    expect(error).toMatch(/speaker okafor\nspeaker port-authority$/);
    expect((await to.talks('export')).out).not.toContain('gazette');
  });

  it('is refused whole when a word differs from its source', async () => {
    const { out } = await terminalOver(secondStory()).talks('export');
    const to = terminalOver(emptyNewsroom());
    const { error } = await to.edit(
      'import',
      to.file(out.replace('"Three people were hurt"', '"Four people were hurt"')),
    );
    expect(error).toContain('statement gazette-hurt: locator.exact');
    expect(JSON.parse((await to.talks('verify', '--json')).out)).toMatchObject({ changes: 0, sources: 0 });
  });

  it('names the line that it cannot read', async () => {
    const to = terminalOver(emptyNewsroom());
    const broken = to.file('{"kind":"story"\n{"kind":"rumour","record":{}}\n{"kind":"speaker","record":{"id":"x"}}\n');
    const { error } = await to.edit('import', broken);
    expect(error).toMatch(
      /\(line 1\).*\n.*kind \(line 2\): is none that Talks knows.*\n.*record\.name \(line 3\): is missing/,
    );
    expect((await to.edit('import', 'nowhere.jsonl')).error).toContain('nowhere.jsonl: is missing');
  });

  it('does not stand in for the second editor', async () => {
    const to = terminalOver(emptyNewsroom(), { twoEditors: true });
    const { data } = terminalOver(secondStory());
    expect(await to.edit('import', data, '--confirmed')).toMatchObject({ status: 2 });
    expect(await to.edit('import', data)).toMatchObject({ status: 0 });
    expect(await to.edit('confirm', 'gazette-hurt')).toMatchObject({ status: 1 });
    expect(await to.talks('confirm', 'gazette-hurt', '--as', NILS)).toMatchObject({ status: 0 });
  });
});
