import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { terminalCommands } from '../../src/terminal/terminal-commands.ts';
import { terminalOver } from '../terminal/terminal.ts';
import { ALL, HOSTILE, pairs } from './hostile-strings.ts';

const LONG_TEST = { timeout: ALL ? 3_600_000 : 120_000 };

describe('hostile words as arguments of the terminal', () => {
  test('are answered, or refused with what to do', LONG_TEST, async () => {
    const terminal = terminalOver();
    const names = ['find', 'quote', ...terminalCommands.map(({ name }) => name).filter((name) => !UNTRIED.has(name))];
    const ended = new Map<number, number>();
    for (const [{ text }, name] of pairs(
      HOSTILE.filter(({ text }) => !text.includes('\0')),
      names,
      60,
    )) {
      const { status, error } = await terminal.talks(name, text);
      const about = `${name} ${JSON.stringify(text.slice(0, 80))}: ${error.slice(0, 200)}`;
      if (status !== 0) expect(error.trim(), about).not.toBe('');
      ended.set(status, (ended.get(status) ?? 0) + 1);
    }
    expect(ended.get(0) ?? 0).toBeGreaterThan(3);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('written as a reason are kept character for character, or nothing is saved', LONG_TEST, async () => {
    const terminal = terminalOver();
    let [kept, refused] = [0, 0];
    for (const [{ text }] of pairs(
      HOSTILE.filter(({ text }) => text.trim() !== ''),
      ['hold'],
      8,
    )) {
      const { status, error } = await terminal.edit('hold', 'gazette-hurt', `--reason=${text}`);
      if (status !== 0) {
        expect(error, JSON.stringify(text)).toMatch(/\S/);
        refused += 1;
        continue;
      }
      const { out } = await terminal.talks('history', 'gazette-hurt', '--json');
      expect(out, JSON.stringify(text)).toContain(JSON.stringify(text.trim()).slice(1, -1));
      kept += 1;
      expect((await terminal.edit('confirm', 'gazette-hurt')).error).toBe('');
    }
    expect(kept).toBeGreaterThan(2);
    expect(kept + refused).toBeGreaterThan(5);
  });
});

test.runIf(existsSync('/dev/zero'))('a file that never ends is read no further than files may be long', async () => {
  const { status, error } = await terminalOver().talks('check', '/dev/zero');
  expect(status).toBe(1);
  expect(error).toBe('/dev/zero has more than 5000000 bytes. Give one draft a file.');
});

/** These go on until they are stopped, or read what is typed. */
const UNTRIED: ReadonlySet<string> = new Set(['extract', 'doctor', 'review', 'bench-search', 'backup', 'copy']);
