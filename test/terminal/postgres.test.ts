import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harbourStory } from '../made-up/harbour-story.ts';
import { type PostgresServer, startPostgres, withoutPostgres } from '../store/postgres-server.ts';
import { NILS, terminalOver } from './terminal.ts';

describe.skipIf(withoutPostgres())('a terminal on PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server?.remove());

  it('goes on where the file that was copied ended', async () => {
    const terminal = terminalOver();
    await terminal.edit('hold', 'gazette-hurt', '--reason', 'asking the port');
    const url = await server.database();
    expect(await terminal.talks('copy', `sqlite:${terminal.store}`, url)).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^Copied: 1 change from /),
    });
    const there = ['--store', url];
    expect(await terminal.talks('export', '--history', ...there)).toEqual(await terminal.talks('export', '--history'));
    expect(await terminal.talks('confirm', 'gazette-hurt', '--as', NILS, ...there)).toMatchObject({
      status: 0,
      out: expect.stringContaining('version 2: confirmed'),
    });
    expect(await terminal.talks('verify', ...there)).toMatchObject({
      status: 0,
      out: expect.stringContaining('2 changes in the log'),
    });
    const file = join(terminal.data, '..', 'saved.db');
    expect(await terminal.talks('backup', file, ...there)).toMatchObject({ status: 0 });
    expect(await terminal.talks('history', 'gazette-hurt', '--store', file)).toEqual(
      await terminal.talks('history', 'gazette-hurt', ...there),
    );
  });

  it('answers alike where statements are indexed in memory and in PostgreSQL', async () => {
    const url = await server.database();
    const [memory, indexed] = [terminalOver(), terminalOver(harbourStory(), { search: 'postgres' })];
    const asked = async (terminal: typeof memory, ...words: string[]) =>
      terminal.talks(...words, '--json', '--store', url);
    for (const question of ['find crnae colapsed', 'quote okafor crane', 'find zzzyx', 'status']) {
      const answer = await asked(memory, ...question.split(' '));
      expect(answer.status).toBe(0);
      expect(await asked(indexed, ...question.split(' '))).toEqual(answer);
    }
    expect(await server.run(url, 'select statements > 0 as indexed from talks.search_state')).toEqual([
      { indexed: true },
    ]);
  });

  it('names an edited row', async () => {
    const terminal = terminalOver();
    const url = await server.database();
    await terminal.edit('hold', 'gazette-hurt', '--reason', 'asking the port', '--store', url);
    await server.run(url, 'ALTER TABLE talks.change DISABLE TRIGGER ALL');
    await server.run(url, `UPDATE talks.change SET reason = 'forged'`);
    expect(await terminal.talks('verify', '--store', url)).toMatchObject({
      status: 1,
      error: expect.stringContaining('change 1 was altered'),
    });
  });

  it('never shows the password', async () => {
    const url = server.url({ user: 'nobody-such', password: 'pass-of-mine' });
    const { status, error } = await terminalOver().talks('verify', '--store', url);
    expect(status).toBe(1);
    expect(error).not.toContain('pass-of-mine');
  });
});
