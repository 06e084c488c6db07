import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const CLI = new URL('../src/cli.ts', import.meta.url).pathname;

function talks(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  return { status, stdout, stderr };
}

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

  it('verifies a data folder', () => {
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
});
