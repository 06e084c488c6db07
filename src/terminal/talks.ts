import { resolve } from 'node:path';
import type { DeskConfig } from '../config.ts';
import { ask } from './ask.ts';
import { help } from './help.ts';
import type { TerminalRun } from './terminal-command.ts';
import { terminalCommands } from './terminal-commands.ts';
import { type Options, readArguments, refuseOtherOptions } from './terminal-options.ts';

/** Where a terminal command finds what it does not find in its words. */
export interface Surroundings
  extends Pick<TerminalRun, 'now' | 'print' | 'write' | 'marked' | 'prompts' | 'wholeConfig' | 'fetch'> {
  config: DeskConfig;
  /** What the configuration is when nobody says anything. */
  standard: DeskConfig;
}

/** Runs what only the terminal does, else what `/talks <words>` runs. Throws a UserError when it fails. */
export async function talks(argv: readonly string[], { config, standard, ...rest }: Surroundings): Promise<void> {
  const { options, words } = readArguments([...argv]);
  const [first = 'help', ...others] = words;
  const run: TerminalRun = {
    ...rest,
    words,
    options,
    data: options.data ?? config.dataFolder,
    store: storeFor(options, config, standard),
    search: config.search,
    rules: { editors: config.editors, two: config.twoEditors },
    json: options.json ?? false,
  };
  if (options.help || (first === 'help' && others.length === 0)) return help(run, terminalCommands);
  const command = terminalCommands.find(({ name }) => name === first);
  if (!command) return ask(run);
  refuseOtherOptions(options, command.name, command.options);
  await command.run({ ...run, words: others });
}

/** Other data than the configured ones get the configured log only when somebody named it. */
function storeFor({ data, store }: Options, config: DeskConfig, standard: DeskConfig): string | null {
  if (store !== undefined) return store;
  const isOtherData = data !== undefined && resolve(data) !== resolve(config.dataFolder);
  return isOtherData && config.store === standard.store ? null : config.store;
}
