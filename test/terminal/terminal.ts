import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { QuestionError } from '../../src/commands/question.ts';
import { readConfig } from '../../src/config.ts';
import { UserError } from '../../src/errors.ts';
import { dataFiles } from '../../src/export/data-files.ts';
import type { Facts } from '../../src/facts/facts.ts';
import type { SearchPlace } from '../../src/search-postgres/open-search.ts';
import type { Prompts } from '../../src/terminal/prompts.ts';
import { talks } from '../../src/terminal/talks.ts';
import { harbourStory } from '../made-up/harbour-story.ts';

export const MARA = 'U0MARA';
export const NILS = 'U0NILS';
export const AT = new Date('2024-03-05T10:00:00.000Z');

/** What a command printed, and how it ended: 0, 1 when it failed, 2 when it was not understood. */
export interface Ended {
  status: 0 | 1 | 2;
  out: string;
  error: string;
}

/** A terminal over a data folder and a store of its own, both removed when the test ends. */
export interface Terminal {
  store: string;
  data: string;
  /** Runs `talks` in this process, with a real store on disk that is opened and closed for each command. */
  talks(...argv: string[]): Promise<Ended>;
  /** `talks` at another time. */
  at(now: Date): Terminal['talks'];
  /** The same with `--as` and the editor. */
  edit(...argv: string[]): Promise<Ended>;
  /** The path of a new file that holds a value as JSON, or a text. */
  file(value: unknown): string;
}

export interface TerminalOptions {
  editors?: string[];
  twoEditors?: boolean;
  /** Where statements are indexed; in memory when absent. */
  search?: SearchPlace;
  /** The log in use, when it is not that of these data. */
  standardStore?: boolean;
  now?: Date;
  prompts?: Prompts | null;
  /** The environment, for who looks at the whole configuration. */
  env?: Record<string, string>;
}

export function terminalOver(facts: Facts = harbourStory(), options: TerminalOptions = {}): Terminal {
  const {
    editors = [MARA, NILS],
    twoEditors = false,
    search = 'memory',
    standardStore = false,
    now = AT,
    prompts = null,
  } = options;
  const { env } = options;
  const wholeConfig = env === undefined ? undefined : () => readConfig(env);
  const folder = mkdtempSync(join(tmpdir(), 'talks-terminal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const data = join(folder, 'data');
  const store = join(folder, 'talks.db');
  writeDataFolder(data, facts);
  const config = { dataFolder: data, store, search, editors, twoEditors };
  const standard = { ...config, store: standardStore ? store : 'elsewhere.db' };
  let files = 0;
  const run = async (at: Date, argv: string[]): Promise<Ended> => {
    let out = '';
    const write = (text: string) => {
      out += text;
    };
    try {
      await talks(argv, {
        config,
        standard,
        now: () => at,
        prompts,
        wholeConfig,
        write,
        print: (text) => write(`${text}\n`),
      });
      return { status: 0, out, error: '' };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { status: error instanceof QuestionError ? 2 : 1, out, error: error.message };
    }
  };
  return {
    store,
    data,
    talks: (...argv) => run(now, argv),
    at:
      (other) =>
      (...argv) =>
        run(other, argv),
    edit: (...argv) => run(now, [...argv, '--as', MARA]),
    file(value) {
      files += 1;
      const path = join(folder, `file-${files}.json`);
      writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
      return path;
    },
  };
}

export function writeDataFolder(folder: string, facts: Facts): void {
  for (const name of ['sources', 'statements']) mkdirSync(join(folder, name), { recursive: true });
  for (const { path, text } of dataFiles(facts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
