import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { startLocalSlack } from '../../src/playground/local-slack.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import { terminalOver } from './terminal.ts';

interface Found {
  name: string;
  state: string;
  text: string;
}

const checksIn = (out: string): Found[] => JSON.parse(out).checks;
const named = (out: string, name: string) => checksIn(out).find((check) => check.name === name);

it('finds all well, one line for each thing, and leaves log and folder as they were', async () => {
  const terminal = terminalOver(harbourStory(), { env: {} });
  await terminal.edit('hold', 'gazette-hurt', '--reason', 'asking the port');
  const before = await terminal.talks('export', '--history');
  const { status, out, error } = await terminal.talks('doctor');
  expect({ status, error }).toEqual({ status: 0, error: '' });
  expect(out).toMatch(/^ok {4}Node\.js /);
  expect(out).toMatch(/^ok {4}SQLite {3}3\.\d+/m);
  expect(out).toMatch(/^ok {4}data {5}2 sources, 5 statements in .*: every excerpt stands in its source$/m);
  expect(out).toMatch(/^ok {4}store {4}.*talks\.db can be written/m);
  expect(out).toMatch(/^ok {4}log {6}1 change: every one follows on the one before$/m);
  expect(out).toMatch(/^ok {4}disk {5}\d+\.\d GB free/m);
  expect(out.trimEnd().split('\n').length).toBeLessThanOrEqual(20);
  expect(await terminal.talks('export', '--history')).toEqual(before);
});

it('makes no store where there is none', async () => {
  const terminal = terminalOver(harbourStory(), { env: {} });
  const { status, out } = await terminal.talks('doctor', '--json');
  expect(status).toBe(0);
  expect(named(out, 'store')).toMatchObject({ state: 'ok', text: expect.stringContaining('the first start makes it') });
  expect(existsSync(terminal.store)).toBe(false);
});

it('names all that failed, and ends with 1', async () => {
  const terminal = terminalOver(harbourStory(), { env: { SLACK_BOT_TOKEN: 'xoxp-secret' } });
  writeFileSync(join(terminal.data, 'items.json'), '{');
  writeFileSync(terminal.store, 'no database');
  const { status, out, error } = await terminal.talks('doctor', '--json');
  expect(status).toBe(1);
  expect(error).toMatch(/^3 of \d+ checks failed: configuration, data, store\.$/);
  expect(named(out, 'configuration')?.text).toContain('SLACK_BOT_TOKEN holds a user token');
  expect(named(out, 'data')?.text).toContain('items.json');
  expect(named(out, 'store')?.text).toContain('talks.db');
  expect(out).not.toContain('secret');
});

it('names a change that was altered after it was written', async () => {
  const terminal = terminalOver(harbourStory(), { env: {} });
  await terminal.edit('hold', 'gazette-hurt', '--reason', 'asking the port');
  const db = new DatabaseSync(terminal.store);
  db.exec(`DROP TRIGGER change_is_never_updated; UPDATE change SET reason = 'forged'`);
  db.close();
  const { status, out, error } = await terminal.talks('doctor', '--json');
  expect([status, error]).toEqual([1, expect.stringContaining('checks failed: ')]);
  expect(named(out, 'log')).toMatchObject({ state: 'failed', text: expect.stringContaining('change 1 was altered') });
});

it('asks Slack with the tokens that are set', async () => {
  const slack = await startLocalSlack({ commands: [] });
  onTestFinished(() => slack.stop());
  const env = { SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl };
  const terminal = terminalOver(harbourStory(), { env, now: new Date() });
  const { status, out } = await terminal.talks('doctor', '--json');
  expect(status).toBe(0);
  expect(named(out, 'app token')).toMatchObject({ state: 'ok' });
  expect(named(out, 'clock')).toMatchObject({ state: 'ok' });
  expect(out).not.toContain(slack.botToken);
  const refused = terminalOver(harbourStory(), { env: { ...env, SLACK_APP_TOKEN: 'xapp-wrong' } });
  expect(await refused.talks('doctor')).toMatchObject({ status: 1, error: expect.stringContaining('app token') });
});

it('takes no words', async () => {
  expect(await terminalOver().talks('doctor', 'store')).toMatchObject({ status: 2 });
});
