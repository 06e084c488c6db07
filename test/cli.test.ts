import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const CLI = new URL('../src/cli.ts', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'talks-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the terminal entry as a process of its own, on a store in a temporary folder. */
function talksWith(env: Record<string, string>, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', CLI, ...words],
    {
      encoding: 'utf8',
      cwd: folder,
      env: { PATH: process.env.PATH, TALKS_STORE: join(folder, 'var', 'talks.db'), TALKS_EDITORS: 'U0MARA', ...env },
    },
  );
  return { status, stdout, stderr };
}

const talks = (...words: string[]) => talksWith({}, ...words);

describe('talks in a terminal', () => {
  it('answers as text, and as one JSON object', () => {
    expect(talks('quote', 'witkof').stdout).toContain('Steve Witkoff');
    const { status, stdout, stderr } = talks('quote', 'witkof', '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ answer: 'statements', statements: expect.any(Array) });
  });

  it('ends with 0 when nothing is found', () => {
    const { status, stdout } = talks('quote', 'macron', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ answer: 'nothing', statements: [] });
  });

  it('ends with 2 and one sentence for words that it does not understand', () => {
    const refused = [talks('status', 'as', 'of', 'yesterday'), talks('status', '--yaml')];
    for (const { status, stdout, stderr } of refused) {
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });

  it('ends with 1 and names the folder when the data is refused', () => {
    const { status, stderr } = talks('status', '--data', '/nowhere');
    expect(status).toBe(1);
    expect(stderr).toContain('/nowhere');
  });

  it('verifies a data folder and the log', () => {
    expect(talks('verify')).toMatchObject({ status: 0, stdout: expect.stringMatching(/\d+ statements in 2 sources/) });
  });

  it('gives the locator of words in a source, for whoever writes data by hand', () => {
    const { stdout } = talks('locate', 'gaza-talks-afp-2025', 'acting in good faith');
    expect(JSON.parse(stdout)).toMatchObject({
      exact: 'acting in good faith',
      prefix: expect.stringMatching(/not “$/),
    });
    expect(talks('locate', 'gaza-talks-afp-2025', 'words that are not there').status).toBe(1);
  });

  it('keeps what an editor does from one process to the next, in a store that is made on first use', () => {
    const store = join(folder, 'new', 'talks.db');
    const withdraw = ['withdraw', 'afp-witkoff-good-faith', '--reason', 'only a test', '--store', store];
    expect(talks(...withdraw, '--as', 'U0MARA')).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(store)).toBe(true);
    const history = talks('history', 'afp-witkoff-good-faith', '--store', store);
    expect(history.stdout).toContain('reason: only a test');
    expect(talks('quote', 'witkoff', '--json', '--store', store).stdout).not.toContain('"afp-witkoff-good-faith"');
    expect(talks('quote', 'witkoff', '--json').stdout).toContain('"afp-witkoff-good-faith"');
  });

  it('refuses an edit by nobody, with one sentence', () => {
    const { status, stderr } = talksWith({ TALKS_EDITORS: '' }, 'confirm', 'x', '--as', 'U0MARA');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Nobody is an editor yet.*Nothing was saved\.\n$/);
  });

  it('takes in what it gave out, byte for byte', () => {
    const { stdout: first } = talks('export');
    const file = join(folder, 'facts.jsonl');
    writeFileSync(file, first);
    expect(talks('import', file, '--as', 'U0MARA')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Saved: 0 changes'),
    });
    expect(talks('export').stdout).toBe(first);
  });

  it('starts a spreadsheet with the mark by which Excel knows UTF-8, and nothing else around it', () => {
    const { stdout } = talks('export', '--as', 'csv');
    expect(stdout).toMatch(/^\ufeffstatement,status,[\s\S]*\r\n$/);
  });

  it('never prints the password of a database', () => {
    const url = 'postgres://me:se/cr@et@127.0.0.1:1/talks';
    for (const { status, stdout, stderr } of [talksWith({ TALKS_STORE: url }, 'verify'), talks('copy', url, url)]) {
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).not.toMatch(/se\/cr|cr@et/);
    }
  });
});
