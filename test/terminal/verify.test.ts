import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/facts/change.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import { AT, MARA, type Terminal, terminalOver } from './terminal.ts';

/** Does something to the log by hand, past the triggers that keep it. */
function byHand({ store }: Terminal, sql: string): void {
  const db = new DatabaseSync(store);
  db.exec(`DROP TRIGGER change_is_never_updated; DROP TRIGGER change_is_never_deleted; ${sql}`);
  db.close();
}

async function withChanges(): Promise<Terminal> {
  const terminal = terminalOver();
  for (const id of ['gazette-hurt', 'courier-hurt', 'gazette-inspected', 'gazette-warned'])
    await terminal.edit('hold', id, '--reason', 'asking the port');
  return terminal;
}

/** Appends a change as a program would that does not check what it writes. */
async function append({ store: file }: Terminal, thing: string, change: Change): Promise<void> {
  const store = await openSqliteStore(file);
  await store.append([{ thing, version: 1, by: MARA, reason: null, change }], AT);
  await store.close();
}

describe('verify', () => {
  it('names a source whose text is not the one that was read', async () => {
    const facts = harbourStory();
    const sources = facts.sources.map((source) => ({ ...source, textHash: '0'.repeat(64) }));
    const { status, error } = await terminalOver({ ...facts, sources }).talks('verify');
    expect([status, error]).toEqual([1, expect.stringContaining('source gazette: text is not the one that was read')]);
  });

  it('refuses words that it would pass over', async () => {
    const { status, error } = await terminalOver().talks('verify', 'gazette');
    expect([status, error]).toEqual([2, expect.stringContaining('verify takes no words, but was given “gazette”')]);
  });

  it('counts what it found sound', async () => {
    expect(await (await withChanges()).talks('verify')).toEqual({
      status: 0,
      out: '5 statements in 2 sources, 2 speakers, 1 item: every excerpt stands in its source.\n4 changes in the log: every one follows on the one before.\n',
      error: '',
    });
  });

  it('names every change that was edited after it was written', async () => {
    const terminal = await withChanges();
    byHand(terminal, `UPDATE change SET reason = 'forged' WHERE seq IN (2, 4)`);
    const { status, out, error } = await terminal.talks('verify');
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(error).toContain('2 problems');
    expect(error).toContain('change 2 was altered');
    expect(error).toContain('change 4 was altered');
    expect(error).not.toContain('change 3');
  });

  it('names a change that is missing', async () => {
    const terminal = await withChanges();
    byHand(terminal, 'DELETE FROM change WHERE seq = 2');
    expect(await terminal.talks('verify')).toMatchObject({
      status: 1,
      error: expect.stringContaining('change 2 is missing'),
    });
  });

  it('answers nothing from a log that was edited', async () => {
    const terminal = await withChanges();
    byHand(terminal, `UPDATE change SET body = replace(body, 'held', 'withdrawn') WHERE seq = 1`);
    expect(await terminal.talks('status')).toMatchObject({
      status: 1,
      out: '',
      error: expect.stringContaining('change 1'),
    });
  });

  it('names a change that is counted for another thing, and one that its schema refuses', async () => {
    const terminal = terminalOver();
    await append(terminal, 'statement:other', { change: 'statement-held', statement: 'gazette-hurt' });
    await append(terminal, 'watch:x:y', { change: 'watch-started', channel: '', what: 'y' });
    const { error } = await terminal.talks('verify');
    expect(error).toContain('change 1: is counted for statement:other, but is of statement:gazette-hurt');
    expect(error).toMatch(/change 2 \(watch:x:y\): channel is empty/);
  });

  it('compares every excerpt of the log with its source', async () => {
    const terminal = terminalOver();
    const hurt = harbourStory().statements.find(({ id }) => id === 'gazette-hurt');
    if (!hurt) throw new RangeError('the made-up story has gazette-hurt');
    const statement = { ...hurt, locator: { ...hurt.locator, exact: 'Three people were hurd' } };
    await append(terminal, 'statement:gazette-hurt', { change: 'statement-corrected', statement });
    expect(await terminal.talks('verify')).toMatchObject({
      status: 1,
      error: expect.stringContaining('statement gazette-hurt: locator.exact'),
    });
  });
});

describe('backup and copy', () => {
  it('give a store with the same history', async () => {
    const terminal = await withChanges();
    const [saved, moved] = ['saved.db', 'moved.db'].map((name) => join(terminal.data, '..', name));
    if (!saved || !moved) throw new RangeError('two names make two paths');
    const history = await terminal.talks('history', 'gazette-hurt');
    expect(history.out).toContain('asking the port');
    expect(await terminal.talks('backup', saved)).toMatchObject({
      status: 0,
      out: expect.stringContaining('4 changes'),
    });
    expect(await terminal.talks('copy', saved, `sqlite:${moved}`)).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^Copied: 4 changes from /),
    });
    expect(await terminal.talks('history', 'gazette-hurt', '--store', moved)).toEqual(history);
    expect(await terminal.talks('backup', saved)).toMatchObject({ status: 1 });
    expect(await terminal.talks('copy', saved, moved)).toMatchObject({
      out: expect.stringMatching(/^Copied: 0 changes/),
    });
  });

  it('refuse to copy from a store that is not there', async () => {
    const terminal = terminalOver();
    const nowhere = join(terminal.data, '..', 'nowhere.db');
    for (const name of [nowhere, `sqlite:${nowhere}`])
      expect(await terminal.talks('copy', name, terminal.store)).toMatchObject({
        status: 1,
        error: expect.stringContaining(nowhere),
      });
    expect(await terminal.talks('copy', nowhere)).toMatchObject({ status: 2 });
  });
});

describe('help', () => {
  it('lists what Slack answers and what only the terminal does', async () => {
    const terminal = terminalOver();
    const { out } = await terminal.talks('help');
    for (const line of ['/talks quote', 'talks export', 'talks import', 'talks verify', 'talks copy', '--store URL'])
      expect(out).toContain(line);
    expect(await terminal.talks('--help')).toEqual({ status: 0, out, error: '' });
    expect(await terminal.talks()).toMatchObject({ status: 0, out });
    const { commands } = JSON.parse((await terminal.talks('help', '--json')).out);
    expect(commands).toContainEqual(expect.objectContaining({ usage: 'backup FILE' }));
  });

  it('is pointed to when an option is not known, or is another command’s', async () => {
    const terminal = terminalOver();
    expect(await terminal.talks('status', '--yaml')).toMatchObject({
      status: 2,
      error: expect.stringMatching(/--yaml.*talks help/),
    });
    expect(await terminal.talks('quote', 'okafor', '--as', MARA)).toMatchObject({
      status: 2,
      error: expect.stringContaining('quote takes no --as'),
    });
    expect(await terminal.talks('verify', '--confirmed')).toMatchObject({ status: 2 });
  });
});
