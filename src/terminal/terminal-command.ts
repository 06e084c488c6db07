import type { Config } from '../config.ts';
import type { EditRules } from '../desk/editing.ts';
import type { SearchPlace } from '../search-postgres/open-search.ts';
import type { Prompts } from './prompts.ts';
import type { Options, OwnOption } from './terminal-options.ts';

/** What the terminal was told: words, options, where to read and where to print. */
export interface TerminalRun {
  words: string[];
  options: Options;
  /** The folder of curated data. */
  data: string;
  /** Where the log is; null when --data names other data than the log in use belongs to, and --store names no other log. */
  store: string | null;
  /** Where statements are indexed. */
  search: SearchPlace;
  rules: EditRules;
  json: boolean;
  now(): Date;
  /** One text with a line break after it. */
  print(text: string): void;
  /** How words that matter are marked where a person reads; between asterisks when absent. */
  marked?: ((words: string) => string) | undefined;
  /** Who can be asked, where somebody sits at a terminal. */
  prompts?: Prompts | null | undefined;
  /** All of the configuration, Slack's part too; throws a UserError where it is wrong. Only the doctor looks at it. */
  wholeConfig?: (() => Config) | undefined;
  /** How the network is reached; as programs do it when absent. */
  fetch?: typeof fetch | undefined;
  /** Text as it is. */
  write(text: string): void;
}

/** Work that only the terminal does; everything else is a subcommand of `/talks`. Ends without a word when all is well, or throws a UserError. */
export interface TerminalCommand {
  name: string;
  usage: string;
  summary: string;
  example: string;
  /** The options that it takes beside --json, --store and --data. */
  options: readonly OwnOption[];
  run(run: TerminalRun): Promise<void>;
}
